// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/filtered_table.h"

#include <QApplication>
#include <QDataStream>
#include <QDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMetaMethod>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "widgets/parts/flow_layout.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/column_stretch.h"
#include "widgets/tables/link_delegate.h"
#include "widgets/tables/row_copying.h"
#include "widgets/tables/row_sort_proxy.h"
#include "widgets/tables/table_text.h"

namespace dglm {
namespace {

/// Esc closes it.
bool isInDialog(const QWidget& widget) {
  return qobject_cast<const QDialog*>(widget.window());
}

}  // namespace

FilteredTable::FilteredTable(TableModel& model, const Options& options, QWidget* parent)
    : QWidget(parent),
      model_(model),
      proxy_(new RowSortProxy(model, options.filterColumns, this)),
      view_(new QTableView(this)),
      filterLine_(new FlowLayout),
      filter_(new QLineEdit(this)),
      count_(new QLabel(this)),
      columnsButton_(new QToolButton(this)),
      nothing_(new QLabel(tr("No row passes the filter."), view_->viewport())),
      linkColumns_(options.linkColumns),
      widestColumn_(options.widestColumn),
      spareColumns_(options.spareColumns) {
  proxy_->setTitlesWrapped(options.wrapsTitles);
  buildFilterLine(options.filterHint);
  buildView(options.name);
  connectView();

  auto* overRows = new QVBoxLayout(view_->viewport());
  overRows->addWidget(nothing_, 0, Qt::AlignCenter);
  nothing_->setAttribute(Qt::WA_TransparentForMouseEvents);
  setTextRole(*nothing_, TextRole::Secondary);

  setGridSpacing(*filterLine_, 1, 1);
  for (QWidget* part :
       {static_cast<QWidget*>(filter_), static_cast<QWidget*>(count_), static_cast<QWidget*>(columnsButton_)})
    filterLine_->addWidget(part);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addLayout(filterLine_);
  layout->addWidget(view_, 1);
  setTabOrder(filter_, columnsButton_);
  setTabOrder(columnsButton_, view_);
  setFocusProxy(view_);
  showCount();
}

void FilteredTable::buildFilterLine(const QString& hint) {
  filter_->setPlaceholderText(hint);
  filter_->setAccessibleName(hint);
  filter_->setClearButtonEnabled(true);
  filter_->installEventFilter(this);
  setTextRole(*count_, TextRole::Secondary);
  columnsButton_->setText(tr("Columns"));
  columnsButton_->setToolTip(tr("Choose which columns are shown, and sort without a mouse."));
  columnsButton_->setPopupMode(QToolButton::InstantPopup);
  setTextRole(*columnsButton_, TextRole::Link);
  auto* menu = new QMenu(columnsButton_);
  columnsButton_->setMenu(menu);
  connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillColumnsMenu(*menu); });
  connect(filter_, &QLineEdit::textChanged, this, &FilteredTable::applyFilter);
}

void FilteredTable::buildView(const QString& name) {
  view_->setModel(proxy_);
  view_->setAccessibleName(name);
  view_->setSelectionBehavior(QAbstractItemView::SelectRows);
  view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  view_->setShowGrid(false);
  view_->setWordWrap(false);
  view_->setTabKeyNavigation(false);
  view_->setContextMenuPolicy(Qt::CustomContextMenu);
  view_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  view_->verticalHeader()->hide();
  view_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  view_->verticalHeader()->setDefaultSectionSize(view_->fontMetrics().height() + kGrid);
  view_->horizontalHeader()->setSectionsClickable(true);
  view_->horizontalHeader()->setSectionsMovable(true);
  view_->horizontalHeader()->setHighlightSections(false);
  new TableKeys(
      *view_, [this] { copySelectedRows(); },
      [this](const std::function<void()>& change) {
        const QScopedValueRollback quiet(quiet_, true);
        change();
      });
  view_->viewport()->installEventFilter(this);
  view_->installEventFilter(this);  // before the others: Esc empties the filter first
  for (const int column : linkColumns_)
    view_->setItemDelegateForColumn(column, new LinkDelegate(view_));
}

