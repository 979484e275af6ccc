// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTemporaryDir>

#include <filesystem>
#include <string>
#include <vector>

#include "core/project/project.h"

namespace dglm {

/// A project with two records and an analysis of eight latents at layer 3, without any model behind it:
///   "ring", circular, 60 bases, features "left" (bases 6-24) and "right" (30-48), read by the analysis
///   "line", linear, 36 bases, feature "left" (6-18), not read
/// Latent 2 fires over "left" (1.0 in frame 0, 0.5 in frame 1), latent 5 over "right"; latent 2 is pinned.
struct TinyProject {
  std::filesystem::path path;
  RecordId ring{};
  RecordId line{};
  AnalysisId analysis{};
  DictionaryId dictionary{};
};

constexpr int64_t kTinyWidth = 8;

inline Feature tinyFeature(const char* label, BaseRange bases) {
  Feature feature;
  feature.type = "CDS";
  feature.segments = {{bases, Strand::Forward}};
  feature.qualifiers = {{"label", label}};
  return feature;
}

inline Record tinyRecord(const char* id, Topology topology, size_t length) {
  Record record;
  record.id = id;
  record.topology = topology;
  while (record.bases.size() < length)
    record.bases += "ACGTTGCAACGT";
  record.bases.resize(length);
  return record;
}

/// One frame of the ring: a token every six bases, each with at most one latent.
inline CodedReading tinyReading(int frame, float value, int64_t length) {
  CodedReading reading;
  reading.reading = {frame, Strand::Forward};
  reading.code.width = kTinyWidth;
  for (int64_t start = frame; start < frame + length; start += 6) {
    const BaseRange bases{start % length, start % length + 6};
    reading.tokenIds.push_back(6);
    reading.bases.push_back(bases);
    const bool isLeft = bases.start >= 6 && bases.end <= 24;
    const bool isRight = bases.start >= 30 && bases.end <= 48;
    if (isLeft || isRight) {
      reading.code.latents.push_back(isLeft ? 2 : 5);
      reading.code.values.push_back(value);
    }
    reading.code.rowStart.push_back(reading.code.nonzeros());
  }
  return reading;
}

inline constexpr const char* kTodaysReading = R"({"window_start": "least-rotation"})";

inline Result<TinyProject> makeTinyProject(const QTemporaryDir& folder, const char* name = "tiny.dglm",
                                           const char* parameters = kTodaysReading) {
  TinyProject tiny;
  tiny.path = std::filesystem::path(folder.filePath(name).toStdU16String());
  DGLM_TRY(Project project, Project::create(tiny.path));
  Record ring = tinyRecord("ring", Topology::Circular, 60);
  ring.features = {tinyFeature("left", {6, 24}), tinyFeature("right", {30, 48})};
  Record line = tinyRecord("line", Topology::Linear, 36);
  line.features = {tinyFeature("left", {6, 18})};
  DGLM_TRY(const auto ids, project.records().add(std::vector<NewRecord>{{ring, {}}, {line, {}}}));
  tiny.ring = ids[0];
  tiny.line = ids[1];

  Analysis analysis;
  DGLM_TRY(analysis.model, project.models().addModel({"/models/tiny", std::string(64, 'a'), "{\"window\": 32}"}));
  DGLM_TRY(analysis.dictionary, project.models().addDictionary({"/models/ae.pt", std::string(64, 'b'), "{}"}));
  analysis.layer = 3;
  analysis.dictionaryWidth = kTinyWidth;
  analysis.frames = 2;
  analysis.parametersJson = parameters;
  tiny.dictionary = analysis.dictionary;
  DGLM_TRY(tiny.analysis, project.analyses().add(analysis));
  DGLM_TRY(ActivationWriter writer, project.activations().writer(tiny.analysis));
  RecordCode code;
  code.readings = {tinyReading(0, 1.0F, 60), tinyReading(1, 0.5F, 60)};
  DGLM_CHECK(writer.add(tiny.ring, code));
  DGLM_CHECK(writer.commit());
  const std::vector<LatentLabel> labels{{2, "left", 1.0}, {5, "right", 1.0}};
  DGLM_CHECK(project.activations().setLabels(tiny.analysis, labels));
  const std::vector<int32_t> pins{2};
  DGLM_CHECK(project.latentMarks().setPins(tiny.dictionary, pins, {}));
  DGLM_CHECK(project.close());
  return tiny;
}

}  // namespace dglm
