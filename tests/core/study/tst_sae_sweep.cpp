// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <nlohmann/json.hpp>

#include "core/sae/dictionary.h"
#include "core/study/sae_sweep.h"
#include "core/study/sweep_needs.h"
#include "core/study/train_sae.h"
#include "core/study/training_needs.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "tests/core/temporary_folder.h"
#include "tests/some_bases.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

constexpr int64_t kDim = 16;

/// Sparse mixtures of a few directions.
at::Tensor activations() {
  at::manual_seed(4);
  return (at::randn({600, 8}) - 1).clamp_min(0).matmul(at::randn({8, kDim})) + at::randn({600, kDim}) / 20;
}

fs::path activationsIn(const TemporaryFolder& folder, const at::Tensor& x_ND = activations()) {
  TensorFile file;
  file.add("activations", x_ND);
  return writeSafetensors(folder.path("x.safetensors"), file).hasValue() ? folder.path("x.safetensors") : fs::path();
}

/// Four runs, of two sizes and two learning rates, on batches of 32.
SaeSweepRequest request(const TemporaryFolder& folder) {
  SaeSweepRequest request;
  request.training.activations = folder.path("x.safetensors");
  request.training.outputFolder = folder.path("sweep");
  request.training.options.logEvery = 1;
  request.training.options.saveEvery = 4;
  request.grid.modelName = "tiny";
  request.grid.layer = 3;
  request.grid.grid.learningRates = {1e-2, 3e-3};
  request.grid.grid.ks = {3};
  request.grid.grid.expansionRatios = {2, 4};
  request.grid.grid.batchSizes = {32};
  request.grid.grid.trainingSteps = {12};
  return request;
}

std::string nameOf(const char* lr, int expansion, int steps = 12) {
  return std::string("tiny_L3_lr") + lr + "_k3_auxk0.031_tb0.9990_exp" + std::to_string(expansion) + "_bs32_steps" +
         std::to_string(steps);
}

fs::path runOf(const fs::path& sweep, const std::string& name) {
  return sweep / "models" / name;
}

/// Asks to stop as soon as that step is told for the given time.
JobContext stoppingAt(int64_t step) {
  StopSource stop;
  JobContext job;
  job.stop = stop.token();
  job.progress = [stop, step](const Progress& progress) mutable {
    if (progress.step == "Training the dictionaries" && progress.done == step)
      stop.requestStop();
  };
  return job;
}

}  // namespace

