// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

struct FastaTimes {
  int64_t bytes = 0;
  double oursSeconds = 0;
  double peerSeconds = 0;  ///< kseq over bgzf_read, the same file, alternating with ours; the best of five each
};

/// Writes a FASTA file of about 100 MB into the folder and reads it both ways.
Result<FastaTimes> timeFastaReading(const std::filesystem::path& folder, const JobContext& job);

struct GenBankTimes {
  int64_t records = 0;
  double seconds = 0;
};

/// Reads the GenBank files of a folder again and again until 5,000 records are done.
Result<GenBankTimes> timeGenBankReading(const std::filesystem::path& folder, const JobContext& job);

}  // namespace dglm
