// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

/// A file of a corpus, as it was when the corpus was listed.
struct CorpusFile {
  std::filesystem::path path;
  int64_t size = 0;     ///< bytes
  int64_t changed = 0;  ///< ticks of the file system's clock

  /// Bases that it holds at least, if it is what is usual: FASTA has more bases than other characters, and compressed
  /// about four a byte.
  int64_t leastBases() const;
};

/// The files that the paths name: files themselves, all FASTA files in folders and those below by their names, and the
/// files that lists name, one a line, relative to the list. Each file once, in the order given; those of a folder by
/// their names. Errors: FileNotFound, CannotOpenFile, NoRecords where there is none at all.
Result<std::vector<CorpusFile>> corpusFiles(const std::vector<std::filesystem::path>& paths,
                                            const std::vector<std::filesystem::path>& lists, const JobContext& job);

}  // namespace dglm
