// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/sequence_columns.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/base/text.h"

namespace dglm {
namespace {

std::string folded(const std::string& name) {
  std::string result;
  for (const char c : name)
    if (std::isspace(static_cast<unsigned char>(c)) == 0)
      result += inLowerCase(c);
  return result;
}

std::optional<size_t> firstNamed(std::span<const std::string> header, std::span<const std::string_view> names) {
  for (std::string_view name : names) {
    const auto found = std::find_if(header.begin(), header.end(),
                                    [name](const std::string& column) { return folded(column) == name; });
    if (found != header.end())
      return static_cast<size_t>(found - header.begin());
  }
  return std::nullopt;
}

}  // namespace

SequenceColumns sequenceColumns(std::span<const std::string> header) {
  constexpr std::array<std::string_view, 2> kSequence = {"sequence", "sequences"};
  constexpr std::array<std::string_view, 3> kId = {"id", "seq_id", "name"};
  return {firstNamed(header, kSequence), firstNamed(header, kId)};
}

}  // namespace dglm
