// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/interpretation/latent_columns.h"

namespace dglm {

/// How well one latent agrees with labels at its best threshold.
struct LatentAgreement {
  LatentNumber latent = 0;
  double f1 = 0;
};

/// The `count` latents that agree best with the labels of some rows, each at its own best threshold from 0 on; of
/// equals the first. `labels` and `takesPart` [row] are 0 or 1. Fewer where fewer latents agree at all.
std::vector<LatentAgreement> bestLatents(const LatentColumns& columns, std::span<const uint8_t> labels,
                                         std::span<const uint8_t> takesPart, size_t count);

/// Of directions, whose products with the rows may have either sign, the one that agrees best with each column of
/// labels, each at its own best threshold; of equals the first. `products` [direction][row], rows one behind the other;
/// `columns` [column][row] and `takesPart` [row] are 0 or 1. An F1 of 0 where no row carries the label.
std::vector<LatentAgreement> bestDirections(std::span<const float> products, int64_t rows,
                                            std::span<const std::vector<uint8_t>> columns,
                                            std::span<const uint8_t> takesPart);

}  // namespace dglm
