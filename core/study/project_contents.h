// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/project/project.h"

namespace dglm {

/// What the window knows of an open project without its sequences and activations.
struct ProjectContents {
  std::filesystem::path path;
  bool isReadOnly = false;
  std::vector<RecordSummary> records;
  std::vector<StoredModel> models;
  std::vector<StoredDictionary> dictionaries;
  std::vector<StoredAnalysis> analyses;
  std::set<RecordId> turned;  ///< records that are circles or lines otherwise than in their files

  const RecordSummary* record(RecordId id) const;
  const Analysis* analysis(AnalysisId id) const;
  const ModelReference* model(ModelId id) const;
  const ModelReference* dictionary(DictionaryId id) const;
  /// Whether the project has a circular record and the analysis reads such as earlier versions did.
  bool isStale(const Analysis& analysis) const;
};

/// A record with the look its features have in this project.
struct LoadedRecord {
  RecordId id{};
  std::shared_ptr<const Record> record;
  std::vector<FeatureStyle> styles;
};

/// All that is known of the latents of one analysis.
struct LatentOverview {
  AnalysisId id{};
  Analysis analysis;
  std::vector<RecordId> records;  ///< that the analysis holds, ascending
  ActivationSummary summary;
  std::vector<LatentLabel> labels;
  std::vector<LatentMark> marks;
  std::vector<int32_t> pins;
};

Result<ProjectContents> loadContents(const Project& project);
Result<LoadedRecord> loadRecord(const Project& project, RecordId id);
Result<LatentOverview> loadLatents(const Project& project, AnalysisId id);

/// Whether a file is named as projects are.
bool isProjectFile(const std::filesystem::path& path);

/// The analysis a window starts with: the wanted one if the project has it, else the first that reads the forward
/// strand.
std::optional<AnalysisId> chooseAnalysis(const ProjectContents& contents, std::optional<AnalysisId> wanted);

/// The analysis that differs from the given one only by reading the reverse strand.
std::optional<AnalysisId> reverseOf(const ProjectContents& contents, AnalysisId id);

}  // namespace dglm
