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

const QStringList kTrainers = {"batchtopk", "topk", "relu", "jumprelu", "matryoshka"};

/// Sparse mixtures of a few directions, in a safetensors file.
QString activationsIn(const QTemporaryDir& folder) {
  at::manual_seed(2);
  const at::Tensor strengths = (at::randn({512, 6}) - 1).clamp_min(0);
  TensorFile file;
  file.add("activations", strengths.matmul(at::randn({6, 16})) + at::randn({512, 16}) / 20);
  const QString path = folder.filePath("x.safetensors");
  return writeSafetensors(path.toStdString(), file).hasValue() ? path : QString();
}

QStringList training(const QTemporaryDir& folder, const QString& trainer, const QString& name) {
  return {"train",   "sae",  "--trainer",          trainer, "--activations", folder.filePath("x.safetensors"),
          "--steps", "30",   "--batch-size",       "64",    "--output-dir",  folder.filePath(name),
          "--lr",    "0.01", "--expansion-factor", "4",     "--log-every",   "10"};
}

}  // namespace

/// Training dictionaries and what is done with several, as commands.
class TestTrainingCommands : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyTrainerTrains_data() {
    QTest::addColumn<QString>("trainer");
    for (const QString& trainer : kTrainers)
      QTest::newRow(qPrintable(trainer)) << trainer;
  }
  void everyTrainerTrains() {
    QFETCH(QString, trainer);
    const QTemporaryDir folder;
    QVERIFY(!activationsIn(folder).isEmpty());
    const Outcome run = decodeGlm(training(folder, trainer, "run") << "--json");
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QCOMPARE(run.json()["steps"].toInt(), 30);
    QCOMPARE(run.json().contains("threshold"), trainer != "relu");
    const Outcome found = decodeGlm({"inspect", folder.filePath("run"), "--json"});
    QVERIFY2(found.status == 0, qPrintable(found.error));
    QVERIFY(found.out.contains("\"dict_size\": 64") || found.out.contains("\"dict_size\":64"));
  }

  void foreignHyperParametersAreRefusedByName_data() {
    QTest::addColumn<QString>("trainer");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("owner");
    QTest::newRow("a penalty for topk") << "topk"
                                        << "--l1-penalty"
                                        << "relu";
    QTest::newRow("k for relu") << "relu"
                                << "--k"
                                << "batchtopk, topk, matryoshka";
    QTest::newRow("groups for batchtopk") << "batchtopk"
                                          << "--group-sizes"
                                          << "matryoshka";
    QTest::newRow("a target for matryoshka") << "matryoshka"
                                             << "--target-l0"
                                             << "jumprelu";
    QTest::newRow("a threshold for jumprelu") << "jumprelu"
                                              << "--threshold-beta"
                                              << "batchtopk, topk, matryoshka";
  }
  void foreignHyperParametersAreRefusedByName() {
    QFETCH(QString, trainer);
    QFETCH(QString, option);
    QFETCH(QString, owner);
    const QTemporaryDir folder;
    QVERIFY(!activationsIn(folder).isEmpty());
    const Outcome run = decodeGlm(training(folder, trainer, "run") << option << "1");
    QCOMPARE(run.status, 2);
    const QString sentence =
        option + " cannot be used: the trainer " + trainer + " does not have it (it belongs to " + owner + ").";
    QVERIFY2(run.error.contains(sentence), qPrintable(run.error));
    QVERIFY(!QFile::exists(folder.filePath("run")));
  }

  void helpNamesEveryHyperParameterWithItsTrainers() {
    const QString help = decodeGlm({"train", "sae", "--help"}).out;
    for (const char* option : {"--lr",
                               "--steps",
                               "--batch-size",
                               "--expansion-factor",
                               "--k",
                               "--warmup-steps",
                               "--decay-start",
                               "--auxk-alpha",
                               "--threshold-beta",
                               "--threshold-start-step",
                               "--dead-feature-threshold",
                               "--l1-penalty",
                               "--l1-warmup-steps",
                               "--bandwidth",
                               "--sparsity-penalty",
                               "--sparsity-warmup-steps",
                               "--target-l0",
                               "--group-sizes",
                               "--resample-steps",
                               "--dictionary-size"})
      QVERIFY2(help.contains(option), option);
    for (const char* group :
         {"(all trainers)", "(batchtopk, topk, matryoshka)", "(relu)", "(jumprelu)", "(matryoshka)"})
      QVERIFY2(help.contains(QString("Hyper-parameters ") + group), group);
  }

  void otherHyperParametersAreNotResumed() {
    const QTemporaryDir folder;
    QVERIFY(!activationsIn(folder).isEmpty());
    QCOMPARE(decodeGlm(training(folder, "jumprelu", "run") << "--save-every"
                                                           << "10")
                 .status,
             0);
    const Outcome other = decodeGlm(training(folder, "jumprelu", "run") << "--target-l0"
                                                                        << "5"
                                                                        << "--resume");
    QCOMPARE(other.status, 1);
    QVERIFY2(other.error.contains("its target_l0 was '20' and is now '5'"), qPrintable(other.error));
    const Outcome trainer = decodeGlm(training(folder, "topk", "run") << "--resume");
    QVERIFY2(trainer.error.contains("its trainer was 'jumprelu' and is now 'topk'"), qPrintable(trainer.error));
  }

  void seedsAreCompared() {
    const QTemporaryDir folder;
    QVERIFY(!activationsIn(folder).isEmpty());
    for (const char* seed : {"1", "2"})
      QCOMPARE(decodeGlm(training(folder, "topk", seed) << "--seed" << seed << "--k"
                                                        << "3")
                   .status,
               0);
    const QString out = folder.filePath("stability.csv");
    const QStringList command{"sae", "stability", folder.filePath("1"), folder.filePath("2/ae.pt"), "--out", out};
    const Outcome run = decodeGlm(command + QStringList{"--json"});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QCOMPARE(run.json()["latents"].toInt(), 64);
    QVERIFY(QFile::exists(out));
    const Outcome over = decodeGlm({"sae", "stability", folder.filePath("1/ae.pt"), folder.filePath("2/ae.pt"), "--out",
                                    folder.filePath("2/ae.pt")});
    QCOMPARE(over.status, 2);
  }

  void maximaAreWritten() {
    const QTemporaryDir folder;
    const QString activations = activationsIn(folder);
    QCOMPARE(decodeGlm(training(folder, "batchtopk", "run") << "--k"
                                                            << "3")
                 .status,
             0);
    const QString sae = folder.filePath("run/ae.pt"), out = folder.filePath("normalized.pt");
    const Outcome run = decodeGlm({"normalize-sae", "--sae", sae, "--activations", activations, "--out", out});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    const Outcome encoded = decodeGlm({"encode", "--sae", out, "--activations", activations, "--normalize-features",
                                       "--dense", "--out", folder.filePath("y.safetensors")});
    QVERIFY2(encoded.status == 0, qPrintable(encoded.error));
    const TensorFile code = readSafetensors(folder.filePath("y.safetensors").toStdString()).value();
    QVERIFY(std::abs(code.find("latents")->max().item<double>() - 1) < 1e-6);
  }
};

DGLM_TEST(TestTrainingCommands);
#include "tst_training_commands.moc"
