// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QString>

#include <memory>
#include <vector>

#include "core/base/units.h"
#include "core/sequence/record.h"
#include "widgets/tracks/track_style.h"

namespace dglm {

/// One activation track: a value for every base of the record, shown below the features and as a ring of the map.
struct TrackData {
  QString id;     ///< what it is: "L3/412"; given back by trackActivated
  QString label;  ///< what it means to the user: its name or best concept; may be empty
  QColor colour;  ///< invalid: the palette's series colour of its place
  /// As many values as the record has bases; NaN where nothing was computed yet. May be null while loading.
  std::shared_ptr<const std::vector<float>> perBase;
  /// Drawn in place of values, as a row of arrows; null for a track of values.
  std::shared_ptr<const std::vector<Feature>> features;
  bool isFromFile = false;     ///< its values are a file's, not activations
  QString note;                ///< a short remark beside the label: "reverse strand", "frame 0"; may be empty
  bool isOtherStrand = false;  ///< read from the other strand: drawn lighter
  bool loading = false;        ///< more values are to come
  int group = 0;               ///< tracks of a group share their value axis
  float usualPeak = 0;         ///< the axis reaches it at least: what the strongest token in the project gives
  bool isDifference = false;   ///< of either sign: an axis symmetric round 0, orange above and blue below
  TrackStyle style = {};       ///< as the user chose

  /// What stands beside the id: "AmpR, other strand".
  QString caption() const;
};

/// What stands at an end of a track's axis: "24.6", or "log 24.6" where it is logarithmic.
QString axisLabel(const ValueAxis& axis, double end);

/// One token of the model's input over the bases from which it was read. <cls> covers none and is never drawn.
struct TokenMark {
  BaseRange bases;            ///< 0-based, half-open; may wrap on circular records
  QString text;               ///< "CGAAGG"; one letter in the tail
  bool windowBorder = false;  ///< a window of the model starts before this token
};

}  // namespace dglm
