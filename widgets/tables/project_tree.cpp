// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/project_tree.h"

#include <QDragEnterEvent>
#include <QHash>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/parts/theme.h"

namespace dglm {
namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kKindRole = Qt::UserRole + 1;
constexpr int kPaleRole = Qt::UserRole + 2;

enum class RowKind { Hint, Section, Group, Entry };

RowKind kindOf(const QModelIndex& index) {
  return static_cast<RowKind>(index.data(kKindRole).toInt());
}

/// Shows entries by their name or that of their group.
class EntryFilter : public QSortFilterProxyModel {
 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
    const bool isOfGroup = kindOf(parent) == RowKind::Group;
    return QSortFilterProxyModel::filterAcceptsRow(row, parent) ||
           (isOfGroup && QSortFilterProxyModel::filterAcceptsRow(parent.row(), parent.parent()));
  }
};

QString shownText(const ProjectEntry& entry) {
  //: Name of an entry and its state, such as "pUC19 (computing)".
  return entry.state.isEmpty() ? entry.name : ProjectTree::tr("%1 (%2)").arg(entry.name, entry.state);
}

void fill(QStandardItem& item, const ProjectEntry& entry) {
  item.setText(entry.isPale ? entry.name : shownText(entry));
  item.setToolTip(shownText(entry) + '\n' + entry.description);  // the list may cut the name
  item.setData(shownText(entry), Qt::AccessibleTextRole);
  item.setData(entry.isPale, kPaleRole);
  item.setData(entry.id, kIdRole);
  item.setData(static_cast<int>(RowKind::Entry), kKindRole);
}

QStandardItem* makeItem(const ProjectEntry& entry) {
  auto* item = new QStandardItem;
  item->setEditable(false);
  fill(*item, entry);
  return item;
}

QStandardItem* makeHint(const QString& text) {
  auto* item = new QStandardItem(text);
  item->setFlags(Qt::ItemIsEnabled);
  QFont italic = item->font();
  italic.setItalic(true);
  item->setFont(italic);
  return item;
}

QStandardItem* makeGroup(const ProjectGroup& group) {
  auto* item = new QStandardItem(group.title);
  item->setEditable(false);
  item->setToolTip(group.description);
  item->setData(group.key, kIdRole);
  item->setData(static_cast<int>(RowKind::Group), kKindRole);
  return item;
}

/// The rows of the section: entries that stand alone, and groups with theirs.
QList<QStandardItem*> makeRows(const ProjectSection& section) {
  QHash<QString, QStandardItem*> groups;
  QHash<QString, QList<QStandardItem*>> ofGroups;
  QList<QStandardItem*> rows;
  const auto isOf = [](const QString& key) { return [key](const ProjectGroup& group) { return group.key == key; }; };
  for (const ProjectEntry& entry : section.entries) {
    if (entry.group.isEmpty()) {
      rows << makeItem(entry);
      continue;
    }
    if (!groups.contains(entry.group)) {
      const auto group = std::ranges::find_if(section.groups, isOf(entry.group));
      rows << groups.insert(entry.group, makeGroup(*group)).value();
    }
    ofGroups[entry.group] << makeItem(entry);
  }
  for (auto group = groups.begin(); group != groups.end(); ++group)
    (*group)->appendRows(ofGroups[group.key()]);
  return rows;
}

QStandardItem* makeSection(const ProjectSection& section) {
  auto* item = new QStandardItem(section.title);
  QFont bold = item->font();
  bold.setWeight(QFont::DemiBold);
  item->setFont(bold);
  item->setFlags(Qt::ItemIsEnabled);
  item->setData(section.key, kIdRole);
  item->setData(static_cast<int>(RowKind::Section), kKindRole);
  QList<QStandardItem*> rows = makeRows(section);
  if (rows.isEmpty() && !section.hint.isEmpty())
    rows << makeHint(section.hint);
  item->appendRows(rows);
  return item;
}

bool isEntry(const QModelIndex& shown) {
  return kindOf(shown) == RowKind::Entry;
}

QModelIndex sectionOf(QModelIndex index) {
  while (index.parent().isValid())
    index = index.parent();
  return index;
}

