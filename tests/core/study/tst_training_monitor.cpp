// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <torch/torch.h>

#include <QtTest>

#include <cmath>

#include "core/formats/record_writers.h"
#include "core/study/sae_sweep.h"
#include "core/study/train_sae.h"
#include "core/study/training_monitor.h"
#include "core/study/training_runs.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/some_bases.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// Records of which every third stretch of 30 bases is the same, and annotated.
std::vector<Record> repetitiveRecords(int count, uint32_t seed, bool isAnnotated = true) {
  std::vector<Record> records;
  const std::string motif = basesFrom(99, 30);
  for (int i = 0; i < count; ++i) {
    Record record;
    record.id = "r" + std::to_string(seed) + "-" + std::to_string(i);
    for (int stretch = 0; stretch < 6; ++stretch) {
      const auto start = static_cast<int64_t>(record.bases.size());
      const bool isMotif = stretch % 3 == 1;
      record.bases += isMotif ? motif : basesFrom(seed + static_cast<uint32_t>(17 * i + stretch), 30);
      if (!isMotif || !isAnnotated)
        continue;
      Feature feature;
      feature.type = "CDS";
      feature.segments = {{{start, start + 30}, Strand::Forward}};
      feature.qualifiers = {{"label", "AmpR"}};
      record.features.push_back(feature);
    }
    records.push_back(std::move(record));
  }
  return records;
}

LatentSource tinySource() {
  LatentSource source;
  source.model = testData("glm/v2");
  return source;
}

Result<TrainingMonitor> monitorOn(std::vector<Record> choosing, std::vector<Record> heldOut) {
  DGLM_TRY(Glm glm, loadGlm(testData("glm/v2")));
  return TrainingMonitor::create(tinySource(), std::make_shared<const Glm>(std::move(glm)), std::move(choosing),
                                 std::move(heldOut), {"AmpR", "KanR"});
}

double valueOf(const MetricsLog::Values& values, const std::string& name) {
  for (const auto& [column, value] : values)
    if (column == name)
      return value;
  return -1;
}

}  // namespace

