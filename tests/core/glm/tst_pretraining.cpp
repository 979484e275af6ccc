// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/glm/pretraining.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

PretrainingCorpus corpusOf(std::string bases) {
  PretrainingCorpus corpus(Vocabulary::ntV2(kTinyKmer));
  corpus.add({recordOf(std::move(bases), Topology::Circular)});
  return corpus;
}

PretrainingOptions options(int64_t steps) {
  PretrainingOptions options;
  options.config = tinyConfig();
  options.steps = steps;
  options.warmupSteps = 4;
  options.batchTokens = 256;
  options.windowTokens = {16, 32};
  options.optimizer.learningRate = 1e-2;
  options.optimizer.muonLearningRate = 1e-2;
  options.evaluateEvery = steps;
  options.evaluationWindows = 12;
  return options;
}

/// Asks to stop as soon as the step has been reported.
JobContext stoppingAt(int64_t step) {
  StopSource source;
  JobContext job;
  job.stop = source.token();
  job.progress = [source, step](const Progress& progress) mutable {
    if (progress.done == step)
      source.requestStop();
  };
  return job;
}

std::string textOf(const Error& error) {
  return error.text();
}

}  // namespace

class TestPretraining : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cosineSchedule() {
    PretrainingOptions cosine;
    cosine.steps = 110;
    cosine.warmupSteps = 10;
    QCOMPARE(scheduleFactor(cosine, 0), 0.1);
    QCOMPARE(scheduleFactor(cosine, 9), 1.0);
    QVERIFY(std::abs(scheduleFactor(cosine, 59) - 0.5) < 0.02);
    QVERIFY(scheduleFactor(cosine, 109) < 1e-3);
    for (int64_t step = 10; step < 109; ++step)
      QVERIFY(scheduleFactor(cosine, step + 1) <= scheduleFactor(cosine, step));
  }

  void linearSchedule() {
    PretrainingOptions linear;
    linear.schedule = Schedule::Linear;
    linear.steps = 100;
    linear.warmupSteps = 10;
    linear.decayStart = 60;
    QCOMPARE(scheduleFactor(linear, 4), 0.5);
    QCOMPARE(scheduleFactor(linear, 30), 1.0);
    QVERIFY(std::abs(scheduleFactor(linear, 79) - 0.5) < 0.03);
    QVERIFY(scheduleFactor(linear, 99) < 0.03);
    linear.decayStart = -1;
    QVERIFY(scheduleFactor(linear, 49) > 0.95 && scheduleFactor(linear, 75) < 0.6);
  }

  void shortTrainingLowersTheLoss_data() {
    QTest::addColumn<int>("optimizer");
    QTest::newRow("AdamW") << int(OptimizerKind::AdamW);
    QTest::newRow("Muon") << int(OptimizerKind::Muon);
  }
  void shortTrainingLowersTheLoss() {
    QFETCH(int, optimizer);
    const TemporaryFolder folder;
    const PretrainingCorpus corpus = corpusOf(someBases(60));
    PretrainingOptions run = options(120);
    run.optimizer.kind = OptimizerKind(optimizer);
    const auto batches = evaluationBatches(corpus, run).value();
    const MaskedScore before = scoreMasked(Transformer::random(run.config, run.seed), batches, {}).value();
    const auto report = pretrain(corpus, corpus, run, folder.path(), {});
    QVERIFY2(report.hasValue(), report.hasError() ? textOf(report.error()).c_str() : "");
    QCOMPARE(report.value().stepsDone, 120);
    QVERIFY(before.loss > 4.0);  // ln 75: nothing known yet
    QVERIFY2(report.value().heldOut.loss < before.loss - 0.5, qPrintable(QString::number(report.value().heldOut.loss)));

    const auto saved = loadGlm(folder.path());
    QVERIFY(saved.hasValue());
    QCOMPARE(saved.value().windowTokens(), 32);
    const MaskedScore again = scoreMasked(saved.value().transformer, batches, {}).value();
    QVERIFY(std::abs(again.loss - report.value().heldOut.loss) < 1e-5);
    QCOMPARE(again.accuracy, report.value().heldOut.accuracy);
  }

  void resumedRunGivesTheSameWeights_data() {
    QTest::addColumn<int>("optimizer");
    QTest::addColumn<bool>("composed");
    QTest::newRow("AdamW, composed embedding") << int(OptimizerKind::AdamW) << true;
    QTest::newRow("Muon, free embedding") << int(OptimizerKind::Muon) << false;
  }
  void resumedRunGivesTheSameWeights() {
    QFETCH(int, optimizer);
    QFETCH(bool, composed);
    const TemporaryFolder whole, parted;
    const PretrainingCorpus corpus = corpusOf(someBases(200));
    PretrainingOptions run = options(12);
    run.optimizer.kind = OptimizerKind(optimizer);
    run.composedEmbedding = composed;
    QVERIFY(pretrain(corpus, corpus, run, whole.path(), {}).hasValue());

    const auto stopped = pretrain(corpus, corpus, run, parted.path(), stoppingAt(5));
    QVERIFY(stopped.hasError() && stopped.error().isCancelled());
    run.resume = true;
    const auto resumed = pretrain(corpus, corpus, run, parted.path(), {});
    QVERIFY2(resumed.hasValue(), resumed.hasError() ? textOf(resumed.error()).c_str() : "");
    for (const char* file : {"model.safetensors", "checkpoint.safetensors", "metrics.csv"})
      QVERIFY2(contentOf(whole.path(file)) == contentOf(parted.path(file)), file);
  }

  void resumeNeedsItsOwnCheckpoint() {
    const TemporaryFolder folder;
    const PretrainingCorpus corpus = corpusOf(someBases(200));
    PretrainingOptions run = options(3);
    run.resume = true;
    QCOMPARE(pretrain(corpus, corpus, run, folder.path(), {}).error().kind, ErrorKind::CannotResume);
    run.resume = false;
    QVERIFY(pretrain(corpus, corpus, run, folder.path(), {}).hasValue());
    run.resume = true;
    run.config.hiddenSize = 32;
    QCOMPARE(pretrain(corpus, corpus, run, folder.path(), {}).error().kind, ErrorKind::CannotResume);
  }

  void unreadableCheckpointIsRefused_data() {
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("step") << QByteArray("\"step\":\"");
    QTest::newRow("random state") << QByteArray("\"random\":\"");
  }
  void unreadableCheckpointIsRefused() {
    QFETCH(QByteArray, key);
    const TemporaryFolder folder;
    const PretrainingCorpus corpus = corpusOf(someBases(200));
    PretrainingOptions run = options(3);
    QVERIFY(pretrain(corpus, corpus, run, folder.path(), {}).hasValue());
    std::string checkpoint = contentOf(folder.path("checkpoint.safetensors"));
    const size_t at = checkpoint.find(key.toStdString());
    QVERIFY(at != std::string::npos);
    checkpoint[at + size_t(key.size())] = 'x';
    folder.write("checkpoint.safetensors", checkpoint);
    run.resume = true;
    QCOMPARE(pretrain(corpus, corpus, run, folder.path(), {}).error().kind, ErrorKind::CannotResume);
  }

  void evaluationBatchesAreFixedByTheSeed() {
    const PretrainingCorpus corpus = corpusOf(someBases(300));
    PretrainingOptions run = options(1);
    const auto first = evaluationBatches(corpus, run).value(), second = evaluationBatches(corpus, run).value();
    QCOMPARE(first.size(), 2U);  // twelve windows in batches of eight
    QCOMPARE(first[0].windows + first[1].windows, 12);
    QCOMPARE(first[0].tokens, 32);
    QCOMPARE(first[0].inputs, second[0].inputs);
    run.seed = 43;
    QVERIFY(evaluationBatches(corpus, run).value()[0].inputs != first[0].inputs);
    QVERIFY(evaluationBatches(corpusOf(""), run).value().empty());
  }

  void impossibleOptions_data() {
    QTest::addColumn<PretrainingOptions>("run");
    PretrainingOptions run = options(0);
    QTest::newRow("no steps") << run;
    run = options(2);
    run.windowTokens = {4};
    QTest::newRow("tiny window") << run;
    run.windowTokens = {1024};
    QTest::newRow("window above the batch") << run;
    run.windowTokens = {};
    QTest::newRow("no window") << run;
    run = options(2);
    run.config.vocabularySize = 20;
    QTest::newRow("another vocabulary") << run;
  }
  void impossibleOptions() {
    QFETCH(PretrainingOptions, run);
    const TemporaryFolder folder;
    const auto report = pretrain(corpusOf(someBases(200)), corpusOf(""), run, folder.path(), {});
    QVERIFY(report.hasError());
    QCOMPARE(report.error().kind, ErrorKind::InvalidArgument);
  }

  void emptyCorpus() {
    const TemporaryFolder folder;
    QCOMPARE(pretrain(corpusOf(""), corpusOf(""), options(2), folder.path(), {}).error().kind,
             ErrorKind::InvalidArgument);
  }
};

DGLM_TEST(TestPretraining);
#include "tst_pretraining.moc"
