// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainter>
#include <QRectF>

#include <vector>

#include "widgets/tracks/view_range.h"

namespace dglm {

/// Clips to the row and puts the origin at its left edge, until the end of the scope.
class RowClip {
 public:
  RowClip(QPainter& painter, const QRectF& rect) : painter_(painter) {
    painter_.save();
    painter_.setClipRect(rect, Qt::IntersectClip);
    painter_.translate(rect.left(), 0);
  }
  ~RowClip() { painter_.restore(); }
  RowClip(const RowClip&) = delete;
  RowClip& operator=(const RowClip&) = delete;

 private:
  QPainter& painter_;
};

/// The bases of the view as one or two ranges without wrap.
std::vector<BaseRange> visiblePieces(const ViewRange& view);

}  // namespace dglm
