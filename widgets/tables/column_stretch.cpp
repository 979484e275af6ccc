// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/column_stretch.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <iterator>
#include <utility>

namespace dglm {

ColumnStretch::ColumnStretch(QTableView& table, std::vector<int> columns)
    : QObject(&table), table_(table), columns_(std::move(columns)) {
  QHeaderView* header = table.horizontalHeader();
  connect(header, &QHeaderView::sectionResized, this, &ColumnStretch::share);
  connect(header, &QHeaderView::sectionCountChanged, this, &ColumnStretch::share);
  table.viewport()->installEventFilter(this);
  share();
}

bool ColumnStretch::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize)
    share();
  return QObject::eventFilter(watched, event);
}

void ColumnStretch::share() {
  if (isSharing_)
    return;
  QHeaderView& header = *table_.horizontalHeader();
  std::vector<int> shown;
  std::ranges::copy_if(columns_, std::back_inserter(shown),
                       [&header](int column) { return column < header.count() && !header.isSectionHidden(column); });
  if (shown.empty())
    return;
  isSharing_ = true;
  for (const int column : shown)
    if (header.sectionResizeMode(column) != QHeaderView::Fixed)  // as a restored state may say
      header.setSectionResizeMode(column, QHeaderView::Fixed);
  int room = table_.viewport()->width() - header.length();
  for (const int column : shown)
    room += header.sectionSize(column);
  for (size_t i = 0; i < shown.size(); ++i) {
    const int part = room / static_cast<int>(shown.size() - i);
    const int width = std::max(part, header.sectionSizeHint(shown[i]));
    room -= width;
    header.resizeSection(shown[i], width);
  }
  isSharing_ = false;
}

}  // namespace dglm
