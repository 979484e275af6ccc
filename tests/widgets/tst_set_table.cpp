// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTableView>
#include <QtTest>

#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/set_table.h"

using namespace dglm;

class TestSetTable : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void itsButtonsFitIntoANarrowDialog_data() { test::addLayoutFonts(); }
  void itsButtonsFitIntoANarrowDialog() {
    DGLM_USE_LAYOUT_FONT();
    SetTable table;
    table.setRows({{1, "a", -1, 3, 100, ""}, {2, "b", -1, 1, 100, ""}});
    QCOMPARE(test::cutAt(table, {560, 400}), QString());
    QCOMPARE(table.width(), 560);
  }

  void sharesOutAnnotatedRecordsInTurns() {
    SetTable table;
    table.setRows({{1, "a", -1, 3, 100, ""},
                   {2, "b", 2, 0, 100, ""},
                   {3, "c", -1, 1, 100, ""},
                   {4, "d", -1, 1, 9, ""},
                   {5, "e", -1, 1, 9, ""}});
    table.shareOut();
    const auto sets = table.sets();
    QVERIFY(sets[0] == std::vector<int64_t>({1, 5}));
    QVERIFY(sets[1] == std::vector<int64_t>({3}));
    QVERIFY(sets[2] == std::vector<int64_t>({4}));
  }

  void keysGiveTheSelectedRecordsToASet() {
    SetTable table;
    table.setRows({{1, "a", -1, 3, 100, ""}, {2, "b", -1, 1, 100, ""}});
    QSignalSpy changed(&table, &SetTable::changed);
    QTableView& view = table.table().view();
    view.selectAll();
    QTest::keyClick(&view, Qt::Key_2);
    QVERIFY(table.sets()[2] == std::vector<int64_t>({1, 2}));
    view.selectRow(0);
    QTest::keyClick(&view, Qt::Key_0);
    QVERIFY(table.sets()[0] == std::vector<int64_t>({1}));
    QTest::keyClick(&view, Qt::Key_Delete);
    QVERIFY(table.sets()[0].empty());
    QCOMPARE(changed.size(), 3);
  }
};

DGLM_TEST(TestSetTable);
#include "tst_set_table.moc"
