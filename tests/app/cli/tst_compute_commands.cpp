// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

#include "tests/app/cli/run_program.h"
#include "tests/some_bases.h"
#include "tests/test_case.h"

using namespace dglm::test;

namespace {

const QString kData = QStringLiteral(DGLM_TEST_DATA);
const QString kBases = QStringLiteral("ACGTACGATCGATTACGATCGCGATCGACTAGC");

QStringList model() {
  return {"--model", kData + "/glm/v2"};
}

QStringList source() {
  return model() + QStringList{"--sae", kData + "/sae/batch_top_k.pt", "--layer", "0"};
}

QByteArray someBases(int count) {
  return QByteArray::fromStdString(basesFrom(12345, count));
}

QString write(const QTemporaryDir& folder, const QString& name, const QByteArray& content) {
  QFile file(folder.filePath(name));
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
    qFatal("a test's input cannot be written");
  return file.fileName();
}

/// A sequence that takes far longer to read with the model than a signal takes to arrive.
QString longSequence(const QTemporaryDir& folder) {
  return write(folder, "long.fa", ">long\n" + someBases(600'000) + "\n");
}

QString shortSequence(const QTemporaryDir& folder) {
  return write(folder, "short.fa", ">short\n" + someBases(3000) + "\n");
}

/// A run of decode-glm that is sent SIGINT as soon as it tells of the given step.
Outcome interruptedAt(const QByteArray& step, const QStringList& words) {
  QProcess process;
  process.setReadChannel(QProcess::StandardError);
  process.start(decodeGlmFile(), words + QStringList{"--progress", "json", "--threads", "1"});
  QByteArray said;
  while (!said.contains("\"step\":\"" + step) && process.waitForReadyRead(60000))
    said += process.readAllStandardError();
  ::kill(static_cast<pid_t>(process.processId()), SIGINT);
  process.waitForFinished(60000);
  said += process.readAllStandardError();
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
          QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(said)};
}

QStringList partialFilesIn(const QString& folder) {
  QStringList found;
  for (QDirIterator each(folder, {"*.part*"}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
       each.hasNext();)
    found << each.next();
  return found;
}

}  // namespace

/// What the commands that compute do under a hasty hand: Ctrl+C, impossible numbers, doubled names.
class TestComputeCommands : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void interruptionLeavesNothingHalfWritten_data() {
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    const QStringList six{"--frames", "6", "--windows", "all", "--max-tokens", "64", "--layer", "0"};
    QTest::newRow("activations") << QByteArray("Running the model")
                                 << QStringList{"activations", "--sequences", "LONG", "--out", "OUT.safetensors"} +
                                        model() + six
                                 << "No result was written";
    QTest::newRow("latents") << QByteArray("Reading latents")
                             << QStringList{"latents", "--sequences", "LONG", "--out", "OUT.safetensors"} + source()
                             << "No result was written";
    QTest::newRow("latents as a table") << QByteArray("Reading latents")
                                        << QStringList{"latents", "--sequences", "LONG", "--out", "OUT.csv"} + source()
                                        << "No result was written";
    QTest::newRow("fidelity") << QByteArray("Measuring long")
                              << QStringList{"fidelity", "--sequences", "LONG", "--out", "OUT.json"} + source()
                              << "No result was written";
    QTest::newRow("train sae, filling its buffer")
        << QByteArray("Filling the activation buffer")
        << QStringList{"train",   "sae",          "--sequences", "LONG",    "--buffer-rows",
                       "1000000", "--output-dir", "OUT",         "--layer", "0"} +
               model()
        << "--resume";
    QTest::newRow("train sae, in its steps")
        << QByteArray("Training the dictionary")
        << QStringList{"train",   "sae",       "--sequences", "SHORT", "--buffer-rows", "4096", "--batch-size", "256",
                       "--steps", "100000000", "--layer",     "0",     "--output-dir",  "OUT"} +
               model()
        << "--resume";
    QTest::newRow("train glm") << QByteArray("Training the model")
                               << QStringList{"train",        "glm",       "--sequences", "SHORT", "--kmer",   "3",
                                              "--steps",      "100000000", "--layers",    "1",     "--hidden", "8",
                                              "--heads",      "2",         "--ffn",       "8",     "--window", "16",
                                              "--output-dir", "OUT"}
                               << "--resume";
  }
  void interruptionLeavesNothingHalfWritten() {
    QFETCH(QByteArray, step);
    QFETCH(QStringList, words);
    QFETCH(QString, says);
    const QTemporaryDir folder;
    words.replaceInStrings(QRegularExpression("^LONG$"), longSequence(folder));
    words.replaceInStrings(QRegularExpression("^SHORT$"), shortSequence(folder));
    words.replaceInStrings(QRegularExpression("^OUT"), folder.filePath("out"));
    const Outcome run = interruptedAt(step, words);
    QVERIFY2(run.status == 130, qPrintable(QString::number(run.status) + ": " + run.error));
    QVERIFY2(run.error.contains(says), qPrintable(run.error));
    QCOMPARE(partialFilesIn(folder.path()), QStringList());
    for (const char* name : {"out.safetensors", "out.csv", "out.json", "out/ae.pt"})
      QVERIFY2(!QFile::exists(folder.filePath(name)), name);
  }

  void impossibleNumbersAreNamed_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    const QStringList glm{"train", "glm", "--sequences", "SHORT", "--output-dir", "OUT", "--kmer", "3", "--steps", "2"};
    QTest::newRow("heads that do not divide") << glm + QStringList{"--hidden", "10", "--heads", "3"} << "--heads";
    QTest::newRow("an odd head") << glm + QStringList{"--hidden", "6", "--heads", "2"} << "even number";
    QTest::newRow("no layer") << glm + QStringList{"--layers", "0"} << "--layers";
    QTest::newRow("a layer less than none") << glm + QStringList{"--layers", "-3"} << "--layers";
    QTest::newRow("too many layers") << glm + QStringList{"--layers", "1000000"} << "--layers";
    QTest::newRow("no width") << glm + QStringList{"--ffn", "0"} << "--ffn";
    QTest::newRow("more width than memory") << glm + QStringList{"--hidden", "1000000000"} << "--hidden";
    QTest::newRow("a window too short") << glm + QStringList{"--window", "4"} << "--window";
    QTest::newRow("a negative window") << glm + QStringList{"--window", "-64"} << "--window";
    QTest::newRow("a window longer than the batch") << glm + QStringList{"--window", "5000"} << "--batch-tokens";
    QTest::newRow("a negative batch") << glm + QStringList{"--batch-tokens", "-1"} << "--batch-tokens";
    QTest::newRow("a batch of the whole memory")
        << glm + QStringList{"--batch-tokens", "99999999999"} << "--batch-tokens";
    QTest::newRow("no step") << glm + QStringList{"--steps", "0"} << "--steps";
    QTest::newRow("a rate that is none") << glm + QStringList{"--lr", "nan"} << "--lr";
    QTest::newRow("a negative warm-up") << glm + QStringList{"--warmup-steps", "-1"} << "--warmup-steps";
    QTest::newRow("a negative interval") << glm + QStringList{"--save-every", "-1"} << "--save-every";
    QTest::newRow("a negative evaluation") << glm + QStringList{"--evaluation-windows", "-1"} << "--evaluation-windows";
    QTest::newRow("no word") << glm + QStringList{"--kmer", "0"} << "--kmer";
    const QStringList sae =
        QStringList{"train",        "sae", "--sequences", "SHORT", "--layer",       "0",    "--steps",      "2",
                    "--batch-size", "64",  "--window",    "16",    "--buffer-rows", "1000", "--output-dir", "OUT"} +
        model();
    QTest::newRow("more latents than the dictionary") << sae + QStringList{"--k", "100000"} << "--k";
    QTest::newRow("no latent") << sae + QStringList{"--k", "0"} << "--k";
    QTest::newRow("a batch larger than the buffer") << sae + QStringList{"--batch-size", "5000"} << "--batch-size";
    QTest::newRow("no batch") << sae + QStringList{"--batch-size", "0"} << "--batch-size";
    QTest::newRow("a batch beyond all") << sae + QStringList{"--batch-size", "99999999999"} << "--batch-size";
    QTest::newRow("no buffer") << sae + QStringList{"--buffer-rows", "0"} << "--buffer-rows";
    QTest::newRow("a negative buffer") << sae + QStringList{"--buffer-rows", "-5"} << "--buffer-rows";
    QTest::newRow("a dictionary beyond all")
        << sae + QStringList{"--expansion-factor", "999999999999"} << "--expansion-factor";
    QTest::newRow("no dictionary") << sae + QStringList{"--expansion-factor", "0"} << "--expansion-factor";
    QTest::newRow("an infinite rate") << sae + QStringList{"--lr", "inf"} << "--lr";
    QTest::newRow("a negative threshold step")
        << sae + QStringList{"--threshold-start-step", "-2"} << "--threshold-start-step";
    QTest::newRow("an endless loss") << sae + QStringList{"--auxk-alpha", "inf"} << "--auxk-alpha";
    QTest::newRow("no such layer to train on") << sae + QStringList{"--layer", "99"} << "Layer 99 does not exist";
    QTest::newRow("a window beyond all") << sae + QStringList{"--window", "1"} << "--window";
    const QStringList latents = QStringList{"latents", "--sequences", "SHORT", "--out", "OUT.csv"} + source();
    QTest::newRow("no such layer") << latents + QStringList{"--layer", "99"} << "Layer 99 does not exist";
    QTest::newRow("a layer below") << latents + QStringList{"--layer", "-1"} << "Layer -1 does not exist";
    QTest::newRow("no such latent") << latents + QStringList{"--latent", "99999"} << "Latent 99999 does not exist";
    QTest::newRow("a latent twice") << latents + QStringList{"--latent", "3", "1", "3"}
                                    << "--latent cannot be '3': it is named twice.";
    QTest::newRow("a latent below") << latents + QStringList{"--latent", "-1"} << "Latent -1 does not exist";
    QTest::newRow("an unknown suffix") << latents + QStringList{"--out", "OUT.xyz"} << "the name must end in";
    QTest::newRow("the batch's largest") << latents + QStringList{"--activation", "topk"} << "--activation";
    QTest::newRow("no tokens") << latents + QStringList{"--max-tokens", "1"} << "--max-tokens";
    QTest::newRow("too many threads") << latents + QStringList{"--threads", "1000000"} << "--threads";
    QTest::newRow("tokens below none") << QStringList{"tokens",   "--sequences",  "SHORT", "--out",
                                                      "OUT.json", "--max-tokens", "-1"} +
                                              model()
                                       << "--max-tokens";
    QTest::newRow("logits of nothing") << QStringList{"logits",          "--sequences",  "SHORT", "--out",
                                                      "OUT.safetensors", "--max-tokens", "0"} +
                                              model()
                                       << "--max-tokens";
    QTest::newRow("steering no such latent")
        << QStringList{"steer", "--sequence", kBases, "--set", "9999=1"} + source() << "Latent 9999 does not exist";
  }
  void impossibleNumbersAreNamed() {
    QFETCH(QStringList, words);
    QFETCH(QString, says);
    const QTemporaryDir folder;
    words.replaceInStrings(QRegularExpression("^SHORT$"), shortSequence(folder));
    words.replaceInStrings(QRegularExpression("^OUT"), folder.filePath("out"));
    const Outcome run = decodeGlm(lastOfEach(words));
    QVERIFY2(run.status == 2, qPrintable(QString::number(run.status) + ": " + run.error));
    QVERIFY2(run.error.contains(says), qPrintable(run.error));
    for (const char* fault : {"fault of the program", "ATen", "c10", "std::"})
      QVERIFY2(!run.error.contains(fault), qPrintable(run.error));
    QVERIFY(!QFile::exists(folder.filePath("out.csv")));
  }

