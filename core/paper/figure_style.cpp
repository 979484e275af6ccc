// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/paper/figure_style.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace dglm {

// Box and Muller; std::normal_distribution is another one in every library.
double Jitter::next() {
  constexpr double kUnit = 0x1p-53;
  const double radius = static_cast<double>((random_() >> 11) + 1) * kUnit;  // never 0
  const double angle = static_cast<double>(random_() >> 11) * kUnit;
  return deviation_ * std::sqrt(-2 * std::log(radius)) * std::cos(2 * std::numbers::pi * angle);
}

Colour bluesAt(double share) {
  // ColorBrewer's nine "Blues", between which matplotlib interpolates.
  constexpr std::array<std::array<double, 3>, 9> kBlues = {{{247, 251, 255},
                                                            {222, 235, 247},
                                                            {198, 219, 239},
                                                            {158, 202, 225},
                                                            {107, 174, 214},
                                                            {66, 146, 198},
                                                            {33, 113, 181},
                                                            {8, 81, 156},
                                                            {8, 48, 107}}};
  const double place = std::clamp(share, 0.0, 1.0) * (kBlues.size() - 1);
  const size_t below = std::min(static_cast<size_t>(place), kBlues.size() - 2);
  const double part = place - static_cast<double>(below);
  const auto mixed = [&](size_t channel) {
    return static_cast<uint8_t>(std::lround(kBlues[below][channel] * (1 - part) + kBlues[below + 1][channel] * part));
  };
  return {mixed(0), mixed(1), mixed(2)};
}

}  // namespace dglm
