// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/probe_targets.h"

#include <algorithm>

#include "core/base/text.h"

namespace dglm {
namespace {

constexpr std::string_view kKmerPrefix = "kmer:";
constexpr std::string_view kJoint = " + ";

bool hasLabel(const ProbeTarget& target, const std::string& label, LabelMatch match, const ConceptNames& synonyms) {
  return std::ranges::any_of(target.labels, [&](const std::string& wanted) {
    if (match == LabelMatch::Substring)
      return label.find(wanted) != std::string::npos;
    return inLowerCase(synonyms.conceptOf(label)) == inLowerCase(synonyms.conceptOf(wanted));
  });
}

bool containsInAnyCase(const std::string& text, const std::string& part) {
  return inLowerCase(text).find(inLowerCase(part)) != std::string::npos;
}

}  // namespace

Result<ProbeTarget> ProbeTarget::parse(const std::string& text) {
  ProbeTarget target;
  target.name = text;
  if (text.starts_with(kKmerPrefix)) {
    target.kmer = text.substr(kKmerPrefix.size());
  } else {
    for (size_t at = 0; at <= text.size();) {
      const size_t end = std::min(text.find(kJoint, at), text.size());
      target.labels.push_back(text.substr(at, end - at));
      at = end + kJoint.size();
    }
  }
  const bool isEmpty =
      target.labels.empty() ? target.kmer.empty() : std::ranges::any_of(target.labels, &std::string::empty);
  if (isEmpty)
    return Error{ErrorKind::InvalidArgument,
                 {Why::inEnglish("A target"), "'" + text + "'",
                  Why::inEnglish("it is a label, several such as 'HIV + env', or a k-mer such as kmer:TAG")}};
  return target;
}

std::vector<uint8_t> targetRows(const ProbeTarget& target, const TokenTable& table, LabelMatch match,
                                const ConceptNames& synonyms) {
  std::vector<uint8_t> rows(static_cast<size_t>(table.rows()));
  if (!target.kmer.empty()) {
    for (size_t row = 0; row < rows.size(); ++row)
      rows[row] = table.tokens[row].find(target.kmer) != std::string::npos;
    return rows;
  }
  std::vector<uint8_t> isWanted;
  for (const std::string& label : table.labels)
    isWanted.push_back(hasLabel(target, label, match, synonyms));
  for (int64_t row = 0; row < table.rows(); ++row)
    for (const int32_t label : table.labelsAt(row))
      rows[static_cast<size_t>(row)] |= isWanted[static_cast<size_t>(label)];
  return rows;
}

std::vector<std::string> hivLabelSets() {
  return {"HIV",     "env",     "RRE",       "HIV + env", "HIV + RRE", "env + RRE", "HIV + env + RRE",
          "HIV-1 Ψ", "HIV PBS", "HIV-1 DIS", "HIV-1 SD"};
}

std::string whyNoRows(const ProbeTarget& target, const TokenTable& table, LabelMatch match) {
  if (!target.kmer.empty())
    return "no token contains the k-mer";
  constexpr size_t kShown = 5;
  std::vector<std::string> near;
  for (const std::string& label : table.labels)
    if (std::ranges::any_of(target.labels, [&](const std::string& part) { return containsInAnyCase(label, part); }))
      near.push_back(label);
  if (near.empty())
    return "no token has such a label";
  std::string names;
  for (size_t i = 0; i < std::min(near.size(), kShown); ++i)
    names += (i ? ", " : "") + near[i];
  if (near.size() > kShown)
    names += ", ...";
  return (match == LabelMatch::Whole ? "no token has the whole label; --match substring takes also "
                                     : "no token has it in these letters; there are ") +
         names;
}

}  // namespace dglm
