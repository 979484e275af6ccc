// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/interpretation/latent_reader.h"
#include "core/interpretation/site_reader.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

constexpr int64_t kWindow = 32;
constexpr int64_t kDictionarySize = 40;

/// By default weights so large that a token's value depends much on its neighbours. Read in windows of 32.
Glm tinyGlm(double initializerRange = 0.3) {
  GlmConfig config = tinyConfig();
  config.initializerRange = initializerRange;
  return {{}, config, {kWindow}, Vocabulary::ntV2(kTinyKmer), Transformer::random(config, 11)};
}

TensorFile dictionaryOf(int64_t activationDim) {
  const auto random = [](at::IntArrayRef shape) {
    return at::sin(at::arange(1, c10::multiply_integers(shape) + 1, at::kFloat) * 12.9898).mul(0.5).view(shape);
  };
  TensorFile file;
  file.add("b_dec", at::zeros({activationDim}));
  file.add("k", at::scalar_tensor(4, at::kInt));
  file.add("threshold", at::scalar_tensor(0.02, at::kFloat));
  file.add("decoder.weight", random({activationDim, kDictionarySize}));
  file.add("encoder.weight", random({kDictionarySize, activationDim}));
  file.add("encoder.bias", at::zeros({kDictionarySize}));
  return file;
}

LatentSource sourceIn(const TemporaryFolder& folder, const Glm& glm = tinyGlm(),
                      int64_t activationDim = tinyConfig().hiddenSize, int layer = 1) {
  const LatentSource source{folder.path("glm"), folder.path("ae.pt"), layer};
  [&] {
    QVERIFY(saveGlm(source.model, glm.config, glm.notes, glm.vocabulary, glm.transformer).hasValue());
    QVERIFY(writeTorchCheckpoint(source.dictionary, dictionaryOf(activationDim)).hasValue());
  }();
  return source;
}

std::vector<PlannedReading> plansOf(const Record& record, StrandChoice strands = StrandChoice::Both) {
  std::vector<PlannedReading> plans;
  for (const Reading& reading : readingsFor(kTinyKmer, strands))
    plans.push_back(planReading(record, Vocabulary::ntV2(kTinyKmer), reading, {kWindow, true}));
  return plans;
}

at::Tensor ownIds(const PlannedReading& plan) {
  const std::vector<int32_t> own(plan.ids.begin() + plan.ownFirst, plan.ids.begin() + plan.ownLast);
  return at::tensor(own, at::kInt).to(at::kLong);
}

/// The reading's own tokens, each from the window that is chosen for it, every window run alone.
at::Tensor readWindowByWindow(const Glm& glm, const PlannedReading& plan, Site site, int64_t layer) {
  std::vector<at::Tensor> rows;
  for (int64_t own = 0; own < plan.ownTokens(); ++own) {
    const TokenWindow& window = plan.windows[size_t(plan.windowOf[size_t(own)])];
    std::vector<int32_t> ids{glm.vocabulary.clsId()};
    ids.insert(ids.end(), plan.ids.begin() + window.first, plan.ids.begin() + window.last);
    const at::Tensor ids_BT = at::tensor(ids, at::kInt).to(at::kLong).unsqueeze(0);
    rows.push_back(glm.transformer.activations(ids_BT, site, layer)[0][plan.ownFirst + own - window.first + 1]);
  }
  return at::stack(rows);
}

at::Tensor trackOf(const RecordCode& code, int32_t latent, int64_t length) {
  std::vector<ReadingCoverage> coverages;
  for (const CodedReading& reading : code.readings)
    coverages.push_back(coverageOf(reading, length));
  return at::tensor(perBaseMean(activeTokens(code, latent), coverages, length));
}

double correlation(const at::Tensor& a, const at::Tensor& b) {
  return at::cosine_similarity(a - a.mean(), b - b.mean(), 0).item<double>();
}

}  // namespace

