// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <random>
#include <set>

#include "core/interpretation/concept_search.h"
#include "core/interpretation/turned_labels.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

constexpr int64_t kLength = 600;
constexpr int64_t kWidth = 4;

Feature feature(const char* label, BaseRange bases) {
  Feature made;
  made.type = "CDS";
  made.segments = {{bases, Strand::Forward}};
  made.qualifiers = {{"label", label}};
  return made;
}

/// A circular record with "AmpR" at a place of its own, across the origin where need be, and "ori" behind it.
Record annotatedRecord(int64_t start) {
  Record record;
  record.id = "r" + std::to_string(start);
  record.topology = Topology::Circular;
  record.bases.assign(kLength, 'A');
  record.features = {feature(start % 2 ? "bla" : "AmpR", {start, start + 120}),
                     feature("ori", normalised({start + 300, start + 360}, kLength, Topology::Circular))};
  return record;
}

/// Six frames of 100 tokens. Latent 0 fires over AmpR at 3, and at 0.5 at a few other places; latent 1 over ori in
/// every second token; latent 2 anywhere; latent 3 never.
RecordCode codeOf(const Record& record, std::mt19937& engine) {
  RecordCode code;
  const BaseRange ampR = record.features[0].extent(), ori = record.features[1].extent();
  for (int frame = 0; frame < 6; ++frame) {
    CodedReading reading;
    reading.reading = {frame, Strand::Forward};
    reading.code.width = kWidth;
    for (int64_t token = 0; token < kLength / 6; ++token) {
      const int64_t start = (frame + 6 * token) % kLength;
      const BaseRange bases{start, start + 6};
      reading.bases.push_back(bases);
      reading.tokenIds.push_back(10);
      const auto fire = [&](int32_t latent, float value) {
        reading.code.latents.push_back(latent);
        reading.code.values.push_back(value);
      };
      if (overlaps(bases, ampR, kLength))
        fire(0, 3.0f);
      else if (engine() % 10 == 0)
        fire(0, 0.5f);
      if (overlaps(bases, ori, kLength) && token % 2 == 0)
        fire(1, 2.0f);
      if (engine() % 4 == 0)
        fire(2, 1.0f + static_cast<float>(engine() % 100) / 100.0f);
      reading.code.rowStart.push_back(reading.code.nonzeros());
    }
    code.readings.push_back(std::move(reading));
  }
  return code;
}

struct Study {
  Numbering concepts;
  std::array<ConceptPlaces, 3> places;
  std::vector<BaseActivations> activations = std::vector<BaseActivations>(3, BaseActivations(kWidth));

  /// `bare` sets do not carry ori.
  explicit Study(const std::set<size_t>& bare = {}) {
    std::mt19937 engine(5);
    for (size_t set = 0; set < 3; ++set)
      for (int i = 0; i < 8; ++i) {
        Record record = annotatedRecord(static_cast<int64_t>(engine() % kLength));
        activations[set].add(codeOf(record, engine), kLength);
        if (bare.contains(set))
          record.features.pop_back();
        places[set].add(record, ConceptNames::common(), concepts);
      }
  }
  Result<std::vector<ConceptMatch>> find(const ConceptSearchOptions& options, const JobContext& job = {}) const {
    std::array<ConceptSet, 3> sets;
    for (size_t set = 0; set < 3; ++set)
      sets[set] = {&places[set], &activations[set]};
    return findConcepts(sets, concepts, options, job);
  }
};

const ConceptMatch* matchOf(const std::vector<ConceptMatch>& matches, int32_t latent, const Study& study,
                            const std::string& wanted) {
  for (const ConceptMatch& match : matches)
    if (match.latent == latent && study.concepts.names()[static_cast<size_t>(match.number)] == wanted)
      return &match;
  return nullptr;
}

/// Sets of records of which each base has a reading of its own, as tests/reference/make_bootstrap_golden.py writes
/// them.
struct BootstrapCase {
  QJsonObject json;
  Numbering concepts;
  std::array<ConceptPlaces, 3> places;
  std::vector<BaseActivations> activations = std::vector<BaseActivations>(3, BaseActivations(1));
  std::array<std::vector<int32_t>, 3> clusters;

  BootstrapCase() {
    QFile file(QStringLiteral(DGLM_TEST_DATA "/concepts/bootstrap.json"));
    if (!file.open(QIODevice::ReadOnly))
      qFatal("the golden file cannot be read");
    json = QJsonDocument::fromJson(file.readAll()).object();
    for (int set = 0; set < 3; ++set) {
      const auto at = static_cast<size_t>(set);
      for (const QJsonValue each : json["sets"][set].toArray())
        addRecord(at, each.toObject());
      for (const QJsonValue cluster : json["clusters"][set].toArray())
        clusters[at].push_back(cluster.toInt());
    }
  }