  void tooShortForItsThresholdIsTold() {
    const QTemporaryDir folder;
    QStringList words{"train", "sae",      "--sequences", shortSequence(folder), "--layer", "0",       "--batch-size",
                      "64",    "--window", "16",          "--buffer-rows",       "1000",    "--steps", "5"};
    words += model();
    const Outcome cut = decodeGlm(words + QStringList{"--output-dir", folder.filePath("a")});
    QVERIFY2(cut.status == 0, qPrintable(cut.error));
    QVERIFY2(cut.error.contains("warning: The threshold is learned only after step 1000"), qPrintable(cut.error));
    const Outcome whole =
        decodeGlm(words + QStringList{"--output-dir", folder.filePath("b"), "--threshold-start-step", "2"});
    QVERIFY2(whole.status == 0 && !whole.error.contains("threshold"), qPrintable(whole.error));
  }

  void runsStayLocalAndCanBeUploaded() {
    const QTemporaryDir folder;
    QStringList words{"train",
                      "sae",
                      "--sequences",
                      shortSequence(folder),
                      "--layer",
                      "0",
                      "--batch-size",
                      "64",
                      "--window",
                      "16",
                      "--buffer-rows",
                      "1000",
                      "--steps",
                      "4",
                      "--threshold-start-step",
                      "1",
                      "--output-dir",
                      folder.filePath("my run"),
                      "--use-wandb",
                      "--wandb-entity",
                      "lab",
                      "--wandb-project",
                      "plasmids"};
    words += model();
    const Outcome run = decodeGlm(words);
    QVERIFY2(run.status == 0, qPrintable(run.error));
    const QString command =
        "wandb sync --sync-tensorboard --entity lab --project plasmids '" + folder.filePath("my run") + "'";
    QVERIFY2(run.out.contains(command), qPrintable(run.out));
    QVERIFY(!QDir(folder.filePath("my run")).entryList({"events.out.tfevents*"}).isEmpty());
    words.replaceInStrings("my run", "other");
    QCOMPARE(decodeGlm(words + QStringList{"--json"}).json().value("upload").toString(),
             "wandb sync --sync-tensorboard --entity lab --project plasmids " + folder.filePath("other"));
  }

