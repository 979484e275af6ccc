// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

#include <array>
#include <string_view>

#include "core/sequence/record.h"

class QWidget;

namespace dglm {

/// Every colour of the workbench, for one theme. Text colours have a contrast of at least 4.5:1 on `ground`, `raised`
/// and `selected`; series colours at least 2:1 on `ground`. Pale feature colours are kept visible by `featureEdge`.
struct Palette {
  QColor ground;    ///< behind views, tables and text
  QColor raised;    ///< bars, headers, buttons, tool tips
  QColor line;      ///< hairlines between panels, grid lines
  QColor baseline;  ///< the 1 px baseline of a track, ticks of an axis
  QColor backbone;  ///< the molecule itself: circle of the map, line of the ruler
  QColor text;
  QColor secondaryText;  ///< captions, units, axis numbers
  QColor accent;         ///< links, focus, the selection's edge
  QColor onAccent;       ///< text on `accent`
  QColor selected;       ///< opaque ground of a selected row
  QColor selectionBand;  ///< translucent, over tracks and maps
  QColor hoverBand;      ///< translucent, under the pointer
  QColor good;           ///< text of a state that is well
  QColor warning;        ///< text of a state that wants attention
  QColor failure;        ///< text of a state that failed
  QColor stale;          ///< values of an older model
  QColor featureEdge;    ///< outline of features, so that pale file colours stay visible

  /// Okabe & Ito's colours for series (tracks, rings, curves), in an order that keeps neighbours apart.
  static constexpr int kSeriesCount = 7;
  std::array<QColor, kSeriesCount> seriesColours;

  /// Letters of A, C, G, T and of anything else, readable as text on `ground`.
  std::array<QColor, 5> baseColours;

  static const Palette& light();
  static const Palette& dark();
  /// The palette of the theme in which the widget is shown.
  static const Palette& of(const QWidget& widget);

  bool isDark() const { return this == &dark(); }

  /// Colour of series i = 0, 1, 2, ...; repeats after kSeriesCount.
  QColor series(int index) const;
  /// Colour of a base's letter, either case.
  QColor base(char letter) const;
  /// Colour by GenBank feature type ("CDS", "rep_origin"; case ignored), as users of SnapGene expect.
  QColor featureType(std::string_view type) const;
  /// The file's own colour of the feature where it gives one, else the colour of its type.
  QColor feature(const Feature& feature) const;
  /// Perceptually uniform scale (viridis) for 0..1, clamped. In the dark theme it starts lighter, to stand out.
  QColor intensity(double fraction) const;
  /// Diverging blue - ground - orange for -1..1, clamped; 0 is the ground.
  QColor difference(double fraction) const;
  /// The same as Qt's colour roles, for QApplication::setPalette.
  QPalette toQtPalette() const;
};

/// Near-black or white, whichever reads better on the colour.
QColor textOn(const QColor& ground);

/// WCAG 2.1 contrast ratio of two opaque colours, 1..21.
double contrastRatio(const QColor& a, const QColor& b);

/// `share` (0..1) of colour b mixed into a, in sRGB.
QColor mixed(const QColor& a, const QColor& b, double share);

}  // namespace dglm
