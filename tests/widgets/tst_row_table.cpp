// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemModelTester>
#include <QtTest>

#include <limits>

#include "tests/test_case.h"
#include "widgets/tables/row_sort_proxy.h"
#include "widgets/tables/row_table_model.h"
#include "widgets/tables/table_text.h"

using namespace dglm;

namespace {

struct Part {
  QString name;
  double score = 0;
};

enum Column { Name, Score };

std::vector<TableColumn<Part>> partColumns() {
  TableColumn<Part> name = {.title = QStringLiteral("name"),
                            .definition = QStringLiteral("what it is"),
                            .display = [](const Part& part) { return part.name; }};
  return {name, numberColumn<Part>(
                    QStringLiteral("score"), QStringLiteral("how good"), [](const Part& part) { return part.score; },
                    formatScore)};
}

std::vector<Part> someParts() {
  return {{QStringLiteral("ori"), 0.5},
          {QStringLiteral("AmpR"), std::numeric_limits<double>::quiet_NaN()},
          {QStringLiteral("lacZ"), 0.25},
          {QStringLiteral("amp promoter"), 0.5}};
}

}  // namespace

class TestRowTable : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void modelKeepsItsContract() {
    RowTableModel<Part> model(partColumns());
    RowSortProxy proxy(model, {Name});
    const QAbstractItemModelTester modelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(someParts());
    proxy.setSort({{Score, Qt::DescendingOrder}});
    proxy.setFilterText(QStringLiteral("a"));
    model.setRow(1, {QStringLiteral("AmpR"), 0.9});
    model.setRows({});
    QCOMPARE(proxy.rowCount(), 0);
  }

  void titlesOnTwoLinesKeepTheirMarks() {
    std::vector<TableColumn<Part>> columns = partColumns();
    columns[Name].title = QStringLiteral("95 % interval");
    RowTableModel<Part> model(columns);
    RowSortProxy proxy(model, {Name});
    proxy.setTitlesWrapped(true);
    proxy.setSort({{Name, Qt::AscendingOrder}});
    QCOMPARE(proxy.headerData(Name, Qt::Horizontal).toString(), QStringLiteral("95 % \u2191\ninterval"));
    QCOMPARE(proxy.headerData(Score, Qt::Horizontal).toString(), QStringLiteral("score"));
    proxy.setSort({{Name, Qt::AscendingOrder}, {Score, Qt::DescendingOrder}});
    QCOMPARE(proxy.headerData(Score, Qt::Horizontal).toString(), QStringLiteral("score\n\u21932"));
    QCOMPARE(model.columnTitle(Name), QStringLiteral("95 % interval"));
    columns[Name].title = QStringLiteral("95 % 区间");
    columns[Score].title = QStringLiteral("E 值");
    RowTableModel<Part> chinese(columns);
    RowSortProxy ofChinese(chinese, {Name});
    ofChinese.setTitlesWrapped(true);
    QCOMPARE(ofChinese.headerData(Score, Qt::Horizontal).toString(), QStringLiteral("E 值"));
    QCOMPARE(ofChinese.headerData(Name, Qt::Horizontal).toString(), QStringLiteral("95 %\n区间"));
  }

  void showsTextAndDefinition() {
    RowTableModel<Part> model(partColumns());
    model.setRows(someParts());
    QCOMPARE(model.data(model.index(0, Score), Qt::DisplayRole).toString(), QStringLiteral(".50"));
    QCOMPARE(model.data(model.index(1, Score), Qt::DisplayRole).toString(), QStringLiteral("n/a"));
    QCOMPARE(model.headerData(Score, Qt::Horizontal, Qt::ToolTipRole).toString(), QStringLiteral("how good"));
  }

  void sortsBySeveralColumns() {
    RowTableModel<Part> model(partColumns());
    model.setRows(someParts());
    RowSortProxy proxy(model, {Name});
    QCOMPARE(proxy.shownRows(), (std::vector<int>{0, 1, 2, 3}));
    proxy.setSort({{Score, Qt::DescendingOrder}});
    QCOMPARE(proxy.shownRows(), (std::vector<int>{0, 3, 2, 1}));
    proxy.setSort({{Score, Qt::AscendingOrder}, {Name, Qt::AscendingOrder}});
    QCOMPARE(proxy.shownRows(), (std::vector<int>{2, 3, 0, 1}));
    proxy.setSort({});
    QCOMPARE(proxy.shownRows(), (std::vector<int>{0, 1, 2, 3}));
  }

  void headersShowTheSort() {
    RowTableModel<Part> model(partColumns());
    RowSortProxy proxy(model, {Name});
    const auto title = [&](int column) { return proxy.headerData(column, Qt::Horizontal).toString(); };
    proxy.setSort({{Score, Qt::DescendingOrder}});
    QCOMPARE(title(Name), QStringLiteral("name"));
    QCOMPARE(title(Score), QStringLiteral("score \u2193"));
    proxy.setSort({{Score, Qt::DescendingOrder}, {Name, Qt::AscendingOrder}});
    QCOMPARE(title(Name), QStringLiteral("name \u21912"));
    QCOMPARE(title(Score), QStringLiteral("score \u21931"));
  }

  void sortsNewRowsAndChangedRowsAgain() {
    RowTableModel<Part> model(partColumns());
    RowSortProxy proxy(model, {Name});
    proxy.setSort({{Score, Qt::DescendingOrder}});
    model.setRows(someParts());
    QCOMPARE(proxy.shownRows(), (std::vector<int>{0, 3, 2, 1}));
    model.setRow(1, {QStringLiteral("AmpR"), 0.9});
    QCOMPARE(proxy.shownRows(), (std::vector<int>{1, 0, 3, 2}));
  }

  void keepsRowsWithEveryWordOfTheFilter() {
    RowTableModel<Part> model(partColumns());
    model.setRows(someParts());
    RowSortProxy proxy(model, {Name});
    proxy.setFilterText(QStringLiteral("AMP"));
    QCOMPARE(proxy.shownRows(), (std::vector<int>{1, 3}));
    proxy.setFilterText(QStringLiteral(" prom  amp "));
    QCOMPARE(proxy.shownRows(), (std::vector<int>{3}));
    proxy.setFilterText(QStringLiteral(".50"));
    QCOMPARE(proxy.shownRows(), std::vector<int>{});
  }

  void writesCsvAndTabs() {
    RowTableModel<Part> model(partColumns());
    model.setRows({{QStringLiteral("a, \"b\""), 1.0 / 3}, {QStringLiteral("two\tlines\nhere"), std::nan("")}});
    QCOMPARE(toCsv(model, {0, 1}, {Name, Score}),
             QStringLiteral("name,score\n\"a, \"\"b\"\"\",0.3333333333333333\n\"two\tlines\nhere\",\n"));
    QCOMPARE(toTabbedText(model, {1}, {Score, Name}), QStringLiteral("score\tname\n\ttwo lines here\n"));
  }

  void columnsOfOneValueGoBehind() {
    QCOMPARE(withColumns(QStringLiteral("name,score\n\"a\n\"\"b\",1\nc,2\n"), {{"model", "a, b"}, {"layer", "3"}}),
             QStringLiteral("name,score,model,layer\n\"a\n\"\"b\",1,\"a, b\",3\nc,2,\"a, b\",3\n"));
    QCOMPARE(withColumns(QStringLiteral("name\n"), {{"model", "m"}}), QStringLiteral("name,model\n"));
  }

  void sortsAHundredThousandRows() {
    constexpr int kRows = 100'000;
    std::vector<Part> parts;
    for (int i = 0; i < kRows; ++i)
      parts.push_back({QString::number(i), static_cast<double>((i * 7919) % kRows)});
    RowTableModel<Part> model(partColumns());
    model.setRows(std::move(parts));
    RowSortProxy proxy(model, {Name});
    QBENCHMARK_ONCE {
      proxy.setSort({{Score, Qt::AscendingOrder}});
    }
    const std::vector<int> rows = proxy.shownRows();
    QVERIFY(std::is_sorted(rows.begin(), rows.end(),
                           [&](int a, int b) { return model.rowAt(a).score < model.rowAt(b).score; }));
  }
};

DGLM_TEST(TestRowTable);
#include "tst_row_table.moc"
