// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include "core/interpretation/latent_reader.h"

namespace dglm {

/// Keeps the model and dictionary that were used last, since loading them takes longer than reading a plasmid. For one
/// thread; the window has one on its compute lane.
class ReaderCache {
 public:
  /// Errors: those of LatentReader::open, Cancelled.
  Result<std::shared_ptr<const LatentReader>> open(const LatentSource& source, const JobContext& job);

 private:
  std::shared_ptr<const LatentReader> last_;
};

}  // namespace dglm
