// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QWidget>

#include <vector>

class QLineEdit;
class QKeyEvent;
class QModelIndex;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

namespace dglm {

/// One line of the project list: a record, a model, an analysis.
struct ProjectEntry {
  QString id;
  QString name;
  QString description;  ///< tool tip, such as "circular, 2,686 bp, not trained on"
  QString state;        ///< in a word behind the name where it matters: "computing", "stale"; usually empty
  bool isPale = false;  ///< the state is told by a pale name and in the tool tip, which leaves the name its room
  QString group = {};   ///< key of the group that it stands in; empty: it stands alone
};

/// A line above entries that belong together, such as the records of one file. It comes where its first entry would.
struct ProjectGroup {
  QString key;
  QString title;
  QString description;  ///< tool tip
};

struct ProjectSection {
  QString key;
  QString title;
  QString hint;  ///< shown while the section is empty
  std::vector<ProjectEntry> entries;
  std::vector<ProjectGroup> groups = {};
};

/// What an entry is known by.
struct ProjectEntryId {
  QString section;
  QString id;

  bool operator==(const ProjectEntryId&) const = default;
};

/// The list of what is in the project, in sections, some of their entries in groups. Several entries can be selected;
/// a group stands for all of its entries. Files may be dropped on it. Stays quick with 10,000 records.
class ProjectTree : public QWidget {
  Q_OBJECT

 public:
  explicit ProjectTree(QWidget* parent = nullptr);

  /// Replaces everything; current entry, selection and what is folded stay as they were.
  void setSections(const std::vector<ProjectSection>& sections);
  /// Changes name, description and state of one entry, not its group.
  void updateEntry(const QString& section, const ProjectEntry& entry);

  /// Follows the application's selection; emits nothing. Selected alone, unless it is among several selected ones.
  void setCurrentEntry(const ProjectEntryId& entry);
  /// In the order of the list, those of selected groups included.
  std::vector<ProjectEntryId> selectedEntries() const;

  QTreeView& view() { return *view_; }
  QLineEdit& filterEdit() { return *filter_; }

 Q_SIGNALS:
  /// One entry was selected alone.
  void entryPicked(const dglm::ProjectEntryId& entry);
  void selectionChanged();
  /// Enter or a double click.
  void entryActivated(const dglm::ProjectEntryId& entry);
  /// Delete was pressed.
  void removalRequested(const std::vector<dglm::ProjectEntryId>& entries);
  /// The entries are empty when the click was on a heading or beside the list.
  void contextMenuRequested(const std::vector<dglm::ProjectEntryId>& entries, const QPoint& globalPosition);
  void filesDropped(const QStringList& paths);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void buildView();
  void connectView();
  void onSelectionChanged();
  bool handleKey(QKeyEvent& key);
  /// All entries of the section that has the current row.
  void selectSection();
  void expandAllBut(const QSet<QString>& folded);
  QSet<QString> foldedRows() const;
  QModelIndex find(const ProjectEntryId& entry) const;
  ProjectEntryId entryAt(const QModelIndex& shown) const;
  void select(const std::vector<ProjectEntryId>& entries);

  QStandardItemModel* model_;
  QSortFilterProxyModel* proxy_;
  QTreeView* view_;
  QLineEdit* filter_;
  bool quiet_ = false;  ///< the current entry changes, but not by the user's hand
};

}  // namespace dglm