/// Calls visit(index) for the row and all below it, in the order of the list.
template <class Visit>
void visitBelow(const QAbstractItemModel& model, const QModelIndex& parent, const Visit& visit) {
  for (int row = 0; row < model.rowCount(parent); ++row) {
    const QModelIndex index = model.index(row, 0, parent);
    visit(index);
    visitBelow(model, index, visit);
  }
}

/// Neighbours become one range, which many rows need.
void addTo(QItemSelection& selection, const QModelIndex& index) {
  const bool isNext = !selection.isEmpty() && selection.back().parent() == index.parent() &&
                      selection.back().bottom() + 1 == index.row();
  if (isNext)
    selection.back() = QItemSelectionRange(selection.back().topLeft(), index);
  else
    selection.append(QItemSelectionRange(index));
}

/// Of a section or group.
QString foldKey(const QModelIndex& index) {
  return index.parent().isValid() ? foldKey(index.parent()) + '/' + index.data(kIdRole).toString()
                                  : index.data(kIdRole).toString();
}

bool isHint(const QModelIndex& shown) {
  return kindOf(shown) == RowKind::Hint;
}

/// Pale entries are pale. Hints take as many lines as they need in the narrow list.
class RowDelegate : public QStyledItemDelegate {
 public:
  explicit RowDelegate(QTreeView& view) : QStyledItemDelegate(&view), view_(view) {}

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const QSize line = QStyledItemDelegate::sizeHint(option, index);
    if (!isHint(index))
      return line;
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    const int margin = 1 + view_.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, &filled, &view_);
    const int width = view_.viewport()->width() - kLevels * view_.indentation() - 2 * margin;
    const QRect text =
        filled.fontMetrics.boundingRect(QRect(0, 0, std::max(1, width), kHighest), Qt::TextWordWrap, filled.text);
    return {std::min(line.width(), width), line.height() + std::max(0, text.height() - filled.fontMetrics.height())};
  }

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    if (isHint(index))
      option->features |= QStyleOptionViewItem::WrapText;
    if (index.data(kPaleRole).toBool())
      option->palette.setColor(QPalette::Text, option->palette.color(QPalette::PlaceholderText));
  }

 private:
  static constexpr int kLevels = 2, kHighest = 10'000;
  QTreeView& view_;
};

QStringList localFiles(const QMimeData& data) {
  QStringList paths;
  for (const QUrl& url : data.urls())
    if (url.isLocalFile())
      paths << url.toLocalFile();
  return paths;
}

}  // namespace

ProjectTree::ProjectTree(QWidget* parent)
    : QWidget(parent),
      model_(new QStandardItemModel(this)),
      proxy_(new EntryFilter(this)),
      view_(new QTreeView(this)),
      filter_(new QLineEdit(this)) {
  proxy_->setSourceModel(model_);
  proxy_->setFilterCaseSensitivity(Qt::CaseInsensitive);
  proxy_->setRecursiveFilteringEnabled(true);
  filter_->setPlaceholderText(tr("filter: name"));
  filter_->setAccessibleName(tr("Filter the project"));
  filter_->setClearButtonEnabled(true);
  filter_->installEventFilter(this);
  filter_->hide();
  buildView();
  connectView();
  setAcceptDrops(true);

  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 1, 1);
  layout->addWidget(filter_);
  layout->addWidget(view_, 1);
  setFocusProxy(view_);
}

void ProjectTree::buildView() {
  view_->setModel(proxy_);
  view_->setAccessibleName(tr("Project"));
  view_->setHeaderHidden(true);
  view_->setUniformRowHeights(true);
  view_->setIndentation(2 * kGrid);
  view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  view_->setContextMenuPolicy(Qt::CustomContextMenu);
  view_->setTextElideMode(Qt::ElideMiddle);
  view_->setItemDelegate(new RowDelegate(*view_));
  // Drops belong to the whole list, so the view hands them up.
  view_->setAcceptDrops(false);
  view_->viewport()->setAcceptDrops(false);
  view_->installEventFilter(this);
  view_->viewport()->installEventFilter(this);
}

