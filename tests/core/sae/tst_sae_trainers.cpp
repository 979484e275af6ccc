// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#ifdef __linux__
#include <sys/resource.h>

#include <csignal>
#endif

#include "core/sae/batch_top_k_pass.h"
#include "core/sae/training_run.h"
#include "core/tensor/aten.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

constexpr int64_t kDim = 16;
constexpr int64_t kLatents = 64;
constexpr int64_t kSteps = 14;
constexpr int64_t kBatch = 32;

fs::path testFile(const std::string& name) {
  return fs::path(DGLM_TEST_DATA) / name;
}

/// Activations of make_sae_golden.py.
const at::Tensor& activations() {
  static const at::Tensor x = *readTorchCheckpoint(testFile("batch_top_k_golden.pt")).value().find("x");
  return x;
}

at::Tensor batchOf(int64_t step) {
  return activations().narrow(0, step * kBatch, kBatch);
}

/// The options of make_trainer_golden.py.
SaeTrainingOptions goldenOptions(TrainerKind trainer) {
  SaeTrainingOptions options;
  options.trainer = trainer;
  options.expansionFactor = 4;
  options.k = 4;
  options.groupSizes = {4, 12, 48};
  options.lr = 1e-2;
  options.steps = kSteps;
  options.batchSize = kBatch;
  options.warmupSteps = 3;
  options.decayStart = 9;
  options.thresholdBeta = 0.9;
  options.thresholdStartStep = 3;
  options.deadFeatureThreshold = 96;
  options.l1WarmupSteps = 4;
  options.bandwidth = 0.05;
  options.sparsityWarmupSteps = 5;
  options.targetL0 = 6;
  options.logEvery = 1;
  options.saveEvery = 4;
  return options;
}

std::string fileNameOf(TrainerKind trainer) {
  switch (trainer) {
    case TrainerKind::TopK:
      return "top_k";
    case TrainerKind::Relu:
      return "relu";
    case TrainerKind::JumpRelu:
      return "jump_relu";
    default:
      return "matryoshka";
  }
}

fs::path startOf(TrainerKind trainer) {
  return testFile("sae/trainer_" + fileNameOf(trainer) + "_start.pt");
}

void addTrainers(bool all) {
  QTest::addColumn<int>("trainer");
  for (const TrainerKind trainer : allTrainers())
    if (all || trainer != TrainerKind::BatchTopK)
      QTest::newRow(std::string(trainerName(trainer)).c_str()) << int(trainer);
}

double relativeDifference(const at::Tensor& found, const at::Tensor& expected) {
  const double scale = expected.to(at::kDouble).abs().max().item<double>();
  return (found.to(at::kDouble) - expected.to(at::kDouble)).abs().max().item<double>() / std::max(scale, 1e-12);
}

bool isClose(double found, double expected) {
  return std::abs(found - expected) <= 1e-5 * std::max(std::abs(expected), 1e-3);
}

std::unique_ptr<SaeTrainer> trainerOf(const SaeTrainingOptions& options,
                                      const StepReduction& reduction = singleProcess()) {
  auto made = makeSaeTrainer(options, kDim, reduction);
  return made.hasValue() ? std::move(made).value() : nullptr;
}

std::unique_ptr<ActivationSource> source() {
  return serveActivations(activations(), RowOrder::Shuffled, 5);
}

std::unique_ptr<ActivationSource> serving(const at::Tensor& x_ND) {
  return serveActivations(x_ND, RowOrder::AsInFile, 5);
}

/// Asks to stop as soon as that many steps have been done in all.
JobContext stoppingAfter(int64_t steps) {
  StopSource stop;
  JobContext job;
  job.stop = stop.token();
  job.progress = [stop, steps](const Progress& progress) mutable {
    if (progress.step == "Training the dictionary" && progress.done == steps)
      stop.requestStop();
  };
  return job;
}

void expectSameRun(const fs::path& found, const fs::path& expected) {
  for (const char* file : {"ae.pt", "metrics.csv", "config.yaml"})
    QCOMPARE(contentOf(found / file), contentOf(expected / file));
}

BatchTopKTensors randomWeights() {
  at::manual_seed(3);
  return {at::randn({kDim}) / 8, at::randn({kLatents, kDim}) / 4, at::randn({kLatents, kDim}) / 4,
          at::randn({kLatents}) / 8};
}