void FilteredTable::connectView() {
  connect(view_->horizontalHeader(), &QHeaderView::sectionClicked, this, &FilteredTable::onHeaderClicked);
  connect(view_->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { isAtHand_ = true; });
  connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
    if (!quiet_ && current.isValid())
      pick(modelRow(current));
  });
  connect(view_, &QTableView::doubleClicked, this,
          [this](const QModelIndex& shown) { Q_EMIT rowActivated(modelRow(shown)); });
  connect(view_, &QTableView::clicked, this, &FilteredTable::onClicked);
  connect(view_, &QTableView::customContextMenuRequested, this, [this](const QPoint& position) {
    Q_EMIT contextMenuRequested(selectedRows(), view_->viewport()->mapToGlobal(position));
  });
  connect(view_->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int before, int after) {
    if (before != 0 && after != 0)  // 0: hidden
      keepWidth(column);
  });
  connect(proxy_, &QAbstractItemModel::modelReset, this, &FilteredTable::fitColumns);
  connect(proxy_, &QAbstractItemModel::modelReset, this, &FilteredTable::showCount);
}

void FilteredTable::pick(int row) {
  isAtHand_ = true;
  hasPicked_ = true;
  Q_EMIT rowPicked(row);
}

/// A click on the current row chooses it anew: what it stands for may not be what the window shows any more.
void FilteredTable::onClicked(const QModelIndex& shown) {
  const int row = modelRow(shown);
  if (!hasPicked_ && QApplication::keyboardModifiers() == Qt::NoModifier)
    pick(row);
  Q_EMIT cellClicked(row, shown.column());
  if (std::find(linkColumns_.begin(), linkColumns_.end(), shown.column()) != linkColumns_.end())
    Q_EMIT rowActivated(row);
}

void FilteredTable::setSort(std::vector<SortColumn> sort) {
  proxy_->setSort(std::move(sort));
  makeRoomForSortMarks();
}

const std::vector<SortColumn>& FilteredTable::sort() const {
  return proxy_->sortColumns();
}

QByteArray FilteredTable::saveView() {
  if (fitWaits_)
    fitColumnsNow();
  QByteArray state;
  QDataStream out(&state, QIODevice::WriteOnly);
  out << model_.columnCount() << view_->horizontalHeader()->saveState() << static_cast<int>(sort().size());
  for (const SortColumn& key : sort())
    out << key.column << static_cast<int>(key.order);
  out << QList<int>(ownChoice_.begin(), ownChoice_.end()) << QList<int>(ownWidths_.begin(), ownWidths_.end());
  return state;
}

void FilteredTable::restoreView(const QByteArray& state) {
  QDataStream in(state);
  int columns = 0, keys = 0;
  QByteArray header;
  in >> columns >> header >> keys;
  std::vector<SortColumn> sort;
  for (int i = 0; i < keys && in.status() == QDataStream::Ok; ++i) {
    int column = 0, order = 0;
    in >> column >> order;
    if (column >= 0 && column < model_.columnCount())
      sort.push_back({column, order == Qt::AscendingOrder ? Qt::AscendingOrder : Qt::DescendingOrder});
  }
  const QScopedValueRollback fitting(fitting_, true);
  if (in.status() != QDataStream::Ok || columns != model_.columnCount() ||
      !view_->horizontalHeader()->restoreState(header))
    return;
  QList<int> chosen, widened;
  in >> chosen >> widened;
  fitted_ = in.status() != QDataStream::Ok;  // an older version did not tell which widths are the user's: all stay
  ownChoice_ = std::set<int>(chosen.begin(), chosen.end());
  ownWidths_ = std::set<int>(widened.begin(), widened.end());
  leftOut_.clear();
  for (const int column : spareColumns_)
    if (!ownChoice_.contains(column))
      view_->setColumnHidden(column, false);
  for (const int column : shownColumns())
    widths_[column] = {view_->columnWidth(column), view_->columnWidth(column), view_->columnWidth(column)};
  leaveOutSpareColumns();
  setSort(std::move(sort));
}