class TestLatentReader : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  /// The input of layer 0 is the token's embedding, so every row tells which token it stands for.
  void everyOwnTokenOnce_data() {
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("circular");
    for (const int length : {3, 4, 20, 95, 96, 97, 300, 601})
      for (const bool circular : {false, true})
        QTest::addRow("%d %s", length, circular ? "circular" : "linear") << length << circular;
  }
  void everyOwnTokenOnce() {
    QFETCH(int, length);
    QFETCH(bool, circular);
    const at::NoGradGuard noGrad;
    const Glm glm = tinyGlm();
    const Record record = recordOf(someBases(length), circular ? Topology::Circular : Topology::Linear);
    const std::vector<PlannedReading> plans = plansOf(record);
    const auto outputs = readTokens(glm, {false, Site::LayerInput, 0}, plans, false, {}).value();
    QCOMPARE(outputs.size(), plans.size());
    for (size_t i = 0; i < plans.size(); ++i)
      QVERIFY(outputs[i].equal(at::embedding(glm.transformer.wordEmbeddings(), ownIds(plans[i]))));
  }

  void batchesChangeNothing() {
    const at::NoGradGuard noGrad;
    const Glm glm = tinyGlm();
    const std::vector<PlannedReading> plans = plansOf(recordOf(someBases(401), Topology::Circular));
    const auto outputs = readTokens(glm, {false, Site::FfnOutput, 1}, plans, false, {}).value();
    for (size_t i = 0; i < plans.size(); ++i) {
      const at::Tensor alone = readWindowByWindow(glm, plans[i], Site::FfnOutput, 1);
      QVERIFY(at::allclose(outputs[i], alone, 1e-4, 1e-5 * alone.abs().max().item<double>()));
    }
  }

  void clsRowComesFromTheFirstWindow() {
    const at::NoGradGuard noGrad;
    const Glm glm = tinyGlm();
    const std::vector<PlannedReading> plans{plansOf(recordOf(someBases(200), Topology::Linear))[0]};
    const auto with = readTokens(glm, {false, Site::BlockOutput, 1}, plans, true, {}).value();
    const auto without = readTokens(glm, {false, Site::BlockOutput, 1}, plans, false, {}).value();
    QCOMPARE(with[0].size(0), without[0].size(0) + 1);
    QVERIFY(with[0].slice(0, 1).equal(without[0]));
    std::vector<int32_t> ids{glm.vocabulary.clsId()};
    ids.insert(ids.end(), plans[0].ids.begin(), plans[0].ids.begin() + plans[0].windows[0].last);
    const at::Tensor ids_BT = at::tensor(ids, at::kInt).to(at::kLong).unsqueeze(0);
    QVERIFY(at::allclose(with[0][0], glm.transformer.activations(ids_BT, Site::BlockOutput, 1)[0][0], 1e-4, 1e-5));
  }

  void logitsAreOfTheVocabulary() {
    const Glm glm = tinyGlm();
    const std::vector<PlannedReading> plans{plansOf(recordOf(someBases(50), Topology::Linear))[0]};
    const auto outputs = readTokens(glm, {true, Site::FfnOutput, 0}, plans, false, {}).value();
    QCOMPARE(outputs[0].size(0), plans[0].ownTokens());
    QCOMPARE(outputs[0].size(1), glm.config.vocabularySize);
  }

  void codesStandInTokenOrder() {
    const at::NoGradGuard noGrad;
    const TemporaryFolder folder;
    const auto reader = LatentReader::open(sourceIn(folder));
    QVERIFY2(reader.hasValue(), reader.hasError() ? reader.error().text().c_str() : "");
    const Record record = recordOf(someBases(301), Topology::Circular);
    const RecordCode code = reader.value().read(record, {.frames = 3}, {}).value();
    const std::vector<PlannedReading> plans = plansOf(record, StrandChoice::Forward);
    QCOMPARE(code.readings.size(), plans.size());
    for (size_t i = 0; i < plans.size(); ++i) {
      const CodedReading& reading = code.readings[i];
      QVERIFY(reading.reading == plans[i].reading);
      QVERIFY(at::tensor(reading.tokenIds, at::kInt).to(at::kLong).equal(ownIds(plans[i])));
      const at::Tensor rows = readWindowByWindow(reader.value().glm(), plans[i], Site::FfnOutput, 1);
      const SparseCode expected = reader.value().dictionary().encode(rows).value();
      QVERIFY(expected.nonzeros() > plans[i].ownTokens());
      QCOMPARE(reading.code.rowStart, expected.rowStart);
      QCOMPARE(reading.code.latents, expected.latents);
    }
  }

  /// Windows from the first base of the file on, as analyses of earlier versions have them: turned by whole tokens, a
  /// circular record gives nearly the same track. Nearly, because the windows start elsewhere; so the model is one that
  /// looks little at its neighbours. (tst_turned_records has what holds of windows from the least rotation on.)
  void fromTheFirstBaseARotationHardlyChangesTheTrack() {
    const TemporaryFolder folder;
    const LatentReader reader = LatentReader::open(sourceIn(folder, tinyGlm(0.1))).value();
    const std::string bases = someBases(240);
    constexpr int64_t kTurn = kTinyKmer * 17;
    const Record record = recordOf(bases, Topology::Circular);
    const Record turned = recordOf(bases.substr(kTurn) + bases.substr(0, kTurn), Topology::Circular);
    const LatentReadingOptions options{.frames = kTinyKmer, .start = WindowStart::FirstBase};
    const RecordCode code = reader.read(record, options, {}).value();
    const RecordCode turnedCode = reader.read(turned, options, {}).value();
    int64_t compared = 0;
    for (int32_t latent = 0; latent < kDictionarySize; ++latent) {
      const at::Tensor track = trackOf(code, latent, record.length());
      if (track.gt(0).sum().item<int64_t>() < 40)
        continue;
      ++compared;
      const at::Tensor turnedBack = at::roll(trackOf(turnedCode, latent, record.length()), {kTurn}, {0});
      const double alike = correlation(track, turnedBack);
      QVERIFY2(alike > 0.8, qPrintable(QString("latent %1: %2").arg(latent).arg(alike)));
      QVERIFY(correlation(track, at::roll(track, {kTurn}, {0})) < 0.6);
    }
    QVERIFY(compared > 5);
  }

  void stopsBeforeAndBetweenBatches() {
    const TemporaryFolder folder;
    const LatentReader reader = LatentReader::open(sourceIn(folder)).value();
    const Record record = recordOf(someBases(30000), Topology::Circular);
    for (const int64_t batchesBeforeStop : {0, 1}) {
      StopSource source;
      int64_t batches = 0;
      JobContext job;
      job.stop = source.token();
      job.progress = [&](const Progress& progress) {
        QVERIFY(progress.done < progress.total);
        if (++batches == batchesBeforeStop)
          source.requestStop();
      };
      if (batchesBeforeStop == 0)
        source.requestStop();
      const auto code = reader.read(record, {}, job);
      QVERIFY(code.hasError() && code.error().isCancelled());
      QCOMPARE(batches, batchesBeforeStop);
    }
  }

  void modelAndDictionaryMustFit() {
    const TemporaryFolder folder;
    QCOMPARE(LatentReader::open(sourceIn(folder, tinyGlm(), 8)).error().kind, ErrorKind::DimensionMismatch);
    QCOMPARE(LatentReader::open(sourceIn(folder, tinyGlm(), tinyConfig().hiddenSize, 2)).error().kind,
             ErrorKind::LayerOutOfRange);
  }
};

DGLM_TEST(TestLatentReader);
#include "tst_latent_reader.moc"