/// Notes what passes, and takes every gradient away.
struct NothingLearned : StepReduction {
  int64_t allRows(int64_t ownRows) const override { return 2 * ownRows; }
  void anyFired(at::Tensor& fired_F) const override { fired += fired_F.numel(); }
  void meanGradients(std::vector<at::Tensor>& gradients) const override {
    for (at::Tensor& gradient : gradients)
      gradient.zero_();
    ++reductions;
  }
  double mean(double own) const override { return own; }

  mutable int64_t fired = 0;
  mutable int reductions = 0;
};

}  // namespace

/// TopK, ReLU, JumpReLU and Matryoshka (BatchTopK: tst_sae_trainer).
class TestSaeTrainers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  /// Step for step the losses of PyTorch, and the same weights at the end (make_trainer_golden.py).
  void asPyTorch_data() { addTrainers(false); }
  void asPyTorch() {
    QFETCH(int, trainer);
    const TrainerKind kind{trainer};
    const TensorFile golden = readTorchCheckpoint(testFile("sae/trainer_" + fileNameOf(kind) + "_golden.pt")).value();
    SaeTrainingOptions options = goldenOptions(kind);
    options.init = startOf(kind);
    const auto made = makeSaeTrainer(options, kDim);
    QVERIFY2(made.hasValue(), made.hasError() ? made.error().text().c_str() : "");
    const auto expected = golden.find("metrics")->accessor<double, 2>();
    const bool isKSparse = kind == TrainerKind::TopK || kind == TrainerKind::Matryoshka;
    for (int64_t step = 0; step < kSteps; ++step) {
      const SaeStepMetrics found = made.value()->step(batchOf(step)).value();
      const double numbers[] = {found.loss,
                                found.reconstruction,
                                isKSparse ? found.auxiliary : found.sparsity,
                                found.threshold,
                                static_cast<double>(found.dead),
                                found.l0};
      for (int column = 0; column < 6; ++column)
        QVERIFY2(isClose(numbers[column], expected[step][column]),
                 qPrintable(QString("step %1 column %2: %3 expected %4")
                                .arg(step)
                                .arg(column)
                                .arg(numbers[column], 0, 'g', 10)
                                .arg(expected[step][column], 0, 'g', 10)));
    }
    const TensorFile state = made.value()->dictionaryState();
    const TensorFile start = readTorchCheckpoint(startOf(kind)).value();
    QCOMPARE(state.names, start.names);
    for (size_t i = 0; i < state.names.size(); ++i) {
      const at::Tensor* weight = golden.find("final." + state.names[i]);
      QVERIFY(weight);
      QCOMPARE(state.tensors[i].scalar_type(), weight->scalar_type());
      const double difference = relativeDifference(state.tensors[i], *weight);
      QVERIFY2(difference < 1e-5, qPrintable(QString::fromStdString(state.names[i]) + QString::number(difference)));
    }
  }

  /// The gathering pass of the CPU against automatic differentiation, with dead latents.
  void gathersTheSameGradients_data() {
    QTest::addColumn<bool>("byToken");
    QTest::addColumn<int>("groups");
    QTest::newRow("TopK") << true << 0;
    QTest::newRow("Matryoshka") << false << 3;
    QTest::newRow("many groups") << false << 16;
    QTest::newRow("one group") << false << 1;
  }
  void gathersTheSameGradients() {
    QFETCH(bool, byToken);
    QFETCH(int, groups);
    BatchTopKPassOptions options{4, 0.5, byToken ? TopKScope::Token : TopKScope::Batch};
    for (int group = 0; group < groups; ++group)
      options.groupSizes.push_back(group + 1 < groups ? 2 : kLatents - 2 * (groups - 1));
    const at::Tensor dead = at::arange(kLatents) % 3 == 0;
    const auto deadAfter = [&](const at::Tensor& fired) { return dead.logical_and(fired.logical_not()); };
    const auto found = runGroupedPass(randomWeights(), batchOf(0), options, deadAfter);
    const auto expected = runDensePass(randomWeights(), batchOf(0), options, deadAfter);
    QVERIFY(isClose(found.reconstruction, expected.reconstruction));
    QVERIFY(found.auxiliary > 0 && isClose(found.auxiliary, expected.auxiliary));
    QCOMPARE(found.squaredError.has_value(), groups > 1);
    QVERIFY(isClose(found.squaredError.value_or(0), expected.squaredError.value_or(0)));
    QCOMPARE(found.active, expected.active);
    QVERIFY(isClose(found.smallestActive, expected.smallestActive));
    for (size_t i = 0; i < 4; ++i)
      QVERIFY(relativeDifference(found.gradients.all()[i], expected.gradients.all()[i]) < 1e-5);
  }

  void aMatryoshkaOfOneGroupIsABatchTopK() {
    const auto deadAfter = [](const at::Tensor& fired) { return at::zeros_like(fired); };
    const auto found = runGroupedPass(randomWeights(), batchOf(0), {4, 0.5, TopKScope::Batch, {kLatents}}, deadAfter);
    const auto expected = runSparsePass(randomWeights(), batchOf(0), {4, 0.5}, deadAfter);
    QVERIFY(isClose(found.reconstruction, expected.reconstruction));
    for (size_t i = 0; i < 4; ++i)
      QVERIFY(relativeDifference(found.gradients.all()[i], expected.gradients.all()[i]) < 1e-5);
  }

  /// Tokens without an active latent have no share in TopK's threshold; in the reference they make it infinite.
  void silentTokensLeaveTheThreshold() {
    at::Tensor x = batchOf(0).clone();
    x.narrow(0, 0, 8).zero_();
    BatchTopKTensors weights = randomWeights();
    weights.decoderBias_D.zero_();
    weights.encoderBias_F.fill_(-0.01);
    const auto deadAfter = [](const at::Tensor& fired) { return at::zeros_like(fired); };
    for (const auto pass : {runGroupedPass, runDensePass}) {
      const BatchTopKPass found = pass(weights, x, {4, 0, TopKScope::Token}, deadAfter);
      QVERIFY(std::isfinite(found.smallestActive) && found.smallestActive > 0);
    }
    x.zero_();
    QVERIFY(!std::isfinite(runGroupedPass(weights, x, {4, 0, TopKScope::Token}, deadAfter).smallestActive));
  }

  void randomStartHasUnitDirections_data() { addTrainers(true); }
  void randomStartHasUnitDirections() {
    QFETCH(int, trainer);
    SaeTrainingOptions options = goldenOptions(TrainerKind{trainer});
    const TensorFile state = trainerOf(options)->dictionaryState();
    const Dictionary dictionary = Dictionary::fromState(state, "new").value();
    QCOMPARE(dictionary.facts().dictSize, kLatents);
    QVERIFY(at::allclose(dictionary.decoderRows().norm(2, 1), at::ones({kLatents}), 1e-5, 1e-5));
    const TensorFile again = trainerOf(options)->dictionaryState();
    options.seed = 43;
    const TensorFile other = trainerOf(options)->dictionaryState();
    QVERIFY(at::equal(dictionary.decoderRows(), Dictionary::fromState(again, "").value().decoderRows()));
    QVERIFY(!at::equal(dictionary.decoderRows(), Dictionary::fromState(other, "").value().decoderRows()));
  }

  /// However often a run is stopped and goes on, its files are those of a run that was not.
  void resumesToTheBit_data() { addTrainers(true); }
  void resumesToTheBit() {
    QFETCH(int, trainer);
    SaeTrainingOptions options = goldenOptions(TrainerKind{trainer});
    options.resampleSteps = 3;
    options.l1Penalty = 2;  // silences latents, which are resampled
    const TemporaryFolder folder;
    QVERIFY(trainSae(*source(), options, folder.path("whole"), {}, {}).hasValue());
    for (const int64_t stop : {1, 4, 7, 8, 13}) {
      const auto stopped = trainSae(*source(), options, folder.path("parts"), {}, stoppingAfter(stop));
      QVERIFY2(stopped.hasError() && stopped.error().isCancelled(),
               stopped.hasError() ? stopped.error().text().c_str() : "it ended");
      options.resume = true;
    }
    const auto ended = trainSae(*source(), options, folder.path("parts"), {}, {});
    QVERIFY2(ended.hasValue(), ended.hasError() ? ended.error().text().c_str() : "");
    expectSameRun(folder.path("parts"), folder.path("whole"));
  }

  /// A NaN stops the run before it touches the weights; the message says where it stands and what is kept.
  void brokenActivationsStopTheRun_data() { addTrainers(true); }
  void brokenActivationsStopTheRun() {
    QFETCH(int, trainer);
    const SaeTrainingOptions options = goldenOptions(TrainerKind{trainer});
    const TemporaryFolder folder;
    QVERIFY(trainSae(*serving(activations()), options, folder.path("whole"), {}, {}).hasValue());
    at::Tensor broken = activations().clone();
    broken[9 * kBatch + 5][3] = NAN;
    const auto stopped = trainSae(*serving(broken), options, folder.path("broken"), {}, {});
    QCOMPARE(stopped.error().kind, ErrorKind::InvalidArgument);
    const QString said = QString::fromStdString(stopped.error().text());
    QVERIFY2(said.contains("row 293 of the activations, in the batch of step 9,"), qPrintable(said));
    QVERIFY2(said.endsWith("the last good checkpoint is " +
                           QString::fromStdString(folder.path("broken/checkpoints/step_8").string()) + "."),
             qPrintable(said));
    QCOMPARE(std::ranges::count(contentOf(folder.path("broken/metrics.csv")), '\n'), 1 + 9);
    QVERIFY(!fs::exists(folder.path("broken/ae.pt")));
    SaeTrainingOptions again = options;
    again.resume = true;
    QVERIFY(trainSae(*serving(activations()), again, folder.path("broken"), {}, {}).hasValue());
    expectSameRun(folder.path("broken"), folder.path("whole"));
  }

  /// Activations that are numbers, and weights that run away: no checkpoint takes them.
  void weightsThatRanAwayAreNotSaved_data() { addTrainers(true); }
  void weightsThatRanAwayAreNotSaved() {
    QFETCH(int, trainer);
    SaeTrainingOptions options = goldenOptions(TrainerKind{trainer});
    options.saveEvery = 1;
    at::Tensor huge = activations().clone();
    huge.narrow(0, 3 * kBatch, kBatch).mul_(1e25);
    const TemporaryFolder folder;
    const auto stopped = trainSae(*serving(huge), options, folder.path(), {}, {});
    QCOMPARE(stopped.error().kind, ErrorKind::InvalidArgument);
    const QString said = QString::fromStdString(stopped.error().text());
    QVERIFY2(said.contains("at step 3 ") && said.contains("it begins with row 96 of") && said.contains("step_3. Use"),
             qPrintable(said));
    QVERIFY(!fs::exists(folder.path("checkpoints/step_4")));
    const auto kept = Dictionary::load(folder.path("checkpoints/step_3"));
    QVERIFY(kept.hasValue() && kept.value().facts().nonFiniteWeights == 0);
  }

