// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/benchmarks/timing.h"

namespace dglm {

struct RunPaintingOptions {
  int runs = 1000;
  int steps = 200;  ///< that each has logged
};

/// On a machine that others use the processor's time says more: nothing here waits for anything.
struct RunTiming {
  Timing clock;
  Timing processor;
};

/// Each from what the user does, or a run that goes on, to the painted view.
struct RunPaintingTimes {
  RunTiming table;      ///< a notch of the wheel
  RunTiming tableLive;  ///< one run has another step
  RunTiming curves;     ///< the same, all runs drawn
  RunTiming parallel;   ///< a move of the brush
};

/// The table and the charts of training runs, in the sizes that they have in a window of 1440 x 900. Needs a
/// QApplication.
RunPaintingTimes timeRunPainting(const RunPaintingOptions& options);

}  // namespace dglm
