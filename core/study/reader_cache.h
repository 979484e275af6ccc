// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include "core/interpretation/latent_reader.h"
#include "core/interpretation/reading_draft.h"

namespace dglm {

/// Keeps the model and dictionary that were used last, since loading them takes longer than reading a plasmid, and what
/// a reading with them found that was cut off. For one thread; the window has one on its compute lane.
class ReaderCache {
 public:
  /// Errors: those of LatentReader::open, Cancelled.
  Result<std::shared_ptr<const LatentReader>> open(const LatentSource& source, const JobContext& job);

  /// Empty where no reading was cut off, or model or dictionary are others since.
  ReadingDraft& draft() { return draft_; }

 private:
  std::shared_ptr<const LatentReader> last_;
  ReadingDraft draft_;
};

}  // namespace dglm