void ProjectTree::connectView() {
  connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
    const QScopedValueRollback quiet(quiet_, true);
    proxy_->setFilterFixedString(text);
    view_->expandAll();
  });
  connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProjectTree::onSelectionChanged);
  connect(view_, &QTreeView::doubleClicked, this, [this](const QModelIndex& shown) {
    if (isEntry(shown))
      Q_EMIT entryActivated(entryAt(shown));
  });
  connect(view_, &QTreeView::customContextMenuRequested, this, [this](const QPoint& position) {
    const RowKind kind = kindOf(view_->indexAt(position));
    const bool isOnEntries = kind == RowKind::Entry || kind == RowKind::Group;
    Q_EMIT contextMenuRequested(isOnEntries ? selectedEntries() : std::vector<ProjectEntryId>(),
                                view_->viewport()->mapToGlobal(position));
  });
}

void ProjectTree::setSections(const std::vector<ProjectSection>& sections) {
  constexpr size_t kEntriesWithoutFilter = 20;
  const QScopedValueRollback quiet(quiet_, true);
  const ProjectEntryId current = entryAt(view_->currentIndex());
  const std::vector<ProjectEntryId> selected = selectedEntries();
  const QSet<QString> folded = foldedRows();

  model_->clear();
  size_t most = 0;
  bool hasHints = false;
  for (const ProjectSection& section : sections) {
    hasHints = hasHints || (section.entries.empty() && !section.hint.isEmpty());
    model_->appendRow(makeSection(section));
    most = std::max(most, section.entries.size());
  }
  if (most <= kEntriesWithoutFilter)
    filter_->clear();
  filter_->setVisible(most > kEntriesWithoutFilter);
  view_->setUniformRowHeights(!hasHints);  // which is quicker
  expandAllBut(folded);
  if (selected.size() > 1)
    select(selected);
  view_->setAutoScroll(false);  // it would unfold the group of the current entry
  setCurrentEntry(current);
  view_->setAutoScroll(true);
  if (view_->currentIndex().isValid() && !view_->visualRect(view_->currentIndex()).isNull())
    view_->scrollTo(view_->currentIndex());
}

void ProjectTree::select(const std::vector<ProjectEntryId>& entries) {
  QSet<QPair<QString, QString>> wanted;
  for (const ProjectEntryId& entry : entries)
    wanted.insert({entry.section, entry.id});
  QItemSelection selection;
  visitBelow(*proxy_, {}, [&](const QModelIndex& shown) {
    const ProjectEntryId entry = entryAt(shown);
    if (isEntry(shown) && wanted.contains({entry.section, entry.id}))
      addTo(selection, shown);
  });
  view_->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void ProjectTree::updateEntry(const QString& section, const ProjectEntry& entry) {
  if (const QModelIndex index = find({section, entry.id}); index.isValid())
    fill(*model_->itemFromIndex(index), entry);
}

void ProjectTree::setCurrentEntry(const ProjectEntryId& entry) {
  const QModelIndex shown = proxy_->mapFromSource(find(entry));
  if (!shown.isValid())
    return;
  const QScopedValueRollback quiet(quiet_, true);
  const QItemSelectionModel& selected = *view_->selectionModel();
  if (shown == view_->currentIndex() && selected.hasSelection())
    return;
  if (selected.isSelected(shown))
    view_->selectionModel()->setCurrentIndex(shown, QItemSelectionModel::NoUpdate);
  else
    // Not QTreeView::setCurrentIndex(): with Ctrl held, as in Ctrl+Z, it would add to the selection.
    view_->selectionModel()->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect);
}

/// Several entries are selected for what is done to them together: none of them is picked.
void ProjectTree::onSelectionChanged() {
  const QModelIndexList selected = view_->selectionModel()->selectedIndexes();
  Q_EMIT selectionChanged();
  if (!quiet_ && selected.size() == 1 && isEntry(selected.front()))
    Q_EMIT entryPicked(entryAt(selected.front()));
}

void ProjectTree::dragEnterEvent(QDragEnterEvent* event) {
  if (!localFiles(*event->mimeData()).isEmpty())
    event->acceptProposedAction();
}

void ProjectTree::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  Q_EMIT filesDropped(localFiles(*event->mimeData()));
}

