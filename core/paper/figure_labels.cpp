// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/paper/figure_labels.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/study/published_files.h"
#include "core/study/published_table.h"

namespace dglm {
namespace {

/// One label a line; '#' starts a comment line.
LabelSet parseLabels(std::string_view text) {
  LabelSet labels;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    if (const std::string_view label = trimmed(text.substr(0, end)); !label.empty() && label.front() != '#')
      labels.emplace(label);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return labels;
}

}  // namespace

LabelSet parseLabelSet(std::string_view text) {
  constexpr std::string_view kBetween = " + ";
  LabelSet labels;
  while (!text.empty()) {
    const size_t end = std::min(text.find(kBetween), text.size());
    labels.emplace(trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + kBetween.size(), text.size()));
  }
  return labels;
}

FigureLabels FigureLabels::usual() {
  FigureLabels labels;
  for (const std::vector<std::string>& row : publishedRows(PublishedFile::Captions))
    labels.captions.emplace(parseLabelSet(row[0]), row[1]);
  labels.amr = parseLabels(publishedFiles()[static_cast<size_t>(PublishedFile::AmrLabels)]);
  return labels;
}

std::string FigureLabels::captionOf(const LabelSet& labels) const {
  if (const auto found = captions.find(labels); found != captions.end())
    return found->second;
  std::string text;
  for (const std::string& label : labels)
    text += (text.empty() ? "" : ", ") + label;
  return text;
}

bool FigureLabels::isAmr(const LabelSet& labels) const {
  return std::any_of(labels.begin(), labels.end(), [this](const std::string& label) { return amr.contains(label); });
}

Result<std::map<LabelSet, std::string>> readCaptions(const std::filesystem::path& path) {
  DGLM_TRY(const PublishedTable table, PublishedTable::read(path, {}));
  DGLM_CHECK(table.require(std::array{"labels", "caption"}));
  std::map<LabelSet, std::string> captions;
  for (size_t row = 0; row < table.rows(); ++row)
    captions[parseLabelSet(table.text(row, "labels"))] = table.text(row, "caption");
  return captions;
}

std::map<int32_t, LabelSet> steeredLatentLabels() {
  std::map<int32_t, LabelSet> labels;
  for (const std::vector<std::string>& row : publishedRows(PublishedFile::SteeredLatents))
    labels.emplace(std::stoi(row[0]), parseLabelSet(row[1]));
  return labels;
}

}  // namespace dglm
