// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <random>

#include "core/interpretation/feature_index.h"
#include "core/interpretation/label_overlap.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

Feature makeFeature(const char* type, const char* label, std::vector<BaseRange> ranges) {
  Feature feature;
  feature.type = type;
  for (const BaseRange& range : ranges)
    feature.segments.push_back({range, Strand::Forward});
  if (*label)
    feature.qualifiers.push_back({"label", label});
  return feature;
}

Record makeRecord(std::vector<Feature> features) {
  Record record;
  record.bases.assign(100, 'A');
  record.topology = Topology::Circular;
  record.features = std::move(features);
  return record;
}

/// Latent 1 is active at the given tokens.
RecordCode makeCode(std::vector<BaseRange> tokens) {
  CodedReading reading{{}, std::vector<int32_t>(tokens.size(), 0), std::move(tokens), {}};
  reading.code.width = 2;
  for (size_t row = 0; row < reading.bases.size(); ++row) {
    reading.code.latents.push_back(1);
    reading.code.values.push_back(1);
    reading.code.rowStart.push_back(reading.code.nonzeros());
  }
  return {{reading}};
}

/// A reading of 16 tokens; latent 1 is active at the given ones, latent 0 at every one.
RecordCode makeWholeCode(const std::vector<int>& active) {
  CodedReading reading{{}, std::vector<int32_t>(16, 0), {}, {}};
  reading.code.width = 2;
  for (int row = 0; row < 16; ++row) {
    reading.bases.push_back({6 * row, 6 * row + 6});
    reading.code.latents.push_back(0);
    reading.code.values.push_back(1);
    if (std::ranges::find(active, row) != active.end()) {
      reading.code.latents.push_back(1);
      reading.code.values.push_back(1);
    }
    reading.code.rowStart.push_back(reading.code.nonzeros());
  }
  return {{reading}};
}

/// "label share", or "" when no latent has a label.
QString bestLabel(const Record& record, const RecordCode& code) {
  LabelOverlap overlap;
  overlap.add(record, code);
  const std::vector<LatentLabel> labels = overlap.bestLabels();
  if (labels.empty())
    return {};
  return QStringLiteral("%1 %2").arg(QString::fromStdString(labels[0].label)).arg(labels[0].share);
}

}  // namespace

class TestLabelOverlap : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void mostFrequentLabelWins();
  void tokenCountsOnceForALabel();
  void tokensOfNsAreNoChance();
  void tiesGoToTheFirstName();
  void intronsDoNotCount();
  void originIsCrossed();
  void generalFeaturesAreLeftOut_data();
  void generalFeaturesAreLeftOut();
  void recordsAddUp();
  void aGuessNeedsMoreThanChance();
  void aGuessStaysWhileItPasses();
  void indexAgreesWithComparingEveryFeature();
};

void TestLabelOverlap::mostFrequentLabelWins() {
  const Record record =
      makeRecord({makeFeature("CDS", "AmpR", {{10, 40}}), makeFeature("promoter", "lac", {{50, 60}})});
  QCOMPARE(bestLabel(record, makeCode({{12, 18}, {36, 42}, {52, 58}, {80, 86}})), "AmpR 0.5");
}

void TestLabelOverlap::tokenCountsOnceForALabel() {
  const Record record = makeRecord({makeFeature("CDS", "AmpR", {{10, 40}}), makeFeature("gene", "AmpR", {{10, 40}})});
  QCOMPARE(bestLabel(record, makeCode({{12, 18}, {80, 86}})), "AmpR 0.5");
}

void TestLabelOverlap::tokensOfNsAreNoChance() {
  // AmpR is a quarter of the record; where the rest is Ns but for one token, it is nearly all there is.
  Record record = makeRecord({makeFeature("CDS", "AmpR", {{12, 36}})});
  LabelOverlap known, unknown;
  for (int copy = 0; copy < 10; ++copy)
    known.add(record, makeWholeCode({2}));
  QCOMPARE(QString::fromStdString(known.guesses().at(0).label), "AmpR");
  record.bases.replace(0, 12, 12, 'N');
  record.bases.replace(36, 58, 58, 'N');
  RecordCode code = makeWholeCode({2});
  silenceUnknown(record, code);
  for (int copy = 0; copy < 10; ++copy)
    unknown.add(record, code);
  QVERIFY(unknown.guesses().empty());
}

void TestLabelOverlap::tiesGoToTheFirstName() {
  const Record record = makeRecord({makeFeature("CDS", "KanR", {{10, 40}}), makeFeature("CDS", "AmpR", {{10, 40}})});
  QCOMPARE(bestLabel(record, makeCode({{12, 18}})), "AmpR 1");
}

