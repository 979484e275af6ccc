// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <random>

#include "core/interpretation/concept_curve.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

Feature feature(const char* label, std::vector<BaseRange> segments) {
  Feature made;
  made.type = "CDS";
  for (const BaseRange& bases : segments)
    made.segments.push_back({bases, Strand::Forward});
  made.qualifiers = {{"label", label}};
  return made;
}

/// 200 bases; AmpR at 20-40 and, as bla and across the origin, at 190-10; ori at 100-120.
Record ring() {
  Record record;
  record.id = "ring";
  record.topology = Topology::Circular;
  record.bases.assign(200, 'A');
  record.features = {feature("AmpR", {{20, 40}}), feature("bla", {{190, 210}}), feature("ori", {{100, 120}})};
  return record;
}

ConceptOnRecord onRing(std::vector<BaseValue> values) {
  const Record record = ring();
  return {record.length(), record.topology, regionsOf(record, ConceptNames::common(), "AmpR"), std::move(values)};
}

std::vector<BaseValue> run(int32_t first, int32_t last, float value) {
  std::vector<BaseValue> values;
  for (int32_t base = first; base < last; ++base)
    values.push_back({base, value});
  return values;
}

std::vector<BaseValue> joined(std::initializer_list<std::vector<BaseValue>> runs) {
  std::vector<BaseValue> all;
  for (const auto& each : runs)
    all.insert(all.end(), each.begin(), each.end());
  return all;
}

/// "missed 191-10 0.00 | false 60-70" in 1-based places.
QString textOf(const std::vector<ConceptFault>& faults) {
  QStringList parts;
  for (const ConceptFault& fault : faults) {
    const QString place = QString::fromStdString(toReadable(fault.bases, 200));
    parts << (fault.isMissed ? QStringLiteral("missed %1 %2").arg(place).arg(fault.found, 0, 'f', 2)
                             : QStringLiteral("false %1").arg(place));
  }
  return parts.join(" | ");
}

}  // namespace

class TestConceptCurve : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithTheCounterAtEveryThreshold_data() {
    QTest::addColumn<int>("type");
    QTest::newRow("standard") << static_cast<int>(F1Type::Standard);
    QTest::newRow("domain") << static_cast<int>(F1Type::Domain);
  }
  void agreesWithTheCounterAtEveryThreshold() {
    QFETCH(int, type);
    std::mt19937 engine(3);
    Numbering concepts;
    ConceptPlaces places;
    std::vector<BaseValue> all;
    std::vector<ConceptOnRecord> records;
    for (int32_t i = 0; i < 4; ++i) {
      std::vector<BaseValue> values;
      for (int32_t base = 0; base < 200; ++base)
        if (engine() % 3 == 0)
          values.push_back({base, static_cast<float>(1 + engine() % 8)});
      places.add(ring(), ConceptNames::common(), concepts);
      records.push_back(onRing(values));
      for (const BaseValue& value : values)
        all.push_back({value.base + 200 * i, value.value});
    }
    const ConceptCurve curve(records);
    ConceptCounter counter(places, concepts.names().size(), static_cast<F1Type>(type));
    for (const float threshold : {0.0f, 0.5f, 3.0f, 7.5f, 8.0f}) {
      const ConceptTally here = curve.at(threshold, static_cast<F1Type>(type));
      const ConceptTally there = counter.tally(all, concepts.numberOf("AmpR"), threshold, {});
      QCOMPARE(here.hits, there.hits);
      QCOMPARE(here.predicted, there.predicted);
      QCOMPARE(here.found, there.found);
      QCOMPARE(here.wanted, there.wanted);
    }
  }

  void offersThresholdsFromZeroToTheHighest() {
    const std::vector<ConceptOnRecord> records{onRing(joined({run(0, 10, 1), run(20, 40, 2), run(50, 55, 3)}))};
    const ConceptCurve curve(records);
    QVERIFY(curve.thresholds(64) == std::vector<float>({0, 1, 2, 3}));
    QCOMPARE(curve.highest(), 3.0f);
    QVERIFY(ConceptCurve().thresholds(64) == std::vector<float>({0}));
  }

  void listsMissedRegionsAndFalseAlarms() {
    // Half of AmpR at 20-40 is found, nothing of the one across the origin; two stretches 12 bases apart are one.
    const ConceptOnRecord record =
        onRing(joined({run(30, 40, 2), run(60, 70, 2), run(82, 90, 1), run(150, 155, 0.5f)}));
    QCOMPARE(textOf(conceptFaults(record, 0.5f)), QString("missed 191-10 0.00 | false 61-90"));
    QCOMPARE(textOf(conceptFaults(record, 1.5f)), QString("missed 191-10 0.00 | false 61-70"));
    QCOMPARE(textOf(conceptFaults(record, 2.0f)), QString("missed 21-40 0.00 | missed 191-10 0.00"));
  }

  void aFalseAlarmRunsThroughTheOrigin() {
    ConceptOnRecord record = onRing(joined({run(0, 5, 1), run(185, 200, 1)}));
    record.regions = {{{20, 40}}};
    QCOMPARE(textOf(conceptFaults(record, 0)), QString("missed 21-40 0.00 | false 186-5"));
    record.topology = Topology::Linear;
    QCOMPARE(textOf(conceptFaults(record, 0)), QString("missed 21-40 0.00 | false 1-5 | false 186-200"));
  }

  void aFalseAlarmEndsAtALabel() {
    QCOMPARE(textOf(conceptFaults(onRing(joined({run(12, 48, 1), run(190, 200, 1)})), 0)),
             QString("false 13-20 | false 41-48"));
  }

  void basesThatAreNotKnownAreNotPartOfARegion() {
    Record record;
    record.bases = "ACGTACNNNNACGTACGTNNNNNN";
    for (const BaseRange& bases : {BaseRange{4, 12}, BaseRange{18, 24}}) {
      Feature& feature = record.features.emplace_back();
      feature.type = "CDS";
      feature.segments = {{bases, Strand::Forward}};
      feature.qualifiers = {{"label", "AmpR"}};
    }
    const auto regions = regionsOf(record, {}, "AmpR");
    QCOMPARE(regions.size(), size_t{1});  // the second is Ns alone
    QVERIFY(regions[0] == (ConceptRegion{{4, 6}, {10, 12}}));
    ConceptPlaces places;
    Numbering concepts;
    places.add(record, {}, concepts);
    QCOMPARE(places.labelledBases(0).at(0), int64_t{4});
    QCOMPARE(places.unknown(), int64_t{10});
    QCOMPARE(places.regionConcepts().size(), size_t{1});
  }

  void intronsAreNotPartOfARegion() {
    Record record = ring();
    record.features = {feature("AmpR", {{20, 30}, {50, 60}})};
    ConceptOnRecord part{200, Topology::Circular, regionsOf(record, {}, "AmpR"), run(20, 60, 1)};
    const ConceptTally tally = ConceptCurve(std::vector{part}).at(0, F1Type::Standard);
    QCOMPARE(tally.wanted, int64_t{20});
    QCOMPARE(tally.hits, int64_t{20});
    QCOMPARE(textOf(conceptFaults(part, 0)), QString("false 31-50"));
  }
};

DGLM_TEST(TestConceptCurve);
#include "tst_concept_curve.moc"
