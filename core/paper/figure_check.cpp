// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/paper/figure_check.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/study/published_table.h"

namespace dglm {
namespace {

CheckState stateOf(const ExpectedValue& value, const std::string& found) {
  const std::optional<double> wanted = parseNumber(value.expected), number = parseNumber(found);
  const bool agrees = wanted && number ? std::abs(*wanted - *number) <= value.tolerance : value.expected == found;
  return agrees ? CheckState::Agrees : CheckState::Differs;
}

}  // namespace

std::string shortestNumber(double value) {
  if (std::isnan(value))
    return "n/a";
  std::array<char, 40> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
  return {text.data(), end.ptr};
}

void FoundValues::add(const std::string& panel, const std::string& quantity, const std::string& of,
                      const std::string& text) {
  values_.push_back({{panel, quantity, of}, text});
}

void FoundValues::add(const std::string& panel, const std::string& quantity, const std::string& of, double number) {
  add(panel, quantity, of, shortestNumber(number));
}

std::vector<CheckedValue> FoundValues::against(const std::vector<ExpectedValue>& expected) const {
  std::vector<CheckedValue> checked;
  for (const ExpectedValue& value : expected) {
    const std::tuple key{value.panel, value.quantity, value.of};
    const auto found =
        std::find_if(values_.begin(), values_.end(), [&](const auto& entry) { return entry.first == key; });
    if (found == values_.end())
      checked.push_back({value, "", CheckState::NotFound});
    else
      checked.push_back({value, found->second, stateOf(value, found->second)});
  }
  return checked;
}

std::vector<ExpectedValue> expectedValues(PublishedFile file) {
  std::vector<ExpectedValue> values;
  for (const std::vector<std::string>& row : publishedRows(file))
    values.push_back({row[0], row[1], row[2], row[3], parseNumber(row[4]).value_or(0), row[5]});
  return values;
}

std::string checkStateText(CheckState state) {
  constexpr std::array kTexts = {"as expected", "differs", "not in the data"};
  return kTexts[static_cast<size_t>(state)];
}

}  // namespace dglm
