// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/test_case.h"
#include "widgets/tables/filtered_table.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace dglm;

namespace {

constexpr int kWidest = 200;
constexpr int kOwn = 60;

struct Part {
  QString name;
};

std::vector<TableColumn<Part>> oneColumn() {
  TableColumn<Part> name = {.title = QStringLiteral("a"),
                            .definition = QStringLiteral("a name"),
                            .display = [](const Part& part) { return part.name; }};
  return {name};
}

}  // namespace

class TestFilteredTable : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    model_ = new RowTableModel<Part>(oneColumn(), this);
    table_ = std::make_unique<FilteredTable>(*model_, FilteredTable::Options{.name = QStringLiteral("names"),
                                                                             .filterHint = QStringLiteral("filter"),
                                                                             .filterColumns = {0},
                                                                             .widestColumn = kWidest});
    table_->show();
    setName(QStringLiteral("ori"));
  }

  void comingToTheTablePicksNoRow() {
    QSignalSpy picked(table_.get(), &FilteredTable::rowPicked);
    auto* view = table_->findChild<QTableView*>();
    QFocusEvent came(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(view, &came);
    QVERIFY(picked.isEmpty());
    QVERIFY(table_->selectedRows().empty());
    QCOMPARE(table_->currentRow(), 0);
  }

  void escEmptiesTheFilterFirst() {
    QTableView& view = table_->view();
    table_->filterEdit().setText(QStringLiteral("or"));
    view.setFocus();
    QVERIFY(pressEsc(view));  // it goes no further
    QVERIFY(table_->filterEdit().text().isEmpty());
    QVERIFY(!pressEsc(view));  // the window's: it clears the selection

    table_->filterEdit().setText(QStringLiteral("or"));
    QVERIFY(pressEsc(table_->filterEdit()));
    QVERIFY(table_->filterEdit().text().isEmpty());
    QVERIFY(pressEsc(table_->filterEdit()));
    QCOMPARE(table_->window()->focusWidget(), &view);
  }

  void aColumnGrowsWithItsTexts() {
    const int before = width();
    setName(QStringLiteral("bacterial terminator"));
    const int after = width();
    QVERIFY2(after > before, qPrintable(QString::number(after)));
    setName(QStringLiteral("ori"));
    QCOMPARE(width(), after);
    table_->resize(kWidest, kWidest);
    setName(QStringLiteral("ori").repeated(100));
    QCOMPARE(width(), kWidest);
  }

  /// Nothing is cut beside free room.
  void aCutColumnTakesTheRoomOfAWideTable() {
    table_->resize(kWidest, kWidest);
    setName(QStringLiteral("ori ").repeated(20));
    QTRY_COMPARE(width(), kWidest);
    table_->resize(3 * kWidest, kWidest);
    const int room = table_->view().viewport()->width();
    const int text = table_->view().fontMetrics().horizontalAdvance(QStringLiteral("ori ").repeated(20).trimmed());
    QTRY_VERIFY2(width() >= std::min(room, text), qPrintable(QString::number(width())));
    QVERIFY(width() <= room);
    table_->resize(kWidest, kWidest);
    QTRY_COMPARE(width(), kWidest);
  }

  void anEmptyTableIsAsWideAsItsTitles() {
    RowTableModel<Part> model(oneColumn());
    FilteredTable table(model, {.name = QStringLiteral("names"), .filterHint = {}, .filterColumns = {0}});
    model.setRows({});
    table.show();
    const QHeaderView& titles = *table.view().horizontalHeader();
    QTRY_COMPARE(titles.sectionSize(0), titles.sectionSizeHint(0));
    QVERIFY(table.widthOfTitles() > titles.sectionSize(0));
    model.setRows({{QStringLiteral("a long name")}});
    QTRY_VERIFY(titles.sectionSize(0) > titles.sectionSizeHint(0));
  }

  void theUsersWidthStays() {
    header().resizeSection(0, kOwn);
    setName(QStringLiteral("bacterial terminator"));
    QCOMPARE(width(), kOwn);
  }

  void saysWhenTheFilterHidesAll() {
    const auto* said = table_->view().viewport()->findChild<QLabel*>();
    QVERIFY(said->isHidden());
    table_->filterEdit().setText(QStringLiteral("kanR"));
    QVERIFY(said->isVisible());
    model_->setRows({});
    QVERIFY(said->isHidden());
    table_->setWithheld(3);
    QVERIFY(said->isVisible());
  }

  void theViewComesBack() {
    const std::vector<SortColumn> sort{{0, Qt::DescendingOrder}};
    table_->setSort(sort);
    header().resizeSection(0, kOwn);
    const QByteArray state = table_->saveView();
    init();
    table_->restoreView(state);
    QCOMPARE(table_->sort(), sort);
    QCOMPARE(width(), kOwn);
    table_->restoreView(state.left(5));
    table_->restoreView({});
    QCOMPARE(table_->sort(), sort);
  }

  void hidingIsNoWidth() {
    table_->view().setColumnHidden(0, true);
    table_->view().setColumnHidden(0, false);
    const int before = width();
    setName(QStringLiteral("bacterial terminator"));
    QVERIFY(width() > before);
  }

 private:
  /// Whether the widget, or the table it belongs to, took the key.
  static bool pressEsc(QWidget& widget) {
    QKeyEvent key(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &key);
    return key.isAccepted();
  }

  void setName(const QString& name) { model_->setRows({Part{name}}); }
  QHeaderView& header() const { return *table_->view().horizontalHeader(); }
  int width() const { return header().sectionSize(0); }

  RowTableModel<Part>* model_ = nullptr;
  std::unique_ptr<FilteredTable> table_;
};

DGLM_TEST(TestFilteredTable);
#include "tst_filtered_table.moc"
