// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/record_code.h"
#include "core/project/project.h"

namespace dglm {

/// The record as a circle or a line, with the same bases. On a circle, pieces of a feature that meet at the origin
/// become one range across it; on a line, such a range becomes two pieces.
Record withTopology(Record record, Topology topology);

/// All that depends on a record's topology: its features' places, and what the analyses have read of it.
struct RecordForm {
  Topology topology = Topology::Linear;
  std::vector<Feature> features;
  std::vector<std::pair<AnalysisId, RecordCode>> codes;
};

/// Makes the record a circle or a line in the project, and gives the form that it had. Activations go, but for those of
/// analyses that read a circle as they read a line. Errors: RecordNotFound, Cancelled, the project's own.
Result<RecordForm> changeTopology(Project& project, RecordId id, Topology topology, const JobContext& job = {});

/// Puts a form back, and gives the one that it replaces. Errors: as above.
Result<RecordForm> putForm(Project& project, RecordId id, const RecordForm& form, const JobContext& job = {});

/// What speaks for a linear record being a circle that was cut open.
struct CircularSigns {
  int64_t repeatedBases = 0;  ///< so many at its start stand at its end too, as assemblers leave them; 0 or at least 20
  bool isNamedSo = false;     ///< its description or file says "circular", or "plasmid" and "complete sequence"

  explicit operator bool() const { return repeatedBases > 0 || isNamedSo; }
};

/// None for a circular record. Ends are compared over up to 50,000 bases; a repeat of six bases or fewer, as poly(A)
/// has it, is no sign.
CircularSigns circularSigns(const Record& record, const std::filesystem::path& file);

}  // namespace dglm
