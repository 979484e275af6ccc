// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

struct AddedRecords {
  int64_t records = 0;
  std::vector<std::string> warnings;
};

struct ExportedRecords {
  int64_t records = 0;
  std::vector<std::string> warnings;
};

/// `project add`: reads sequence files and adds their records, all of one file or none. A record whose name is taken
/// gets another; a file whose bytes a record of the project came from is not added again. Warnings tell both.
Result<AddedRecords> addFilesToProject(const std::filesystem::path& project,
                                       const std::vector<std::filesystem::path>& files, const JobContext& job);

/// `project export`: all records, or those named, as GenBank, FASTA, GFF3 or BED, told by the suffix of `out`.
/// Warnings name records of one name that are told apart in the file.
/// Errors: RecordNotFound, UnsupportedFormat, and the writers' own.
Result<ExportedRecords> exportFromProject(const std::filesystem::path& project, const std::vector<std::string>& names,
                                          const std::filesystem::path& out, const JobContext& job);

}  // namespace dglm
