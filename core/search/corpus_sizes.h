// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>

#include "core/base/result.h"
#include "core/search/corpus_files.h"
#include "core/search/scoring.h"

namespace dglm {

/// What files were found to hold, kept over the runs of the program, so that the next scan of a corpus knows its search
/// space before it has read it. A file counts as known while it keeps its path, size and time of change.
class CorpusSizes {
 public:
  /// What the file has; nothing where it is not there or is something else.
  explicit CorpusSizes(std::filesystem::path file);

  std::optional<CorpusSize> sizeOf(const CorpusFile& file) const;
  void set(const CorpusFile& file, CorpusSize size);
  /// Errors: as writing a file. A cache that cannot be kept is no failure of a scan.
  Status save() const;

 private:
  struct Known {
    int64_t size = 0, changed = 0;
    CorpusSize holds;
  };
  std::filesystem::path file_;
  std::unordered_map<std::string, Known> known_;  ///< by absolute path
};

}  // namespace dglm
