// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/CLI.hpp>

#include <charconv>
#include <cmath>
#include <string>

namespace dglm::cli {

/// Takes finite numbers from the least on.
inline CLI::Validator numberFrom(int least) {
  const auto check = [least](const std::string& text) -> std::string {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
      return "'" + text + "' is no finite number";
    return number < least ? "'" + text + "' is less than " + std::to_string(least) : "";
  };
  return CLI::Validator(check, "");
}

}  // namespace dglm::cli
