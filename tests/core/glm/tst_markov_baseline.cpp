// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>

#include "core/glm/markov_baseline.h"
#include "core/glm/markov_chain.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

PretrainingCorpus corpusOf(const std::string& bases, int k = kTinyKmer, Topology topology = Topology::Circular) {
  PretrainingCorpus corpus(Vocabulary::ntV2(k));
  corpus.add({recordOf(bases, topology)});
  return corpus;
}

PretrainingOptions options(int64_t windows = 16, int64_t tokens = 32) {
  PretrainingOptions options;
  options.windowTokens = {tokens};
  options.evaluationWindows = windows;
  return options;
}

double probability(const MarkovChain& chain, const std::string& before, char base) {
  MarkovChain::Context context(chain.order());
  for (const char letter : before)
    context.append(baseRank(letter));
  return std::exp(chain.logProbability(context, baseRank(base)));
}

bool near(double a, double b) {
  return std::abs(a - b) < 1e-5;
}

}  // namespace

class TestMarkovBaseline : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void chainCountsBothStrandsRoundTheOrigin() {
    // ACACACAC and, on the other strand, GTGTGTGT: each base 4 times of 16; after A always C.
    const MarkovChain chain(corpusOf("ACACACAC"), 1);
    QVERIFY(near(probability(chain, "", 'A'), 0.25));
    QVERIFY(near(probability(chain, "A", 'C'), (4 + 1 * 0.25) / (4 + 1)));
    QVERIFY(near(probability(chain, "A", 'A'), 0.25 / 5));
    QVERIFY(near(probability(chain, "T", 'G'), 0.85));
    // On a linear record the last C has no successor: A precedes C four times, C precedes A three times.
    const MarkovChain linear(corpusOf("ACACACAC", kTinyKmer, Topology::Linear), 1);
    QVERIFY(near(probability(linear, "C", 'A') * (3 + 1), 3 + probability(linear, "", 'A')));
  }

  void unknownBasesAreNotCounted() {
    const MarkovChain chain(corpusOf("AANCC", kTinyKmer, Topology::Linear), 1);
    QVERIFY(probability(chain, "A", 'A') > probability(chain, "A", 'C'));
    QVERIFY(near(probability(chain, "A", 'C') / probability(chain, "", 'C'), 0.5));  // one A A, so one part of two
  }

  void probabilitiesAddUpInEveryContext() {
    const MarkovChain chain(corpusOf(someBases(60)), 3);
    for (const char* before : {"", "A", "GT", "CCC", "ACGTACGT"}) {
      double sum = 0;
      for (const char base : {'A', 'C', 'G', 'T'}) {
        QVERIFY(probability(chain, before, base) > 0);
        sum += probability(chain, before, base);
      }
      QVERIFY(near(sum, 1));
    }
    QVERIFY(near(probability(chain, "ACGTACGT", 'A'), probability(chain, "CGT", 'A')));  // no more than three matter
  }

  void unigramByHand() {
    // Six AAA and, on the other strand, six TTT, each plus one, among 64 3-mers.
    const PretrainingCorpus corpus = corpusOf("AAAAAA");
    const auto scores = scoreBaselines(corpus, corpus, options(), {}).value();
    QVERIFY(near(scores.unigram.loss, -std::log(7.0 / 76.0)));
    QVERIFY(scores.unigram.masked > 30);
  }

  void orderZeroIsTheFrequencyOfBases() {
    const PretrainingCorpus corpus = corpusOf("ACGTTGCA");  // every base a quarter
    const auto scores = scoreBaselines(corpus, corpus, options(), {}, 0).value();
    QVERIFY(near(scores.markovLeft.loss, 3 * std::log(4.0)));
    QVERIFY(near(scores.markovBothSides.loss, 3 * std::log(4.0)));
  }

  void repeatedSequenceIsPredicted() {
    const PretrainingCorpus corpus = corpusOf(someBases(40));
    const auto scores = scoreBaselines(corpus, corpus, options(), {}, 8).value();
    QVERIFY(scores.unigram.accuracy < 0.3);
    QVERIFY(scores.markovLeft.accuracy > 0.8);  // beside <cls> there is no context to go by
    QVERIFY(scores.markovBothSides.accuracy > scores.markovLeft.accuracy);
    QVERIFY(scores.markovBothSides.loss < scores.markovLeft.loss);
    QVERIFY(scores.markovLeft.loss < scores.unigram.loss);
  }

  /// With 1-mers and order 1 the posterior is p(x | left) p(right | x), normalised.
  void bothSidesByHand() {
    const PretrainingCorpus training = corpusOf(someBases(50), 1), heldOut = corpusOf(someBases(70, 2), 1);
    const Vocabulary& vocabulary = heldOut.vocabulary();
    const MarkovChain chain(training, 1);
    double left = 0, both = 0;
    int64_t masked = 0;
    const std::vector<MaskedBatch> batches = evaluationBatches(heldOut, options()).value();
    for (const MaskedBatch& batch : batches) {
      std::vector<int32_t> ids = batch.inputs;
      for (size_t i = 0; i < batch.targets.size(); ++i)
        ids[size_t(batch.maskedAt[i])] = int32_t(batch.targets[i]);
      for (size_t i = 0; i < batch.targets.size(); ++i, ++masked) {
        const int64_t at = batch.maskedAt[i];
        const auto letter = [&](int64_t place) { return vocabulary.token(ids[size_t(place)]); };
        const std::string before = at % batch.tokens == 1 ? "" : letter(at - 1);
        const auto weight = [&](char base) {
          const bool last = at % batch.tokens == batch.tokens - 1;
          return probability(chain, before, base) *
                 (last ? 1 : probability(chain, std::string(1, base), letter(at + 1)[0]));
        };
        left -= std::log(probability(chain, before, letter(at)[0]));
        both -= std::log(weight(letter(at)[0]) / (weight('A') + weight('C') + weight('G') + weight('T')));
      }
    }
    const auto scores = scoreBaselines(training, heldOut, options(), {}, 1).value();
    QCOMPARE(scores.markovLeft.masked, masked);
    QVERIFY(near(scores.markovLeft.loss, left / double(masked)));
    QVERIFY(near(scores.markovBothSides.loss, both / double(masked)));
  }

  void scoresTheKmersThatTheModelIsScoredOn() {
    std::string bases = someBases(80);
    bases[17] = bases[50] = 'N';
    const PretrainingCorpus corpus = corpusOf(bases);
    size_t masked = 0;
    const std::vector<MaskedBatch> batches = evaluationBatches(corpus, options()).value();
    for (const MaskedBatch& batch : batches)
      masked += batch.targets.size();
    const auto scores = scoreBaselines(corpus, corpus, options(), {}).value();
    for (const MaskedScore& score : {scores.unigram, scores.markovLeft, scores.markovBothSides}) {
      QCOMPARE(score.masked, int64_t(masked));
      QVERIFY(std::isfinite(score.loss) && score.loss > 0);
    }
  }

  void refusesOrdersThatDoNotFit() {
    const PretrainingCorpus corpus = corpusOf(someBases(40));
    for (const int order : {-1, 12})
      QCOMPARE(scoreBaselines(corpus, corpus, options(), {}, order).error().kind, ErrorKind::InvalidArgument);
  }

  void stopsWhenAsked() {
    StopSource source;
    source.requestStop();
    JobContext job;
    job.stop = source.token();
    const PretrainingCorpus corpus = corpusOf(someBases(40));
    QVERIFY(scoreBaselines(corpus, corpus, options(), job).error().isCancelled());
  }
};

DGLM_TEST(TestMarkovBaseline);
#include "tst_markov_baseline.moc"
