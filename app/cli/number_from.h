// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/CLI.hpp>

#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

namespace dglm::cli {

/// The number that the whole text is, or nothing.
template <class Number>
std::optional<Number> numberOf(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// Takes finite numbers from the least on.
inline CLI::Validator numberFrom(int least) {
  const auto check = [least](const std::string& text) -> std::string {
    const auto number = numberOf<double>(text);
    if (!number || !std::isfinite(*number))
      return "'" + text + "' is no finite number";
    return *number < least ? "'" + text + "' is less than " + std::to_string(least) : "";
  };
  return CLI::Validator(check, "");
}

/// Takes finite numbers above 0.
inline CLI::Validator numberAbove0() {
  const auto check = [](const std::string& text) -> std::string {
    const auto number = numberOf<double>(text);
    return number && std::isfinite(*number) && *number > 0 ? "" : "'" + text + "' is no finite number above 0";
  };
  return CLI::Validator(check, "");
}

}  // namespace dglm::cli
