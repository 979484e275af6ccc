// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "core/formats/record_readers.h"
#include "core/formats/text.h"

namespace dglm {
namespace {

/// How many lines are read between two looks at the stop token.
constexpr int64_t kLinesPerSlice = 1 << 16;

bool isOneOf(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// What one "key=value" says.
std::optional<Topology> topologyOf(std::string_view key, std::string_view value) {
  constexpr std::array<std::string_view, 3> kKeys = {"circular", "is_circular", "topology"};
  constexpr std::array<std::string_view, 6> kCircular = {"circular", "true", "t", "yes", "y", "1"};
  constexpr std::array<std::string_view, 6> kLinear = {"linear", "false", "f", "no", "n", "0"};
  if (!isOneOf(key, kKeys))
    return std::nullopt;
  if (isOneOf(value, kCircular))
    return Topology::Circular;
  return isOneOf(value, kLinear) ? std::optional(Topology::Linear) : std::nullopt;
}

/// What assemblers and archives write into a header: circular=true, circular=Y, topology=circular,
/// [topology=circular].
std::optional<Topology> saidTopology(std::string_view description) {
  std::string text;
  for (const char c : description) {
    const bool isBlank = c == ' ' || c == '\t';
    if (isBlank && text.ends_with('='))
      continue;
    if (c == '=')
      text.resize(text.find_last_not_of(' ') + 1);
    text += isBlank ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
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

/// ">id description" without its first character. Verbatim reading knows no circles, as the reference does not.
Record recordOf(std::string_view header, bool isVerbatim) {
  Record record;
  record.id = takeWord(header);
  record.description = trimmed(header);
  if (!isVerbatim)
    record.topology = saidTopology(record.description).value_or(Topology::Linear);
  return record;
}

}  // namespace

Status readFasta(ReadSession& session) {
  Record record;
  const bool isVerbatim = session.options.verbatimBases;
  BasesCollector bases(isVerbatim ? BasesStyle::Verbatim : BasesStyle::Folded);
  bool isInRecord = false;
  std::string_view line;
  for (int64_t count = 1;; ++count) {
    if (count % kLinesPerSlice == 0)
      DGLM_CHECK(session.input.checkpoint(session.job));
    DGLM_TRY(const bool hasLine, session.input.nextLine(line));
    if (hasLine && line.starts_with(';'))
      continue;
    if (hasLine && !line.starts_with('>')) {
      bases.append(line);
      continue;
    }
    if (isInRecord)
      DGLM_CHECK(session.deliver(std::move(record), bases));
    if (!hasLine)
      return {};
    record = recordOf(line.substr(1), isVerbatim);
    isInRecord = true;
  }
}

}  // namespace dglm