bool ProjectTree::eventFilter(QObject* watched, QEvent* event) {
  if (watched == view_->viewport() && event->type() == QEvent::Resize && !view_->uniformRowHeights())
    view_->doItemsLayout();  // hints may take other lines now
  const bool isEscape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
  if (isEscape && !filter_->text().isEmpty()) {
    filter_->clear();
    return true;
  }
  if (isEscape && watched == filter_) {
    view_->setFocus(Qt::OtherFocusReason);
    return true;
  }
  if (watched != view_)
    return QWidget::eventFilter(watched, event);
  if (event->type() == QEvent::FocusIn && !view_->currentIndex().isValid()) {
    const QScopedValueRollback quiet(quiet_, true);  // nothing is picked by coming here
    view_->selectionModel()->setCurrentIndex(proxy_->index(0, 0), QItemSelectionModel::NoUpdate);
  }
  if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::SelectAll)) {
    event->accept();  // rows, not the bases that the menu's Select All takes
    return true;
  }
  if (event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent*>(event)))
    return true;
  return QWidget::eventFilter(watched, event);
}

bool ProjectTree::handleKey(QKeyEvent& key) {
  if (key.key() == Qt::Key_Escape) {
    key.ignore();  // the window's: it clears the selection
    return true;
  }
  if (key.matches(QKeySequence::SelectAll)) {
    selectSection();
    return true;
  }
  const std::vector<ProjectEntryId> entries = selectedEntries();
  if (entries.empty())
    return false;
  switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (isEntry(view_->currentIndex()))
        Q_EMIT entryActivated(entryAt(view_->currentIndex()));
      return true;
    case Qt::Key_Delete:
      Q_EMIT removalRequested(entries);
      return true;
    default:
      return false;
  }
}

void ProjectTree::selectSection() {
  QModelIndex section = sectionOf(view_->currentIndex());
  if (!section.isValid())
    section = proxy_->index(0, 0);
  QItemSelection selection;
  visitBelow(*proxy_, section, [&](const QModelIndex& shown) {
    if (shown.flags().testFlag(Qt::ItemIsSelectable))
      addTo(selection, shown);
  });
  view_->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void ProjectTree::expandAllBut(const QSet<QString>& folded) {
  view_->expandAll();
  if (folded.isEmpty())
    return;
  visitBelow(*proxy_, {}, [&](const QModelIndex& shown) {
    if (!isEntry(shown) && folded.contains(foldKey(shown)))
      view_->collapse(shown);
  });
}

QSet<QString> ProjectTree::foldedRows() const {
  QSet<QString> keys;
  visitBelow(*proxy_, {}, [&](const QModelIndex& shown) {
    if (!isEntry(shown) && proxy_->hasChildren(shown) && !view_->isExpanded(shown))
      keys.insert(foldKey(shown));
  });
  return keys;
}

QModelIndex ProjectTree::find(const ProjectEntryId& entry) const {
  QModelIndex found;
  for (int section = 0; section < model_->rowCount(); ++section) {
    const QModelIndex index = model_->index(section, 0);
    if (index.data(kIdRole).toString() != entry.section)
      continue;
    visitBelow(*model_, index, [&](const QModelIndex& row) {
      if (!found.isValid() && isEntry(row) && row.data(kIdRole).toString() == entry.id)
        found = row;
    });
  }
  return found;
}

ProjectEntryId ProjectTree::entryAt(const QModelIndex& shown) const {
  return {sectionOf(shown).data(kIdRole).toString(), shown.data(kIdRole).toString()};
}

std::vector<ProjectEntryId> ProjectTree::selectedEntries() const {
  std::vector<ProjectEntryId> entries;
  const QItemSelectionModel& selected = *view_->selectionModel();
  if (!selected.hasSelection())
    return entries;
  visitBelow(*proxy_, {}, [&](const QModelIndex& shown) {
    const bool isInGroup = kindOf(shown.parent()) == RowKind::Group && selected.isSelected(shown.parent());
    if (isEntry(shown) && (isInGroup || selected.isSelected(shown)))
      entries.push_back(entryAt(shown));
  });
  return entries;
}

}  // namespace dglm
