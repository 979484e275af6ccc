// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/study/latent_labels.h"
#include "core/tensor/sparse_code.h"

namespace dglm {

/// A latent under a meta-latent.
struct MetaChild {
  int64_t row = 0;  ///< of the latents that were trained on
  float strength = 0;
};

/// A meta-latent and the latents that it stands for.
struct MetaFamily {
  std::vector<MetaChild> children;  ///< strongest first; ties in order of their latents
  double importance = 0;            ///< mean strength of the strongest 20 times the direction's length
  std::string label;                ///< the most frequent among the strongest 20; "" without labels
  double purity = 0;                ///< share of the strongest 20 that carry it (fewer where there are fewer)
  double coverage = 0;              ///< share of all latents that carry it that are children
};

/// The children that count for label, purity and importance, as in the paper.
inline constexpr int64_t kNearestChildren = 20;

/// Families of the meta-latents: `code` has a row a latent, `norms` the lengths of the meta-latents' directions.
/// Latents without labels are told by empty ones.
std::vector<MetaFamily> familiesOf(const SparseCode& code, std::span<const float> norms,
                                   std::span<const LabelledLatent> latents);

/// Importances from 0 (the least) to 1, all above 40 % of the range being 1: the paper's colours.
std::vector<double> shadesOf(std::span<const MetaFamily> families);

/// meta_latents.csv, children.csv and, where this build writes workbooks, meta_sae.xlsx with the published layout (a
/// column a meta-latent: the labels of its strongest children in the order of the latents, the header shaded by
/// importance) and both tables. `stability` by meta-latent, or empty. Returns the files.
Result<std::vector<std::filesystem::path>> writeFamilies(const std::filesystem::path& folder,
                                                         std::span<const MetaFamily> families,
                                                         std::span<const LabelledLatent> latents,
                                                         std::span<const float> stability);

}  // namespace dglm