#ifdef __linux__
  /// A checkpoint that does not fit leaves the one before it whole, and nothing of itself.
  void aFullDiskLeavesTheLastCheckpoint() {
    const TemporaryFolder folder;
    SaeTrainingOptions options = goldenOptions(TrainerKind::TopK);
    QVERIFY(trainSae(*source(), options, folder.path("whole"), {}, {}).hasValue());
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    JobContext job;
    job.progress = [&before](const Progress& progress) {
      const rlimit small{8192, before.rlim_max};
      if (progress.done == 6)
        setrlimit(RLIMIT_FSIZE, &small);
    };
    const auto stopped = trainSae(*source(), options, folder.path("full"), {}, job);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(stopped.hasError());
    QCOMPARE(stopped.error().kind, ErrorKind::CannotWriteFile);
    std::vector<std::string> left;
    for (const auto& entry : fs::directory_iterator(folder.path("full/checkpoints")))
      left.push_back(entry.path().filename().string());
    QCOMPARE(left, std::vector<std::string>{"step_4"});
    options.resume = true;
    QVERIFY(trainSae(*source(), options, folder.path("full"), {}, {}).hasValue());
    expectSameRun(folder.path("full"), folder.path("whole"));
  }
#endif

  void runsReadAsWhatTheyAre_data() {
    addTrainers(true);
  }
  void runsReadAsWhatTheyAre() {
    QFETCH(int, trainer);
    const TrainerKind kind{trainer};
    SaeTrainingOptions options = goldenOptions(kind);
    options.format = DictionaryFormat::SaeLens;
    const TemporaryFolder folder;
    QVERIFY(trainSae(*source(), options, folder.path("run"), {}, {}).hasValue());
    const auto trained = Dictionary::load(folder.path("run"));
    QVERIFY2(trained.hasValue(), trained.hasError() ? trained.error().text().c_str() : "");
    QCOMPARE(trained.value().facts().architecture, architectureOf(kind));
    QVERIFY(!trained.value().facts().architectureIsAssumed);
    QVERIFY(Dictionary::load(folder.path("run/saelens")).hasValue());
    QCOMPARE(readFlatYaml(folder.path("run/config.yaml")).value().front().second, std::string(trainerName(kind)));
    const std::string header = contentOf(folder.path("run/metrics.csv"));
    QCOMPARE(header.find("sparsity") != std::string::npos, kind == TrainerKind::Relu || kind == TrainerKind::JumpRelu);
  }

  void startsFromItsOwnKindAlone_data() {
    QTest::addColumn<int>("trainer");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("part");
    QTest::newRow("ReLU from JumpReLU") << int(TrainerKind::Relu) << "sae/trainer_jump_relu_start.pt"
                                        << "a JumpReLU dictionary, and not a ReLU";
    QTest::newRow("TopK from Matryoshka") << int(TrainerKind::TopK) << "sae/trainer_matryoshka_start.pt"
                                          << "groups are 4,12,48, and the trainer's none";
    QTest::newRow("Matryoshka from BatchTopK") << int(TrainerKind::Matryoshka) << "batch_top_k_start.pt"
                                               << "groups are none, and the trainer's 4,12,48";
  }
  void startsFromItsOwnKindAlone() {
    QFETCH(int, trainer);
    QFETCH(QString, file);
    QFETCH(QString, part);
    SaeTrainingOptions options = goldenOptions(TrainerKind{trainer});
    options.init = testFile(file.toStdString());
    const auto made = makeSaeTrainer(options, kDim);
    QCOMPARE(made.error().kind, ErrorKind::InvalidArgument);
    QVERIFY2(QString::fromStdString(made.error().text()).contains(part), made.error().text().c_str());
  }

  /// Silent latents take the direction of an activation; the others stay.
  void silentLatentsAreResampled() {
    SaeTrainingOptions options = goldenOptions(TrainerKind::Relu);
    options.warmupSteps = 0;
    options.decayStart = -1;
    options.resampleSteps = 4;
    const TemporaryFolder folder;
    TensorFile silent;
    const TensorFile start = readTorchCheckpoint(startOf(TrainerKind::Relu)).value();
    for (size_t i = 0; i < start.names.size(); ++i) {
      at::Tensor tensor = start.tensors[i].clone();
      if (start.names[i] == "encoder.bias")
        tensor.narrow(0, 0, 5).fill_(-1000);
      silent.add(start.names[i], tensor);
    }
    options.init = folder.path("silent.pt");
    QVERIFY(saveDictionary(options.init, silent).hasValue());
    const auto trainer = trainerOf(options);
    QVERIFY(trainer);
    for (int step = 0; step < 4; ++step)
      QVERIFY(trainer->step(batchOf(step)).hasValue());
    const auto bias = [&] { return trainer->dictionaryState().find("encoder.bias")->narrow(0, 0, 5).clone(); };
    QVERIFY((bias() < -999).all().item<bool>());
    QVERIFY(trainer->step(batchOf(4)).hasValue());
    QVERIFY(at::equal(bias(), at::zeros({5})));
    const TensorFile state = trainer->dictionaryState();
    const at::Tensor encoder = *state.find("encoder.weight"), decoder = *state.find("decoder.weight");
    const at::Tensor x = batchOf(4) / batchOf(4).norm(2, 1, true);
    const at::Tensor cosines = encoder.narrow(0, 0, 5).matmul(x.t()).amax(1);
    QVERIFY((cosines > 0.999).all().item<bool>());
    QVERIFY(at::equal(encoder.narrow(0, 0, 5), decoder.t().narrow(0, 0, 5)));
    QVERIFY(!at::equal(encoder[5], decoder.t()[5]));
  }

  /// Counts and gradients of every trainer pass the one point at which processes would put theirs together.
  void everythingPassesTheReduction_data() {
    addTrainers(true);
  }
  void everythingPassesTheReduction() {
    QFETCH(int, trainer);
    SaeTrainingOptions options = goldenOptions(TrainerKind{trainer});
    options.warmupSteps = 0;
    const NothingLearned reduction;
    const auto made = trainerOf(options, reduction);
    const at::Tensor before = Dictionary::fromState(made->dictionaryState(), "").value().decoderRows().clone();
    for (int step = 0; step < 2; ++step)
      QVERIFY(made->step(batchOf(step)).hasValue());
    QCOMPARE(reduction.reductions, 2);
    QCOMPARE(reduction.fired, 2 * kLatents);
    const at::Tensor after = Dictionary::fromState(made->dictionaryState(), "").value().decoderRows();
    QVERIFY(at::allclose(before, after, 0, 1e-6));
    // Two processes of 32 rows: a latent is dead after 96 tokens of both, so after two silent steps.
    const int64_t dead = made->step(batchOf(2)).value().dead;
    const auto alone = trainerOf(options);
    int64_t deadAlone = 0;
    for (int step = 0; step < 2; ++step)
      deadAlone = alone->step(batchOf(step)).value().dead;
    QCOMPARE(deadAlone, int64_t{0});
    QVERIFY(dead >= deadAlone);
  }

  void defaultGroupsAreHalved() {
    SaeTrainingOptions options;
    QCOMPARE(groupSizesOf(options, 4096), (std::vector<int64_t>{128, 256, 512, 1024, 2176}));
    QCOMPARE(groupSizesOf(options, 20), (std::vector<int64_t>{1, 2, 5, 12}));
  }

  void sparsityRisesFromNothing() {
    QCOMPARE(sparsityFactor(0, 4), 0.0);
    QCOMPARE(sparsityFactor(1, 4), 0.25);
    QCOMPARE(sparsityFactor(9, 4), 1.0);
    QCOMPARE(sparsityFactor(0, 0), 1.0);
    SaeTrainingOptions options;
    QCOMPARE(sparsityWarmupOf(options), int64_t{2000});
    options.steps = 1000;  // falls from step 500 on
    QCOMPARE(sparsityWarmupOf(options), int64_t{499});
    QCOMPARE(l1WarmupOf(options), int64_t{50});
  }

  void senselessOptionsAreNamed_data() {
    QTest::addColumn<QString>("option");
    QTest::newRow("groups that leave latents out") << "--group-sizes";
    QTest::newRow("no bandwidth") << "--bandwidth";
    QTest::newRow("nothing active") << "--target-l0";
    QTest::newRow("a reward for codes") << "--l1-penalty";
    QTest::newRow("a warm-up into the decay") << "--decay-start";
    QTest::newRow("a size that is none") << "--dictionary-size";
  }
  void senselessOptionsAreNamed() {
    QFETCH(QString, option);
    SaeTrainingOptions options = goldenOptions(TrainerKind::JumpRelu);
    if (option == "--group-sizes") {
      options.trainer = TrainerKind::Matryoshka;
      options.groupSizes = {4, 12};
    } else if (option == "--l1-penalty") {
      options.trainer = TrainerKind::Relu;
      options.l1Penalty = -1;
    } else if (option == "--bandwidth") {
      options.bandwidth = 0;
    } else if (option == "--target-l0") {
      options.targetL0 = 0;
    } else if (option == "--decay-start") {
      options.sparsityWarmupSteps = 9;
    } else {
      options.dictionarySize = 63;
    }
    const auto made = makeSaeTrainer(options, kDim);
    QCOMPARE(made.error().kind, ErrorKind::InvalidArgument);
    QVERIFY2(QString::fromStdString(made.error().text()).startsWith(option + " "), made.error().text().c_str());
  }

  void sizesNeedNotBeMultiples() {
    SaeTrainingOptions options = goldenOptions(TrainerKind::TopK);
    options.expansionFactor.reset();
    options.dictionarySize = 40;
    QCOMPARE(Dictionary::fromState(trainerOf(options)->dictionaryState(), "").value().facts().dictSize, int64_t{40});
  }

  void hyperParametersBelongToTrainers() {
    QCOMPARE(trainersWith("--lr").size(), allTrainers().size());
    QCOMPARE(trainersWith("--bandwidth").size(), size_t{1});
    QCOMPARE(trainersWith("--bandwidth").front(), TrainerKind::JumpRelu);
    QVERIFY(trainersWith("--output-dir").empty());
    QVERIFY(hasOption(TrainerKind::Matryoshka, "--k") && !hasOption(TrainerKind::Relu, "--k"));
    QVERIFY(!hasOption(TrainerKind::Relu, "--output-dir"));
  }
};

DGLM_TEST(TestSaeTrainers);
#include "tst_sae_trainers.moc"