void TestLabelOverlap::intronsDoNotCount() {
  const Record record = makeRecord({makeFeature("CDS", "spliced", {{0, 10}, {30, 40}})});
  QCOMPARE(bestLabel(record, makeCode({{15, 21}, {38, 44}})), "spliced 0.5");
}

void TestLabelOverlap::originIsCrossed() {
  const Record record = makeRecord({makeFeature("rep_origin", "ori", {{90, 110}})});
  QCOMPARE(bestLabel(record, makeCode({{4, 10}, {88, 94}, {97, 103}, {10, 16}})), "ori 0.75");
}

void TestLabelOverlap::generalFeaturesAreLeftOut_data() {
  QTest::addColumn<QString>("type");
  QTest::addColumn<QString>("label");
  QTest::addColumn<int>("end");
  QTest::addColumn<QString>("expected");
  QTest::newRow("source") << "source"
                          << "E. coli" << 50 << "";
  QTest::newRow("no name of its own") << "misc_feature"
                                      << "" << 50 << "";
  QTest::newRow("most of the record") << "misc_feature"
                                      << "backbone" << 75 << "";
  QTest::newRow("less than that") << "misc_feature"
                                  << "backbone" << 74 << "backbone 1";
}

void TestLabelOverlap::generalFeaturesAreLeftOut() {
  QFETCH(QString, type);
  QFETCH(QString, label);
  QFETCH(int, end);
  QFETCH(QString, expected);
  const Record record = makeRecord({makeFeature(qPrintable(type), qPrintable(label), {{0, end}})});
  QCOMPARE(bestLabel(record, makeCode({{12, 18}})), expected);
}

void TestLabelOverlap::recordsAddUp() {
  LabelOverlap overlap;
  overlap.add(makeRecord({makeFeature("CDS", "AmpR", {{10, 40}})}), makeCode({{12, 18}}));
  overlap.add(makeRecord({makeFeature("CDS", "KanR", {{10, 40}})}), makeCode({{12, 18}, {18, 24}, {80, 86}}));
  const std::vector<LatentLabel> expected = {{1, "KanR", 0.5}};
  QVERIFY(overlap.bestLabels() == expected);
}

void TestLabelOverlap::aGuessNeedsMoreThanChance() {
  const Record record =
      makeRecord({makeFeature("CDS", "AmpR", {{12, 24}}), makeFeature("misc_feature", "Misc.", {{24, 90}})});
  LabelOverlap overlap;
  // A run of tokens through a feature is one site: no evidence yet, in however many tokens.
  overlap.add(record, makeWholeCode({2, 3}));
  QVERIFY(overlap.guesses().empty());
  for (int copy = 0; copy < 9; ++copy)
    overlap.add(record, makeWholeCode({2, 3}));
  // Latent 0 fires everywhere, mostly under Misc., and is not called so.
  const std::vector<LatentLabel> expected = {{1, "AmpR", 1}};
  QVERIFY(overlap.guesses() == expected);
  QCOMPARE(overlap.bestLabels().size(), size_t{2});
}

void TestLabelOverlap::aGuessStaysWhileItPasses() {
  LabelOverlap overlap;
  for (int copy = 0; copy < 10; ++copy)
    overlap.add(makeRecord({makeFeature("CDS", "AmpR", {{12, 24}})}), makeWholeCode({2}));
  for (int copy = 0; copy < 14; ++copy)
    overlap.add(makeRecord({makeFeature("CDS", "KanR", {{12, 24}})}), makeWholeCode({2}));
  const std::vector<LatentLabel> before = {{1, "AmpR", 1}}, other = {{1, "CmR", 1}};
  QCOMPARE(QString::fromStdString(overlap.guesses().at(0).label), "KanR");
  QCOMPARE(QString::fromStdString(overlap.guesses(before).at(0).label), "AmpR");
  QCOMPARE(QString::fromStdString(overlap.guesses(other).at(0).label), "KanR");
}

void TestLabelOverlap::indexAgreesWithComparingEveryFeature() {
  constexpr int64_t kLength = 60;
  std::mt19937 random(3);
  const auto draw = [&](int64_t longest) {
    const auto start = static_cast<int64_t>(random() % kLength);
    return BaseRange{start, start + 1 + static_cast<int64_t>(random()) % longest};
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<BaseRange> features;
    FeatureIndex index(kLength);
    for (int32_t key = 0; key < 12; ++key) {
      features.push_back(draw(round % 2 ? 8 : kLength));
      index.add(makeFeature("CDS", "", {features.back()}), key);
    }
    index.finish();
    const BaseRange asked = draw(10);
    std::vector<int32_t> expected;
    for (size_t key = 0; key < features.size(); ++key)
      if (overlaps(features[key], asked, kLength))
        expected.push_back(static_cast<int32_t>(key));
    QCOMPARE(index.keysAt(asked), expected);
  }
}

DGLM_TEST(TestLabelOverlap);
#include "tst_label_overlap.moc"
