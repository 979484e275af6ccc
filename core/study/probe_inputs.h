// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/probe_features.h"
#include "core/interpretation/probe_split.h"
#include "core/study/probe_request.h"
#include "core/study/token_table_file.h"

namespace dglm {

/// Tokens with what probes read of them. Movable; the features may look into the table.
struct ProbeInputs {
  ReadTokenTable table;
  std::unique_ptr<ProbeFeatures> features;
  std::vector<int64_t> rows;      ///< that take part: all in the paper-compatible mode, else those of bases
  std::vector<int32_t> recordOf;  ///< [place in rows]
  std::vector<int32_t> unitOf;    ///< [place in rows] what is drawn and split together: cluster, or record
  std::vector<std::string> warnings;
};

/// What the source reads of the tokens. Errors: those of the files.
Result<std::unique_ptr<ProbeFeatures>> openProbeFeatures(const ProbeSource& source, const TokenTable& table,
                                                         const JobContext& job);

/// Looks at all files and reads what a probe needs. Errors: those of the files; InvalidArgument where features and
/// table differ in length, and for a record without a cluster.
Result<ProbeInputs> readProbeInputs(const ProbeSource& source, const std::vector<std::filesystem::path>& outputs,
                                    bool paperCompatible, const JobContext& job);

/// Fills rows, recordOf and unitOf from the table: all of its rows, or those of bases. `clusterOf` by record; empty:
/// each record is a unit.
void placeRows(ProbeInputs& inputs, const std::vector<int32_t>& clusterOf, bool withSpecialRows);

/// Rows of the inputs parted as asked for.
Result<ProbeRows> splitInputs(const ProbeInputs& inputs, ProbeSplit split, const SplitShares& shares, uint64_t seed);

/// The targets' labels of all rows of the table, by the synonyms; those that no row carries are left out with a
/// warning. Errors: InvalidArgument where none is left, or for a target that is none.
struct TargetLabels {
  std::vector<ProbeTarget> targets;
  std::vector<std::vector<uint8_t>> labels;  ///< [target][row]
};
Result<TargetLabels> labelTargets(const ProbeInputs& inputs, const std::vector<std::string>& targets, LabelMatch match,
                                  std::vector<std::string>& warnings,
                                  const ConceptNames& synonyms = ConceptNames::common());

/// A column of labels turned round within each record, for the control.
std::vector<uint8_t> turnedColumn(const std::vector<uint8_t>& labels, const ProbeInputs& inputs,
                                  const std::vector<int64_t>& turned);

}  // namespace dglm