  void repeatedIdsAreTold_data() {
    QTest::addColumn<QStringList>("words");
    const QStringList six = model() + QStringList{"--layer", "0"};
    QTest::newRow("tokens") << QStringList{"tokens", "--out", "OUT.json"} + model();
    QTest::newRow("activations") << QStringList{"activations", "--out", "OUT.safetensors"} + six;
    QTest::newRow("logits") << QStringList{"logits", "--out", "OUT.safetensors"} + model();
    QTest::newRow("latents") << QStringList{"latents", "--out", "OUT.safetensors"} + source();
    QTest::newRow("latents, CSV") << QStringList{"latents", "--out", "OUT.csv"} + source();
    QTest::newRow("latents, bedGraph") << QStringList{"latents", "--out", "OUT.bedgraph", "--latent", "3"} + source();
    QTest::newRow("fidelity") << QStringList{"fidelity", "--out", "OUT.json"} + source();
  }
  void repeatedIdsAreTold() {
    QFETCH(QStringList, words);
    const QTemporaryDir folder;
    const QString twice =
        write(folder, "twice.fa", ">p1\nACGTACGATCGATTACG\n>p2\nACGTAGACGATCGATT\n>p1\nGGGTACGATCGA\n");
    words.replaceInStrings(QRegularExpression("^OUT"), folder.filePath("out"));
    const Outcome run = decodeGlm(words + QStringList{"--sequences", twice});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QVERIFY2(run.error.contains("Two records are called p1; the second is called p1_2"), qPrintable(run.error));
  }

