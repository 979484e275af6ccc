// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "core/interpretation/average_linkage.h"
#include "core/interpretation/group_comparison.h"
#include "core/interpretation/rank_tests.h"
#include "core/interpretation/record_map.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

/// By all ways of dealing the values out.
double countedP(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> values = a;
  values.insert(values.end(), b.begin(), b.end());
  const auto uOf = [&](uint32_t chosen) {
    double u = 0;
    for (size_t i = 0; i < values.size(); ++i)
      for (size_t j = 0; j < values.size(); ++j)
        if ((chosen >> i & 1U) != 0 && (chosen >> j & 1U) == 0)
          u += values[i] > values[j] ? 1 : values[i] == values[j] ? 0.5 : 0;
    return u;
  };
  const double mean = static_cast<double>(a.size() * b.size()) / 2;
  const double distance = std::abs(uOf((1U << a.size()) - 1) - mean);
  double all = 0, far = 0;
  for (uint32_t chosen = 0; chosen < 1U << values.size(); ++chosen) {
    if (std::popcount(chosen) != static_cast<int>(a.size()))
      continue;
    ++all;
    far += std::abs(uOf(chosen) - mean) >= distance - 1e-9 ? 1 : 0;
  }
  return far / all;
}

RecordCode codeOf(const std::vector<std::pair<int32_t, float>>& active, int64_t tokens, int64_t width) {
  RecordCode code;
  CodedReading& reading = code.readings.emplace_back();
  reading.code.width = width;
  reading.code.rowStart.assign(static_cast<size_t>(tokens) + 1, static_cast<int64_t>(active.size()));
  reading.code.rowStart.front() = 0;
  for (const auto& [latent, value] : active) {
    reading.code.latents.emplace_back(latent);
    reading.code.values.push_back(value);
  }
  return code;
}

}  // namespace