  void addRecord(size_t set, const QJsonObject& from) {
    Record record;
    record.bases.assign(static_cast<size_t>(from["length"].toInt()), 'A');
    for (const QJsonValue region : from["regions"].toArray())
      record.features.push_back(feature("AmpR", {region[0].toInt(), region[1].toInt()}));
    CodedReading reading;
    reading.code.width = 1;
    for (int64_t base = 0; base < record.length(); ++base) {
      reading.bases.push_back({base, base + 1});
      reading.tokenIds.push_back(10);
      if (from["fires"].toArray().contains(QJsonValue(static_cast<qint64>(base)))) {
        reading.code.latents.push_back(0);
        reading.code.values.push_back(1.0f);
      }
      reading.code.rowStart.push_back(reading.code.nonzeros());
    }
    places[set].add(record, ConceptNames::common(), concepts);
    activations[set].add({{reading}}, record.length());
  }

  Result<std::vector<ConceptMatch>> find(F1Type type, bool byCluster, int resamples) const {
    std::array<ConceptSet, 3> sets;
    for (size_t set = 0; set < sets.size(); ++set)
      sets[set] = {&places[set], &activations[set], byCluster ? &clusters[set] : nullptr};
    return findConcepts(
        sets, concepts,
        {.type = type, .permutations = 0, .resamples = resamples, .seed = static_cast<uint64_t>(json["seed"].toInt())},
        {});
  }
};

}  // namespace