  /// The same JSON as `steer` with the region masked.
  void generateReadsOutAsSteerDoes() {
    const QTemporaryDir folder;
    const QStringList asked{"--set", "5=2", "--target", "ACG", "--top-k", "3", "--sequence", kBases, "--json"};
    const Outcome steered = decodeGlm(QStringList{"steer", "--mask", "b:4-9", "--controls", "0"} + source() + asked);
    QVERIFY2(steered.status == 0, qPrintable(steered.error));
    const Outcome written =
        decodeGlm(QStringList{"generate", "--region", "b:4-9", "--out", folder.filePath("x.fasta")} + source() + asked);
    QVERIFY2(written.status == 0, qPrintable(written.error));
    QCOMPARE(written.json().value("readout").toObject(), steered.json());
    QCOMPARE(steered.json().value("top_increased").toArray().size(), 3);
    const Outcome plain = decodeGlm(QStringList{"generate", "--region", "b:4-9", "--out", folder.filePath("y.fasta"),
                                                "--set", "5=2", "--sequence", kBases, "--json"} +
                                    source());
    QVERIFY2(plain.status == 0 && !plain.json().contains("readout"), qPrintable(plain.out));
  }

  void adviceNamesOptionsThatAreThere_data() {
    QTest::addColumn<QString>("command");
    for (const char* command : {"latents", "concepts", "encode"})
      QTest::newRow(command) << QString(command);
  }
  void adviceNamesOptionsThatAreThere() {
    QFETCH(QString, command);
    const QString help = decodeGlm({command, "--help"}).out;
    QVERIFY(help.contains("--activation"));
    QCOMPARE(help.simplified().contains("of BatchTopK, k a token over the whole file"), command == "encode");
  }

  void tooLongForOneInputSaysWhatHelps() {
    const QTemporaryDir folder;
    const QString sequence = write(folder, "x.fa", ">x\n" + someBases(400) + "\n");
    const QStringList v1{"--model", kData + "/glm/v1"};
    const Outcome logits =
        decodeGlm(QStringList{"logits", "--sequences", sequence, "--out", folder.filePath("x.safetensors")} + v1);
    QCOMPARE(logits.status, 2);
    QVERIFY2(logits.error.contains("--max-tokens") && !logits.error.contains("--windows"), qPrintable(logits.error));
  }

 private:
  /// A value that is given twice stands for the last one.
  static QStringList lastOfEach(const QStringList& words) {
    QStringList kept;
    for (qsizetype i = 0; i < words.size(); ++i) {
      const bool isAgain = words[i].startsWith("--") && words.indexOf(words[i], i + 1) > 0;
      if (isAgain)
        ++i;  // its value
      else
        kept << words[i];
    }
    return kept;
  }
};

DGLM_TEST(TestComputeCommands);
#include "tst_compute_commands.moc"
