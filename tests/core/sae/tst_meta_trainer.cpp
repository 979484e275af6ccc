// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/sae/dictionary.h"
#include "core/sae/meta_trainer.h"
#include "core/tensor/aten.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

constexpr int64_t kGoldenBatch = 32;

/// Of make_meta_golden.py.
MetaSaeOptions goldenOptions(double threshold, double bandwidth) {
  MetaSaeOptions options;
  options.dim = 24;
  options.alpha = 0.05;
  options.lr = 1e-2;
  options.warmupEpochs = 3;
  options.rampEpochs = 6;
  options.firstThreshold = threshold;
  options.bandwidth = bandwidth;
  return options;
}

double farthest(const at::Tensor& ours, const at::Tensor& golden) {
  return (ours - golden).abs().max().item<double>() / golden.abs().max().item<double>();
}

/// Over families of rows that follow each other, the mean F1 of the meta-latent that tells each best.
double meanBestF1(const SparseCode& code, int64_t families, int64_t members) {
  double sum = 0;
  for (int64_t family = 0; family < families; ++family) {
    std::vector<double> inside(static_cast<size_t>(code.width)), active(static_cast<size_t>(code.width));
    for (int64_t row = 0; row < code.rows(); ++row)
      for (const int32_t latent : code.rowLatents(row)) {
        active[static_cast<size_t>(latent)] += 1;
        inside[static_cast<size_t>(latent)] += row / members == family ? 1 : 0;
      }
    double best = 0;
    for (size_t latent = 0; latent < active.size(); ++latent)
      best = std::max(best, 2 * inside[latent] / (active[latent] + static_cast<double>(members)));
    sum += best;
  }
  return sum / static_cast<double>(families);
}

}  // namespace

class TestMetaTrainer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Half of the meta-latents active takes whole products, few of them gathers: both are the reference's steps.
  void stepsAreThoseOfAutomaticDifferentiation_data() {
    QTest::addColumn<double>("threshold");
    QTest::addColumn<double>("bandwidth");
    QTest::newRow("dense") << 0.001 << 0.01;
    QTest::newRow("sparse") << 0.6 << 0.4;
  }
  void stepsAreThoseOfAutomaticDifferentiation() {
    QFETCH(double, threshold);
    QFETCH(double, bandwidth);
    const auto file =
        std::filesystem::path(DGLM_TEST_DATA) / ("meta_" + std::string(QTest::currentDataTag()) + "_golden.pt");
    const auto golden = readTorchCheckpoint(file);
    QVERIFY2(golden.hasValue(), golden.hasError() ? golden.error().text().c_str() : "");
    const at::Tensor& x_ND = *golden.value().find("x");
    const at::Tensor& metrics = *golden.value().find("metrics");
    const MetaSaeOptions options = goldenOptions(threshold, bandwidth);
    MetaSaeTrainer trainer(*golden.value().find("decoder"), options);
    const int64_t batches = x_ND.size(0) / kGoldenBatch;
    for (int64_t step = 0; step < metrics.size(0); ++step) {
      const MetaSaeMetrics ours =
          trainer.step(x_ND.narrow(0, step % batches * kGoldenBatch, kGoldenBatch).contiguous(), step / batches);
      const double wanted = metrics[step][0].item<double>();
      QVERIFY2(std::abs(ours.reconstruction - wanted) < 1e-4 * wanted, qPrintable(QString::number(step)));
      QCOMPARE(static_cast<float>(ours.l0), metrics[step][1].item<float>());
    }
    const TensorFile state = trainer.state();
    for (const char* name : {"W_enc", "W_dec", "b_dec"})
      QVERIFY2(farthest(*state.find(name), *golden.value().find(name)) < 2e-3, name);
    QVERIFY(farthest(state.find("threshold")->narrow(0, 0, 1), *golden.value().find("threshold")) < 2e-3);
  }

  /// Families that are there are found: rows are sums of few of eight directions.
  void plantedFamiliesAreFound() {
    constexpr int64_t kFamilies = 8, kMembers = 24, kWidth = 32;
    const at::Tensor families = randomDirections(kFamilies, kWidth, 3);
    const at::Tensor noise = randomDirections(kFamilies * kMembers, kWidth, 4);
    at::Tensor rows = families.repeat_interleave(kMembers, 0) + 0.3 * noise;
    rows = rows / rows.norm(2, {1}, true);
    MetaSaeOptions options;
    options.dim = 16;
    options.epochs = 600;
    options.rampEpochs = 200;
    options.lr = 3e-3;
    options.alpha = 0.05;
    options.batchSize = 64;
    const auto trained = trainMetaSae(rows, options, {});
    QVERIFY2(trained.hasValue(), trained.hasError() ? trained.error().text().c_str() : "");
    const auto dictionary = Dictionary::fromState(trained.value().state, "meta-SAE");
    QVERIFY2(dictionary.hasValue(), dictionary.hasError() ? dictionary.error().text().c_str() : "");
    QCOMPARE(dictionary.value().facts().architecture, Architecture::JumpRelu);
    const SparseCode code = dictionary.value().encode(rows).value();
    QVERIFY2(meanBestF1(code, kFamilies, kMembers) > 0.85,
             qPrintable(QString::number(meanBestF1(code, kFamilies, kMembers))));
    QVERIFY(trained.value().last.l0 < 4 && trained.value().last.reconstruction < 0.3);
    // The same seed gives the same bytes, another one others.
    const auto again = trainMetaSae(rows, options, {});
    QVERIFY(at::equal(*again.value().state.find("W_dec"), *trained.value().state.find("W_dec")));
    options.seed = 1;
    const auto other = trainMetaSae(rows, options, {});
    QVERIFY(!at::equal(*other.value().state.find("W_dec"), *trained.value().state.find("W_dec")));
  }

  void whatCannotBeTrainedIsRefused() {
    MetaSaeOptions options;
    QVERIFY(trainMetaSae(at::zeros({0, 4}), options, {}).hasError());
    QVERIFY(trainMetaSae(at::full({3, 4}, std::numeric_limits<float>::quiet_NaN()), options, {}).hasError());
    options.dim = 0;
    QVERIFY(trainMetaSae(at::ones({3, 4}), options, {}).error().text().starts_with("--dim"));
    options.dim = 2;
    StopSource stop;
    stop.requestStop();
    JobContext job;
    job.stop = stop.token();
    QVERIFY(trainMetaSae(at::ones({3, 4}), options, job).error().isCancelled());
  }
};

DGLM_TEST(TestMetaTrainer);
#include "tst_meta_trainer.moc"
