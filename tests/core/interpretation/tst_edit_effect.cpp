// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>
#include <map>
#include <numeric>

#include "core/interpretation/edit_effect.h"
#include "core/interpretation/edit_reader.h"
#include "core/interpretation/masked_likelihood.h"
#include "core/sequence/unknown_bases.h"
#include "core/tensor/aten.h"
#include "tests/core/dictionary_samples.h"
#include "tests/core/result_checks.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

constexpr float kTolerance = 1e-5F;
constexpr int64_t kLength = 240;

/// Windows so short that a record has several.
LatentReadingOptions readingOf(int64_t windowTokens = 16, StrandChoice strands = StrandChoice::Forward) {
  LatentReadingOptions options;
  options.frames = kTinyKmer;
  options.strands = strands;
  options.windowTokens = windowTokens;
  return options;
}

LatentReader openReader() {
  return valueOf(LatentReader::open({testData("glm/v2"), saeFile("batch_top_k.pt"), 1, Site::BlockOutput, {}, {}}));
}

Record sample(Topology topology, uint32_t seed = 3) {
  return recordOf(someBases(kLength, seed), topology);
}

/// An edit of a record whose letters the test does not know: a substitution of the base by the next letter.
SequenceEdit substitutionAt(const Record& record, int64_t base) {
  return everySubstitution(record, {base - 1, base}).front();
}

std::vector<SequenceEdit> editsOf(const Record& record) {
  std::vector<SequenceEdit> edits{substitutionAt(record, 1), substitutionAt(record, 120),
                                  substitutionAt(record, kLength)};
  for (const char* text :
       {"100del", "100-111del", "118insACGT", "0insTTTTT", "240insC", "60-70delinsGGG", "60-62delinsTGTA", "3-200del"})
    edits.push_back(valueOf(parseEdit("--edits", text, record)));
  if (record.isCircular())
    for (const char* text : {"235-6del", "236-3delinsACACACACACAC", "238-2delinsGGGGG"})
      edits.push_back(valueOf(parseEdit("--edits", text, record)));
  return edits;
}

/// The latent's values along a record, read from scratch.
std::vector<float> valuesOf(const Record& record, RecordCode code, int32_t latent) {
  silenceUnknown(record, code);
  std::vector<ReadingCoverage> coverages;
  for (const CodedReading& reading : code.readings)
    coverages.push_back(coverageOf(reading, record.length()));
  return perBaseMean(activeTokens(code, latent), coverages, record.length());
}

double meanOf(const std::vector<float>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// One token after the other, each run alone.
double likelihoodFromScratch(const LatentReader& reader, const Record& record, BaseRange region,
                             const LatentReadingOptions& options) {
  const at::NoGradGuard noGrad;
  const Glm& glm = reader.glm();
  double sum = 0;
  int readings = 0;
  for (const PlannedReading& plan : reader.plan(record, options)) {
    bool has = false;
    for (int64_t own = 0; own < plan.ownTokens(); ++own) {
      const int64_t token = plan.ownFirst + own;
      if (!overlaps(plan.bases[size_t(token)], region, record.length()))
        continue;
      has = true;
      const TokenWindow& window = plan.windows[size_t(plan.windowOf[size_t(own)])];
      std::vector<int32_t> ids{glm.vocabulary.clsId()};
      ids.insert(ids.end(), plan.ids.begin() + window.first, plan.ids.begin() + window.last);
      const auto at = size_t(token - window.first + 1);
      const int32_t id = ids[at];
      ids[at] = glm.vocabulary.maskId();
      const at::Tensor x_BTH = glm.transformer.runLayers(
          glm.transformer.embed(at::tensor(ids, at::kInt).to(at::kLong).unsqueeze(0)), 0, glm.config.layers);
      sum += glm.transformer.logits(x_BTH[0])[int64_t(at)].to(at::kDouble).log_softmax(0)[id].item<double>();
    }
    readings += has ? 1 : 0;
  }
  return sum / readings;
}

double wholeMarkovLikelihood(const MarkovChain& chain, const Record& record) {
  MarkovChain::Context context(chain.order());
  double sum = 0;
  const int64_t before = record.isCircular() ? chain.order() : 0;
  for (int64_t i = -before; i < record.length(); ++i) {
    const int base = baseRank(record.bases[size_t((i + record.length()) % record.length())]);
    if (base < 0) {
      context.forget();
      continue;
    }
    sum += i < 0 ? 0 : chain.logProbability(context, base);
    context.append(base);
  }
  return sum;
}

}  // namespace

