// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/latent_reader.h"
#include "core/interpretation/record_code.h"
#include "core/interpretation/site_reader.h"
#include "core/sequence/record.h"

namespace dglm {

/// What a reading found before it was cut off, window by window, so that another goes on from there.
struct ReadingDraft {
  /// The code of one window's own tokens.
  struct Piece {
    int64_t firstOwn = 0;  ///< counted from the reading's first own token
    std::shared_ptr<const SparseCode> code;
  };

  std::string of;  ///< what is read and how, in the caller's words: a draft fits nothing else
  std::set<std::pair<size_t, int64_t>> windows;  ///< that were read: planned reading and window
  std::vector<std::vector<Piece>> readings;      ///< [planned reading]

  bool isEmpty() const { return windows.empty(); }
};

/// For who looks on while a record is read; each may be null.
struct ReadingWatch {
  WindowOrder::Question isWanted;  ///< see WindowOrder
  /// Is given every window as it comes, and first those of the draft.
  std::function<void(const PlannedReading& reading, const ReadingDraft::Piece& piece)> found;
};

/// Reads what the draft lacks and gives the whole, the same as when it was read at once. After an error the draft holds
/// what was read until then. Errors: those of LatentReader::read.
Result<RecordCode> goOnReading(const LatentReader& reader, const Record& record, const LatentReadingOptions& options,
                               ReadingDraft& draft, const JobContext& job, const ReadingWatch& watch = {});

}  // namespace dglm
