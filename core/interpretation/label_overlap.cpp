// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/label_overlap.h"

#include <algorithm>

#include "core/interpretation/feature_index.h"

namespace dglm {

namespace {

int64_t coveredBases(const Feature& feature) {
  int64_t bases = 0;
  for (const FeatureSegment& segment : feature.segments)
    bases += segment.bases.length();
  return bases;
}

int64_t widthOf(const RecordCode& code) {
  int64_t width = 0;
  for (const CodedReading& reading : code.readings)
    width = std::max(width, reading.code.width);
  return width;
}

}  // namespace

bool namesAPart(const Feature& feature, const Record& record) {
  return feature.type != "source" && feature.label() != feature.type &&
         static_cast<double>(coveredBases(feature)) < kGeneralFeatureShare * static_cast<double>(record.length());
}

void LabelOverlap::add(const Record& record, const RecordCode& code) {
  const auto width = static_cast<size_t>(widthOf(code));
  if (activeTokens_.size() < width) {
    activeTokens_.resize(width, 0);
    overlapping_.resize(width);
  }

  FeatureIndex index(record.length());
  for (const Feature& feature : record.features)
    if (namesAPart(feature, record))
      index.add(feature, labelNumber(feature.label()));
  index.finish();

  for (const CodedReading& reading : code.readings) {
    for (int64_t row = 0; row < reading.code.rows(); ++row) {
      const std::vector<int32_t>& labels = index.keysAt(reading.bases[static_cast<size_t>(row)]);
      for (const LatentNumber latent : reading.code.rowLatents(row)) {
        ++activeTokens_[static_cast<size_t>(latent)];
        for (const int32_t label : labels)
          ++overlapping_[static_cast<size_t>(latent)][label];
      }
    }
  }
}

std::vector<LatentLabel> LabelOverlap::bestLabels() const {
  std::vector<LatentLabel> best;
  for (size_t latent = 0; latent < overlapping_.size(); ++latent) {
    const std::string* label = nullptr;
    int64_t most = 0;
    for (const auto& [number, tokens] : overlapping_[latent]) {
      const std::string& candidate = labels_[static_cast<size_t>(number)];
      if (tokens > most || (tokens == most && candidate < *label)) {
        label = &candidate;
        most = tokens;
      }
    }
    if (label)
      best.push_back({static_cast<int32_t>(latent), *label,
                      static_cast<double>(most) / static_cast<double>(activeTokens_[latent])});
  }
  return best;
}

int32_t LabelOverlap::labelNumber(std::string_view label) {
  const auto [place, isNew] = labelNumbers_.try_emplace(std::string(label), static_cast<int32_t>(labels_.size()));
  if (isNew)
    labels_.emplace_back(label);
  return place->second;
}

}  // namespace dglm
