// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "tests/app/cli/run_program.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

const QString kBases = QStringLiteral("ACGTACGATCGATTACGATCGCGATCGACTAGC");

/// The small model of 3-mers and its dictionary of 64 latents.
QStringList source() {
  const QString data = QStringLiteral(DGLM_TEST_DATA);
  return {"--model", data + "/glm/v2", "--sae", data + "/sae/batch_top_k.pt", "--layer", "0"};
}

QStringList steer(const QStringList& words) {
  return QStringList{"steer"} + source() + QStringList{"--sequence", kBases} + words;
}

QStringList sweep(const QStringList& words) {
  return QStringList{"steer-sweep"} + source() +
         QStringList{"--sequence", kBases, "--mask", "4", "--positions", "masked", "--target", "ACG"} + words;
}

QStringList generate(const QStringList& words) {
  return QStringList{"generate"} + source() + QStringList{"--sequence", kBases, "--region", "b:4-9"} + words;
}

QByteArray write(const QString& path, const QByteArray& content) {
  QFile file(path);
  return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? content : QByteArray();
}

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestSteeringCommands : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void outHasTheIndexTensors() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("steered.safetensors");
    const Outcome run = decodeGlm(steer({"--set", "5=2", "--mask", "4", "--out", path}));
    QVERIFY2(run.status == 0, qPrintable(run.error));
    const TensorFile file = readSafetensors(path.toStdString()).value();
    const int64_t tokens = file.find("control_logits")->size(0);
    for (const char* name : {"token_ids", "record", "start", "end", "frame"}) {
      const at::Tensor* index = file.find(name);
      QVERIFY2(index && index->scalar_type() == at::kLong, name);
      QCOMPARE(index->size(0), tokens);
    }
    QCOMPARE(file.metadata.at("records"), std::string("[\"sequence\"]"));
    const auto start = file.find("start")->accessor<int64_t, 1>(), end = file.find("end")->accessor<int64_t, 1>();
    QCOMPARE(start[0], end[0]);  // <cls>
    QCOMPARE(std::pair(start[2], end[2]), std::pair(int64_t{3}, int64_t{6}));
    QCOMPARE(std::pair(start[4], end[4]), std::pair(int64_t{9}, int64_t{12}));  // masked, its bases stay
  }

  void wrongValuesAreWrongUsage_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    QTest::newRow("no number") << steer({"--set", "5=abc"}) << "--set";
    QTest::newRow("not a number") << steer({"--set", "5=nan"}) << "--set";
    QTest::newRow("infinite") << steer({"--set", "5=inf"}) << "--set";
    QTest::newRow("no value") << steer({"--set", "5"}) << "LATENT=VALUE";
    QTest::newRow("twice") << steer({"--set", "5=1", "--set", "L0/5=2"}) << "latent 5 is set twice";
    QTest::newRow("no such place") << steer({"--set", "5=1", "--positions", "foo"}) << "--positions";
    QTest::newRow("bases outside") << steer({"--set", "5=1", "--positions", "b:30-70"})
                                   << "--positions cannot be b:30-70: the sequence has bases 1 to 33";
    QTest::newRow("no such feature") << steer({"--set", "5=1", "--positions", "feature:NoSuch"})
                                     << "--positions cannot be feature:NoSuch";
    QTest::newRow("no such token") << sweep({"--latents", "5", "--values", "0", "--paper-compatible", "--out", "x.csv"})
                                          .replaceInStrings("masked", "1;9000")
                                   << "--positions cannot be 9000: the sequence has tokens 0 to";
    QTest::newRow("region outside") << generate({"--out", "x.gb"}).replaceInStrings("b:4-9", "b:30-70")
                                    << "--region cannot be b:30-70";
    QTest::newRow("no sequence") << QStringList{"steer"} + source() + QStringList{"--sequence", ""}
                                 << "the sequence is empty";
    QTest::newRow("unknown ending") << generate({"--out", "x.xyz"}) << "--out cannot be x.xyz";
    QTest::newRow("no such target") << steer({"--set", "5=1", "--target", "foo"}) << "--target";
    QTest::newRow("sweep to nan") << sweep({"--latents", "5", "--values", "1,nan", "--out", "x.csv"}) << "--values";
    QTest::newRow("no temperature") << generate({"--out", "x.gb", "--temperature", "nan"})
                                    << "'nan' is no finite number";
    QTest::newRow("hot") << generate({"--out", "x.gb", "--temperature", "inf"}) << "'inf' is no finite number";
    QTest::newRow("cold") << generate({"--out", "x.gb", "--temperature", "-1"}) << "'-1' is less than 0";
    QTest::newRow("empty lists") << steer({"--set", "5=1", "--top-k", "0"}) << "'0' is less than 1";
    QTest::newRow("no such control") << steer({"--set", "5=1", "--control-latents", "3,64"}) << "--control-latents";
    QTest::newRow("steered itself") << steer({"--set", "5=1", "--control-latents", "3,5"}) << "it is steered itself";
    QTest::newRow("no mask") << QStringList{"steer-sweep"} + source() +
                                    QStringList{"--sequence", kBases,      "--read",      "4",        "--target",
                                                "ACG",        "--latents", "5",           "--values", "1",
                                                "--out",      "x.csv",     "--positions", "masked"}
                             << "nothing is masked";
    QTest::newRow("two sets") << QStringList{"concepts"} + source() +
                                     QStringList{"--validation", "a", "--validation", "b", "--output-dir", "x"}
                              << "--validation";
    QTest::newRow("no such choice") << steer({"--set", "5=1", "--method", "foo"}) << "'foo' is none of";
    QTest::newRow("no such command") << QStringList{"ABSENT"} << "ABSENT";
    QTest::newRow("help on nothing") << QStringList{"ABSENT", "--help"} << "ABSENT";
    QTest::newRow("nothing") << QStringList{} << "subcommand";
  }
  void wrongValuesAreWrongUsage() {
    QFETCH(QStringList, words);
    QFETCH(QString, says);
    const Outcome run = decodeGlm(words);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.error.contains(says), qPrintable(run.error));
    QVERIFY2(run.out.isEmpty(), qPrintable(run.out));
  }

  /// FILE is an input, and then an output of the same command; OTHER is a link to it.
  void noInputIsReplaced_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    const QStringList model = source().mid(0, 2), edit{"--set", "5=1"};
    QTest::newRow("steer") << QStringList{"steer"} + source() + edit +
                                  QStringList{"--sequence", "FILE", "--out", "FILE"}
                           << "--out cannot be FILE: it is also the file of --sequence";
    QTest::newRow("under another name") << QStringList{"steer"} + source() + edit +
                                               QStringList{"--sequence", "FILE", "--out", "OTHER"}
                                        << "--out cannot be OTHER: it is also the file of --sequence";
    QTest::newRow("dictionary") << QStringList{"steer",      "--sae", "FILE",  "--layer", "0",
                                               "--sequence", kBases,  "--out", "FILE"} +
                                       model + edit
                                << "--out cannot be FILE: it is also the file of --sae";
    QTest::newRow("steer-sweep") << QStringList{"steer-sweep"} + source() +
                                        QStringList{"--sequence", "FILE", "--latents",   "5", "--values", "1",
                                                    "--target",   "ACG",  "--positions", "1", "--out",    "FILE"}
                                 << "--out cannot be FILE: it is also the file of --sequence";
    const QStringList designs = QStringList{"generate", "--region", "b:4-9"} + source();
    QTest::newRow("designs") << designs + QStringList{"--sequence", "FILE", "--out", "FILE"}
                             << "--out cannot be FILE: it is also the file of --sequence";
    QTest::newRow("scores") << designs + QStringList{"--sequence", "FILE", "--out", "NEW", "--scores", "FILE"}
                            << "--scores cannot be FILE: it is also the file of --sequence";
    QTest::newRow("two outputs") << designs + QStringList{"--sequence", "FILE", "--out", "NEW", "--scores", "NEW"}
                                 << "--scores cannot be NEW: it is also the file of --out";
    for (const char* command : {"tokens", "logits"})
      QTest::newRow(command) << QStringList{command, "--sequences", "FILE", "--out", "FILE"} + model
                             << "--out cannot be FILE: it is also the file of --sequences";
    const QStringList layer{"--layer", "0", "--sequences", "FILE", "--out", "FILE"};
    QTest::newRow("activations") << QStringList{"activations"} + model + layer
                                 << "--out cannot be FILE: it is also the file of --sequences";
    QTest::newRow("latents") << QStringList{"latents", "--sae", source()[3]} + model + layer
                             << "--out cannot be FILE: it is also the file of --sequences";
    QTest::newRow("encode") << QStringList{"encode", "--sae", source()[3], "--activations", "FILE", "--out", "FILE"}
                            << "--out cannot be FILE: it is also the file of --activations";
  }
  void noInputIsReplaced() {
    QFETCH(QStringList, words);
    QFETCH(QString, says);
    const QTemporaryDir folder;
    const QString path = folder.filePath("in.fa"), other = folder.filePath("link.fa"), made = folder.filePath("new.fa");
    const QByteArray content = write(path, ">a\n" + kBases.toLatin1() + "\n");
    QVERIFY(!content.isEmpty() && QFile::link(path, other));
    for (QString& text : words)
      text = text == "FILE" ? path : text == "OTHER" ? other : text == "NEW" ? made : text;
    const Outcome run = decodeGlm(words);
    QCOMPARE(run.status, 2);
    says.replace("FILE", path).replace("OTHER", other).replace("NEW", made);
    QVERIFY2(run.error.contains(says), qPrintable(run.error));
    QCOMPARE(contentOf(path), content);
    QVERIFY(!QFile::exists(made));
  }

  void helpIsAnAnswer() {
    for (const QStringList& words : {QStringList{"--help"}, QStringList{"steer", "--help"}, QStringList{"--version"}}) {
      const Outcome run = decodeGlm(words);
      QCOMPARE(run.status, 0);
      QVERIFY(!run.out.isEmpty());
    }
  }

  void overflowingValuesFail() {
    const Outcome run = decodeGlm(steer({"--set", "5=1e30", "--json"}));
    QCOMPARE(run.status, 1);
    QVERIFY2(run.error.contains("latent 5 cannot be 1e+30"), qPrintable(run.error));
    QVERIFY(run.out.isEmpty());
  }

  void failedRowsFailTheSweepAndKeepItsFile() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("sweep.csv");
    const Outcome run = decodeGlm(sweep({"--latents", "5", "--values", "1,1e30", "--out", path}));
    QCOMPARE(run.status, 1);
    QVERIFY2(run.error.contains("1 of 2 rows") && run.error.contains("latent 5 cannot be 1e+30"),
             qPrintable(run.error));
    QCOMPARE(contentOf(path).count('\n'), 3);
  }

  void aSweepOfALatentThatIsNotThereFails() {
    const QTemporaryDir folder;
    const QString path = folder.filePath("sweep.csv");
    const Outcome run = decodeGlm(sweep({"--latents", "5,9999", "--values", "0", "--paper-compatible", "--out", path}));
    QCOMPARE(run.status, 2);
    QVERIFY2(run.error.contains("Latent 9999 does not exist"), qPrintable(run.error));
    QVERIFY(!QFile::exists(path));
  }

  void smallProbabilitiesAndRepeatsAreTold() {
    const QTemporaryDir folder;
    const Outcome run =
        decodeGlm(sweep({"--latents", "2", "--values=-1000,-1000", "--out", folder.filePath("sweep.csv")}));
    QCOMPARE(run.status, 0);
    QVERIFY2(run.error.contains("--values has -1000.0 more than once"), qPrintable(run.error));
    static const QRegularExpression fourDigits("at best 0\\.000[1-9][0-9]{3} with latent 2 ");
    QVERIFY2(run.out.contains(fourDigits), qPrintable(run.out));
  }

  void nothingSetIsSaid() {
    const Outcome run = decodeGlm(steer({}));
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains("Nothing was set: the steered logits equal") && !run.out.contains("0.0000"),
             qPrintable(run.out));
    QVERIFY(decodeGlm(steer({"--set", "5=2", "--positions", "none"})).out.contains("Nothing was changed: "));
  }

  void aFinishedSweepIsComplete() {
    const QTemporaryDir folder;
    const QStringList words =
        sweep({"--latents", "5", "--values", "1,2", "--out", folder.filePath("sweep.csv"), "--resume"});
    QCOMPARE(decodeGlm(words.mid(0, words.size() - 1)).status, 0);
    const Outcome again = decodeGlm(words);
    QVERIFY2(again.status == 0 && again.out.contains("already complete: 2 rows"), qPrintable(again.out + again.error));
  }

  void saysWhatControlsAre() {
    const QStringList words{"--set", "5=2", "--mask", "4"};
    const Outcome chosen = decodeGlm(steer(words + QStringList{"--control-latents", "3,9"}));
    QVERIFY2(chosen.out.contains("beside 2 chosen latents"), qPrintable(chosen.out + chosen.error));
    const Outcome few = decodeGlm(steer(words + QStringList{"--controls", "64"}));
    QVERIFY2(few.out.contains("latents that fire in this sequence"), qPrintable(few.out + few.error));
  }

  void encodeSaysWhatItTakes() {
    const QTemporaryDir folder;
    QFile json(folder.filePath("t.json"));
    QVERIFY(json.open(QIODevice::WriteOnly));
    json.write("{\"records\": []}");
    json.close();
    const Outcome run = decodeGlm({"encode", "--sae", QStringLiteral(DGLM_TEST_DATA "/sae/batch_top_k.pt"),
                                   "--activations", json.fileName(), "--out", folder.filePath("y.safetensors")});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.error.contains("--activations takes a safetensors file"), qPrintable(run.error));
  }
};

DGLM_TEST(TestSteeringCommands);
#include "tst_steering_commands.moc"
