// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>

#include "core/base/platform.h"
#include "core/study/training_needs.h"
#include "core/study/training_runs.h"
#include "core/training/event_file.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/some_bases.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

namespace fs = std::filesystem;

fs::path makeFolder(const TemporaryFolder& folder, const std::string& name) {
  fs::create_directories(folder.path(name));
  return folder.path(name);
}

TrainSaeRequest smallRequest() {
  TrainSaeRequest request;
  request.model = testData("glm/v2");
  request.bufferRows = 1000;
  request.options.expansionFactor = 8;
  request.options.k = 4;
  request.options.steps = 100;
  request.options.batchSize = 50;
  return request;
}

}  // namespace

class TrainingRunsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void metricsAreReadByColumn() {
    const TemporaryFolder folder;
    const auto csv = folder.write("metrics.csv", "step,loss,dead\n0,4.5,\n10,3.25,7\n20,,8\n");
    const RunMetrics metrics = readRunMetrics(csv).value();
    QCOMPARE(metrics.steps, (std::vector<double>{0, 10, 20}));
    QCOMPARE(metrics.columns.size(), size_t{2});
    QCOMPARE(metrics.column("loss")->at(1), 3.25);
    QVERIFY(std::isnan(metrics.column("dead")->front()));
    QCOMPARE(metrics.last("loss"), 3.25);
    QCOMPARE(metrics.last("dead"), 8.0);
    QVERIFY(std::isnan(metrics.last("l0")) && !metrics.column("l0"));
  }

  /// As the window may find it while the program writes.
  void aRowThatIsBeingWrittenIsLeftOut() {
    const TemporaryFolder folder;
    QCOMPARE(readRunMetrics(folder.write("a.csv", "step,loss,l0\n0,4,1\n1,3")).value().steps.size(), size_t{1});
    VERIFY_ERROR(readRunMetrics(folder.write("b.csv", "step,loss,l0\n0,4\n1,3,1\n")), ErrorKind::MalformedFile);
    VERIFY_ERROR(readRunMetrics(folder.write("c.csv", "time,loss\n0,4\n")), ErrorKind::MalformedFile);
    VERIFY_ERROR(readRunMetrics(folder.write("d.csv", "step,loss\nfirst,4\n")), ErrorKind::MalformedFile);
    VERIFY_ERROR(readRunMetrics(folder.path("none.csv")), ErrorKind::FileNotFound);
  }

  void aFolderTellsWhatBecameOfItsRun() {
    const TemporaryFolder folder;
    const fs::path run = makeFolder(folder, "run");
    VERIFY_ERROR(readTrainingRun(run), ErrorKind::CannotOpenFile);
    folder.write("run/config.yaml", "trainer: batchtopk\nsteps: 20000\nk: 4\n");
    TrainingRunFiles files = readTrainingRun(run).value();
    QVERIFY(files.state == TrainingRunFiles::State::Begun);
    QCOMPARE(files.stepsWanted, 20000);
    VERIFY_ERROR(endTrainingRun(run), ErrorKind::CannotResume);

    for (const char* step : {"run/checkpoints/step_9000", "run/checkpoints/step_10000", "run/checkpoints/step_11000",
                             "run/checkpoints/step_12000"})
      makeFolder(folder, step);
    folder.write("run/checkpoints/step_9000/checkpoint.pt", "old");
    folder.write("run/checkpoints/step_9000/optimizer.pt", "");
    folder.write("run/checkpoints/step_10000/checkpoint.pt", "new");
    folder.write("run/checkpoints/step_10000/optimizer.pt", "");
    folder.write("run/checkpoints/step_12000/checkpoint.pt", "half a copy");  // that of step 11000 is not whole
    files = readTrainingRun(run).value();
    QVERIFY(files.state == TrainingRunFiles::State::Stopped);
    QCOMPARE(files.stepsKept, 10000);

    QCOMPARE(endTrainingRun(run).value(), run / "ae.pt");
    QCOMPARE(contentOf(run / "ae.pt"), std::string("new"));
    QVERIFY(readTrainingRun(run).value().state == TrainingRunFiles::State::Finished);
  }

  /// Sections, other names and values that are no scalars hide no run.
  void settingsOfOtherProgramsAreRead() {
    const TemporaryFolder folder;
    makeFolder(folder, "run");
    folder.write("run/config.yaml",
                 "# of dictionary_learning\ndataloader_cfg:\n  batch_size: 4096\ntrainer_cfg:\n  dict_size: 4096\n"
                 "  trainer: \"batchtopk\"\n  k: 16\n  learning_rate: 3e-4\n  layers:\n  - 3\n  steps: 500\neval_cfg:\n"
                 "  batch_size: 8\n");
    const TrainingRunFiles files = valueOf(readTrainingRun(folder.path("run")));
    for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{{"batch_size", "4096"},
                                                                                      {"dictionary_size", "4096"},
                                                                                      {"trainer", "batchtopk"},
                                                                                      {"k", "16"},
                                                                                      {"lr", "3e-4"}})
      QCOMPARE(findField(files.config, name), value);
    QCOMPARE(files.stepsWanted, 500);
  }

  /// The reference's sweep says them beside its runs.
  void aSweepTellsWhatItsRunsAre() {
    const TemporaryFolder folder;
    makeFolder(folder, "sweep/models/a");
    makeFolder(folder, "sweep/models/b");
    folder.write("sweep/models/a/final_evaluation.yaml", "evaluation_samples: 4096\nl0_sparsity: 15.5\n");
    folder.write("sweep/models/b/metrics.csv", "step,loss\n0,4\n");
    folder.write("sweep/hyperparameter_configs.json",
                 R"([{"run_name": "a", "k": 16, "learning_rate": 0.0003, "training_steps": 10, "layer": 9}, 3, {}])");
    folder.write(
        "sweep/training_results.json",
        R"([{"run_name": "a", "status": "completed"}, {"run_name": "b", "status": "failed", "error": "no memory"}])");
    const TrainingRunFiles a = valueOf(readTrainingRun(folder.path("sweep/models/a")));
    QCOMPARE(findField(a.config, "k"), std::string("16"));
    QCOMPARE(findField(a.config, "lr"), std::string("0.0003"));
    QCOMPARE(a.stepsWanted, 10);
    QCOMPARE(findField(a.evaluation, "l0_sparsity"), std::string("15.5"));
    QVERIFY(a.failure.empty());
    QCOMPARE(valueOf(readTrainingRun(folder.path("sweep/models/b"))).failure, std::string("no memory"));
    folder.write("sweep/training_results.json", "[{\"run_name\": 3, ");
    folder.write("sweep/hyperparameter_configs.json", "{}");
    QVERIFY(valueOf(readTrainingRun(folder.path("sweep/models/b"))).failure.empty());
    QVERIFY(valueOf(readTrainingRun(folder.path("sweep/models/a"))).config.empty());
  }

  /// Where there is no table, event files are one, whoever wrote them.
  void eventFilesStandForMetrics() {
    const TemporaryFolder folder;
    const fs::path run = makeFolder(folder, "logs/run");
    EventFile events = valueOf(EventFile::create(run, 0));
    VERIFY_OK(events.write(0, {{"train/loss", 4}, {"train/lr", 0.5}}));
    VERIFY_OK(events.write(10, {{"train/loss", 3}, {"eval/acc", 1}, {"train/acc", 2}}));
    QCOMPARE(valueOf(findTrainingRuns(folder.path("logs"))), std::vector<fs::path>{run});
    const RunMetrics metrics = valueOf(readTrainingRun(run)).metrics;
    QCOMPARE(metrics.steps, (std::vector<double>{0, 10}));
    QCOMPARE(metrics.last("loss"), 3.0);
    QCOMPARE(metrics.last("learning_rate"), 0.5);
    QVERIFY(std::isnan(metrics.column("learning_rate")->at(1)));
    QVERIFY(metrics.column("eval/acc") && metrics.column("train/acc") && !metrics.column("acc"));
    folder.write("logs/run/metrics.csv", "step,loss\n0,9\n");
    QCOMPARE(valueOf(readTrainingRun(run)).metrics.last("loss"), 9.0);
  }

  void runsOfASweepAreFound() {
    const TemporaryFolder folder;
    for (const char* run : {"sweep/models/b", "sweep/models/a", "sweep/empty"})
      makeFolder(folder, run);
    folder.write("sweep/models/b/ae.pt", "");
    folder.write("sweep/models/a/final_evaluation.yaml", "");
    const std::vector<fs::path> found = findTrainingRuns(folder.path("sweep")).value();
    QCOMPARE(found, (std::vector<fs::path>{folder.path("sweep/models/a"), folder.path("sweep/models/b")}));
    QCOMPARE(findTrainingRuns(folder.path("sweep/models/b")).value().size(), size_t{1});
    VERIFY_ERROR(findTrainingRuns(folder.path("none")), ErrorKind::CannotOpenFile);
    StopSource stop;
    stop.requestStop();
    VERIFY_ERROR(findTrainingRuns(folder.path("sweep"), stop.token()), ErrorKind::Cancelled);
  }

  void whatTrainingTakesIsToldBefore() {
    const int64_t memory = physicalMemory();
    QVERIFY(memory > 1 << 28);
    TrainSaeRequest request = smallRequest();
    const TrainingNeeds needs = needsOfTraining(request, 3000, memory).value();
    QCOMPARE(needs.latents, 8 * 24);
    QCOMPARE(needs.tokens, 5000);
    QCOMPARE(needs.passes, 5.0);  // 3-mers
    // Weights, gradients and two moments of encoder and decoder; the batch's codes; the buffer.
    const int64_t least = 4 * 2 * 128 * 24 * 4 + 50 * 128 * 4 + 1000 * 16 * 4;
    QVERIFY(needs.memoryBytes > least);
    QVERIFY(needs.diskBytes >= 2 * 128 * 24 * 4);

    request.options.expansionFactor = needs.expansionFits;
    QVERIFY(needsOfTraining(request, 3000, memory).value().memoryBytes <= memory);
    request.options.expansionFactor = needs.expansionFits + 1;
    const auto beyond = needsOfTraining(request, 3000, memory);
    QVERIFY(beyond.hasError() || beyond.value().memoryBytes > memory);
    QCOMPARE(needsOfTraining(smallRequest(), 3000, 1000).value().expansionFits, 0);
    request.options.expansionFactor = needs.expansionFits;
    const TrainingNeeds most = needsOfTraining(request, 3000, memory).value();
    QVERIFY(!checkMemory(request, most, memory).hasError());
    QVERIFY(!checkMemory(request, most, 0).hasError());  // not known
    VERIFY_ERROR(checkMemory(request, most, most.memoryBytes - 1), ErrorKind::InvalidArgument);
    // A buffer that is too large for memory may go onto the disk.
    TrainSaeRequest buffered = smallRequest();
    buffered.bufferRows = int64_t{1} << 40;
    const TrainingNeeds inMemory = needsOfTraining(buffered, 3000, memory).value();
    const Status refused = checkMemory(buffered, inMemory, memory);
    QVERIFY(refused.hasError() && refused.error().text().find("--spill") != std::string::npos);
    buffered.spill = "anywhere";
    const TrainingNeeds onDisk = needsOfTraining(buffered, 3000, memory).value();
    QVERIFY(!checkMemory(buffered, onDisk, memory).hasError());
    QVERIFY(onDisk.diskBytes - inMemory.diskBytes == buffered.bufferRows * inMemory.dimensions * 4);
    request.options.k = 0;
    VERIFY_ERROR(needsOfTraining(request, 3000, memory), ErrorKind::InvalidArgument);
  }
};

DGLM_TEST(TrainingRunsTest);
#include "tst_training_runs.moc"
