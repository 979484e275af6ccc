// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

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
constexpr int64_t kSteps = 14;
constexpr int64_t kBatch = 32;

fs::path testFile(const std::string& name) {
  return fs::path(DGLM_TEST_DATA) / name;
}

/// What PyTorch found (tests/reference/make_sae_golden.py).
const TensorFile& golden() {
  static const TensorFile file = readTorchCheckpoint(testFile("batch_top_k_golden.pt")).value();
  return file;
}

at::Tensor goldenBatch(int64_t step) {
  return golden().find("x")->narrow(0, step * kBatch, kBatch);
}

/// The golden run's options.
SaeTrainingOptions goldenOptions() {
  SaeTrainingOptions options;
  options.expansionFactor = 4;
  options.k = 4;
  options.lr = 1e-2;
  options.steps = kSteps;
  options.batchSize = kBatch;
  options.warmupSteps = 3;
  options.decayStart = 9;
  options.thresholdBeta = 0.9;
  options.thresholdStartStep = 3;
  options.deadFeatureThreshold = 96;
  options.init = testFile("batch_top_k_start.pt");
  options.logEvery = 1;
  options.saveEvery = 4;
  return options;
}

bool isClose(double found, double expected) {
  return std::abs(found - expected) <= 1e-5 * std::max(std::abs(expected), 1e-3);
}

std::unique_ptr<ActivationSource> fileSource(RowOrder order = RowOrder::Shuffled) {
  return serveActivations(*golden().find("x"), order, 5);
}

/// Chunks of different sizes, some empty, cut from the golden activations.
Result<at::Tensor> chunkOf(int64_t chunk, const StopToken& = {}) {
  const int64_t rows = chunk % 5 == 3 ? 0 : 20 + chunk % 7;
  return golden().find("x")->narrow(0, (chunk * 11) % 400, rows);
}

std::unique_ptr<ActivationSource> bufferSource(ActivationChunks chunks = chunkOf) {
  return std::move(bufferActivations(std::move(chunks), kDim, 100, 5).value());
}

/// Asks to stop as soon as that many steps have been reported.
JobContext stoppingAfter(int64_t steps) {
  StopSource source;
  JobContext job;
  job.stop = source.token();
  job.progress = [source, steps](const Progress& progress) mutable {
    if (progress.step == "Training the dictionary" && progress.done == steps)
      source.requestStop();
  };
  return job;
}

void expectSameRun(const fs::path& found, const fs::path& expected) {
  QCOMPARE(contentOf(found / "ae.pt"), contentOf(expected / "ae.pt"));
  QCOMPARE(contentOf(found / "metrics.csv"), contentOf(expected / "metrics.csv"));
  QCOMPARE(contentOf(found / "config.yaml"), contentOf(expected / "config.yaml"));
}

}  // namespace

