// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/row_copying.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

#include <utility>

#include "widgets/parts/passing_note.h"
#include "widgets/tables/table_text.h"

namespace dglm {

void copyRows(const QTableView& view, const TableModel& model, const std::vector<int>& rows,
              const std::vector<int>& columns) {
  if (rows.empty())
    return;
  QApplication::clipboard()->setText(toTabbedText(model, rows, columns));
  tellInPassing(view, TableKeys::tr("Copied %Ln rows", nullptr, static_cast<int>(rows.size())));
}

std::vector<int> shownColumnsOf(const QTableView& view) {
  const QHeaderView& header = *view.horizontalHeader();
  std::vector<int> columns;
  for (int place = 0; place < header.count(); ++place)
    if (const int column = header.logicalIndex(place); !header.isSectionHidden(column))
      columns.push_back(column);
  return columns;
}

TableKeys::TableKeys(QTableView& view, std::function<void()> copy,
                     std::function<void(const std::function<void()>&)> quietly)
    : QObject(&view), view_(view), copy_(std::move(copy)), quietly_(std::move(quietly)) {
  view.installEventFilter(this);
}

bool TableKeys::eventFilter(QObject* watched, QEvent* event) {
  const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
  if (isKey && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
    event->accept();  // also as an override of the menu's Copy
    if (event->type() == QEvent::KeyPress)
      copy_();
    return true;
  }
  if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::SelectAll)) {
    event->accept();  // rows, not the bases that the menu's Select All takes
    return true;
  }
  if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->ignore();  // it clears the window's selection, or closes a dialog: Qt would look for a row of that name
    return true;
  }
  if (event->type() == QEvent::FocusIn && view_.model() && !view_.currentIndex().isValid())
    if (const QModelIndex first = view_.model()->index(0, shownColumnsOf(view_).empty() ? 0 : shownColumnsOf(view_)[0]);
        first.isValid())
      quietly_([&] { view_.selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate); });
  return QObject::eventFilter(watched, event);
}

}  // namespace dglm
