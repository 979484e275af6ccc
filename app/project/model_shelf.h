// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include "core/interpretation/latent_reader.h"

namespace dglm {

/// Keeps the model and dictionary that were used last, since loading them takes longer than reading a plasmid. Used on
/// the compute lane only.
class ModelShelf {
 public:
  Result<std::shared_ptr<const LatentReader>> open(const LatentSource& source);

 private:
  std::shared_ptr<const LatentReader> last_;
};

}  // namespace dglm