class TestEditEffect : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  void topologies_data() {
    QTest::addColumn<bool>("circular");
    QTest::newRow("linear") << false;
    QTest::newRow("circular") << true;
  }

  void readsTheSameAsFromScratch_data() { topologies_data(); }
  void readsTheSameAsFromScratch() {
    QFETCH(bool, circular);
    const LatentReader reader = openReader();
    const Record record = sample(circular ? Topology::Circular : Topology::Linear);
    const LatentReadingOptions options = readingOf(16, StrandChoice::Both);
    EditReader edits = valueOf(EditReader::open(reader, record, options, {}));
    for (const SequenceEdit& edit : editsOf(record)) {
      const Record after = edited(record, edit);
      const RecordCode code = valueOf(edits.read(after, {}));
      const RecordCode scratch = valueOf(reader.read(after, options, {}));
      QCOMPARE(code.readings.size(), scratch.readings.size());
      for (size_t i = 0; i < code.readings.size(); ++i) {
        QCOMPARE(code.readings[i].tokenIds, scratch.readings[i].tokenIds);
        QVERIFY(code.readings[i].bases == scratch.readings[i].bases);
        QCOMPARE(code.readings[i].code.latents, scratch.readings[i].code.latents);
        for (size_t j = 0; j < code.readings[i].code.values.size(); ++j)
          QVERIFY(std::abs(code.readings[i].code.values[j] - scratch.readings[i].code.values[j]) <= kTolerance);
      }
    }
  }

  /// Of a long record a substitution touches few windows, and only these run.
  void runsOnlyWhatIsTouched() {
    const LatentReader reader = openReader();
    const Record record = recordOf(someBases(3000), Topology::Linear);
    EditReader edits = valueOf(EditReader::open(reader, record, readingOf(), {}));
    const int64_t whole = edits.windowsRun();
    QVERIFY(whole > 100);
    VERIFY_OK(edits.read(record, {}));
    QCOMPARE(edits.windowsRun(), whole);
    VERIFY_OK(edits.read(edited(record, substitutionAt(record, 1500)), {}));
    const int64_t touched = edits.windowsRun() - whole;
    QVERIFY(touched >= kTinyKmer);
    QVERIFY(touched <= 2 * kTinyKmer);
  }

  /// Every number of a table is what two readings from scratch give.
  void effects_data() { topologies_data(); }
  void effects() {
    QFETCH(bool, circular);
    const LatentReader reader = openReader();
    const Record record = sample(circular ? Topology::Circular : Topology::Linear);
    PretrainingCorpus corpus(reader.glm().vocabulary);
    corpus.add({record, sample(Topology::Linear, 9)});
    const MarkovChain chain(corpus, 3);
    EditEffectOptions options;
    options.reading = readingOf();
    options.neighbourhood = 10;
    options.mostLatents = 0;
    const std::vector<SequenceEdit> edits = editsOf(record);
    const auto effects = valueOf(effectsOf(reader, record, edits, &chain, options, {}));
    QCOMPARE(effects.size(), edits.size());
    const RecordCode before = valueOf(reader.read(record, options.reading, {}));
    for (const EditEffect& effect : effects) {
      const Record after = edited(record, effect.edit);
      const RecordCode then = valueOf(reader.read(after, options.reading, {}));
      checkLatents(effect, record, before, after, then);
      const bool keeps = effect.edit.keepsLength();
      const BaseRange written = EditPlaces(record, effect.edit).written();
      const double likelihoodBefore = likelihoodFromScratch(
          reader, record, likelihoodRegion(record, effect.edit.removed, keeps, kTinyKmer), options.reading);
      const double likelihoodAfter =
          likelihoodFromScratch(reader, after, likelihoodRegion(after, written, keeps, kTinyKmer), options.reading);
      QVERIFY(std::abs(effect.likelihoodBefore - likelihoodBefore) <= kTolerance);
      QVERIFY(std::abs(effect.likelihoodAfter - likelihoodAfter) <= kTolerance);
      const double kmers = wholeMarkovLikelihood(chain, after) - wholeMarkovLikelihood(chain, record);
      QVERIFY2(std::abs(effect.kmerDifference - kmers) <= kTolerance, effect.edit.text.c_str());
    }
  }

  /// Where the letters are asked for in one context, the difference is that of two masked marginals of one run.
  void aSubstitutionIsAMaskedMarginal() {
    const LatentReader reader = openReader();
    const Record record = sample(Topology::Linear);
    EditEffectOptions options;
    options.reading = readingOf();
    options.reading.frames = 1;
    const std::vector<SequenceEdit> edits = everySubstitution(record, {120, 121});
    const auto effects = valueOf(effectsOf(reader, record, edits, nullptr, options, {}));
    for (const EditEffect& effect : effects) {
      QCOMPARE(effect.likelihoodBefore, effects.front().likelihoodBefore);
      QVERIFY(effect.likelihoodAfter != effect.likelihoodBefore);
      QVERIFY(std::isnan(effect.kmerDifference));
    }
  }

  void chosenLatentsAndNearBases() {
    const LatentReader reader = openReader();
    const Record record = sample(Topology::Linear);
    const std::vector<SequenceEdit> edits{substitutionAt(record, 120)};
    EditEffectOptions options;
    options.reading = readingOf();
    options.mostLatents = 3;
    options.tracks = {7};
    const EditEffect all = valueOf(effectsOf(reader, record, edits, nullptr, options, {})).front();
    QCOMPARE(all.latents.size(), size_t{3});
    QVERIFY(all.latentsChanged > 3);
    QCOMPARE(all.tracks.size(), size_t{1});
    QCOMPARE(all.tracks[0].before, valuesOf(record, valueOf(reader.read(record, options.reading, {})), 7));
    options.latents = {all.latents[1].latent};
    options.neighbourhood = 5;
    options.onlyNearBases = true;
    const EditEffect one = valueOf(effectsOf(reader, record, edits, nullptr, options, {})).front();
    QCOMPARE(one.latents.size(), size_t{1});
    QCOMPARE(one.latents[0].change, all.latents[1].change);
    for (const EditedBase& base : one.bases) {
      QVERIFY(*base.before >= 114 && *base.before <= 124);
      QCOMPARE(static_cast<int32_t>(base.latent), options.latents[0]);
    }
    options.latents = {100000};
    VERIFY_ERROR(effectsOf(reader, record, edits, nullptr, options, {}), ErrorKind::LatentOutOfRange);
  }

  void stopsAndTellsHowFar() {
    const LatentReader reader = openReader();
    const Record record = sample(Topology::Linear);
    const std::vector<SequenceEdit> edits = everySubstitution(record, {0, 60});
    StopSource stop;
    int64_t told = 0;
    const JobContext job{stop.token(), [&](const Progress& progress) {
                           if (progress.total != std::ssize(edits))
                             return;
                           told = progress.done;
                           if (told >= 5)
                             stop.requestStop();
                         }};
    EditEffectOptions options;
    options.reading = readingOf();
    const auto effects = effectsOf(reader, record, edits, nullptr, options, job);
    QVERIFY(effects.hasError() && effects.error().isCancelled());
    QCOMPARE(told, int64_t{5});
  }

 private:
  static void checkLatents(const EditEffect& effect, const Record& record, const RecordCode& before,
                           const Record& after, const RecordCode& then) {
    const EditPlaces places(record, effect.edit);
    std::map<std::pair<int64_t, int64_t>, float> largest;  // of a base, by its places
    int64_t changed = 0;
    const auto width = static_cast<int32_t>(before.readings.front().code.width);
    for (int32_t latent = 0; latent < width; ++latent) {
      const std::vector<float> was = valuesOf(record, before, latent), is = valuesOf(after, then, latent);
      float change = 0, anywhere = 0;
      const auto add = [&](int64_t from, int64_t to, float difference) {
        if (from >= 0 && to >= 0 && std::abs(difference) > std::abs(change))
          change = difference;
        anywhere = std::max(anywhere, std::abs(difference));
        float& ofBase = largest[{from, to}];
        if (std::abs(difference) > std::abs(ofBase))
          ofBase = difference;
      };
      for (int64_t base = 0; base < record.length(); ++base) {
        const auto to = places.after(base);
        add(base, to.value_or(-1), (to ? is[size_t(*to)] : 0) - was[size_t(base)]);
      }
      for (int64_t base = 0; base < after.length(); ++base)
        if (!places.before(base))
          add(-1, base, is[size_t(base)]);
      const auto row = std::ranges::find(effect.latents, LatentNumber(latent), &EditedLatent::latent);
      if (anywhere <= kSameValue) {
        QVERIFY(row == effect.latents.end() || std::abs(row->change) <= 2 * kSameValue);
        continue;
      }
      ++changed;
      QVERIFY(row != effect.latents.end());
      QVERIFY(std::abs(std::abs(row->change) - std::abs(change)) <= kTolerance);
      QVERIFY(std::abs(row->maximumBefore - *std::ranges::max_element(was)) <= kTolerance);
      QVERIFY(std::abs(row->maximumAfter - *std::ranges::max_element(is)) <= kTolerance);
      QVERIFY(std::abs(row->meanBefore - meanOf(was)) <= kTolerance);
      QVERIFY(std::abs(row->meanAfter - meanOf(is)) <= kTolerance);
      QVERIFY(row->nearBefore <= row->maximumBefore && row->nearAfter <= row->maximumAfter);
    }
    QCOMPARE(effect.latentsChanged, changed);
    std::erase_if(largest, [](const auto& each) { return std::abs(each.second) <= kSameValue; });
    QCOMPARE(effect.bases.size(), largest.size());
    for (const EditedBase& base : effect.bases) {
      const float expected = largest.at({base.before.value_or(-1), base.after.value_or(-1)});
      QVERIFY(std::abs(std::abs(base.change) - std::abs(expected)) <= kTolerance);
    }
  }
};

DGLM_TEST(TestEditEffect);
#include "tst_edit_effect.moc"
