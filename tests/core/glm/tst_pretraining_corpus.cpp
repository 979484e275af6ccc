// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <set>

#include "core/glm/pretraining_corpus.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary kVocabulary = Vocabulary::ntV2(kTinyKmer);
  return kVocabulary;
}

PretrainingCorpus corpusOf(const std::vector<Record>& records) {
  PretrainingCorpus corpus(vocabulary());
  corpus.add(records);
  return corpus;
}

std::string textOf(const std::vector<int32_t>& ids) {
  std::string text;
  for (size_t i = 1; i < ids.size(); ++i)
    text += vocabulary().token(ids[i]);
  return text;
}

std::string repeated(const std::string& bases, size_t length) {
  std::string text;
  while (text.size() < length)
    text += bases;
  return text;
}

}  // namespace

class TestPretrainingCorpus : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void circularRecordsAreReadRoundTheOrigin() {
    const std::string bases = "AAACCGTAGGC";
    const PretrainingCorpus corpus = corpusOf({recordOf(bases, Topology::Circular)});
    const std::string forward = repeated(bases, 60), reverse = reverseComplement(forward);
    std::set<std::string> windows;
    RandomEngine random(1);
    for (int i = 0; i < 400; ++i) {
      const std::vector<int32_t> ids = corpus.drawWindow(11, random).value();
      QCOMPARE(ids.size(), 11U);
      QCOMPARE(ids[0], vocabulary().clsId());
      const std::string text = textOf(ids);
      QCOMPARE(text.size(), 30U);
      QVERIFY(forward.find(text) != std::string::npos || reverse.find(text) != std::string::npos);
      windows.insert(text);
    }
    QCOMPARE(windows.size(), 2 * bases.size());  // every start on either strand
  }

  void linearRecordsEndWhereTheyEnd() {
    const std::string bases = someBases(36);
    const PretrainingCorpus corpus = corpusOf({recordOf(bases, Topology::Linear)});
    std::set<std::string> windows;
    RandomEngine random(2);
    for (int i = 0; i < 300; ++i)
      windows.insert(textOf(corpus.drawWindow(11, random).value()));
    QCOMPARE(windows.size(), 2U * 7U);
    for (const std::string& text : windows)
      QVERIFY(bases.find(text) != std::string::npos || reverseComplement(bases).find(text) != std::string::npos);
  }

  void shortLinearRecordsArePassedOver() {
    const Record tooShort = recordOf("ACGTACGT", Topology::Linear);
    const std::string bases = someBases(40);
    RandomEngine random(3);
    const PretrainingCorpus mixed = corpusOf({tooShort, recordOf(bases, Topology::Linear)});
    for (int i = 0; i < 50; ++i)
      QVERIFY(mixed.drawWindow(11, random).hasValue());
    QCOMPARE(corpusOf({tooShort}).drawWindow(11, random).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(corpusOf({}).drawWindow(11, random).error().kind, ErrorKind::InvalidArgument);
  }

  void emptyRecordsAreLeftOut() {
    const PretrainingCorpus corpus = corpusOf({recordOf("", Topology::Circular)});
    QVERIFY(corpus.isEmpty());
    QCOMPARE(corpus.totalBases(), 0);
  }

  void drawsByLengthTimesWeight() {
    PretrainingCorpus corpus(vocabulary());
    corpus.add({recordOf(std::string(60, 'A'), Topology::Circular)}, 1.0);
    corpus.add({recordOf(std::string(30, 'C'), Topology::Circular)}, 6.0);
    corpus.add({recordOf(std::string(500, 'N'), Topology::Circular)}, 0.0);
    RandomEngine random(4);
    const int draws = 2000;
    int fromSecond = 0;
    for (int i = 0; i < draws; ++i) {
      const char first = textOf(corpus.drawWindow(8, random).value())[0];
      QVERIFY(first != 'N');
      fromSecond += first == 'C' || first == 'G' ? 1 : 0;
    }
    const double share = double(fromSecond) / draws;
    QVERIFY2(std::abs(share - 0.75) < 0.03, qPrintable(QString::number(share)));
  }

  void lowerCaseAndIupacAreFolded() {
    const PretrainingCorpus corpus = corpusOf({recordOf("acgtRacgt", Topology::Circular)});
    QCOMPARE(corpus.sequences()[0].bases, "ACGTNACGT");
  }

  void masksTheShareByTheRule() {
    const PretrainingCorpus corpus = corpusOf({recordOf(someBases(3000), Topology::Circular)});
    RandomEngine random(5);
    RandomEngine same = random;
    const MaskedBatch batch = corpus.drawBatch(40, 101, MaskingRule{}, random).value();
    const MaskedBatch unmasked = corpus.drawBatch(1, 101, MaskingRule{.share = 0}, same).value();
    QVERIFY(unmasked.targets.empty());
    QCOMPARE(batch.inputs.size(), 40U * 101U);
    QCOMPARE(batch.targets.size(), batch.maskedAt.size());

    int shownAsMask = 0, shownAsItself = 0;
    for (size_t i = 0; i < batch.targets.size(); ++i) {
      const int32_t shown = batch.inputs[size_t(batch.maskedAt[i])];
      QVERIFY(vocabulary().isKmer(int32_t(batch.targets[i])));
      QVERIFY(batch.maskedAt[i] % 101 != 0);
      QVERIFY(shown == vocabulary().maskId() || vocabulary().isKmer(shown));
      shownAsMask += shown == vocabulary().maskId() ? 1 : 0;
      shownAsItself += shown == batch.targets[i] ? 1 : 0;
    }
    const double masked = double(batch.targets.size());
    QVERIFY(std::abs(masked / (40 * 100) - 0.15) < 0.02);
    QVERIFY(std::abs(shownAsMask / masked - 0.8) < 0.06);
    QVERIFY(std::abs(shownAsItself / masked - 0.1) < 0.05);
  }

  void onlyKmersArePredicted() {
    const TokenizedSequence tokens = vocabulary().tokenize("ACGNACNGGGNA");
    std::vector<int32_t> ids = tokens.ids;
    MaskedBatch batch;
    RandomEngine random(6);
    maskWindow(ids, 100, vocabulary(), MaskingRule{.share = 1, .shownAsMask = 1, .shownAsRandom = 0}, random, batch);
    QCOMPARE(batch.targets, (std::vector<int64_t>{vocabulary().idOf("ACG"), vocabulary().idOf("GGG")}));
    QCOMPARE(batch.maskedAt, (std::vector<int64_t>{101, 106}));
    for (size_t i = 0; i < ids.size(); ++i)
      QCOMPARE(ids[i], i == 1 || i == 6 ? vocabulary().maskId() : tokens.ids[i]);
  }

  void uniformNumbersStayInRange() {
    RandomEngine random(7);
    std::set<int64_t> seen;
    for (int i = 0; i < 200; ++i) {
      const double number = uniform(random);
      QVERIFY(number >= 0 && number < 1);
      seen.insert(uniformBelow(random, 3));
    }
    QCOMPARE(seen, (std::set<int64_t>{0, 1, 2}));
  }
};

DGLM_TEST(TestPretrainingCorpus);
#include "tst_pretraining_corpus.moc"
