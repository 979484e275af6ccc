// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <mutex>
#include <vector>

#include "core/project/project.h"
#include "core/project/project_access.h"
#include "core/study/steer_sweep.h"

namespace dglm {

/// One row of a sweep as a chart takes it.
struct SweepValue {
  size_t row = 0;
  double probability = 0;  ///< of the target; NaN where the row has an error
  double baseline = 0;
};

/// Carries rows from the sweep's thread to whoever looks at them.
class SweepTray {
 public:
  void put(const SweepValue& value);
  /// Those that came since the last call.
  std::vector<SweepValue> take();

 private:
  std::mutex mutex_;  // of values_
  std::vector<SweepValue> values_;
};

/// Sweeps with model and dictionary of the analysis; goes on where a run of the same set-up was stopped, whose rows
/// are put on the tray first. Errors: as sweepSteering, and the project's own.
Result<SteerSweepReport> sweepInto(SweepTray& tray, const ProjectAccess& project, AnalysisId analysis,
                                   SteerSweepRequest request, const JobContext& job);

}  // namespace dglm
