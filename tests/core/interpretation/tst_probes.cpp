// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>
#include <numeric>

#include "core/interpretation/direction_probe.h"
#include "core/interpretation/lbfgs.h"
#include "core/interpretation/probe_training.h"
#include "core/interpretation/sequence_features.h"
#include "core/tensor/device.h"
#include "core/tensor/tensor_file.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// tests/reference/make_probe_golden.py
const TensorFile& golden() {
  static const TensorFile file =
      valueOf(readSafetensors(std::string(DGLM_TEST_DATA) + "/probes/probe_golden.safetensors"));
  return file;
}

std::unique_ptr<ProbeFeatures> matrixFeatures(const at::Tensor& x_ND) {
  return featuresOf(rowsOfTensor(x_ND, "x"));
}

std::vector<int64_t> rowsBetween(int64_t first, int64_t end) {
  std::vector<int64_t> rows(static_cast<size_t>(end - first));
  std::iota(rows.begin(), rows.end(), first);
  return rows;
}

/// Every tenth row tunes, every fifth tests.
ProbeRows tenths(int64_t count) {
  ProbeRows rows;
  for (int64_t row = 0; row < count; ++row)
    (row % 10 == 0 ? rows.tune : row % 5 == 1 ? rows.test : rows.train).push_back(row);
  return rows;
}

/// Labels of directions in unlike features, with some noise.
struct Sample {
  at::Tensor x_ND, labels_NC;
};
Sample sampleOf(int64_t rows, int64_t width, int64_t columns) {
  at::manual_seed(3);
  const at::Tensor z_ND = at::randn({rows, width});
  const at::Tensor margin_NC = z_ND.matmul(at::randn({width, columns})) + at::randn({rows, columns}) - 2;
  const at::Tensor x_ND = z_ND * at::arange(1, width + 1) + at::arange(width) * 5;
  return {x_ND, (margin_NC > 0).to(at::kByte)};
}

double largestDifference(const at::Tensor& a, const at::Tensor& b) {
  return (a - b).abs().max().item<double>();
}

/// The mean of squared differences from a point of its own, of each function.
Result<LossAndGradient> bowls(const at::Tensor& x_CP) {
  const at::Tensor wanted_CP = at::arange(x_CP.numel(), at::kDouble).reshape(x_CP.sizes());
  const at::Tensor weight_P = at::arange(1, x_CP.size(1) + 1, at::kDouble).square();
  const at::Tensor away_CP = x_CP - wanted_CP;
  return LossAndGradient{(away_CP.square() * weight_P).sum(1), away_CP * weight_P * 2};
}

}  // namespace

