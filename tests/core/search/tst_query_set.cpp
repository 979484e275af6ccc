// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/query_set.h"

#include <algorithm>

#include "tests/test_case.h"

using namespace dglm;

class TestQuerySet : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void searchesEqualOnesOnce();
  void hasBothStrands();
  void doublesCircles();
  void masksACircleAcrossItsOrigin();
};

void TestQuerySet::searchesEqualOnesOnce() {
  const QuerySet queries({{"a", "ACGTACG"}, {"b", ""}, {"c", "acgtacg"}, {"d", "ACGTACG", true}, {"e", "TTGG"}});
  QCOMPARE(queries.ids().size(), size_t{5});
  QCOMPARE(queries.distinct().size(), size_t{3});
  QCOMPARE(queries.distinct()[0].names, (std::vector<int>{0, 2}));
  QCOMPARE(queries.distinct()[1].names, (std::vector<int>{3}));
  QCOMPARE(queries.emptyOnes(), (std::vector<int>{1}));
}

void TestQuerySet::hasBothStrands() {
  const QuerySet queries({{"a", "AACGN"}, {"b", "TTT"}});
  QCOMPARE(queries.contexts().size(), size_t{4});
  const std::string expected = "NCGTT";
  for (size_t i = 0; i < expected.size(); ++i)
    QCOMPARE(queries.codesOf(1)[i], baseCodeOf(expected[i]));
  QCOMPARE(queries.contextAt(queries.contexts()[2].offset), 2);
  QCOMPARE(queries.contextAt(queries.contexts()[2].offset - 2), 1);
  QCOMPARE(queries.longest(), int64_t{5});
}

void TestQuerySet::doublesCircles() {
  const QuerySet queries({{"a", "AACG", true}});
  QCOMPARE(queries.contexts()[0].length, int64_t{7});
  QCOMPARE(queries.distinct()[0].length, int64_t{4});
}

void TestQuerySet::masksACircleAcrossItsOrigin() {
  const std::string half = std::string(16, 'A'), rest = "ACGTTGCAAGCTTAGCCATGGATCCGTACAGTCTAGACTGCAGCATTCCGGA";
  const auto maskedBases = [](const QuerySet& queries) {
    int64_t count = 0;
    for (int64_t i = 0; i < queries.distinct()[0].length; ++i)
      count += queries.isMasked(queries.contexts()[0].offset + i);
    return count;
  };
  const int64_t turned = maskedBases(QuerySet({{"a", half + rest + half, true}}));
  QVERIFY(turned >= 32);
  QCOMPARE(turned, maskedBases(QuerySet({{"a", rest + half + half, true}})));
}

DGLM_TEST(TestQuerySet);
#include "tst_query_set.moc"
