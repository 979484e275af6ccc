// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/sae/architecture.h"

namespace dglm {

/// What a configuration beside a checkpoint says of it.
struct DictionaryConfig {
  std::filesystem::path file;                ///< empty: there is none
  std::string className;                     ///< as it is written; empty = not said
  std::optional<Architecture> architecture;  ///< of that class, where it is one of ours
  int64_t activationDim = 0;                 ///< 0 = not said, here and below
  int64_t dictSize = 0;
  int64_t k = 0;
  std::optional<int64_t> layer;  ///< of the model whose activations it was trained on
};

/// Reads the folder's config.yaml (the reference's and ours: class and layer), or the config.json of
/// dictionary_learning (class and numbers in its `trainer`). One that cannot be read, or is a gLM's, says nothing.
DictionaryConfig readDictionaryConfig(const std::filesystem::path& folder);

}  // namespace dglm
