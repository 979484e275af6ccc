// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

#include "tests/benchmarks/timing.h"

namespace dglm {

/// A made-up circular record with features in either direction and busy activation tracks.
struct PaintingOptions {
  int64_t bases = 1'000'000;
  int features = 1000;
  int tracks = 20;
};

/// Each from the wheel's notch or the drag's step to the painted view.
struct PaintingTimes {
  Timing linear;
  Timing circular;
};

/// Zooms both views in to the bases, moves them there and half way, and zooms out, in the sizes that they have in a
/// window of 1440 x 900. Needs a QApplication.
PaintingTimes timePainting(const PaintingOptions& options);

}  // namespace dglm
