// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/study/meta_sae.h"

namespace dglm {

/// A row of l0_against_error.csv: a meta-SAE, or the control of one on random directions, which has no families.
struct ListedMetaSae {
  MetaSaeRun run;  ///< what the table does not hold is NaN, or 0 where it is a whole number
  MetaKind kind = MetaKind::JumpRelu;
  std::filesystem::path folder;  ///< of the run
  std::string dictionarySha256;  ///< of a control that of its sweep; "": no file of the sweep says it
  int64_t trainedOn = 0;         ///< latents; of a control random directions. 0: as above
};

struct MetaSaeList {
  std::vector<ListedMetaSae> runs;  ///< sweep by sweep, each in its table's order
  std::vector<Error> unread;        ///< of sweeps that cannot be read, which are left out
};

/// The folders that `train meta-sae` finished at a path: itself, or those below it, in order of their names.
std::vector<std::filesystem::path> metaSweepsIn(const std::filesystem::path& path);

/// The rows of one of them. Errors: FileNotFound, MalformedFile, Cancelled.
Result<std::vector<ListedMetaSae>> readMetaSweep(const std::filesystem::path& folder, const JobContext& job = {});

/// The meta-SAEs at any of the places, each folder once. Error: Cancelled.
Result<MetaSaeList> listMetaSaes(std::span<const std::filesystem::path> places, const JobContext& job = {});

}  // namespace dglm
