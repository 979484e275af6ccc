// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTest>

#include <random>
#include <string>

#include "core/project/project.h"
#include "tests/core/result_checks.h"

namespace dglm::test {

inline Feature sampleFeature(const char* type, std::vector<FeatureSegment> segments = {}) {
  Feature feature;
  feature.type = type;
  feature.segments = std::move(segments);
  return feature;
}

/// A circular record of 40 bases with everything a GenBank file can say.
inline Record sampleRecord(const std::string& name = "pSample") {
  Record record;
  record.id = name;
  record.description = "Sample vector, complete sequence.";
  record.accession = "X00001";
  record.version = "X00001.2";
  record.topology = Topology::Circular;
  record.bases = "ACGTTGCAANCGGATCCTAGGCTAACGTTAGCATRYGGCA";
  Feature gene =
      sampleFeature("CDS", {{{5, 12}, Strand::Reverse, true, false}, {{30, 46}, Strand::Forward, false, true}});
  gene.order = SegmentOrder::Join;
  gene.qualifiers = {
      {"label", "AmpR"}, {"codon_start", "1", false}, {"pseudo", "", true, false}, {"note", "µ \"x\"\nnext"}};
  record.features = {gene, sampleFeature("misc_feature", {{{1, 2}, Strand::None}}), sampleFeature("source")};
  record.headers = {{"KEYWORDS", "."}, {"COMMENT", "two\nlines"}, {"COMMENT", "again"}};
  return record;
}

/// A code of the record in the given frames, drawn at random: about `activePerToken` of `width` latents at each token.
inline RecordCode sampleCode(const Record& record, int frames, int64_t width, int activePerToken, unsigned seed) {
  static const Vocabulary vocabulary = Vocabulary::ntV2();
  std::mt19937 random(seed);
  RecordCode code;
  for (const Reading& reading : readingsFor(frames, StrandChoice::Both)) {
    const PlannedReading plan = planReading(record, vocabulary, reading, ReadingOptions{});
    CodedReading coded{reading,
                       {plan.ids.begin() + plan.ownFirst, plan.ids.begin() + plan.ownLast},
                       {plan.bases.begin() + plan.ownFirst, plan.bases.begin() + plan.ownLast},
                       {}};
    coded.code.width = width;
    for (size_t token = 0; token < coded.bases.size(); ++token) {
      for (int32_t latent = 0; latent < width; ++latent) {
        if (static_cast<int64_t>(random() % static_cast<unsigned>(width)) >= activePerToken)
          continue;
        coded.code.latents.push_back(latent);
        coded.code.values.push_back(static_cast<float>(1 + random() % 1000) / 7.0F);
      }
      coded.code.rowStart.push_back(coded.code.nonzeros());
    }
    code.readings.push_back(std::move(coded));
  }
  return code;
}

/// Adds a model, a dictionary and an analysis of the given width.
inline AnalysisId addSampleAnalysis(Project& project, int64_t width) {
  Analysis analysis;
  analysis.model = valueOf(project.models().addModel({"/models/glm", std::string(64, 'a'), "{}"}));
  analysis.dictionary = valueOf(project.models().addDictionary({"/models/ae.pt", std::string(64, 'b'), "{}"}));
  analysis.layer = 3;
  analysis.dictionaryWidth = width;
  return valueOf(project.analyses().add(analysis));
}

}  // namespace dglm::test
