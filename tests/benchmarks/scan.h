// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

struct ScanBenchOptions {
  std::filesystem::path folder;   ///< where the corpora and databases are written: 1.5 GB
  std::filesystem::path genomes;  ///< folder of FASTA files, not compressed
  std::filesystem::path query;    ///< for megablast, against the genomes repeated to 500 MB
  std::filesystem::path genes;    ///< of which 120 are taken for blastn, against 39 MB of the genomes; may be empty
  int threads = 2;
  int turns = 3;
};

/// `decode-glm scan` as a user starts it, beside the reference's batch script (makeblastdb and blastn for each 100
/// files) and beside blastn alone with its databases already there.
Result<nlohmann::ordered_json> benchScan(const ScanBenchOptions& options, const JobContext& job);

/// The megablast scan of so many megabytes as one command, and as a workflow of eight shards that run one after the
/// other and are merged: what writing, the shards and the merge take, and whether the hits have the same bytes.
Result<nlohmann::ordered_json> benchScale(const ScanBenchOptions& options, int64_t megabytes, const JobContext& job);

}  // namespace dglm
