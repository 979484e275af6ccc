// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/project_tree.h"

#include <QDragEnterEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/parts/theme.h"

namespace dglm {
namespace {

constexpr int kIdRole = Qt::UserRole;

QString shownText(const ProjectEntry& entry) {
  //: Name of an entry and its state, such as "pUC19 (computing)".
  return entry.state.isEmpty() ? entry.name : ProjectTree::tr("%1 (%2)").arg(entry.name, entry.state);
}

void fill(QStandardItem& item, const ProjectEntry& entry) {
  item.setText(shownText(entry));
  item.setToolTip(entry.description);
  item.setData(entry.id, kIdRole);
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

QStandardItem* makeSection(const ProjectSection& section) {
  auto* item = new QStandardItem(section.title);
  QFont bold = item->font();
  bold.setWeight(QFont::DemiBold);
  item->setFont(bold);
  item->setFlags(Qt::ItemIsEnabled);
  item->setData(section.key, kIdRole);
  QList<QStandardItem*> rows;
  for (const ProjectEntry& entry : section.entries)
    rows << makeItem(entry);
  if (rows.isEmpty() && !section.hint.isEmpty())
    rows << makeHint(section.hint);
  item->appendRows(rows);
  return item;
}

/// Neither a heading nor a hint.
bool isEntry(const QModelIndex& shown) {
  return shown.parent().isValid() && shown.data(kIdRole).isValid();
}

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
      proxy_(new QSortFilterProxyModel(this)),
      view_(new QTreeView(this)),
      filter_(new QLineEdit(this)) {
  proxy_->setSourceModel(model_);
  proxy_->setFilterCaseSensitivity(Qt::CaseInsensitive);
  proxy_->setRecursiveFilteringEnabled(true);
  filter_->setPlaceholderText(tr("filter: name"));
  filter_->setAccessibleName(tr("Filter the project"));
  filter_->setClearButtonEnabled(true);
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
  // Drops belong to the whole list, so the view hands them up.
  view_->setAcceptDrops(false);
  view_->viewport()->setAcceptDrops(false);
  view_->installEventFilter(this);
}

void ProjectTree::connectView() {
  connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
    const QScopedValueRollback quiet(quiet_, true);
    proxy_->setFilterFixedString(text);
    view_->expandAll();
  });
  connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
    if (!quiet_ && isEntry(current))
      Q_EMIT entryPicked(entryAt(current));
  });
  connect(view_, &QTreeView::doubleClicked, this, [this](const QModelIndex& shown) {
    if (isEntry(shown))
      Q_EMIT entryActivated(entryAt(shown));
  });
  connect(view_, &QTreeView::customContextMenuRequested, this, [this](const QPoint& position) {
    const bool onEntry = isEntry(view_->indexAt(position));
    Q_EMIT contextMenuRequested(onEntry ? selectedEntries() : std::vector<ProjectEntryId>(),
                                view_->viewport()->mapToGlobal(position));
  });
}

void ProjectTree::setSections(const std::vector<ProjectSection>& sections) {
  constexpr size_t kEntriesWithoutFilter = 20;
  const QScopedValueRollback quiet(quiet_, true);
  const ProjectEntryId current = entryAt(view_->currentIndex());
  const QStringList folded = foldedSections();

  model_->clear();
  size_t most = 0;
  for (const ProjectSection& section : sections) {
    model_->appendRow(makeSection(section));
    most = std::max(most, section.entries.size());
  }
  if (most <= kEntriesWithoutFilter)
    filter_->clear();
  filter_->setVisible(most > kEntriesWithoutFilter);
  expandSections(folded);
  setCurrentEntry(current);
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
  view_->setCurrentIndex(shown);
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
  if (watched == view_ && event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->ignore();  // the window's: it clears the selection
    return true;
  }
  if (watched == view_ && event->type() == QEvent::FocusIn && !view_->currentIndex().isValid()) {
    const QScopedValueRollback quiet(quiet_, true);  // nothing is picked by coming here
    view_->selectionModel()->setCurrentIndex(proxy_->index(0, 0), QItemSelectionModel::NoUpdate);
  }
  if (watched != view_ || event->type() != QEvent::KeyPress || selectedEntries().empty())
    return QWidget::eventFilter(watched, event);
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      Q_EMIT entryActivated(entryAt(view_->currentIndex()));
      return true;
    case Qt::Key_Delete:
      Q_EMIT removalRequested(selectedEntries());
      return true;
    default:
      return QWidget::eventFilter(watched, event);
  }
}

void ProjectTree::expandSections(const QStringList& folded) {
  for (int row = 0; row < proxy_->rowCount(); ++row) {
    const QModelIndex section = proxy_->index(row, 0);
    view_->setExpanded(section, !folded.contains(section.data(kIdRole).toString()));
  }
}

QStringList ProjectTree::foldedSections() const {
  QStringList keys;
  for (int row = 0; row < proxy_->rowCount(); ++row)
    if (const QModelIndex section = proxy_->index(row, 0); !view_->isExpanded(section))
      keys << section.data(kIdRole).toString();
  return keys;
}

QModelIndex ProjectTree::find(const ProjectEntryId& entry) const {
  for (int section = 0; section < model_->rowCount(); ++section) {
    const QStandardItem* item = model_->item(section);
    if (item->data(kIdRole).toString() != entry.section)
      continue;
    for (int row = 0; row < item->rowCount(); ++row)
      if (item->child(row)->data(kIdRole).toString() == entry.id)
        return item->child(row)->index();
  }
  return {};
}

ProjectEntryId ProjectTree::entryAt(const QModelIndex& shown) const {
  return {shown.parent().data(kIdRole).toString(), shown.data(kIdRole).toString()};
}

std::vector<ProjectEntryId> ProjectTree::selectedEntries() const {
  std::vector<ProjectEntryId> entries;
  for (const QModelIndex& index : view_->selectionModel()->selectedIndexes())
    if (isEntry(index))
      entries.push_back(entryAt(index));
  return entries;
}

}  // namespace dglm