class TestConceptSearch : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void valuesAreTheMeanOverTheFrames() {
    std::mt19937 engine(3);
    const Record record = annotatedRecord(570);
    const RecordCode code = codeOf(record, engine);
    BaseActivations activations(kWidth);
    activations.add(codeOf(annotatedRecord(10), engine), kLength);  // a record before it
    activations.add(code, kLength);
    std::vector<ReadingCoverage> coverages;
    for (const CodedReading& reading : code.readings)
      coverages.push_back(coverageOf(reading, kLength));
    BaseActivations::Scratch scratch;
    for (int32_t latent = 0; latent < kWidth; ++latent) {
      std::vector<float> found(kLength, 0.0f);
      for (const BaseValue& entry : activations.values(latent, scratch))
        if (entry.base >= kLength)
          found[static_cast<size_t>(entry.base - kLength)] = entry.value;
      const std::vector<float> expected = perBaseMean(activeTokens(code, latent), coverages, kLength);
      for (size_t base = 0; base < expected.size(); ++base)
        QVERIFY(qAbs(found[base] - expected[base]) < 1e-5f);
    }
  }

  void findsWhatALatentOutlines() {
    const Study study;
    const auto found = study.find({.permutations = 50, .resamples = 200});
    QVERIFY(found.hasValue());
    const ConceptMatch* ampR = matchOf(found.value(), 0, study, "AmpR");
    QVERIFY(ampR);
    QVERIFY(ampR->heldOutF1() > 0.93);  // the tokens at its ends reach beyond the feature
    QVERIFY(ampR->threshold >= 0.5f);
    QCOMPARE(ampR->sets[1].support, int64_t{8 * 120});
    QVERIFY(ampR->sets[1].low <= ampR->sets[1].agreement.f1 && ampR->sets[1].agreement.f1 <= ampR->sets[1].high);
    QCOMPARE(ampR->pValue, 1.0 / 51);
    QVERIFY(ampR->qValue >= ampR->pValue && ampR->qValue < 0.1);
    QVERIFY(ampR->sets[1].nullF1 < 0.5);
    QVERIFY(matchOf(found.value(), 1, study, "ori"));
    QVERIFY(std::is_sorted(found.value().begin(), found.value().end(),
                           [](const auto& a, const auto& b) { return a.heldOutF1() > b.heldOutF1(); }));
  }

  void aSetWithoutTheConceptDoesNotCount() {
    const ConceptSearchOptions options{.permutations = 20, .resamples = 20};
    const auto whole = Study().find(options);
    const Study study({2});
    const auto found = study.find(options);
    const ConceptMatch* ori = matchOf(found.value(), 1, study, "ori");
    QVERIFY(ori);
    QVERIFY(!ori->sets[2].isCarried());
    for (const double absent : {ori->sets[2].agreement.f1, ori->sets[2].agreement.precision,
                                ori->sets[2].agreement.recall, ori->sets[2].low, ori->sets[2].nullF1})
      QVERIFY(std::isnan(absent));
    QCOMPARE(ori->heldOutF1(), ori->sets[1].agreement.f1);
    QCOMPARE(ori->heldOutF1(), matchOf(whole.value(), 1, study, "ori")->sets[1].agreement.f1);
    QCOMPARE(ori->heldOutNullF1(), ori->sets[1].nullF1);
    QVERIFY(ori->pValue < 0.1 && ori->qValue < 0.2);
  }

  void whatNoTestSetCarriesHasNoQ() {
    const Study study({1, 2});
    const auto found = study.find({.permutations = 20, .resamples = 20});
    const ConceptMatch* ori = matchOf(found.value(), 1, study, "ori");
    QVERIFY(ori && ori->sets[0].agreement.f1 > 0.5);
    QVERIFY(std::isnan(ori->heldOutF1()) && std::isnan(ori->pValue) && std::isnan(ori->qValue));
    QVERIFY(std::ranges::is_partitioned(found.value(),
                                        [](const ConceptMatch& match) { return !std::isnan(match.heldOutF1()); }));
    const ConceptMatch* ampR = matchOf(found.value(), 0, study, "AmpR");
    QVERIFY(ampR->qValue < 0.1);
  }

  void aLatentThatFiresAnywhereIsNoConcept() {
    const Study study;
    const auto found = study.find({.leastF1 = 0.05, .permutations = 50, .resamples = 0});
    QVERIFY(found.hasValue());
    for (const ConceptMatch& match : found.value()) {
      QVERIFY(match.latent != 3);
      if (match.latent == 2)
        QVERIFY(match.pValue > 0.1);
      QVERIFY(std::isnan(match.sets[1].low));
    }
  }

  void regionsAreFoundByTheirStrongestPlace() {
    const Study study;
    const auto found = study.find({.type = F1Type::Domain, .permutations = 0, .resamples = 0});
    QVERIFY(found.hasValue());
    const ConceptMatch* ori = matchOf(found.value(), 1, study, "ori");
    QVERIFY(ori);
    QCOMPARE(ori->sets[2].support, int64_t{8});
    QCOMPARE(ori->sets[2].agreement.recall, 1.0);
    QVERIFY(std::isnan(ori->pValue));
  }

  void turnedLabelsAreCountedAsPlaceByPlace_data() {
    QTest::addColumn<int>("type");
    QTest::newRow("standard") << static_cast<int>(F1Type::Standard);
    QTest::newRow("domain") << static_cast<int>(F1Type::Domain);
  }
  void turnedLabelsAreCountedAsPlaceByPlace() {
    QFETCH(const int, type);
    const auto f1Type = static_cast<F1Type>(type);
    const Study study;
    const ConceptPlaces& places = study.places[0];
    ConceptCounter counter(places, study.concepts.names().size(), f1Type);
    const TurnedLabels turned(places, f1Type, 0);
    std::mt19937 engine(7);
    BaseActivations::Scratch scratch;
    RankedPlaces ranked;
    for (int turn = 0; turn < 20; ++turn) {
      LabelShift shift;
      for (const auto& record : places.records())
        shift.push_back(static_cast<int64_t>(engine() % static_cast<uint64_t>(record.length)));
      const auto values = study.activations[0].values(turn % kWidth, scratch);
      const std::vector<float> thresholds = quantileThresholds(values, 16);
      ranked.rank(values, thresholds, places.bases());
      double expected = 0;
      for (const TunedConcept& each : counter.tune(values, thresholds, shift)) {
        expected = std::max(expected, each.agreement.f1);
        const auto at = std::find(thresholds.begin(), thresholds.end(), each.threshold) - thresholds.begin();
        QCOMPARE(turned.f1(ranked, shift, each.number, static_cast<size_t>(at)), each.agreement.f1);
      }
      QCOMPARE(turned.best(ranked, shift).f1, expected);
    }
  }

  void oneClusterLeavesNothingToDraw() {
    const Study study;
    const std::vector<int32_t> together(8, 0);
    std::array<ConceptSet, 3> sets;
    for (size_t set = 0; set < 3; ++set)
      sets[set] = {&study.places[set], &study.activations[set], &together};
    const auto found = findConcepts(sets, study.concepts, {.permutations = 0, .resamples = 50}, {});
    QVERIFY(found.hasValue() && !found.value().empty());
    for (const ConceptMatch& match : found.value()) {
      QCOMPARE(match.sets[1].low, match.sets[1].agreement.f1);
      QCOMPARE(match.sets[1].high, match.sets[1].agreement.f1);
    }
  }

  void drawsWithoutTheConceptAreLeftOut() {
    const BootstrapCase golden;
    const QJsonArray expected = golden.json["expected"].toArray();
    QCOMPARE(expected.size(), 12);
    for (const QJsonValue each : expected) {
      const auto type = each["type"].toString() == "domain" ? F1Type::Domain : F1Type::Standard;
      const auto found = golden.find(type, each["by_cluster"].toBool(), golden.json["resamples"].toInt());
      QVERIFY(found.hasValue() && found.value().size() == 1);
      const ConceptScore& score = found.value()[0].sets[static_cast<size_t>(each["set"].toInt())];
      QVERIFY(std::abs(score.agreement.f1 - each["f1"].toDouble()) < 1e-12);
      QVERIFY2(std::abs(score.low - each["low"].toDouble()) < 1e-12, qPrintable(QString::number(score.low)));
      QVERIFY2(std::abs(score.high - each["high"].toDouble()) < 1e-12, qPrintable(QString::number(score.high)));
      QVERIFY(score.low > 0);
    }
  }

  /// One record of nine carries the concept in set 2: of a single draw, more often than not it is there.
  void anIntervalNeedsHalfOfItsDraws() {
    const BootstrapCase golden;
    int absent = 0, present = 0;
    for (int resamples = 1; resamples < 12; ++resamples) {
      const auto found = golden.find(F1Type::Standard, false, resamples);
      const ConceptScore& score = found.value()[0].sets[2];
      QVERIFY(!std::isnan(score.agreement.f1));
      QCOMPARE(std::isnan(score.low), std::isnan(score.high));
      QVERIFY(std::isnan(score.low) || score.low > 0);
      (std::isnan(score.low) ? absent : present) += 1;
    }
    QVERIFY2(absent > 0 && present > 0, qPrintable(QString::number(absent)));
  }

  void pairsAreScoredAgainInTheirOrder() {
    const Study study;
    const ConceptSearchOptions options{.permutations = 20, .resamples = 0};
    const auto found = study.find(options);
    std::array<ConceptSet, 3> sets;
    for (size_t set = 0; set < 3; ++set)
      sets[set] = {&study.places[set], &study.activations[set]};
    const auto again = scorePairs(sets, study.concepts, found.value(), options, {});
    QVERIFY(again.hasValue());
    QCOMPARE(again.value().size(), found.value().size());
    for (size_t i = 0; i < again.value().size(); ++i) {
      QCOMPARE(again.value()[i].latent, found.value()[i].latent);
      QCOMPARE(again.value()[i].number, found.value()[i].number);
      QCOMPARE(again.value()[i].threshold, found.value()[i].threshold);
      QCOMPARE(again.value()[i].heldOutF1(), found.value()[i].heldOutF1());
      QVERIFY(std::isnan(again.value()[i].pValue));
    }
  }

  void tokensTakeTheBasesPlaces() {
    std::mt19937 engine(3);
    const Record record = annotatedRecord(570);
    const CodedReading reading = codeOf(record, engine).readings.front();
    Numbering concepts;
    ConceptPlaces places;
    places.addTokens(record, reading.bases, ConceptNames::common(), concepts);
    QCOMPARE(places.bases(), kLength / 6);
    int64_t underAmpR = 0;
    for (int64_t token = 0; token < places.bases(); ++token)
      for (const int32_t number : places.conceptsAt(token))
        underAmpR += concepts.names()[static_cast<size_t>(number)] == "AmpR";
    QCOMPARE(underAmpR, 120 / 6);  // AmpR starts with a token

    BaseActivations activations(kWidth);
    activations.addTokens(reading);
    QCOMPARE(activations.bases(), places.bases());
    BaseActivations::Scratch scratch;
    const auto values = activations.values(0, scratch);
    int64_t strong = 0;
    for (const BaseValue& entry : values)
      strong += entry.value == 3.0f;
    QCOMPARE(strong, underAmpR);
  }

  void anyNumberOfWorkersFindsTheSame() {
    const Study study;
    const auto one = study.find({.permutations = 20, .resamples = 50, .workers = 1});
    const auto three = study.find({.permutations = 20, .resamples = 50, .workers = 3});
    QCOMPARE(one.value().size(), three.value().size());
    for (size_t i = 0; i < one.value().size(); ++i) {
      QCOMPARE(one.value()[i].latent, three.value()[i].latent);
      QCOMPARE(one.value()[i].sets[1].agreement.f1, three.value()[i].sets[1].agreement.f1);
      QCOMPARE(one.value()[i].sets[1].low, three.value()[i].sets[1].low);
      QCOMPARE(one.value()[i].qValue, three.value()[i].qValue);
    }
  }

  void stopsWhenAsked() {
    StopSource stop;
    stop.requestStop();
    const auto found = Study().find({}, {stop.token(), {}});
    QVERIFY(found.hasError());
    QCOMPARE(found.error().kind, ErrorKind::Cancelled);
  }
};

DGLM_TEST(TestConceptSearch);
#include "tst_concept_search.moc"