class TestTrainingMonitor : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tellsWhichConceptsALatentOutlines() {
    const auto monitor = monitorOn(repetitiveRecords(6, 1), repetitiveRecords(3, 1000));
    QVERIFY2(monitor.hasValue(), monitor.hasValue() ? "" : monitor.error().text().c_str());
    const TensorFile state = valueOf(readTensorFile(testData("sae/batch_top_k.pt")));
    const MetricsLog::Values values = valueOf(monitor.value().measure(state, {}));
    // The same stretch gives the same tokens, so that some latent knows it.
    const double best = valueOf(values, "best_f1");
    QVERIFY2(best > 0.3 && best <= 1, qPrintable(QString::number(best)));
    QCOMPARE(valueOf(values, "f1_AmpR"), best);
    QVERIFY(std::isnan(valueOf(values, "f1_KanR")));
    QCOMPARE(valueOf(values, "concepts_found"), best > 0.5 ? 1.0 : 0.0);
    QVERIFY(std::isfinite(valueOf(values, "loss_recovered")));
    QCOMPARE(valueOf(monitor.value().measure(state, {}))[1].second, values[1].second);
  }

  void withoutAThresholdThereIsNothingToTell() {
    const auto monitor = monitorOn(repetitiveRecords(3, 1), repetitiveRecords(2, 1000));
    TensorFile state = valueOf(readTensorFile(testData("sae/batch_top_k.pt")));
    for (size_t i = 0; i < state.names.size(); ++i)
      if (state.names[i] == "threshold")
        state.tensors[i] = torch::full({}, -1.0F);
    QVERIFY(valueOf(monitor.value().measure(state, {})).empty());
  }

  void recordsWithoutAnnotationsAreRefused() {
    VERIFY_ERROR(monitorOn(repetitiveRecords(3, 1), repetitiveRecords(2, 1000, false)), ErrorKind::InvalidArgument);
    VERIFY_ERROR(monitorOn(repetitiveRecords(3, 1, false), repetitiveRecords(2, 1000)), ErrorKind::InvalidArgument);
  }

  void aStopIsHeard() {
    const auto monitor = monitorOn(repetitiveRecords(3, 1), repetitiveRecords(2, 1000));
    StopSource stop;
    stop.requestStop();
    const TensorFile state = valueOf(readTensorFile(testData("sae/batch_top_k.pt")));
    VERIFY_ERROR(monitor.value().measure(state, {stop.token(), {}}), ErrorKind::Cancelled);
  }

  /// Each dictionary of a sweep, of each layer, is scored as it would be by itself.
  void aSweepIsWatchedToo() {
    const TemporaryFolder folder;
    SaeSweepRequest sweep;
    TrainSaeRequest& request = sweep.training;
    request.model = testData("glm/v2");
    request.sequences = {folder.path("train.gb")};
    request.heldOut = {folder.path("held.gb")};
    QVERIFY(!writeGenBank(request.sequences[0], repetitiveRecords(6, 1), {}).hasError());
    QVERIFY(!writeGenBank(request.heldOut[0], repetitiveRecords(3, 1000), {}).hasError());
    request.bufferRows = 400;
    request.windowTokens = 32;
    request.options.logEvery = 10;
    request.outputFolder = folder.path("sweep");
    sweep.layers = {1, 0};
    sweep.grid.modelName = "tiny";
    sweep.grid.grid.ks = {3, 4};
    sweep.grid.grid.expansionRatios = {8};
    sweep.grid.grid.batchSizes = {64};
    sweep.grid.grid.trainingSteps = {32};
    const auto swept = sweepSaes(sweep, {});
    QVERIFY2(swept.hasValue() && swept.value().failed() == 0, swept.hasValue() ? "" : swept.error().text().c_str());
    for (const int layer : sweep.layers) {
      sweep.grid.layer = layer;
      for (const SaeGridRun& run : runsOf(sweep.grid, request.options)) {
        TrainSaeRequest single = request;
        single.layer = layer;
        single.options = run.options;
        single.outputFolder = folder.path("single_" + run.name);
        QVERIFY(trainSaeFromRequest(single, {}).hasValue());
        for (const char* file : {"ae.pt", "metrics.csv"})
          QCOMPARE(contentOf(request.outputFolder / "models" / run.name / file), contentOf(single.outputFolder / file));
        QVERIFY(readRunMetrics(single.outputFolder / "metrics.csv").value().column("best_f1"));
      }
    }
  }

  /// The curve of the biology stands beside the loss, and the dictionary is the one it would be without.
  void whatIsMeasuredChangesNothingOfTheTraining() {
    const TemporaryFolder folder;
    TrainSaeRequest request;
    request.model = testData("glm/v2");
    request.sequences = {folder.path("train.gb")};
    QVERIFY(!writeGenBank(request.sequences[0], repetitiveRecords(6, 1), {}).hasError());
    request.bufferRows = 400;
    request.windowTokens = 32;
    request.options.steps = 40;
    request.options.batchSize = 64;
    request.options.k = 4;
    request.options.thresholdStartStep = 5;
    request.options.logEvery = 10;
    request.outputFolder = folder.path("plain");
    QVERIFY(trainSaeFromRequest(request, {}).hasValue());

    request.heldOut = {folder.path("held.gb")};
    QVERIFY(!writeGenBank(request.heldOut[0], repetitiveRecords(3, 1000), {}).hasError());
    request.monitorEvery = 15;
    request.outputFolder = folder.path("watched");
    const auto trained = trainSaeFromRequest(request, {});
    QVERIFY2(trained.hasValue(), trained.hasValue() ? "" : trained.error().text().c_str());
    QCOMPARE(contentOf(folder.path("watched/ae.pt")), contentOf(folder.path("plain/ae.pt")));
    const RunMetrics metrics = readRunMetrics(folder.path("watched/metrics.csv")).value();
    QCOMPARE(metrics.steps, (std::vector<double>{0, 10, 14, 20, 29, 30, 39}));
    const std::vector<double>* best = metrics.column("best_f1");
    QVERIFY(best);
    QVERIFY(std::isnan(best->at(1)) && std::isfinite(best->at(2)) && std::isfinite(best->at(6)));
    QVERIFY(std::isfinite(metrics.column("loss")->at(6)));
  }
};

DGLM_TEST(TestTrainingMonitor);
#include "tst_training_monitor.moc"