/// A grid of dictionaries from one pass of the data.
class TestSaeSweep : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  void gridAsTheReference() {
    SaeGridOptions options;
    options.modelName = "nt-50m";
    options.layer = 9;
    const auto runs = runsOf(options, {});
    QCOMPARE(runs.size(), size_t{12});
    QCOMPARE(runs[0].name, std::string("nt-50m_L9_lr3e-04_k16_auxk0.031_tb0.9990_exp4_bs4096_steps24414"));
    QCOMPARE(runs[1].options.expansionFactor, std::optional<int64_t>(8));
    QCOMPARE(runs[4].options.k, int64_t{32});
    QCOMPARE(runs[0].options.warmupSteps, std::optional<int64_t>(100));
    QCOMPARE(runs[0].options.decayStart, std::optional<int64_t>(19531));
    QCOMPARE(runs[0].options.thresholdStartStep, int64_t{1000});
    options.grid = SaeGrid::trial();
    const auto trial = runsOf(options, {});
    QCOMPARE(trial.size(), size_t{1});
    QCOMPARE(trial[0].name, std::string("nt-50m_L9_lr3e-04_k32_auxk0.031_tb0.9990_exp8_bs512_steps100"));
    QCOMPARE(trial[0].options.warmupSteps, std::optional<int64_t>(10));
    QCOMPARE(trial[0].options.thresholdStartStep, int64_t{50});
  }

  void seedsAndChoicesOfTheGrid() {
    SaeGridOptions options;
    options.seeds = 3;
    options.maxCombinations = 5;
    const auto runs = runsOf(options, {});
    QCOMPARE(runs.size(), size_t{15});
    QVERIFY(runs[2].name.ends_with("_seed44") && runs[2].options.seed == 44);
    QCOMPARE(runsOf(options, {})[7].name, runs[7].name);
    options.maxCombinations = 0;
    options.grid.learningRates = {3e-4, 3.4e-4};
    std::set<std::string> names;
    for (const SaeGridRun& run : runsOf(options, {}))
      names.insert(run.name);
    QCOMPARE(names.size(), size_t{72});
  }

  void trainersAreValuesOfTheGrid() {
    SaeGridOptions options;
    options.grid = SaeGrid::trial();
    options.grid.trainers = {TrainerKind::BatchTopK, TrainerKind::TopK};
    const auto runs = runsOf(options, {});
    QCOMPARE(runs.size(), size_t{2});
    QVERIFY(runs[0].options.trainer == TrainerKind::BatchTopK && !runs[0].name.ends_with("batchtopk"));
    QVERIFY(runs[1].options.trainer == TrainerKind::TopK && runs[1].name.ends_with("_topk"));
  }

  /// All runs of a batch size share the model, its readings and the buffer.
  void saysWhatASweepTakes() {
    SaeSweepRequest sweep;
    sweep.training.model = testData("glm/v2");
    sweep.training.bufferRows = 400;
    sweep.grid.grid.ks = {3, 4};
    sweep.grid.grid.expansionRatios = {2};
    sweep.grid.grid.batchSizes = {32};
    sweep.grid.grid.trainingSteps = {10, 20};
    const auto needs = needsOfSweep(sweep, 3000);
    QVERIFY2(needs.hasValue(), needs.hasError() ? needs.error().text().c_str() : "");
    QCOMPARE(needs.value().runs, int64_t{4});
    QCOMPARE(needs.value().readings, int64_t{1});
    QCOMPARE(needs.value().tokens, int64_t{20 * 32});
    QVERIFY(needs.value().operations > 0 && needs.value().diskBytes > 0 && needs.value().failing == 0);
    sweep.grid.grid.trainingSteps = {20};
    const SweepNeeds half = needsOfSweep(sweep, 3000).value();
    QVERIFY(half.memoryBytes < needs.value().memoryBytes && 2 * half.memoryBytes > needs.value().memoryBytes);
    sweep.grid.grid.batchSizes = {32, 64};
    const SweepNeeds twice = needsOfSweep(sweep, 3000).value();
    QCOMPARE(twice.readings, int64_t{2});
    QCOMPARE(twice.tokens, int64_t{20 * (32 + 64)});
    // What does not fit is refused before the first step, with how many would.
    const SweepNeeds tight = needsOfSweep(sweep, 3000, half.memoryBytes).value();
    QVERIFY(checkMemory(tight, tight.memoryBytes).hasValue());
    const Status refused = checkMemory(tight, half.memoryBytes);
    QVERIFY(refused.hasError() && refused.error().text().find("fit together") != std::string::npos);
    sweep.grid.grid.ks = {3, 5000};
    const SweepNeeds some = needsOfSweep(sweep, 3000).value();
    QCOMPARE(some.failing, int64_t{2});
    QVERIFY(some.fault.has_value());
    sweep.grid.grid.ks = {5000};
    QVERIFY(needsOfSweep(sweep, 3000).hasError());
    QVERIFY(measuredOperationsPerSecond() > 1e6);
  }

  /// They share the model up to the highest layer, and each has its own rows in the buffer and what is read ahead.
  void severalLayersShareAReading() {
    SaeSweepRequest sweep;
    sweep.training.model = testData("glm/v2");
    sweep.training.bufferRows = 400;
    sweep.grid.grid.ks = {3};
    sweep.grid.grid.expansionRatios = {2};
    sweep.grid.grid.batchSizes = {32};
    sweep.grid.grid.trainingSteps = {10};
    TrainSaeRequest single = sweep.training;
    single.layer = 1;
    single.options = runsOf(sweep.grid, single.options).front().options;
    const TrainingNeeds one = needsOfTraining(single, 3000, 0).value();
    QCOMPARE(one.bufferBytes, (400 + 200) * one.dimensions * 4);
    sweep.layers = {1, 0};
    const SweepNeeds needs = needsOfSweep(sweep, 3000).value();
    QCOMPARE(needs.runs, int64_t{2});
    QCOMPARE(needs.readings, int64_t{1});
    QCOMPARE(needs.latents, 2 * one.latents);
    QCOMPARE(needs.tokens, one.tokens);
    QCOMPARE(needs.passes, one.passes);
    QCOMPARE(needs.operations, one.readingOperations + 2 * one.trainingOperations);
    QCOMPARE(needs.memoryBytes, 2 * one.memoryBytes - one.besidesBytes + one.bufferBytes);
    const SweepNeeds tight = needsOfSweep(sweep, 3000, needs.memoryBytes - 1).value();
    QCOMPARE(tight.runsThatFit, int64_t{1});
  }

  void modelsHaveTheReferencesShortNames() {
    QCOMPARE(shortModelName("nucleotide-transformer-v2-50m-multi-species"), std::string("nt-50m"));
    QCOMPARE(shortModelName("nucleotide-transformer-v2-500m-multi-species"), std::string("nt-500m"));
    QCOMPARE(shortModelName("demo-6x256"), std::string("demo-6x256"));
  }

  /// Every dictionary of a sweep is that of a run of its own.
  void trainsWhatSingleRunsTrain() {
    const TemporaryFolder folder;
    activationsIn(folder);
    const SaeSweepRequest sweep = request(folder);
    const auto report = sweepSaes(sweep, {});
    QVERIFY2(report.hasValue(), report.hasError() ? report.error().text().c_str() : "");
    QCOMPARE(report.value().runs.size(), size_t{4});
    QCOMPARE(report.value().failed(), int64_t{0});
    QCOMPARE(report.value().passes, int64_t{1});
    for (const SaeGridRun& run : runsOf(sweep.grid, sweep.training.options)) {
      TrainSaeRequest single = sweep.training;
      single.options = run.options;
      single.outputFolder = folder.path("single_" + run.name);
      QVERIFY(trainSaeFromRequest(single, {}).hasValue());
      for (const char* file : {"ae.pt", "metrics.csv", "config.yaml"})
        QCOMPARE(contentOf(runOf(sweep.training.outputFolder, run.name) / file), contentOf(single.outputFolder / file));
    }
  }

  void writesTheReferencesFiles() {
    const TemporaryFolder folder;
    activationsIn(folder);
    SaeSweepRequest sweep = request(folder);
    sweep.grid.grid.batchSizes = {32, 64};
    const auto report = sweepSaes(sweep, {});
    QVERIFY(report.hasValue());
    QCOMPARE(report.value().passes, int64_t{2});
    const fs::path out = sweep.training.outputFolder;
    const auto json = [&](const char* name) { return nlohmann::json::parse(contentOf(out / name)); };
    QCOMPARE(json("hyperparameter_configs.json").size(), size_t{8});
    QCOMPARE(json("training_results.json").size(), size_t{8});
    const auto final = json("final_results.json");
    QCOMPARE(final.at("sweep_metadata").at("successful").get<int>(), 8);
    QCOMPARE(final.at("hyperparameter_grid").at("expansion_ratios").get<std::vector<int>>(), (std::vector<int>{2, 4}));
    const auto& first = final.at("results").at(0);
    QCOMPARE(first.at("run_name").get<std::string>(), nameOf("1e-02", 2));
    QCOMPARE(first.at("status").get<std::string>(), std::string("completed"));
    QCOMPARE(first.at("final_evaluation").at("evaluation_samples").get<int>(), 32);
    QVERIFY(first.at("final_evaluation").at("l0_sparsity").get<double>() <= 3);
    const std::string evaluation = contentOf(runOf(out, nameOf("1e-02", 2)) / "final_evaluation.yaml");
    QVERIFY(evaluation.starts_with("evaluation_samples: 32\nl0_sparsity: "));
    const std::string csv = contentOf(out / "sweep_results.csv");
    QCOMPARE(std::ranges::count(csv, '\n'), 9);
    QVERIFY(csv.starts_with("run_name,status,layer,trainer,"));
  }

  void sweepsOfOtherTrainers_data() {
    QTest::addColumn<int>("trainer");
    QTest::addColumn<bool>("works");
    QTest::newRow("topk") << int(TrainerKind::TopK) << true;
    QTest::newRow("matryoshka") << int(TrainerKind::Matryoshka) << true;
    QTest::newRow("relu") << int(TrainerKind::Relu) << false;
  }
  void sweepsOfOtherTrainers() {
    QFETCH(int, trainer);
    QFETCH(bool, works);
    const TemporaryFolder folder;
    activationsIn(folder);
    SaeSweepRequest sweep = request(folder);
    sweep.training.options.trainer = TrainerKind{trainer};
    const auto report = sweepSaes(sweep, {});
    QCOMPARE(report.hasValue(), works);
    if (works)
      QVERIFY(report.value().runs[0].name.ends_with(trainerName(TrainerKind{trainer})));
  }

  /// A run that cannot be trained is told, and the others end as if it were not there.
  void aSweepOfNothingIsRefused() {
    const TemporaryFolder folder;
    activationsIn(folder);
    SaeSweepRequest sweep = request(folder);
    sweep.training.activations.clear();
    const auto report = sweepSaes(sweep, {});
    QVERIFY(report.hasError());
    QVERIFY2(report.error().text().starts_with("--model cannot be left out"), report.error().text().c_str());
    QVERIFY(!std::filesystem::exists(sweep.training.outputFolder));
    QVERIFY(trainSaeFromRequest(sweep.training, {}).hasError());
  }

  void oneFailureStopsNoOther() {
    const TemporaryFolder folder;
    activationsIn(folder);
    SaeSweepRequest sweep = request(folder);
    sweep.grid.grid.ks = {3, 50};  // more than the 32 latents of the smaller dictionary
    const auto report = sweepSaes(sweep, {});
    QVERIFY2(report.hasValue(), report.hasError() ? report.error().text().c_str() : "");
    QCOMPARE(report.value().runs.size(), size_t{8});
    QCOMPARE(report.value().failed(), int64_t{2});
    const auto failed = std::ranges::find(report.value().runs, "failed", &SaeSweepRun::status);
    QVERIFY2(failed->error.starts_with("--k cannot be 50"), failed->error.c_str());
    QVERIFY(Dictionary::load(runOf(sweep.training.outputFolder, nameOf("3e-03", 4))).hasValue());
    QVERIFY(contentOf(sweep.training.outputFolder / "sweep_results.csv").find(",failed,") != std::string::npos);
  }

  /// However often it is stopped, and with runs of different lengths.
  void stoppedSweepsGoOn_data() {
    QTest::addColumn<int>("stop");
    for (const int stop : {1, 5, 8, 10})
      QTest::addRow("%d", stop) << stop;
  }
  void stoppedSweepsGoOn() {
    QFETCH(int, stop);
    const TemporaryFolder folder;
    activationsIn(folder);
    SaeSweepRequest sweep = request(folder);
    sweep.grid.grid.trainingSteps = {8, 12};
    SaeSweepRequest whole = sweep;
    whole.training.outputFolder = folder.path("whole");
    QVERIFY(sweepSaes(whole, {}).hasValue());

    const auto stopped = sweepSaes(sweep, stoppingAt(stop));
    QVERIFY(stopped.hasError() && stopped.error().isCancelled());
    QVERIFY(stopped.error().text().find("--resume") != std::string::npos);
    // One run lost its last checkpoint, and one all of them, as after a kill: the others wait for them.
    if (stop == 10) {
      fs::remove_all(runOf(sweep.training.outputFolder, nameOf("1e-02", 4)) / "checkpoints/step_10");
      fs::remove_all(runOf(sweep.training.outputFolder, nameOf("3e-03", 2)) / "checkpoints");
    }
    sweep.training.options.resume = true;
    const auto resumed = sweepSaes(sweep, {});
    QVERIFY2(resumed.hasValue(), resumed.hasError() ? resumed.error().text().c_str() : "");
    QCOMPARE(resumed.value().failed(), int64_t{0});
    for (const char* lr : {"1e-02", "3e-03"})
      for (const int expansion : {2, 4})
        for (const int steps : {8, 12}) {
          const std::string name = nameOf(lr, expansion, steps);
          for (const char* file : {"ae.pt", "metrics.csv"})
            QCOMPARE(contentOf(runOf(sweep.training.outputFolder, name) / file),
                     contentOf(runOf(whole.training.outputFolder, name) / file));
        }
  }

  /// With nothing left to do nothing is done again.
  void finishedRunsArePassedOver() {
    const TemporaryFolder folder;
    activationsIn(folder);
    SaeSweepRequest sweep = request(folder);
    QVERIFY(sweepSaes(sweep, {}).hasValue());
    const fs::path dictionary = runOf(sweep.training.outputFolder, nameOf("1e-02", 2)) / "ae.pt";
    const auto before = fs::last_write_time(dictionary);
    sweep.training.options.resume = true;
    int64_t steps = 0;
    JobContext job;
    job.progress = [&steps](const Progress& progress) { steps += progress.step == "Training the dictionaries"; };
    const auto again = sweepSaes(sweep, job);
    QVERIFY2(again.hasValue(), again.hasError() ? again.error().text().c_str() : "");
    QCOMPARE(steps, int64_t{0});
    QCOMPARE(fs::last_write_time(dictionary), before);
    QVERIFY(contentOf(sweep.training.outputFolder / "sweep_results.csv").find("failed") == std::string::npos);
    sweep.training.options.deadFeatureThreshold = 5;
    QCOMPARE(sweepSaes(sweep, {}).error().kind, ErrorKind::CannotResume);
  }

  void anotherSweepIsNotOverwritten() {
    const TemporaryFolder folder;
    activationsIn(folder);
    const SaeSweepRequest sweep = request(folder);
    QVERIFY(sweepSaes(sweep, {}).hasValue());
    const auto again = sweepSaes(sweep, {});
    QCOMPARE(again.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(again.error().text().find("it holds another sweep") != std::string::npos);
  }

  void brokenActivationsFailTheirRuns() {
    const TemporaryFolder folder;
    at::Tensor broken = activations();
    broken[17][2] = NAN;
    activationsIn(folder, broken);
    SaeSweepRequest sweep = request(folder);
    sweep.grid.grid.trainingSteps = {30};
    const auto report = sweepSaes(sweep, {});
    QVERIFY2(report.hasValue(), report.hasError() ? report.error().text().c_str() : "");
    QCOMPARE(report.value().failed(), int64_t{4});
    QVERIFY(report.value().runs[0].error.find("row 17 of") != std::string::npos);
  }
};

DGLM_TEST(TestSaeSweep);
#include "tst_sae_sweep.moc"
