// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/result.h"
#include "core/glm/config.h"

namespace at {
class Tensor;
}

namespace dglm {

/// Layers, widths and vocabulary of the Nucleotide Transformer v2 50M (nt_spec section 1.1).
GlmConfig shapeOfV2With50M();

/// A random model of the shape in a model folder.
Status saveRandomGlm(const std::filesystem::path& folder, const GlmConfig& config);

/// A random BatchTopK checkpoint for activations of this model's width, with the threshold at which about k latents are
/// active a token of the given activations.
Status saveRandomDictionary(const std::filesystem::path& file, const at::Tensor& activations_ND, int64_t dictSize,
                            int64_t k);

/// Bases from a seed.
std::string randomBases(int64_t length, uint32_t seed);

}  // namespace dglm
