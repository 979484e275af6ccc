// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/number_text.h"

#include <charconv>
#include <cmath>

namespace dglm {

std::string numberText(double value) {
  if (std::isnan(value))
    return "n/a";
  char text[40];
  const auto end = std::to_chars(text, text + sizeof text, value);
  std::string result(text, end.ptr);
  return result.find_first_of(".en") == std::string::npos ? result + ".0" : result;
}

std::string floatText(float value) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value);
  return std::string(text, end.ptr);
}

}  // namespace dglm
