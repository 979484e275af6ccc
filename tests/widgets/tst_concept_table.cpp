// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QTableView>
#include <QtTest>

#include "tests/test_case.h"
#include "widgets/charts/concept_comparison.h"
#include "widgets/tables/concept_faults_table.h"
#include "widgets/tables/concept_table.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/table_text.h"

using namespace dglm;

namespace {

ConceptRow makeRow(int64_t key, const char* name, LatentId latent, double f1, const char* model = "tiny") {
  ConceptRow row;
  row.key = key;
  row.conceptName = QString::fromUtf8(name);
  row.latent = latent;
  row.model = QString::fromUtf8(model);
  row.mode = "standard";
  row.threshold = 0.5;
  row.sets[0] = {0.9, 0.9, 0.9, 100};
  row.heldOutF1 = f1;
  row.countingF1 = std::isnan(f1) ? row.sets[0].f1 : f1;
  return row;
}

QStringList names(ConceptTable& table) {
  QStringList shown;
  for (const int64_t key : table.shownKeys())
    for (const ConceptRow& row : table.rows())
      if (row.key == key)
        shown << row.conceptName;
  return shown;
}

}  // namespace

class TestConceptTable : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void startsWithTheBestF1OfTheTuningSet() {
    ConceptTable table;
    std::vector<ConceptRow> rows{makeRow(1, "ori", {3, 7}, 0.4), makeRow(2, "AmpR", {3, 9}, 0.8),
                                 makeRow(3, "here", {3, 1}, ConceptRow::kAbsent)};
    rows[1].sets[0].f1 = 0.5;
    rows[2].sets[0].f1 = 0.95;
    table.setRows(rows);
    QCOMPARE(names(table), QStringList({"here", "ori", "AmpR"}));
  }

  void selectionsStandBehindTheRuns() {
    constexpr int kSource = 5;
    ConceptTable table;
    std::vector<ConceptRow> rows{makeRow(1, "here", {3, 1}, ConceptRow::kAbsent), makeRow(2, "AmpR", {3, 9}, 0.8)};
    rows[0].sets[0].f1 = 0.95;
    table.setRows(rows);
    QVERIFY(table.table().view().isColumnHidden(kSource));
    rows[0].isSelection = true;
    table.setRows(rows);
    QCOMPARE(names(table), QStringList({"AmpR", "here"}));
    QVERIFY(!table.table().view().isColumnHidden(kSource));
    QCOMPARE(table.table().view().model()->index(1, kSource).data().toString(), QString("selection"));
  }

  void whatNoTestSetCarriesComesLastAndIsFilteredOut() {
    constexpr int kHeldOut = 3;
    ConceptTable table;
    std::vector<ConceptRow> rows{makeRow(1, "here", {3, 1}, 0.1), makeRow(2, "AmpR", {3, 9}, 0.8)};
    rows[0].heldOutF1 = rows[0].countingF1 = ConceptRow::kAbsent;
    table.setRows(rows);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
      table.table().setSort({{kHeldOut, order}});
      QCOMPARE(names(table), QStringList({"AmpR", "here"}));
    }
    table.findChild<QDoubleSpinBox*>()->setValue(0.5);
    QCOMPARE(names(table), QStringList({"AmpR"}));
  }

  void theModelIsShownWhereThereAreSeveral() {
    constexpr int kModel = 4;
    ConceptTable table;
    table.setRows({makeRow(1, "a", {3, 7}, 0.9)});
    QVERIFY(table.table().view().isColumnHidden(kModel));
    table.setRows({makeRow(1, "a", {3, 7}, 0.9), makeRow(2, "b", {3, 7}, 0.8, "nt50, imported")});
    QVERIFY(!table.table().view().isColumnHidden(kModel));
    QCOMPARE(table.table().view().model()->index(1, kModel).data().toString(), QString("nt50, imported"));
    table.table().view().setColumnHidden(kModel, true);  // the user's choice stays
    table.setRows({makeRow(1, "a", {3, 7}, 0.9), makeRow(3, "c", {3, 7}, 0.8, "nt50, imported")});
    QVERIFY(table.table().view().isColumnHidden(kModel));
  }

  void supportTellsItsUnit() {
    ConceptRow row = makeRow(1, "a", {3, 7}, 0.9);
    row.sets[1].support = 8000;
    row.sets[2].support = 610;
    ConceptRow regions = row;
    regions.countsRegions = true;
    constexpr int kSupport = 10;
    ConceptTable table;
    table.setRows({row, regions});
    QCOMPARE(table.table().view().model()->index(0, kSupport).data().toString(), QString("8,610 bp"));
    QCOMPARE(table.table().view().model()->index(1, kSupport).data().toString(), QString("8,610 regions"));
  }

  void filesHaveNumbersAndNamesOfTheirOwn() {
    ConceptRow row = makeRow(1, "AmpR", {3, 7}, 0.5);
    row.isSelection = true;
    row.low = 0.25;
    row.high = 0.75;
    ConceptOrigin origin;
    origin.site = "ffn-output";
    origin.sets = {"a.gb sha256:1", "b.gb sha256:2", "x, y"};
    origin.synonyms = "common";
    origin.seed = "42";
    row.origin = std::make_shared<const ConceptOrigin>(origin);
    ConceptTable table;
    table.setRows({row});
    const std::vector<QStringList> cells = table.toCells();
    QCOMPARE(cells.size(), size_t{2});
    QCOMPARE(cells[1].size(), cells[0].size());
    const auto value = [&](const char* name) { return cells[1].value(cells[0].indexOf(QLatin1String(name)), "?"); };
    QCOMPARE(value("concept"), QString("AmpR"));
    QCOMPARE(value("latent"), QString("7"));
    QCOMPARE(value("ci_low"), QString("0.25"));
    QCOMPARE(value("ci_high"), QString("0.75"));
    QCOMPARE(value("f1_set_0"), QString("0.9"));
    QCOMPARE(value("f1_set_1"), QString());
    QCOMPARE(value("site"), QString("ffn-output"));
    QCOMPARE(value("set_2"), QString("x, y"));
    QCOMPARE(value("synonyms"), QString("common"));
    QCOMPARE(value("seed"), QString("42"));
    QVERIFY(toCsv(cells).contains("\"x, y\""));
  }

  void leastF1TakesTheTuningSetWhereNothingWasHeldOut() {
    ConceptTable table;
    table.setRows({makeRow(1, "ori", {3, 7}, 0.4), makeRow(2, "AmpR", {3, 9}, 0.8),
                   makeRow(3, "here", {3, 1}, ConceptRow::kAbsent)});
    table.findChild<QDoubleSpinBox*>()->setValue(0.5);
    QCOMPARE(names(table), QStringList({"AmpR", "here"}));
    QCOMPARE(table.rows().size(), size_t{3});
  }

  void filtersByLayerAndModel() {
    ConceptTable table;
    table.setRows({makeRow(1, "a", {3, 7}, 0.9), makeRow(2, "b", {5, 9}, 0.8), makeRow(3, "c", {5, 9}, 0.7, "other")});
    const auto boxes = table.findChildren<QComboBox*>();
    QCOMPARE(boxes.size(), 2);
    boxes[0]->setCurrentIndex(boxes[0]->findData(5));
    QCOMPARE(names(table), QStringList({"b", "c"}));
    boxes[1]->setCurrentIndex(boxes[1]->findData("other"));
    QCOMPARE(names(table), QStringList({"c"}));
    // The choice stays with new rows as long as it can be made.
    table.setRows({makeRow(4, "d", {5, 1}, 0.1, "other"), makeRow(5, "e", {3, 1}, 0.2)});
    QCOMPARE(names(table), QStringList({"d"}));
    table.setRows({makeRow(6, "f", {3, 1}, 0.1)});
    QCOMPARE(names(table), QStringList({"f"}));
  }

  void theChosenRowStaysThroughFilters() {
    ConceptTable table;
    table.setRows({makeRow(1, "ori", {3, 7}, 0.4), makeRow(2, "AmpR", {3, 9}, 0.8)});
    QSignalSpy picked(&table, &ConceptTable::rowPicked);
    table.setCurrent(2);
    table.findChild<QDoubleSpinBox*>()->setValue(0.5);
    QCOMPARE(table.table().currentRow(), 0);
    QCOMPARE(picked.size(), 0);
    table.table().view().selectRow(0);
    table.setCurrent(-1);
    QVERIFY(table.table().selectedRows().empty());
  }

  void absentNumbersAreNotZero() {
    ConceptTable table;
    table.setRows({makeRow(1, "here", {3, 1}, ConceptRow::kAbsent)});
    const QAbstractItemModel& model = *table.table().view().model();
    QCOMPARE(model.index(0, 3).data().toString(), QString("n/a"));
    QCOMPARE(model.index(0, 6).data().toString(), QString("n/a"));
    QVERIFY(!toCsv(table.toCells()).contains("nan"));
  }

  void everyHeaderIsDefined() {
    ConceptTable table;
    ConceptFaultsTable faults;
    ConceptComparison comparison;
    for (FilteredTable* each : {&table.table(), &faults.table(), &comparison.table()})
      for (int column = 0; column < each->view().model()->columnCount(); ++column)
        QVERIFY2(!each->view().model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty(),
                 qPrintable(QString::number(column)));
  }

  // Ten times the rows take about ten times as long to take, filter and show; a square would be a hundred times.
  void aHundredThousandRowsStayQuick() {
    const auto nanosecondsFor = [](int count) {
      std::vector<ConceptRow> rows;
      for (int i = 0; i < count; ++i)
        rows.push_back(makeRow(i, i % 3 ? "AmpR" : "ori", {i % 5, i % 4096}, (i * 7919 % 1000) / 1000.0));
      ConceptTable table;
      table.resize(800, 300);
      table.show();
      QElapsedTimer clock;
      clock.start();
      table.setRows(std::move(rows));
      table.setFilterText("ori");
      table.findChild<QDoubleSpinBox*>()->setValue(0.5);
      table.grab();
      const qint64 taken = clock.nsecsElapsed();
      if (table.shownKeys().size() < static_cast<size_t>(count) / 10)
        qFatal("the rows are not shown");
      return taken;
    };
    nanosecondsFor(1000);  // fonts are loaded
    const qint64 tenth = nanosecondsFor(10'000), all = nanosecondsFor(100'000);
    QVERIFY2(all < 40 * tenth, qPrintable(QStringLiteral("%1 ns, %2 ns").arg(tenth).arg(all)));
  }

  void withoutFaultsASentenceSaysWhy() {
    ConceptFaultsTable faults;
    faults.setEmptyText("Choose a row.");
    faults.setRows({});
    faults.show();
    const auto isShown = [&faults](const QString& text) {
      const auto labels = faults.findChildren<QLabel*>();
      return std::any_of(labels.begin(), labels.end(),
                         [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
    };
    QVERIFY(isShown("Choose a row."));
    faults.setRows({{true, "test 1", 42, "pUC19", 2686, {100, 200}, 0.2, 1.5}});
    QVERIFY(!isShown("Choose a row.") && faults.table().isVisible());
  }

  void aClickOnAPlaceGoesThere() {
    ConceptFaultsTable faults;
    faults.setRows({{true, "test 1", 42, "pUC19", 2686, {100, 200}, 0.2, 1.5}});
    QSignalSpy picked(&faults, &ConceptFaultsTable::placePicked);
    faults.table().view().selectRow(0);
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked[0][0].toLongLong(), 42);
    QVERIFY(picked[0][1].value<BaseRange>() == BaseRange({100, 200}));
  }
};

DGLM_TEST(TestConceptTable);
#include "tst_concept_table.moc"
