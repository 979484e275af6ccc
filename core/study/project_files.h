// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/ids.h"

namespace dglm {

class Project;

/// What became of a file that was to be added.
enum class AddedState { Added, AlreadyThere, Failed, NotReached };

struct AddedFile {
  std::filesystem::path file;
  std::filesystem::path annotation;  ///< whose features its records got; empty for none
  AddedState state = AddedState::NotReached;
  int64_t records = 0;  ///< added, or of this file already in the project
};

struct AddedRecords {
  int64_t records = 0;
  std::vector<AddedFile> files;  ///< one each, in the order given, annotations with their sequences
  std::vector<std::string> warnings;
  std::optional<Error> failure;  ///< of the first file that was not added, or Cancelled
};

/// `project add`: reads sequence files, with annotations by pairAnnotations(), and adds their records, all of one file
/// or none, each file as one transaction. A record whose name is taken gets another, which a warning tells; a file
/// whose bytes are in the project already is not added again. Files after one that cannot be read are added all the
/// same; after a stop, none. Waits a while for another program that writes to the project. Errors: those of opening the
/// project.
Result<AddedRecords> addFilesToProject(const std::filesystem::path& project,
                                       const std::vector<std::filesystem::path>& files, const JobContext& job);

struct ExportedRecords {
  int64_t records = 0;
  std::vector<std::string> damaged;  ///< left out, each with its fault: "pUC19 (its bases are not ...)"
  std::vector<std::string> warnings;
};

/// `project export`: all sound records, or those of them that are named, as GenBank, FASTA, GFF3 or BED, told by the
/// suffix of `out`. Warnings name records of one name that are told apart in the file. Errors: RecordNotFound,
/// UnsupportedFormat, ProjectDamaged if none is sound, and the writers' own; nothing is written then.
Result<ExportedRecords> exportFromProject(const std::filesystem::path& project, const std::vector<std::string>& names,
                                          const std::filesystem::path& out, const JobContext& job);

/// The same for these records of an open project, in their order. Errors: as above.
Result<ExportedRecords> exportRecords(const Project& project, std::span<const RecordId> records,
                                      const std::filesystem::path& out, const JobContext& job);

}  // namespace dglm
