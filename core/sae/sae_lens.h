// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

#include "core/sae/dictionary.h"

namespace dglm {

// Internal to this room. A folder of SAELens (versions 3 to 6): its configuration, and W_enc [D, F], b_enc [F],
// W_dec [F, D], b_dec [D], for jumprelu also threshold [F].
inline constexpr const char* kSaeLensConfig = "cfg.json";
inline constexpr const char* kSaeLensWeights = "sae_weights.safetensors";

/// Reads the architectures standard, topk, jumprelu and batchtopk. `standard` becomes ReLU, or ReLU_Tied where
/// apply_b_dec_to_input is false (the same arithmetic). Errors: as Dictionary::load; UnknownDictionary for another
/// architecture, for normalised or reshaped activations, and for latents scaled by the decoder's norms.
Result<DictionaryWeights> readSaeLens(const std::filesystem::path& folder, const DictionaryExpectation& expected);

/// Makes the folder. Errors: CannotWriteFile, UnsupportedFormat (an Identity).
Status writeSaeLens(const std::filesystem::path& folder, const DictionaryWeights& weights);

}  // namespace dglm
