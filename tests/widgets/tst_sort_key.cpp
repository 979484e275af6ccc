// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <limits>

#include "tests/test_case.h"
#include "widgets/tables/sort_key.h"

using namespace dglm;

class TestSortKey : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void comparesNumbersAndText() {
    QVERIFY(compareValues(SortKey(2.0), SortKey(10.0)) < 0);
    QVERIFY(compareValues(SortKey(QStringLiteral("ampR")), SortKey(QStringLiteral("Ori"))) < 0);
    QVERIFY(compareValues(SortKey(QStringLiteral("ORI")), SortKey(QStringLiteral("ori"))) == 0);
    QVERIFY(compareValues(SortKey(10.0), SortKey(QStringLiteral("1"))) < 0);
  }

  void absentValuesComeLastInBothOrders() {
    const SortKey absent = numberKey(std::numeric_limits<double>::quiet_NaN());
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
      QVERIFY(compareCells(absent, SortKey(-1.0), order) > 0);
      QVERIFY(compareCells(SortKey(-1.0), absent, order) < 0);
      QVERIFY(compareCells(absent, absent, order) == 0);
    }
    QVERIFY(compareCells(SortKey(1.0), SortKey(2.0), Qt::DescendingOrder) > 0);
  }

  void clicksBuildTheSort() {
    using Sort = std::vector<SortColumn>;
    const auto down = Qt::DescendingOrder;
    const auto up = Qt::AscendingOrder;
    Sort sort = sortAfterClick({}, 3, down, false);
    QCOMPARE(sort, (Sort{{3, down}}));
    sort = sortAfterClick(sort, 3, down, false);
    QCOMPARE(sort, (Sort{{3, up}}));
    sort = sortAfterClick(sort, 1, up, true);
    QCOMPARE(sort, (Sort{{3, up}, {1, up}}));
    sort = sortAfterClick(sort, 3, down, true);
    QCOMPARE(sort, (Sort{{3, down}, {1, up}}));
    sort = sortAfterClick(sort, 1, up, false);
    QCOMPARE(sort, (Sort{{1, up}}));
    sort = sortAfterClick(sort, 1, up, false);
    QCOMPARE(sort, (Sort{{1, down}}));
    sort = sortAfterClick(sort, 2, up, false);
    QCOMPARE(sort, (Sort{{2, up}}));
  }
};

DGLM_TEST(TestSortKey);
#include "tst_sort_key.moc"
