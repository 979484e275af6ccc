// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/said_topology.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "core/base/text.h"

namespace dglm {
namespace {

bool isAmong(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// What one "key=value" says.
std::optional<Topology> topologyOf(std::string_view key, std::string_view value) {
  constexpr std::array<std::string_view, 3> kKeys = {"circular", "is_circular", "topology"};
  constexpr std::array<std::string_view, 6> kCircular = {"circular", "true", "t", "yes", "y", "1"};
  constexpr std::array<std::string_view, 6> kLinear = {"linear", "false", "f", "no", "n", "0"};
  if (!isAmong(key, kKeys))
    return std::nullopt;
  if (isAmong(value, kCircular))
    return Topology::Circular;
  return isAmong(value, kLinear) ? std::optional(Topology::Linear) : std::nullopt;
}

}  // namespace

std::optional<Topology> saidTopology(std::string_view description) {
  std::string text;
  for (const char c : description) {
    const bool isBlank = c == ' ' || c == '\t';
    if (isBlank && text.ends_with('='))
      continue;
    if (c == '=')
      text.resize(text.find_last_not_of(' ') + 1);
    text += isBlank ? ' ' : inLowerCase(c);
  }
  constexpr std::string_view kBetween = " []();,|";
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find_first_of(kBetween));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    const size_t equals = word.find('=');
    if (equals == std::string_view::npos)
      continue;
    if (const auto topology = topologyOf(word.substr(0, equals), word.substr(equals + 1)))
      return topology;
  }
  return std::nullopt;
}

}  // namespace dglm
