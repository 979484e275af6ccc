// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/test_case.h"
#include "widgets/tables/filtered_table.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
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

  /// What it stands for may not be what the window shows any more.
  void aClickOnTheCurrentRowChoosesItAnew() {
    QSignalSpy picked(table_.get(), &FilteredTable::rowPicked);
    QTableView& view = table_->view();
    const QPoint row = view.visualRect(view.model()->index(0, 0)).center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, row);
    QCOMPARE(picked.size(), 1);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, row);
    QCOMPARE(picked.size(), 2);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, row);  // takes it from the selection
    QCOMPARE(picked.size(), 2);
  }

  /// A row is chosen before the window has found its size; the rows above it, pins say, are to be seen then.
  void whatFitsAboveTheChosenRowIsSeen() {
    std::vector<Part> parts(8);
    for (size_t i = 0; i < parts.size(); ++i)
      parts[i].name = QString::number(i);
    model_->setRows(parts);
    table_->resize(300, 90);
    table_->selectRow(3);
    const auto isSeen = [this](int row) {
      const QRect place = table_->view().visualRect(table_->view().model()->index(row, 0));
      return !place.isEmpty() && table_->view().viewport()->rect().contains(place);
    };
    QVERIFY(isSeen(3));
    QVERIFY(!isSeen(0));
    table_->resize(300, 600);
    QVERIFY(isSeen(0));
    QVERIFY(isSeen(3));
  }

  void spaceAndReturnTakeTheCurrentRow() {
    QSignalSpy picked(table_.get(), &FilteredTable::rowPicked);
    QTableView& view = table_->view();
    QFocusEvent came(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(&view, &came);
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(picked.size(), 1);
    QCOMPARE(table_->selectedRows(), std::vector<int>{0});
    table_->clearSelection();
    QCoreApplication::sendEvent(&view, &came);
    QSignalSpy activated(table_.get(), &FilteredTable::rowActivated);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(table_->selectedRows(), std::vector<int>{0});

    // Where Space means something else, it is done with the current row.
    table_->clearSelection();
    QCoreApplication::sendEvent(&view, &came);
    std::vector<int> pressed;
    connect(table_.get(), &FilteredTable::spacePressed, this, [&](const std::vector<int>& rows) { pressed = rows; });
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(pressed, std::vector<int>{0});
    QCOMPARE(picked.size(), 1);
  }

  /// Behind another tab nobody sees the columns, and measuring them takes long.
  void columnsAreMeasuredOnceTheyAreSeen() {
    QStackedWidget pages;
    auto* front = new QWidget(&pages);
    pages.addWidget(front);
    pages.addWidget(table_.release());
    auto* behind = qobject_cast<FilteredTable*>(pages.widget(1));
    pages.show();
    const QHeaderView& titles = *behind->view().horizontalHeader();
    const int before = titles.sectionSize(0);
    setName(QStringLiteral("bacterial terminator"));
    QCOMPARE(titles.sectionSize(0), before);
    pages.setCurrentWidget(behind);
    QTRY_VERIFY(titles.sectionSize(0) > before);
    pages.setCurrentWidget(front);
    const int seen = titles.sectionSize(0);
    setName(QStringLiteral("bacterial terminator, the first of two"));
    QCOMPARE(titles.sectionSize(0), seen);
    QVERIFY(!behind->saveView().isEmpty());  // what is kept is what would be seen
    QVERIFY(titles.sectionSize(0) > seen);
  }

  /// As Qt keeps a dock behind another tab: shown, but out of the window.
  void columnsOutsideTheWindowAreNotMeasured() {
    QWidget window;
    window.resize(kWidest, kWidest);
    FilteredTable& table = *table_;
    table.setParent(&window);
    table.setGeometry(-10 * kWidest, 0, kWidest, kWidest);
    table.show();
    window.show();
    const int before = width();
    setName(QStringLiteral("bacterial terminator"));
    QVERIFY(table.isVisible());
    QCOMPARE(width(), before);
    table.move(0, 0);
    QTRY_VERIFY(width() > before);
    table_->setParent(nullptr);
  }

  /// What is not necessary goes where there is no room, and comes back; it is exported all the same.
  void spareColumnsGoWhereThereIsNoRoom() {
    const auto column = [](const char* title) {
      TableColumn<Part> made = oneColumn().front();
      made.title = QString::fromLatin1(title);
      return made;
    };
    RowTableModel<Part> model({column("name"), column("first of two"), column("second of two")});
    FilteredTable::Options options{.name = QStringLiteral("names"), .filterHint = {}, .filterColumns = {0}};
    options.wrapsTitles = true;
    options.spareColumns = {1, 2};
    FilteredTable table(model, options);
    table.resize(5 * kWidest, kWidest);
    table.show();
    model.setRows({{QStringLiteral("bacterial terminator")}});
    const auto isShown = [&](int which) { return !table.view().isColumnHidden(which); };
    QVERIFY(isShown(1) && isShown(2));
    QCOMPARE(table.view().model()->headerData(1, Qt::Horizontal).toString(), QStringLiteral("first\nof two"));
    QCOMPARE(model.columnTitle(1), QStringLiteral("first of two"));
    const int one = table.view().horizontalHeader()->sectionSize(0);
    table.resize(2 * one + one / 2, kWidest);
    QTRY_VERIFY(isShown(1) && !isShown(2));
    table.resize(one + one / 2, kWidest);
    QTRY_VERIFY(!isShown(1) && !isShown(2));
    QVERIFY(table.toCsv().startsWith("name,first of two,second of two"));
    // A choice of the user's stays.
    auto* menu = table.findChild<QToolButton*>()->menu();
    Q_EMIT menu->aboutToShow();
    menu->actions().back()->trigger();
    QVERIFY(!isShown(1) && isShown(2));
    const QByteArray state = table.saveView();
    table.resize(one / 2 + one, kWidest + 1);
    QVERIFY(isShown(2));
    FilteredTable again(model, options);
    again.resize(one + one / 2, kWidest);
    again.show();
    again.restoreView(state);
    model.setRows({{QStringLiteral("bacterial terminator")}});
    QVERIFY(again.view().isColumnHidden(1) && !again.view().isColumnHidden(2));
    table.resize(5 * kWidest, kWidest);
    QTRY_VERIFY(isShown(1) && isShown(2));
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
    setName(QStringLiteral("bacterial terminator"));
    QCOMPARE(width(), kOwn);  // the user's
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
