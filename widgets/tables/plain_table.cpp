// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/plain_table.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>

#include "widgets/parts/theme.h"
#include "widgets/tables/row_copying.h"

namespace dglm {

QTableView* makePlainTable(TableModel& model, const QString& name, QWidget* parent) {
  auto* view = new QTableView(parent);
  view->setModel(&model);
  view->setAccessibleName(name);
  view->setFrameShape(QFrame::NoFrame);
  view->setShowGrid(false);
  view->setSelectionBehavior(QAbstractItemView::SelectRows);
  view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  view->setTabKeyNavigation(false);
  view->verticalHeader()->hide();
  view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  view->verticalHeader()->setMinimumSectionSize(0);
  view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + kGrid / 2);
  view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  view->horizontalHeader()->setHighlightSections(false);
  new TableKeys(
      *view,
      [view, &model] {
        std::vector<int> rows;
        for (const QModelIndex& index : view->selectionModel()->selectedRows())
          rows.push_back(index.row());
        std::ranges::sort(rows);
        copyRows(*view, model, rows, shownColumnsOf(*view));
      },
      [view](const std::function<void()>& change) {
        const QSignalBlocker quiet(view->selectionModel());
        change();
      });
  return view;
}

}  // namespace dglm
