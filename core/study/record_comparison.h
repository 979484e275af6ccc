// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/group_comparison.h"
#include "core/study/latents.h"

namespace dglm {

struct CompareRequest {
  std::filesystem::path project;  ///< its records with what was read of them; empty: `latents` reads sequences
  std::optional<int> layer = {};  ///< of the project's analyses; none: the first
  LatentsRequest latents;         ///< its `out` and named latents count for nothing here
  std::filesystem::path groups;   ///< CSV with the columns record and group
  CompareBy by = CompareBy::Maximum;
  std::filesystem::path out;
};

struct CompareReport {
  int64_t records = 0;              ///< that are in a group
  std::vector<std::string> groups;  ///< in the order in which the file names them
  std::vector<int64_t> sizes;       ///< [group]
  int layer = 0;
  std::vector<GroupDifference> differences;
  std::vector<std::filesystem::path> files;
  std::vector<std::string> warnings;
};

/// `compare`: which latents tell groups of records apart. Writes NAME.csv (latent, high_in, effect, p, q, and of each
/// group mean and records_firing), and records by latents as NAME_maximum.csv and NAME_share.csv: the record, its
/// group, and a column for each latent that fires anywhere. Errors: those of the readers; InvalidArgument for a group
/// file that names an unknown record or fewer than two groups, and for one of another ending than .csv.
Result<CompareReport> compareRecords(const CompareRequest& request, const JobContext& job);

/// Records by latents of a layer.
struct LayerLatents {
  RecordLatents latents;
  int layer = 0;
};

/// Records in groups: groupOf [record], -1 for none.
struct RecordGrouping {
  std::vector<std::string> names;
  std::vector<int32_t> groupOf;
};

/// The three files of `compare`, `out` and the two beside it; returns their names. Errors: UnsupportedFormat for
/// another ending than .csv; of the files.
Result<std::vector<std::filesystem::path>> writeComparison(const std::filesystem::path& out,
                                                           const RecordLatents& records, const RecordGrouping& grouping,
                                                           const std::vector<GroupDifference>& differences);

/// The file that `--groups` reads: record and group, without those in none.
Status writeGroups(const std::filesystem::path& out, const RecordLatents& records, const RecordGrouping& grouping);
/// Errors: as compareRecords for its group file.
Result<RecordGrouping> readGrouping(const std::filesystem::path& path, const RecordLatents& records,
                                    std::vector<std::string>& warnings);

/// An analysis of a project. Error: NotBuilt without SQLite, and the project's own.
Result<LayerLatents> readProjectLatents(const std::filesystem::path& project, std::optional<int> layer,
                                        const JobContext& job);

}  // namespace dglm
