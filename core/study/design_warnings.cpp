// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/design_warnings.h"

#include <cstdio>
#include <map>
#include <string_view>

namespace dglm {
namespace {

/// "Design 2", "Designs 2 and 3", "Designs 1, 2, 3, 4, 5 and 7 more".
std::string listed(std::span<const size_t> numbers) {
  constexpr size_t kNamed = 5;
  if (numbers.size() == 1)
    return "Design " + std::to_string(numbers.front());
  const bool areMany = numbers.size() > kNamed + 1;
  const size_t named = areMany ? kNamed : numbers.size() - 1;
  std::string text = "Designs " + std::to_string(numbers.front());
  for (size_t i = 1; i < named; ++i)
    text += ", " + std::to_string(numbers[i]);
  return text + " and " + (areMany ? std::to_string(numbers.size() - named) + " more" : std::to_string(numbers.back()));
}

std::string whatBringsOthers(double temperature) {
  if (temperature == 0)
    return "at --temperature 0 each token is the likeliest one; a higher --temperature brings others.";
  char text[120];
  std::snprintf(text, sizeof text,
                "the model is sure of these bases; a --temperature above %g, or stronger steering, brings others.",
                temperature);
  return text;
}

}  // namespace

std::vector<std::string> warningsOfDesigns(const Record& record, std::span<const Record> designs, double temperature) {
  std::vector<size_t> unchanged, repeats;
  std::map<std::string_view, size_t> firsts;  // bases to the number of the first design with them
  size_t first = 0, groups = 0;
  for (size_t number = 1; number <= designs.size(); ++number) {
    const std::string& bases = designs[number - 1].bases;
    if (bases == record.bases) {
      unchanged.push_back(number);
    } else if (const auto [known, isNew] = firsts.try_emplace(bases, number); !isNew) {
      repeats.push_back(number);
      groups += known->second == first ? 0 : 1;
      first = known->second;
    }
  }
  std::vector<std::string> warnings;
  if (!unchanged.empty())
    warnings.push_back(listed(unchanged) + (unchanged.size() == 1 ? " has" : " have") +
                       " no substitution: " + whatBringsOthers(temperature));
  if (!repeats.empty())
    warnings.push_back(listed(repeats) + (repeats.size() == 1 ? " equals " : " equal ") +
                       (groups == 1 ? "design " + std::to_string(first) : "an earlier one") + ": " +
                       whatBringsOthers(temperature));
  return warnings;
}

}  // namespace dglm
