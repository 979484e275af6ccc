// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/token_table.h"

#include <algorithm>

namespace dglm {
namespace {

constexpr int64_t kTokenBases = 6;

/// Round down, also below 0.
int64_t floorDivided(int64_t number, int64_t by) {
  return number / by - (number % by < 0 ? 1 : 0);
}

}  // namespace

std::vector<AnnotationRow> annotationRows(const Record& record) {
  std::vector<AnnotationRow> rows;
  for (const Feature& feature : record.features) {
    if (feature.type == "source")
      continue;
    for (const FeatureSegment& segment : feature.segments) {
      const int64_t end = segment.bases.end > record.length() ? segment.bases.end - record.length() : segment.bases.end;
      rows.push_back({segment.bases.start + 1, end, feature.label()});
    }
  }
  return rows;
}

/// The reference asks its tokenizer, which knows no others.
bool TokenTableBuilder::isSpecial(int32_t id) const {
  return id == vocabulary_.unknownId() || id == vocabulary_.padId() || id == vocabulary_.maskId() ||
         id == vocabulary_.clsId();
}

void TokenTableBuilder::add(std::span<const int32_t> ids, std::span<const AnnotationRow> rows) {
  const auto tokens = static_cast<int64_t>(ids.size());
  std::vector<std::vector<int32_t>> labels(ids.size());
  for (const AnnotationRow& row : rows) {
    const int32_t label = labels_.numberOf(row.label);
    const int64_t first = std::max<int64_t>(0, floorDivided(row.start - kTokenBases, kTokenBases) + 1);
    const int64_t last = std::min(tokens - 1, floorDivided(row.end - 1, kTokenBases));
    for (TokenIndex token = first; token <= last; ++token)
      labels[static_cast<size_t>(token)].push_back(label);
  }
  for (size_t i = 0; i < ids.size(); ++i) {
    const std::string& text = vocabulary_.token(ids[i]);
    if (isSpecial(ids[i]))
      labels[i] = {labels_.numberOf("special token: " + text)};
    table_.tokens.push_back(text);
    table_.sequences.push_back(sequences_);
    table_.rowLabels.insert(table_.rowLabels.end(), labels[i].begin(), labels[i].end());
    table_.labelStart.push_back(static_cast<int64_t>(table_.rowLabels.size()));
  }
  ++sequences_;
}

TokenTable TokenTableBuilder::take() {
  table_.labels = labels_.names();
  return std::move(table_);
}

}  // namespace dglm
