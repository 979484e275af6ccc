// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <random>

#include "core/figure/drawing.h"

namespace dglm {

// Colours of the paper's figures: seaborn's 'colorblind', and what its bar plot makes of them (75 % saturation).
constexpr Colour kFigureBlue{0x01, 0x73, 0xB2};
constexpr Colour kFigureOrange{0xDE, 0x8F, 0x05};
constexpr Colour kFigureGreen{0x02, 0x9E, 0x73};
constexpr Colour kFigureDarkBlue{0x00, 0x00, 0x8B};
constexpr Colour kFigureDeepBlue{0x1F, 0x3B, 0x73};
constexpr Colour kBarBlue{0x17, 0x6D, 0x9C};
constexpr Colour kBarPink{0xC2, 0x82, 0xB5};
constexpr Colour kBarDarkBlue{0x11, 0x11, 0x7A};
constexpr Colour kBarLightBlue{0xB4, 0xD4, 0xDF};
constexpr double kFigureDot = 3.16;  ///< matplotlib's s = 10

/// Normally distributed offsets, the same on every machine for the same seed.
class Jitter {
 public:
  Jitter(uint64_t seed, double deviation) : random_(seed), deviation_(deviation) {}
  double next();

 private:
  std::mt19937_64 random_;
  double deviation_;
};

/// matplotlib's colour map "Blues" at 0..1.
Colour bluesAt(double share);

}  // namespace dglm