/// Linear probes, and fixed directions taken for probes.
class TestProbes : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { useThreads(1); }  // such small sums only wait for each other

  void scalesAreThoseOfTheRows() {
    const at::Tensor x_ND = sampleOf(5000, 7, 1).x_ND.clone();
    x_ND.select(1, 2).fill_(3.3);
    const auto features = matrixFeatures(x_ND);
    const FeatureScale scale = valueOf(scaleOf(*features, rowsBetween(100, 4900), {}));
    const at::Tensor some_ND = x_ND.narrow(0, 100, 4800).to(at::kDouble);
    const at::Tensor mean_D = some_ND.mean(0);
    const at::Tensor inverse_D = (some_ND - mean_D).square().sum(0).div(4799).sqrt().reciprocal();
    for (int64_t i = 0; i < 7; ++i) {
      const auto at = static_cast<size_t>(i);
      QVERIFY(std::abs(scale.mean[at] - mean_D[i].item<double>()) < 1e-6);
      if (i == 2)
        QCOMPARE(scale.inverse[at], 0.0);  // a constant says nothing
      else
        QVERIFY(std::abs(scale.inverse[at] / inverse_D[i].item<double>() - 1) < 1e-6);
    }
  }

  void referenceIsRepeated_data() {
    QTest::addColumn<bool>("balances");
    QTest::newRow("plain") << false;
    QTest::newRow("weighted") << true;
  }
  void referenceIsRepeated() {
    QFETCH(bool, balances);
    const std::string name = balances ? "weighted." : "plain.";
    const TensorFile& file = golden();
    ProbeTrainingOptions options = ProbeTrainingOptions::ofReference();
    options.batchSize = std::stoll(file.metadata.at("batch_size"));
    options.epochs = std::stoi(file.metadata.at("num_epochs"));
    options.weightDecay = std::stod(file.metadata.at("weight_decay"));
    options.seed = std::stoull(file.metadata.at("seed"));
    options.balances = balances;
    const auto features = matrixFeatures(*file.find("x"));
    const at::Tensor& labels_NC = *file.find("labels");
    const ReferenceProbes found = valueOf(trainProbesAsReference(*features, labels_NC, options, {}));

    const at::Tensor& losses = *file.find(name + "losses");
    QCOMPARE(static_cast<int64_t>(found.losses.size()), losses.numel());
    for (int64_t epoch = 0; epoch < losses.numel(); ++epoch)
      QVERIFY(std::abs(found.losses[static_cast<size_t>(epoch)] / losses[epoch].item<double>() - 1) < 1e-5);
    QVERIFY(largestDifference(found.probes.weights_CD, *file.find(name + "weights")) < 1e-4);
    QVERIFY(largestDifference(found.probes.biases_C, *file.find(name + "biases")) < 1e-4);

    const at::Tensor logits = valueOf(probeLogits(*features, found.rows.test, found.probes, {}));
    const at::Tensor& scores = *file.find(name + "scores");
    for (int64_t column = 0; column < labels_NC.size(1); ++column) {
      int64_t hits = 0, predicted = 0, wanted = 0;
      for (size_t i = 0; i < found.rows.test.size(); ++i) {
        const bool isLabelled = labels_NC[found.rows.test[i]][column].item<int64_t>() != 0;
        const bool isPredicted = logits[static_cast<int64_t>(i)][column].item<float>() > 0;
        hits += isLabelled && isPredicted;
        predicted += isPredicted;
        wanted += isLabelled;
      }
      const Agreement agreement = agreementOf(hits, predicted, hits, wanted);
      QVERIFY(std::abs(agreement.f1 - scores[column][0].item<double>()) < 1e-9);
      QVERIFY(std::abs(agreement.precision - scores[column][1].item<double>()) < 1e-9);
      QVERIFY(std::abs(agreement.recall - scores[column][2].item<double>()) < 1e-9);
    }
  }

  /// Both find the minimum that a gradient of 0 tells, and the weights of the features themselves give its logits.
  void bothOptimizersFindTheMinimum() {
    const Sample sample = sampleOf(4000, 6, 2);
    const auto features = matrixFeatures(sample.x_ND);
    ProbeRows rows;
    rows.train = rowsBetween(0, 4000);
    ProbeTrainingOptions options;
    options.weightDecay = 0.01;
    options.epochs = 60;
    options.optimizer = ProbeOptimizer::Lbfgs;
    const TrainedProbes lbfgs = valueOf(trainProbes(*features, sample.labels_NC, rows, options, {}));
    const at::Tensor logits = valueOf(probeLogits(*features, rows.train, lbfgs, {}));
    const at::Tensor z_ND = (sample.x_ND - sample.x_ND.mean(0)) / sample.x_ND.std(0);
    const at::Tensor residual_NC = logits.sigmoid() - sample.labels_NC.to(at::kFloat);
    const at::Tensor gradient_CD = residual_NC.t().matmul(z_ND) / 4000 + lbfgs.weights_CD * 0.01;
    QVERIFY(gradient_CD.abs().max().item<double>() < 1e-4);
    QVERIFY(residual_NC.mean(0).abs().max().item<double>() < 1e-4);
    const at::Tensor ofRaw = sample.x_ND.matmul(lbfgs.rawWeights().t()) + lbfgs.rawBiases().to(at::kFloat);
    QVERIFY(largestDifference(ofRaw, logits) < 1e-3);

    options.optimizer = ProbeOptimizer::Adam;
    options.batchSize = 4000;
    options.epochs = 600;
    options.learningRate = 0.1;
    const TrainedProbes adam = valueOf(trainProbes(*features, sample.labels_NC, rows, options, {}));
    QVERIFY(largestDifference(adam.weights_CD, lbfgs.weights_CD) < 0.02);
  }

  void columnsDoNotInfluenceEachOther() {
    const Sample sample = sampleOf(3000, 8, 3);
    const auto features = matrixFeatures(sample.x_ND);
    for (const ProbeOptimizer optimizer : {ProbeOptimizer::Adam, ProbeOptimizer::Lbfgs}) {
      ProbeTrainingOptions options;
      options.optimizer = optimizer;
      options.batchSize = 256;
      options.balances = true;
      const TrainedProbes together = valueOf(trainProbes(*features, sample.labels_NC, tenths(3000), options, {}));
      const TrainedProbes alone =
          valueOf(trainProbes(*features, sample.labels_NC.narrow(1, 1, 1).contiguous(), tenths(3000), options, {}));
      QCOMPARE(alone.epochs[0], together.epochs[1]);
      QVERIFY(largestDifference(alone.weights_CD[0], together.weights_CD[1]) < 1e-3);
      const TrainedProbes again = valueOf(trainProbes(*features, sample.labels_NC, tenths(3000), options, {}));
      QVERIFY(again.weights_CD.equal(together.weights_CD));
    }
  }

  /// Labels that nothing tells: what is learnt of them after the first epochs makes the tuning rows worse.
  void trainingEndsWhereTuningGetsNoBetter() {
    Sample sample = sampleOf(400, 60, 1);
    sample.labels_NC = (at::randn({400, 1}) > 0).to(at::kByte);
    const auto features = matrixFeatures(sample.x_ND);
    ProbeTrainingOptions options;
    options.epochs = 500;
    options.batchSize = 32;
    const TrainedProbes probes = valueOf(trainProbes(*features, sample.labels_NC, tenths(400), options, {}));
    QVERIFY(probes.epochs[0] < 50);
    QVERIFY(probes.tuningLoss[0] > 0.6);
  }

  void sparseCodesAreReadAsMatrices() {
    at::manual_seed(4);
    const at::Tensor dense_NF = (at::randn({3000, 40}) - 1).clamp_min(0) * 3;
    const at::Tensor labels_NC = (dense_NF.narrow(1, 3, 2) > 0).to(at::kByte);
    SparseCode code;
    code.width = 40;
    const auto cells = dense_NF.accessor<float, 2>();
    for (int64_t row = 0; row < dense_NF.size(0); ++row) {
      for (int32_t latent = 0; latent < 40; ++latent)
        if (cells[row][latent] != 0) {
          code.latents.push_back(latent);
          code.values.push_back(cells[row][latent]);
        }
      code.rowStart.push_back(code.nonzeros());
    }
    ProbeTrainingOptions options;
    options.epochs = 5;
    const auto dense = matrixFeatures(dense_NF), sparse = featuresOf(code);
    const TrainedProbes ofDense = valueOf(trainProbes(*dense, labels_NC, tenths(3000), options, {}));
    const TrainedProbes ofSparse = valueOf(trainProbes(*sparse, labels_NC, tenths(3000), options, {}));
    QVERIFY(largestDifference(ofDense.weights_CD, ofSparse.weights_CD) < 1e-4);
    const at::Tensor a = valueOf(probeLogits(*dense, tenths(3000).test, ofDense, {}));
    const at::Tensor b = valueOf(probeLogits(*sparse, tenths(3000).test, ofSparse, {}));
    QVERIFY(largestDifference(a, b) < 1e-3);
  }

  /// Rows read as they are asked for, rows in memory, and the matrix products of many columns give the same.
  void waysOfReadingAgree() {
    const Sample sample = sampleOf(3000, 37, 40);
    const auto inMemory = featuresOf(sample.x_ND), asked = matrixFeatures(sample.x_ND);
    std::vector<int64_t> rows = rowsBetween(5, 2800);
    std::ranges::reverse(rows);
    const at::Tensor x_BD = sample.x_ND.narrow(0, 5, 2795).flip(0), weights_CD = at::randn({40, 37});
    const at::Tensor factors_BC = at::randn({2795, 40});
    for (ProbeFeatures* features : {inMemory.get(), asked.get()}) {
      const FeatureBatch batch = valueOf(features->gather(rows));
      for (const int64_t columns : {1, 5, 40}) {
        const at::Tensor w_CD = weights_CD.narrow(0, 0, columns), f_BC = factors_BC.narrow(1, 0, columns);
        QVERIFY(largestDifference(batch.products(w_CD), x_BD.matmul(w_CD.t())) < 1e-2);
        QVERIFY(largestDifference(batch.weightedSums(f_BC), f_BC.t().matmul(x_BD)) < 0.2);
        const auto halve = [&](int64_t, int64_t count, float* values) {
          std::for_each(values, values + count * columns, [](float& value) { value /= 2; });
        };
        const at::Tensor sums_CD = x_BD.matmul(w_CD.t()).t().matmul(x_BD) / 2;
        const double difference = largestDifference(batch.sumsByProducts(w_CD, halve), sums_CD);
        QVERIFY(difference / sums_CD.abs().max().item<double>() < 1e-5);
      }
    }
    QVERIFY(x_BD.abs().max().item<double>() > 200);  // what the differences are to be seen against
  }

  void kmersAreCountedRoundTheToken() {
    const std::vector<std::string> tokens{"<cls>", "ACGT", "ACNA", "CGtt", "<cls>", "AAAA"};
    const std::vector<int32_t> sequences{0, 0, 0, 0, 1, 1};
    const auto features = kmerFeatures(tokens, sequences, {2, 1});
    QCOMPARE(features->width(), int64_t{16});
    const std::vector<int64_t> rows{1, 2, 5};
    const at::Tensor counts = valueOf(features->gather(rows)).products(at::eye(16));
    const auto countOf = [&](int64_t row, int64_t first, int64_t second) {
      return counts[row][first * 4 + second].item<float>();
    };
    QCOMPARE(counts[0].sum().item<float>(), 5.0F);  // ACGT AC.A: AC CG GT TA AC
    QCOMPARE(countOf(0, 0, 1), 2.0F);
    QCOMPARE(countOf(0, 3, 0), 1.0F);
    QCOMPARE(counts[1].sum().item<float>(), 9.0F);  // and A CGTT behind it: AC CG GT TT
    QCOMPARE(countOf(1, 3, 3), 1.0F);
    QCOMPARE(countOf(2, 0, 0), 3.0F);  // nothing of the sequence before
    QCOMPARE(counts[2].sum().item<float>(), 3.0F);
  }

  /// A frame of 60 codons from the eighth base on; tokens of six bases begin all in the same base of its codons.
  void codonsAndGcAreThoseOfTheBases() {
    const auto tokensOf = [](const std::string& bases) {
      std::vector<std::string> tokens{"<cls>"};
      for (size_t at = 0; at < bases.size(); at += 6)
        tokens.push_back(bases.substr(at, 6));
      return tokens;
    };
    std::string bases = "TTTTTTTATG";
    for (int codon = 0; codon < 60; ++codon)
      bases += "GCC";
    bases += "TAATTTTT";
    const auto featuresAt = [&](const std::vector<std::string>& tokens, int64_t row) {
      const std::vector<int32_t> sequences(tokens.size());
      const std::vector<int64_t> rows{row};
      return valueOf(codonAndGcFeatures(tokens, sequences)->gather(rows)).products(at::eye(10))[0];
    };
    const at::Tensor inside = featuresAt(tokensOf(bases), 10);  // base 54: 54 - 7 = 47 = 15 * 3 + 2
    QCOMPARE(inside[2].item<float>(), 1.0F);
    QCOMPARE(inside.narrow(0, 0, 6).sum().item<float>(), 1.0F);
    QVERIFY(std::abs(inside[6].item<float>() - std::log(186.0F)) < 1e-5F);
    QVERIFY(std::abs(inside[7].item<float>() - 1) < 1e-6F);
    const at::Tensor before = featuresAt(tokensOf(bases), 1);
    QCOMPARE(before.narrow(0, 0, 8).sum().item<float>(), 0.0F);
    QVERIFY(before[8].item<float>() > 0.3F);

    std::string reverse;
    for (auto base = bases.rbegin(); base != bases.rend(); ++base)
      reverse += *base == 'A' ? 'T' : *base == 'T' ? 'A' : *base == 'C' ? 'G' : 'C';
    const at::Tensor turned = featuresAt(tokensOf(reverse), 10);
    QCOMPARE(turned.narrow(0, 0, 3).sum().item<float>(), 0.0F);
    QCOMPARE(turned.narrow(0, 3, 3).sum().item<float>(), 1.0F);
    QCOMPARE(featuresAt(tokensOf(""), 0).abs().sum().item<float>(), 0.0F);
  }

  void rowsAreBroughtToTheLength() {
    const Sample sample = sampleOf(50, 9, 1);
    const auto features = featuresOf(rowsOfTensor(sample.x_ND, "x"), /*toSqrtD=*/true);
    const std::vector<int64_t> rows{4, 40};
    const at::Tensor x_BD = valueOf(features->gather(rows)).products(at::eye(9));
    QVERIFY(largestDifference(x_BD.square().sum(1), at::full({2}, 9.0F)) < 1e-4);
  }

  void lbfgsMinimisesEachFunction() {
    Lbfgs search = valueOf(Lbfgs::start(at::zeros({3, 5}, at::kDouble), bowls));
    int iterations = 0;
    while (iterations < 60 && valueOf(search.step(bowls)))
      ++iterations;
    QVERIFY(iterations < 60);
    QVERIFY(largestDifference(search.x(), at::arange(15, at::kDouble).reshape({3, 5})) < 1e-6);
  }

  /// Against predictions made one by one.
  void directionTakesTheBestBias() {
    std::mt19937 random(6);
    std::vector<float> products;
    std::vector<uint8_t> labels;
    for (int i = 0; i < 400; ++i) {
      labels.push_back(random() % 5 == 0);
      products.push_back(static_cast<float>(random() % 1000) / 200 + (labels.back() ? 1.5F : 0.0F) - 8);
    }
    const BiasRange range{-3, 9, 25};
    const std::vector<float> biases = range.values();
    QCOMPARE(biases.size(), size_t{25});
    QCOMPARE(biases.front(), -3.0F);
    QCOMPARE(biases.back(), 9.0F);
    const DirectionHalves halves = referenceHalves(400, 1, 3).front();
    const auto agreementAt = [&](float bias, const std::vector<int64_t>& rows) {
      int64_t hits = 0, predicted = 0, wanted = 0;
      for (const int64_t row : rows) {
        const bool isPredicted = products[static_cast<size_t>(row)] + bias > 0;
        hits += isPredicted && labels[static_cast<size_t>(row)];
        predicted += isPredicted;
        wanted += labels[static_cast<size_t>(row)];
      }
      return agreementOf(hits, predicted, hits, wanted);
    };
    const DirectionScore score = DirectionProbe(products, range).score(labels, halves.tune, halves.test);
    for (const float bias : biases)
      QVERIFY(agreementAt(bias, halves.tune).f1 <= score.tuning.f1);
    QCOMPARE(score.tuning.f1, agreementAt(score.bias, halves.tune).f1);
    QCOMPARE(score.test.f1, agreementAt(score.bias, halves.test).f1);
    QCOMPARE(score.test.precision, agreementAt(score.bias, halves.test).precision);
    QVERIFY(score.test.recall > 0);
  }

  void stopRequestIsObeyed() {
    const Sample sample = sampleOf(3000, 8, 1);
    const auto features = matrixFeatures(sample.x_ND);
    StopSource stop;
    int reports = 0;
    const JobContext job{stop.token(), [&](const Progress&) {
                           if (++reports == 4)
                             stop.requestStop();
                         }};
    VERIFY_ERROR(trainProbes(*features, sample.labels_NC, tenths(3000), {}, job), ErrorKind::Cancelled);
    VERIFY_ERROR(trainProbes(*features, sample.labels_NC, {}, {}, {}), ErrorKind::InvalidArgument);
  }
};

DGLM_TEST(TestProbes);
#include "tst_probes.moc"