class TestSaeTrainer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Step for step the losses, counters and learning rates of PyTorch, and the same weights at the end.
  void asPyTorch() {
    const auto trainer = makeSaeTrainer(goldenOptions(), kDim);
    QVERIFY2(trainer.hasValue(), trainer.hasError() ? trainer.error().text().c_str() : "");
    const auto expected = golden().find("metrics")->accessor<double, 2>();
    for (int64_t step = 0; step < kSteps; ++step) {
      const auto metrics = trainer.value()->step(goldenBatch(step));
      QVERIFY(metrics.hasValue());
      const double found[] = {metrics.value().loss,
                              metrics.value().reconstruction,
                              metrics.value().auxiliary,
                              metrics.value().threshold,
                              static_cast<double>(metrics.value().dead),
                              metrics.value().learningRate};
      for (int column = 0; column < 6; ++column)
        QVERIFY2(isClose(found[column], expected[step][column]),
                 qPrintable(QString("step %1 column %2: %3 expected %4")
                                .arg(step)
                                .arg(column)
                                .arg(found[column], 0, 'g', 10)
                                .arg(expected[step][column], 0, 'g', 10)));
    }
    const TensorFile state = trainer.value()->dictionaryState();
    for (size_t i = 0; i < state.names.size(); ++i) {
      const at::Tensor* weight = golden().find("final." + state.names[i]);
      QVERIFY(weight);
      QVERIFY2(at::allclose(state.tensors[i].to(at::kDouble), weight->to(at::kDouble), 1e-5, 1e-6),
               state.names[i].c_str());
    }
  }

  void stateDictInTheReferencesOrder() {
    const auto trainer = makeSaeTrainer(goldenOptions(), kDim);
    QCOMPARE(trainer.value()->dictionaryState().names,
             (std::vector<std::string>{"b_dec", "k", "threshold", "activation_rescale_factor", "normalize_to_sqrt_d",
                                       "decoder.weight", "encoder.weight", "encoder.bias"}));
  }

  /// The gathering pass of the CPU against automatic differentiation, with dead latents.
  void gathersTheSameGradients_data() {
    QTest::addColumn<bool>("screens");
    QTest::addColumn<bool>("fewPositive");
    QTest::newRow("in fp32") << false << false;
    QTest::newRow("in fp32, dead latents seldom positive") << false << true;
    QTest::newRow("screened in bf16") << true << false;
    QTest::newRow("screened in bf16, dead latents seldom positive") << true << true;
  }
  void gathersTheSameGradients() {
    QFETCH(bool, screens);
    QFETCH(bool, fewPositive);
    at::manual_seed(3);
    const BatchTopKTensors weights{at::randn({kDim}) / 8, at::randn({64, kDim}) / 4, at::randn({64, kDim}) / 4,
                                   at::randn({64}) / 8};
    const at::Tensor dead = at::arange(64) % 3 == 0;
    if (fewPositive) {
      const at::Tensor a =
          at::linear(goldenBatch(0) - weights.decoderBias_D, weights.encoder_FD, weights.encoderBias_F);
      const at::Tensor largest = std::get<0>(a.masked_select(dead).sort(0, /*descending=*/true));
      weights.encoderBias_F.masked_fill_(dead, -largest[largest.numel() / 40].item<float>());
    }
    const auto deadAfter = [&](const at::Tensor& fired) { return dead.logical_and(fired.logical_not()); };
    BatchTopKPassOptions options{4, 0.5};
    options.screening = screens ? std::optional(Bf16Product::Emulated) : std::nullopt;
    const auto sparse = runSparsePass(weights, goldenBatch(0), options, deadAfter);
    const auto reference = runDensePass(weights, goldenBatch(0), {4, 0.5}, deadAfter);
    QVERIFY(isClose(sparse.reconstruction, reference.reconstruction));
    QVERIFY(sparse.auxiliary > 0 && isClose(sparse.auxiliary, reference.auxiliary));
    QCOMPARE(sparse.active, reference.active);
    QVERIFY(isClose(sparse.smallestActive, reference.smallestActive));
    for (size_t i = 0; i < 4; ++i) {
      const at::Tensor expected = reference.gradients.all()[i];
      const double scale = expected.abs().max().item<double>();
      QVERIFY(at::allclose(sparse.gradients.all()[i], expected, 0, 1e-5 * scale));
    }
  }

  void randomStartHasUnitDirections() {
    auto options = goldenOptions();
    options.init.clear();
    const TensorFile state = makeSaeTrainer(options, kDim).value()->dictionaryState();
    const at::Tensor decoder = *state.find("decoder.weight");
    QVERIFY(at::allclose(decoder.norm(2, 0), at::ones({64}), 1e-5, 1e-5));
    QVERIFY(at::equal(decoder.t(), *state.find("encoder.weight")));
    QCOMPARE(state.find("threshold")->item<float>(), -1.0f);
    const TensorFile again = makeSaeTrainer(options, kDim).value()->dictionaryState();
    QVERIFY(at::equal(decoder, *again.find("decoder.weight")));
    options.seed = 43;
    QVERIFY(!at::equal(decoder, *makeSaeTrainer(options, kDim).value()->dictionaryState().find("decoder.weight")));
  }

  /// Without a positive activation the reference crashes; here the threshold stays unset and all goes on.
  void survivesABatchWithoutActivations() {
    const TemporaryFolder folder;
    auto options = goldenOptions();
    options.thresholdStartStep = -1;
    options.init = folder.path("silent.pt");
    TensorFile silent;
    const TensorFile start = readTorchCheckpoint(testFile("batch_top_k_start.pt")).value();
    for (size_t i = 0; i < start.names.size(); ++i)
      silent.add(start.names[i], start.names[i] == "encoder.bias" ? at::full({64}, -100.0f) : start.tensors[i]);
    QVERIFY(saveDictionary(options.init, silent).hasValue());
    const auto trainer = makeSaeTrainer(options, kDim);
    const auto metrics = trainer.value()->step(goldenBatch(0));
    QCOMPARE(metrics.value().threshold, -1.0);
    QCOMPARE(metrics.value().l0, 0.0);
    QVERIFY(std::isfinite(metrics.value().loss));
  }

  void startsFromABatchTopKAlone_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("kind");
    QTest::newRow("another class") << "sae/relu.pt" << int(ErrorKind::InvalidArgument);
    QTest::newRow("a Matryoshka") << "sae/trainer_matryoshka_start.pt" << int(ErrorKind::InvalidArgument);
    QTest::newRow("another size") << "sae/batch_top_k.pt" << int(ErrorKind::DimensionMismatch);
  }
  void startsFromABatchTopKAlone() {
    QFETCH(QString, file);
    QFETCH(int, kind);
    auto options = goldenOptions();
    options.init = testFile(file.toStdString());
    QCOMPARE(int(makeSaeTrainer(options, kDim).error().kind), kind);
  }

  void schedule() {
    SaeTrainingOptions options;
    options.steps = 100;
    QCOMPARE(scheduleOf(options).factor(0), 0.0);
    QCOMPARE(scheduleOf(options).factor(1), 0.2);
    QCOMPARE(scheduleOf(options).factor(5), 1.0);
    QCOMPARE(scheduleOf(options).factor(49), 1.0);
    QCOMPARE(scheduleOf(options).factor(75), 0.5);
    options.decayStart = -1;
    QCOMPARE(scheduleOf(options).factor(99), 1.0);
    options.steps = 14;  // 5 % of 14 steps is 0.7 of a step
    QCOMPARE(scheduleOf(options).factor(0), 0.0);
    QCOMPARE(scheduleOf(options).factor(1), 1.0);
  }

  void learningRateFollowsTheSize() {
    SaeTrainingOptions options;
    options.expansionFactor = 32;
    QCOMPARE(learningRateOf(options, 512), 2e-4);
    QCOMPARE(learningRateOf(options, 2048), 1e-4);
  }

  void senselessOptionsAreNamed_data() {
    QTest::addColumn<QString>("option");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("warmup");
    QTest::addColumn<int>("decay");
    QTest::newRow("no steps") << "--steps" << 0 << 4 << 0 << -1;
    QTest::newRow("k of zero") << "--k" << 10 << 0 << 0 << -1;
    QTest::newRow("k above the latents") << "--k" << 10 << 65 << 0 << -1;
    QTest::newRow("only warm-up") << "--warmup-steps" << 10 << 4 << 10 << -1;
    QTest::newRow("falls while warming up") << "--decay-start" << 10 << 4 << 5 << 5;
  }

  void senselessOptionsAreNamed() {
    QFETCH(QString, option);
    QFETCH(int, steps);
    QFETCH(int, k);
    QFETCH(int, warmup);
    QFETCH(int, decay);
    auto options = goldenOptions();
    options.steps = steps;
    options.k = k;
    options.warmupSteps = warmup;
    options.decayStart = decay;
    const auto trainer = makeSaeTrainer(options, kDim);
    QCOMPARE(trainer.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(QString::fromStdString(trainer.error().text()).startsWith(option + " "));
  }

  void fileInItsOrderGoesRound() {
    const auto source = fileSource(RowOrder::AsInFile);
    const at::Tensor& x = *golden().find("x");
    QVERIFY(at::equal(source->nextBatch(300).value(), x.narrow(0, 0, 300)));
    const at::Tensor expected = at::cat({x.narrow(0, 300, 148), x.narrow(0, 0, 2)});
    QVERIFY(at::equal(source->nextBatch(150).value(), expected));
  }

  void shuffledFileGivesEveryRowOnce() {
    const auto source = fileSource();
    const at::Tensor& x = *golden().find("x");
    const at::Tensor round = at::cat({source->nextBatch(200).value(), source->nextBatch(248).value()});
    QVERIFY(!at::equal(round, x));
    QVERIFY(at::equal(std::get<0>(round.flatten().sort()), std::get<0>(x.flatten().sort())));
  }

  /// Rows numbered 0, 1, 2, ...: each comes at most once, none is lost for long, and the order is mixed.
  void bufferGivesEveryRowOnce() {
    int64_t served = 0;
    const auto numbered = [&served](int64_t chunk, const StopToken&) -> Result<at::Tensor> {
      served = std::max(served, (chunk + 1) * 7);
      return (at::arange(7) + chunk * 7).to(at::kFloat).unsqueeze(1);
    };
    const auto source = std::move(bufferActivations(numbered, 1, 50, 5, ChunkReading::WhenNeeded).value());
    std::set<int64_t> seen;
    int64_t descents = 0;
    double before = -1;
    for (int batch = 0; batch < 40; ++batch) {
      const at::Tensor rows = source->nextBatch(10).value().flatten();
      for (int64_t i = 0; i < rows.numel(); ++i) {
        const double number = rows[i].item<double>();
        QVERIFY(seen.insert(static_cast<int64_t>(number)).second);
        descents += number < before;
        before = number;
      }
    }
    QCOMPARE(seen.size(), size_t{400});
    QVERIFY(served <= 400 + 50 + 7);
    QVERIFY(descents > 50);
  }

  /// A stop request is answered before the next chunk, and what was read until then is not read again.
  void stoppedRefillGoesOn() {
    std::vector<int64_t> asked;
    StopSource stop;
    const auto chunks = [&](int64_t chunk, const StopToken&) -> Result<at::Tensor> {
      asked.push_back(chunk);
      if (asked.size() == 3)
        stop.requestStop();
      return (at::arange(7) + chunk * 7).to(at::kFloat).unsqueeze(1);
    };
    const auto source = std::move(bufferActivations(chunks, 1, 50, 5, ChunkReading::WhenNeeded).value());
    int reports = 0;
    const JobContext job{stop.token(), [&](const Progress& progress) {
                           ++reports;
                           QCOMPARE(progress.total, int64_t{50});
                         }};
    const auto stopped = source->nextBatch(10, job);
    QVERIFY(stopped.hasError() && stopped.error().isCancelled());
    QCOMPARE(asked.size(), size_t{3});
    QVERIFY(reports >= 3);
    const at::Tensor batch = source->nextBatch(10).value();
    QCOMPARE(asked, (std::vector<int64_t>{0, 1, 2, 3, 4, 5, 6, 7}));
    const auto undisturbed = std::move(bufferActivations(chunks, 1, 50, 5, ChunkReading::WhenNeeded).value());
    QVERIFY(at::equal(batch, undisturbed->nextBatch(10).value()));
  }

  void endlesslyEmptyDataIsAnError() {
    const auto source = bufferSource([](int64_t, const StopToken&) -> Result<at::Tensor> {
      return at::zeros({0, kDim});
    });
    QCOMPARE(source->nextBatch(4).error().kind, ErrorKind::NoRecords);
  }

  void runWritesItsFiles_data() {
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("name");
    QTest::newRow("safetensors") << int(DictionaryFormat::Safetensors) << "ae.safetensors";
    QTest::newRow("SAELens") << int(DictionaryFormat::SaeLens) << "saelens";
  }
  void runWritesItsFiles() {
    QFETCH(int, format);
    QFETCH(QString, name);
    const TemporaryFolder folder;
    auto options = goldenOptions();
    options.format = DictionaryFormat(format);
    options.maxCheckpoints = 2;
    const auto source = fileSource(RowOrder::AsInFile);
    const auto report = trainSae(*source, options, folder.path("run"), {{"model", "tiny"}}, {});
    QVERIFY2(report.hasValue(), report.hasError() ? report.error().text().c_str() : "");
    QCOMPARE(report.value().steps, kSteps);
    QVERIFY(isClose(report.value().last.loss, (*golden().find("metrics"))[kSteps - 1][0].item<double>()));
    QVERIFY(Dictionary::load(report.value().dictionary).hasValue());
    QVERIFY(Dictionary::load(folder.path("run") / name.toStdString()).hasValue());
    const std::string config = contentOf(folder.path("run/config.yaml"));
    QVERIFY(config.find("trainer: batchtopk\n") != std::string::npos &&
            config.find("model: tiny\n") != std::string::npos);
    const std::string metrics = contentOf(folder.path("run/metrics.csv"));
    QVERIFY(metrics.starts_with("step,loss,reconstruction,auxiliary,threshold,dead,l0,learning_rate"));
    QCOMPARE(std::ranges::count(metrics, '\n'), kSteps + 1);
    QVERIFY(!fs::exists(folder.path("run/checkpoints/step_4")));
    for (const char* step : {"step_8", "step_12"})
      for (const char* file : {"checkpoint.pt", "optimizer.pt", "run_state.yaml"})
        QVERIFY(fs::exists(folder.path("run/checkpoints") / step / file));
  }

  void resumesToTheBit_data() {
    QTest::addColumn<bool>("buffered");
    QTest::addColumn<int>("stopAfter");
    QTest::newRow("file, at a checkpoint") << false << 4;
    QTest::newRow("file, between checkpoints") << false << 7;
    QTest::newRow("file, before the end") << false << 13;
    QTest::newRow("buffer, at once") << true << 1;
    QTest::newRow("buffer, later") << true << 9;
  }

  void resumesToTheBit() {
    QFETCH(bool, buffered);
    QFETCH(int, stopAfter);
    const auto makeSource = [buffered] { return buffered ? bufferSource() : fileSource(); };
    const TemporaryFolder folder;
    QVERIFY(trainSae(*makeSource(), goldenOptions(), folder.path("whole"), {}, {}).hasValue());

    auto options = goldenOptions();
    const auto stopped = trainSae(*makeSource(), options, folder.path("parts"), {}, stoppingAfter(stopAfter));
    QVERIFY(stopped.hasError() && stopped.error().isCancelled());
    QVERIFY(stopped.error().text().find("--resume") != std::string::npos);
    QVERIFY(!fs::exists(folder.path("parts/ae.pt")));
    options.resume = true;
    const auto resumed = trainSae(*makeSource(), options, folder.path("parts"), {}, {});
    QVERIFY2(resumed.hasValue(), resumed.hasError() ? resumed.error().text().c_str() : "");
    expectSameRun(folder.path("parts"), folder.path("whole"));
  }

  /// A killed process leaves its last checkpoint, later rows of metrics.csv and half a checkpoint.
  void resumesAfterBeingKilled() {
    const TemporaryFolder folder;
    auto options = goldenOptions();
    QVERIFY(trainSae(*fileSource(), options, folder.path("whole"), {}, {}).hasValue());
    fs::copy(folder.path("whole"), folder.path("killed"), fs::copy_options::recursive);
    fs::remove(folder.path("killed/ae.pt"));
    fs::remove_all(folder.path("killed/checkpoints/step_12"));
    fs::create_directories(folder.path("killed/checkpoints/.step_12.part"));
    folder.write("killed/checkpoints/.step_12.part/checkpoint.pt", "half");
    options.resume = true;
    QVERIFY(trainSae(*fileSource(), options, folder.path("killed"), {}, {}).hasValue());
    expectSameRun(folder.path("killed"), folder.path("whole"));
  }

  void cancelledWhileReadingResumes() {
    const TemporaryFolder folder;
    QVERIFY(trainSae(*bufferSource(), goldenOptions(), folder.path("whole"), {}, {}).hasValue());
    const auto stopping = bufferSource([](int64_t chunk, const StopToken&) -> Result<at::Tensor> {
      if (chunk == 12)
        return Error{ErrorKind::Cancelled, {""}};
      return chunkOf(chunk);
    });
    auto options = goldenOptions();
    QVERIFY(trainSae(*stopping, options, folder.path("parts"), {}, {}).error().isCancelled());
    options.resume = true;
    QVERIFY(trainSae(*bufferSource(), options, folder.path("parts"), {}, {}).hasValue());
    expectSameRun(folder.path("parts"), folder.path("whole"));
  }

  void resumingAnotherRunIsRefused() {
    const TemporaryFolder folder;
    auto options = goldenOptions();
    QVERIFY(trainSae(*fileSource(), options, folder.path(), {{"data_sha256", "aa"}}, stoppingAfter(5)).hasError());
    options.resume = true;
    const auto otherData = trainSae(*fileSource(), options, folder.path(), {{"data_sha256", "bb"}}, {});
    QCOMPARE(otherData.error().kind, ErrorKind::CannotResume);
    options.lr = 1e-3;
    const auto otherRate = trainSae(*fileSource(), options, folder.path(), {{"data_sha256", "aa"}}, {});
    QCOMPARE(otherRate.error().kind, ErrorKind::CannotResume);
    QVERIFY(otherRate.error().text().find("lr") != std::string::npos);
  }

  void checkpointsOfAnotherRunAreNotOverwritten() {
    const TemporaryFolder folder;
    QVERIFY(trainSae(*fileSource(), goldenOptions(), folder.path(), {}, {}).hasValue());
    const auto second = trainSae(*fileSource(), goldenOptions(), folder.path(), {}, {});
    QCOMPARE(second.error().kind, ErrorKind::InvalidArgument);
  }

  /// A batch with NaN neither moves the weights nor counts as a step.
  void nanLeavesTheWeights() {
    const auto trainer = makeSaeTrainer(goldenOptions(), kDim);
    QVERIFY(trainer.value()->step(goldenBatch(0)).hasValue());
    TensorFile before;
    for (size_t i = 0; i < trainer.value()->dictionaryState().names.size(); ++i)
      before.add(trainer.value()->dictionaryState().names[i], trainer.value()->dictionaryState().tensors[i].clone());
    at::Tensor broken = goldenBatch(1).clone();
    broken[3][5] = NAN;
    const auto metrics = trainer.value()->step(broken);
    QVERIFY(metrics.hasValue() && std::isnan(metrics.value().loss));
    QCOMPARE(trainer.value()->stepsDone(), int64_t{1});
    const TensorFile after = trainer.value()->dictionaryState();
    for (size_t i = 0; i < after.names.size(); ++i)
      QVERIFY(at::equal(after.tensors[i], before.tensors[i]));
  }

  void divergenceStopsTheRun() {
    const TemporaryFolder folder;
    const auto source = serveActivations(at::full({64, kDim}, NAN), RowOrder::AsInFile, 1);
    const auto report = trainSae(*source, goldenOptions(), folder.path(), {}, {});
    QCOMPARE(report.error().kind, ErrorKind::InvalidArgument);
  }
};

DGLM_TEST(TestSaeTrainer);
#include "tst_sae_trainer.moc"