void FilteredTable::setStretchColumn(int column) {
  new ColumnStretch(*view_, {column});
}

void FilteredTable::setColumnShown(int column, bool isShown) {
  if (view_->isColumnHidden(column) != isShown)
    return;
  view_->setColumnHidden(column, !isShown);
  fitColumns();
}

void FilteredTable::setWithheld(int rows) {
  withheld_ = rows;
  showCount();
}

void FilteredTable::addToFilterLine(QWidget& part) {
  const int place = filterLine_->indexOf(count_);
  setTabOrder(filterLine_->itemAt(place - 1)->widget(), &part);
  filterLine_->insertWidget(place, part);
}

void FilteredTable::selectRow(int row) {
  const QModelIndex shown = proxy_->mapFromSource(model_.index(row, 0));
  if (!shown.isValid())
    return clearSelection();
  const QScopedValueRollback quiet(quiet_, true);
  // Not QTableView::selectRow, which adds to the selection while Shift is held.
  view_->selectionModel()->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  view_->scrollTo(shown);
}

/// As little as is needed: the rows above stay in sight where there is room.
void FilteredTable::scrollToCurrent() {
  view_->scrollToTop();
  view_->scrollTo(view_->currentIndex());
}

void FilteredTable::clearSelection() {
  const QScopedValueRollback quiet(quiet_, true);
  view_->selectionModel()->clear();
}

int FilteredTable::currentRow() const {
  return modelRow(view_->currentIndex());
}

std::vector<int> FilteredTable::selectedRows() const {
  QModelIndexList selected = view_->selectionModel()->selectedRows();
  std::sort(selected.begin(), selected.end(), [](const auto& a, const auto& b) { return a.row() < b.row(); });
  std::vector<int> rows;
  for (const QModelIndex& index : selected)
    rows.push_back(modelRow(index));
  return rows;
}

std::vector<int> FilteredTable::shownRows() const {
  return proxy_->shownRows();
}

QString FilteredTable::toCsv() const {
  return dglm::toCsv(model_, proxy_->shownRows(), wantedColumns());
}

void FilteredTable::copySelectedRows() const {
  copyRows(*view_, model_, selectedRows(), wantedColumns());
}

bool FilteredTable::eventFilter(QObject* watched, QEvent* event) {
  if (watched == view_->viewport() && event->type() == QEvent::Resize) {
    leaveOutSpareColumns();
    shareRoom();
    if (!isAtHand_ && view_->currentIndex().isValid())
      scrollToCurrent();  // until the window has found its size, row after row was out of sight
  }
  if (watched == view_->viewport() && event->type() == QEvent::Paint && fitWaits_)
    fitColumnsNow();
  if (watched == view_->viewport() && event->type() == QEvent::MouseButtonPress)
    hasPicked_ = false;
  if (event->type() != QEvent::KeyPress)
    return QWidget::eventFilter(watched, event);
  auto* key = static_cast<QKeyEvent*>(event);
  if (watched == filter_ && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return)) {
    view_->setFocus(Qt::TabFocusReason);
    return true;
  }
  if (key->key() == Qt::Key_Escape && !filter_->text().isEmpty()) {
    filter_->clear();  // wherever the focus is: the window's selection comes after it
    return true;
  }
  if (watched == filter_ && key->key() == Qt::Key_Escape && !isInDialog(*this)) {
    view_->setFocus(Qt::OtherFocusReason);
    return true;
  }
  return (watched == view_ && onKey(key->key())) || QWidget::eventFilter(watched, event);
}

bool FilteredTable::onKey(int key) {
  if (!view_->currentIndex().isValid())
    return false;
  if (key == Qt::Key_Space) {
    onSpace();
  } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
    selectCurrentRow();
    Q_EMIT rowActivated(currentRow());
  } else {
    return false;
  }
  return true;
}

