// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <map>
#include <set>
#include <vector>

#include "widgets/tables/row_table_model.h"

class QLabel;
class QLineEdit;
class QMenu;
class QTableView;
class QToolButton;

namespace dglm {

class FlowLayout;
class RowSortProxy;

/// A table with a filter line above it, which takes a second line where it is too narrow for one. A click on a header
/// sorts, Shift+click adds a sort key, the Columns button hides columns and sorts without a mouse, Ctrl+C copies the
/// selected rows with their header. Row numbers in its interface are rows of the model, whatever is sorted or hidden.
class FilteredTable : public QWidget {
  Q_OBJECT

 public:
  struct Options {
    QString name;  ///< accessible name of the table
    QString filterHint;
    std::vector<int> filterColumns;
    std::vector<int> linkColumns = {};  ///< shown in the colour of links; a click on one activates the row
    /// Where there is no room for more, and until the user widens it; long texts are elided.
    int widestColumn = QWIDGETSIZE_MAX;
    /// Titles of several words stand on two lines: more columns of short numbers fit beside each other.
    bool wrapsTitles = false;
    /// Left out of the view while there is no room for all columns, the last one first, until the user shows or hides
    /// it. What is copied or exported has them.
    std::vector<int> spareColumns = {};
  };

  /// The model must outlive the table.
  FilteredTable(TableModel& model, const Options& options, QWidget* parent = nullptr);

  QTableView& view() { return *view_; }
  QLineEdit& filterEdit() { return *filter_; }

  void setSort(std::vector<SortColumn> sort);
  const std::vector<SortColumn>& sort() const;
  /// Columns shown, their order and widths, and the sort. A state of a table with other columns is not taken.
  QByteArray saveView();
  void restoreView(const QByteArray& state);
  void setStretchColumn(int column);
  void setColumnShown(int column, bool isShown);
  /// Rows that a filter of the owner's keeps from the model: they count among all.
  void setWithheld(int rows);
  /// Another filter or button behind the text filter; what it does is the owner's business.
  void addToFilterLine(QWidget& part);

  /// Makes the row the only chosen one and scrolls to it, without rowPicked; for a row that the filter hides, none is.
  void selectRow(int row);
  /// No row is chosen or current; without rowPicked.
  void clearSelection();
  int currentRow() const;
  /// From top to bottom as shown.
  std::vector<int> selectedRows() const;
  /// All that pass the filter, from top to bottom as shown.
  std::vector<int> shownRows() const;

  /// At which the titles of the columns shown can be read beside the scroll bar.
  int widthOfTitles() const;

  /// Exactly the rows and columns shown, at full precision; also columns for which there was no room.
  QString toCsv() const;

 public Q_SLOTS:
  void copySelectedRows() const;

 Q_SIGNALS:
  /// The user moved to the row, or chose anew the one where he was.
  void rowPicked(int row);
  /// Enter, a double click, or a click on a link.
  void rowActivated(int row);
  void cellClicked(int row, int column);
  /// The key was pressed with these rows selected, or with the current one where none is. Where nobody listens, Space
  /// chooses the current row anew.
  void spacePressed(const std::vector<int>& rows);
  void contextMenuRequested(const std::vector<int>& rows, const QPoint& globalPosition);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void buildView(const QString& name);
  void buildFilterLine(const QString& hint);
  void connectView();
  void onHeaderClicked(int column);
  void makeRoomForSortMarks();
  void showCount();
  void fillColumnsMenu(QMenu& menu);
  bool onKey(int key);
  void onClicked(const QModelIndex& shown);
  void pick(int row);
  void selectCurrentRow();
  void onSpace();
  int modelRow(const QModelIndex& shown) const;
  void applyFilter(const QString& text);
  bool isSeen() const;
  void scrollToCurrent();
  void fitColumns();
  void fitColumnsNow();
  void leaveOutSpareColumns();
  void setHidden(int column, bool isHidden);
  void shareRoom();
  void keepWidth(int column);
  std::vector<int> shownColumns() const;
  std::vector<int> wantedColumns() const;

  TableModel& model_;
  RowSortProxy* proxy_;
  QTableView* view_;
  FlowLayout* filterLine_;
  QLineEdit* filter_;
  QLabel* count_;
  QToolButton* columnsButton_;
  QLabel* nothing_;
  std::vector<int> linkColumns_;
  bool quiet_ = false;      ///< the current row changes, but not by the user's hand
  bool hasPicked_ = false;  ///< since the mouse was pressed
  bool isAtHand_ = false;   ///< the user scrolled or picked a row: the rows stay where they are
  int widestColumn_;
  int withheld_ = 0;
  bool fitted_ = false;
  bool fitWaits_ = true;  ///< until the table is seen
  bool fitting_ = false;  ///< widths change, but not by the user's hand
  struct ColumnWidth {
    int title = 0;
    int least = 0;
    int whole = 0;  ///< at which nothing in it is cut
  };
  std::map<int, ColumnWidth> widths_;  ///< by column
  std::set<int> ownWidths_;            ///< columns that the user made as wide as they are
  std::vector<int> spareColumns_;
  std::set<int> leftOut_;    ///< spare columns for which there is no room
  std::set<int> ownChoice_;  ///< spare columns that the user showed or hid
};

}  // namespace dglm
