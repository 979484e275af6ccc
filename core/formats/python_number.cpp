// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/python_number.h"

#include <array>
#include <charconv>
#include <cmath>

namespace dglm {

std::string pythonFloat(double value) {
  constexpr double kSmallestFixed = 1e-4, kLargestFixed = 1e16;
  if (std::isinf(value))
    return value < 0 ? "-inf" : "inf";
  const double size = std::abs(value);
  const bool isFixed = value == 0 || (size >= kSmallestFixed && size < kLargestFixed);
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                 isFixed ? std::chars_format::fixed : std::chars_format::scientific);
  const std::string digits(text.data(), end.ptr);
  return isFixed && digits.find('.') == std::string::npos ? digits + ".0" : digits;
}

}  // namespace dglm