void FilteredTable::onSpace() {
  static const QMetaMethod kSpacePressed = QMetaMethod::fromSignal(&FilteredTable::spacePressed);
  const std::vector<int> selected = selectedRows();
  if (isSignalConnected(kSpacePressed)) {
    Q_EMIT spacePressed(selected.empty() ? std::vector<int>{currentRow()} : selected);
    return;
  }
  selectCurrentRow();
  pick(currentRow());
}

/// The focus came to it, but nothing chose it yet.
void FilteredTable::selectCurrentRow() {
  if (selectedRows().empty())
    view_->selectionModel()->select(view_->currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void FilteredTable::onHeaderClicked(int column) {
  const bool add = QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
  setSort(sortAfterClick(proxy_->sortColumns(), column, model_.firstOrder(column), add));
  view_->scrollToTop();
}

void FilteredTable::makeRoomForSortMarks() {
  const QScopedValueRollback fitting(fitting_, true);
  QHeaderView& header = *view_->horizontalHeader();
  for (const SortColumn& key : proxy_->sortColumns()) {
    header.resizeSection(key.column, std::max(header.sectionSize(key.column), header.sectionSizeHint(key.column)));
    if (const auto width = widths_.find(key.column); width != widths_.end()) {
      width->second.least = std::max(width->second.least, header.sectionSizeHint(key.column));
      width->second.whole = std::max(width->second.whole, width->second.least);
    }
  }
}

void FilteredTable::applyFilter(const QString& text) {
  const QScopedValueRollback quiet(quiet_, true);
  proxy_->setFilterText(text);
  showCount();
  view_->scrollToTop();
}

void FilteredTable::showCount() {
  const int all = model_.rowCount() + withheld_;
  const int shown = proxy_->rowCount();
  nothing_->setVisible(shown == 0 && all > 0);
  //: Rows that pass the filter, of all rows.
  count_->setText(shown == all ? formatCount(all) : tr("%1 of %2").arg(formatCount(shown), formatCount(all)));
}

/// A panel behind another tab is visible to Qt, which moves it out of the window.
bool FilteredTable::isSeen() const {
  return isVisible() && window()->rect().intersects(QRect(mapTo(window(), QPoint(0, 0)), size()));
}

/// What is not seen waits until it is painted: measuring all cells takes long.
void FilteredTable::fitColumns() {
  fitWaits_ = window()->isVisible() && !isSeen();
  if (!fitWaits_)
    fitColumnsNow();
}

void FilteredTable::fitColumnsNow() {
  constexpr int kRowsLookedAt = 200;
  fitWaits_ = false;
  const QScopedValueRollback fitting(fitting_, true);
  QHeaderView& header = *view_->horizontalHeader();
  header.setResizeContentsPrecision(kRowsLookedAt);
  for (const int column : std::exchange(leftOut_, {}))  // what is hidden cannot be measured
    view_->setColumnHidden(column, false);
  for (const int column : shownColumns()) {
    if (ownWidths_.contains(column))
      continue;
    const int before = fitted_ ? widths_[column].least : 0;
    view_->resizeColumnToContents(column);  // those that shrank would jump as rows come and go
    const int title = std::max(before, header.sectionSizeHint(column));
    const int whole = std::max(title, header.sectionSize(column));
    widths_[column] = {header.sectionSizeHint(column), std::max(title, std::min(whole, widestColumn_)), whole};
    header.resizeSection(column, widths_[column].least);
  }
  fitted_ = fitted_ || proxy_->rowCount() > 0;  // until there are rows, columns are as wide as their titles
  leaveOutSpareColumns();
  shareRoom();
}

/// A table that is not seen has no width to go by.
void FilteredTable::leaveOutSpareColumns() {
  if (spareColumns_.empty() || !isVisible())
    return;
  const QScopedValueRollback fitting(fitting_, true);
  const QHeaderView& header = *view_->horizontalHeader();
  int width = header.length();
  for (const int column : shownColumns())
    if (const auto own = widths_.find(column); own != widths_.end() && !ownWidths_.contains(column))
      width += own->second.least - header.sectionSize(column);
  for (const int column : leftOut_)
    width += widths_[column].least;
  std::set<int> leftOut;
  for (auto column = spareColumns_.rbegin(); column != spareColumns_.rend(); ++column) {
    const bool isShown = !view_->isColumnHidden(*column);
    if (width <= view_->viewport()->width() || ownChoice_.contains(*column) ||
        (!isShown && !leftOut_.contains(*column)))
      continue;
    leftOut.insert(*column);
    width -= isShown && ownWidths_.contains(*column) ? header.sectionSize(*column) : widths_[*column].least;
  }
  for (const int column : std::exchange(leftOut_, leftOut))
    if (!leftOut.contains(column))
      view_->setColumnHidden(column, false);
  for (const int column : leftOut)
    view_->setColumnHidden(column, true);
}

/// The user's choice: it holds whatever room there is.
void FilteredTable::setHidden(int column, bool isHidden) {
  if (std::ranges::find(spareColumns_, column) != spareColumns_.end())
    ownChoice_.insert(column);
  leftOut_.erase(column);
  view_->setColumnHidden(column, isHidden);
  leaveOutSpareColumns();
  shareRoom();
}

/// What the table is wider than its columns goes to those in which texts are cut, the first ones first.
void FilteredTable::shareRoom() {
  const QScopedValueRollback fitting(fitting_, true);
  QHeaderView& header = *view_->horizontalHeader();
  std::vector<int> cut;
  int room = view_->viewport()->width() - header.length();
  for (const int column : shownColumns())
    if (const auto width = widths_.find(column);
        width != widths_.end() && !ownWidths_.contains(column) && width->second.whole > width->second.least) {
      cut.push_back(column);
      room += header.sectionSize(column) - width->second.least;
    }
  for (const int column : cut) {
    const ColumnWidth& own = widths_[column];
    const int width = std::clamp(own.least + room, own.least, own.whole);
    room -= width - own.least;
    header.resizeSection(column, width);
  }
}

int FilteredTable::widthOfTitles() const {
  const QHeaderView& header = *view_->horizontalHeader();
  header.ensurePolished();  // its letters are the style sheet's
  int width = view_->verticalScrollBar()->sizeHint().width() + 2 * view_->frameWidth();
  for (const int column : shownColumns())
    width += header.sectionSizeHint(column);
  for (const int column : leftOut_)
    width += widths_.at(column).title;
  return width;
}

void FilteredTable::keepWidth(int column) {
  if (!fitting_ && view_->horizontalHeader()->sectionResizeMode(column) == QHeaderView::Interactive)
    ownWidths_.insert(column);
}

void FilteredTable::fillColumnsMenu(QMenu& menu) {
  menu.clear();
  QMenu* sortMenu = menu.addMenu(tr("Sort by"));
  menu.addSeparator();
  for (int column = 0; column < model_.columnCount(); ++column) {
    const QString title = model_.columnTitle(column);
    if (title.isEmpty())
      continue;
    connect(sortMenu->addAction(title), &QAction::triggered, this, [this, column] { onHeaderClicked(column); });
    QAction* shown = menu.addAction(title);
    shown->setCheckable(true);
    shown->setChecked(!view_->isColumnHidden(column));
    connect(shown, &QAction::toggled, this, [this, column](bool on) { setHidden(column, !on); });
  }
}

int FilteredTable::modelRow(const QModelIndex& shown) const {
  return proxy_->mapToSource(shown).row();
}

std::vector<int> FilteredTable::shownColumns() const {
  return shownColumnsOf(*view_);
}

/// Those for which there is no room as well, in their places.
std::vector<int> FilteredTable::wantedColumns() const {
  const QHeaderView& header = *view_->horizontalHeader();
  std::vector<int> columns;
  for (int place = 0; place < header.count(); ++place)
    if (const int column = header.logicalIndex(place); !header.isSectionHidden(column) || leftOut_.contains(column))
      columns.push_back(column);
  return columns;
}

}  // namespace dglm