/// Rank tests, clusters, and latents that tell groups of records apart.
class TestGroupComparison : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void testsAreSciPys() {
    std::ifstream file(DGLM_TEST_DATA "/rank_golden.json");
    const nlohmann::json cases = nlohmann::json::parse(file);
    QVERIFY(cases.size() >= 10);
    for (const nlohmann::json& golden : cases) {
      const auto groups = golden.at("groups").get<std::vector<std::vector<double>>>();
      const RankTest test =
          golden.at("test") == "mann_whitney" ? mannWhitney(groups[0], groups[1]) : kruskalWallis(groups);
      QVERIFY2(std::abs(test.effect - golden.at("effect").get<double>()) < 1e-12, golden.dump().c_str());
      const double p = golden.at("p");
      QVERIFY2(std::abs(test.p - p) < 1e-9 * p + 1e-14, qPrintable(QString::number(test.p - p)));
    }
  }

  void fewValuesAreCountedOutAlsoWhereTheyAreTied() {
    std::mt19937 random(5);
    for (int i = 0; i < 60; ++i) {
      std::vector<double> a(1 + random() % 5), b(1 + random() % 6);
      for (std::vector<double>* group : {&a, &b})
        for (double& value : *group)
          value = static_cast<double>(random() % 4);
      QVERIFY(std::abs(mannWhitney(a, b).p - countedP(a, b)) < 1e-12);
    }
  }

  void groupsThatAreAlikeAreNoFinding() {
    const std::vector<double> alike(40, 2.0), none;
    QCOMPARE(mannWhitney(alike, alike).p, 1.0);
    QCOMPARE(mannWhitney(alike, alike).effect, 0.5);
    QCOMPARE(kruskalWallis(std::vector{alike, alike, alike}).p, 1.0);
    QVERIFY(std::isnan(mannWhitney(alike, none).p));
    QVERIFY(std::isnan(kruskalWallis(std::vector{alike, none}).p));
  }

  void clustersAreSciPys() {
    std::ifstream file(DGLM_TEST_DATA "/linkage_golden.json");
    const nlohmann::json cases = nlohmann::json::parse(file);
    QVERIFY(cases.size() >= 4);
    for (const nlohmann::json& golden : cases) {
      const auto rows = golden.at("rows").get<std::vector<float>>();
      const size_t width = golden.at("width"), count = rows.size() / width;
      const std::vector<ClusterJoin> joins = averageLinkage(cosineDistances(rows, width), count);
      QCOMPARE(joins.size(), golden.at("joins").size());
      for (size_t i = 0; i < joins.size(); ++i) {
        const nlohmann::json& join = golden.at("joins")[i];
        QCOMPARE(joins[i].first, join[0].get<size_t>());
        QCOMPARE(joins[i].second, join[1].get<size_t>());
        QVERIFY(std::abs(joins[i].height - join[2].get<double>()) < 1e-6);
      }
      QCOMPARE(leafOrder(joins, count), golden.at("leaves").get<std::vector<size_t>>());
    }
  }

  void clustersOfFewOrEmptyRowsHaveAnOrder() {
    QVERIFY(averageLinkage({}, 0).empty());
    QCOMPARE(leafOrder(averageLinkage({}, 1), 1), std::vector<size_t>{0});
    const std::vector<float> rows{0, 0, 1, 0, 0, 0, 1, 0};  // two of zeros, two alike
    const std::vector<double> distances = cosineDistances(rows, 2);
    QCOMPARE(distances, (std::vector<double>{1, 0, 1, 1, 0, 1}));
    QCOMPARE(leafOrder(averageLinkage(distances, 4), 4), (std::vector<size_t>{0, 2, 1, 3}));
  }

  // Two kinds of records, told by two latents each; a fifth fires everywhere alike, a sixth nowhere.
  void likeRecordsAndLatentsStandTogether() {
    RecordLatents records;
    records.width = 6;
    for (int i = 0; i < 8; ++i) {
      const int32_t kind = i % 2;
      records.add("r" + std::to_string(i),
                  codeOf({{kind, 2.0F}, {kind + 2, 1.0F + static_cast<float>(i)}, {4, 3.0F}}, 10, records.width));
    }
    const std::vector<LatentNumber> latents = mostVarying(records, CompareBy::Maximum, 4);
    QCOMPARE(latents.size(), size_t{4});
    QVERIFY(std::ranges::find(latents, LatentNumber(4)) == latents.end());
    QCOMPARE(mostVarying(records, CompareBy::Maximum, 99).size(), size_t{5});
    const RecordMap map = mapRecords(records, latents, CompareBy::Maximum);
    QCOMPARE(map.records.size(), size_t{8});
    for (size_t row = 1; row < 8; ++row)
      QVERIFY((map.records[row] % 2 != map.records[row - 1] % 2) == (row == 4));
    QCOMPARE(static_cast<int32_t>(map.latents[0]) % 2, static_cast<int32_t>(map.latents[1]) % 2);
    for (size_t row = 0; row < 8; ++row)
      for (size_t column = 0; column < 4; ++column)
        QCOMPARE(map.at(row, column),
                 records.maximum[records.at(map.records[row], static_cast<int32_t>(map.latents[column]))]);
    QVERIFY(std::ranges::all_of(map.columnMaximum, [](float most) { return most >= 2; }));
    const RecordMap none = mapRecords(records, {LatentNumber(5)}, CompareBy::Share);
    QVERIFY(none.latents.empty() && none.records.size() == 8);
  }

  // Latent 2 fires in the first group alone, 5 everywhere, 7 nowhere; one record is in no group.
  void thePlantedLatentComesFirst() {
    std::mt19937 random(9);
    RecordLatents records;
    records.width = 8;
    std::vector<int32_t> groupOf;
    for (int i = 0; i < 20; ++i) {
      std::vector<std::pair<int32_t, float>> active{{5, 1.0F + static_cast<float>(random() % 100)}};
      if (i % 2 == 0)
        active.insert(active.end(), 3, {2, 4.0F + static_cast<float>(i)});
      records.add("r" + std::to_string(i), codeOf(active, 10, records.width));
      groupOf.push_back(i == 0 ? -1 : i % 2);
    }
    QCOMPARE(records.maximum[records.at(4, 2)], 8.0F);
    QCOMPARE(records.share[records.at(4, 2)], 0.3F);
    for (const CompareBy by : {CompareBy::Maximum, CompareBy::Share}) {
      const std::vector<GroupDifference> found = compareGroups(records, groupOf, 2, by);
      QCOMPARE(found.size(), size_t{2});
      QCOMPARE(found[0].latent, LatentNumber(2));
      QCOMPARE(found[0].effect, 1.0);
      QCOMPARE(found[0].high, size_t{0});
      QCOMPARE(found[0].recordsFiring, (std::vector<int64_t>{9, 0}));
      QVERIFY(found[0].q < 0.001 && found[1].q > 0.05);
    }
    for (int32_t& group : groupOf)
      group = group < 0 ? group : (group + (random() % 2 == 0 ? 2 : 0)) % 3;
    QVERIFY(compareGroups(records, groupOf, 3, CompareBy::Maximum)[0].p < 1);
  }
};

DGLM_TEST(TestGroupComparison);
#include "tst_group_comparison.moc"
