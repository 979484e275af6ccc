// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>

namespace dglm {

/// What the value axis of a track reaches.
enum class TrackAxis {
  Project,  ///< the strongest token in the project; both strands of a latent share it
  InView,   ///< the largest value of the track that is in view
  Shared,   ///< one axis for all tracks that are drawn so, their largest
  Fixed     ///< TrackStyle::top
};

enum class TrackForm {
  Area,
  Line,
  Heat  ///< the value as strength of the colour, over the whole height
};

/// How a track is drawn.
struct TrackStyle {
  TrackAxis axis = TrackAxis::Project;
  double top = 0;              ///< of a fixed axis, in units of the activation; > 0
  bool isLogarithmic = false;  ///< see ValueAxis
  TrackForm form = TrackForm::Area;

  bool operator==(const TrackStyle&) const = default;
};

/// A value axis from low (<= 0) to high (> 0).
struct ValueAxis {
  double low = 0;
  double high = 1;
  bool isLogarithmic = false;

  /// In units that are drawn alike along the axis: the value, or log2(1 + |value|) with its sign, as 0 has no
  /// logarithm.
  double scaled(double value) const {
    return isLogarithmic ? std::copysign(std::log2(1 + std::abs(value)), value) : value;
  }
  double unscaled(double scaledValue) const {
    return isLogarithmic ? std::copysign(std::exp2(std::abs(scaledValue)) - 1, scaledValue) : scaledValue;
  }

  bool operator==(const ValueAxis&) const = default;
};

}  // namespace dglm
