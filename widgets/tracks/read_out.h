// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QCoreApplication>
#include <QRectF>
#include <QString>

#include <vector>

#include "widgets/parts/paint_style.h"
#include "widgets/tracks/track_data.h"
#include "widgets/tracks/view_scene.h"

class QPainter;

namespace dglm {

/// What stands at one base: shown beside the crosshair.
struct ReadOut {
  Q_DECLARE_TR_FUNCTIONS(dglm::ReadOut)

 public:
  struct Line {
    QColor swatch;  ///< invalid: none
    QString text;
    bool isEmphasised = false;
  };

  QString place;  ///< "1,714 A CGAAGG": position, base, token
  std::vector<Line> lines;
};

/// Position, base, token, features and the values of the tracks that are not 0 there. `hoveredTrack` comes first and
/// is told even when it is 0; -1 for none. `token` may be null.
ReadOut readOutAt(const ViewScene& scene, int64_t base, const TokenMark* token, int hoveredTrack,
                  const Palette& palette);

/// Draws it in a box beside the point, inside the area.
void paintReadOut(QPainter& painter, const ReadOut& readOut, const QPointF& beside, const QRectF& area,
                  const PaintStyle& style);

}  // namespace dglm
