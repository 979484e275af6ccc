// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/units.h"
#include "core/sequence/record.h"

namespace dglm {

/// What a witness says of a concept at a place.
enum class Word { Yes, No, NotAsked };

/// What comes of it. All but Agree and NotJudged are disagreements.
enum class Verdict {
  Agree,            ///< annotated, and nobody says otherwise
  NotAnnotated,     ///< the library has what the record does not name, and no latent says otherwise
  LatentsAlone,     ///< latents fire where the record names nothing and the library finds nothing
  LatentsSilent,    ///< the record or the library has it, and the latents do not fire
  AlignmentSilent,  ///< annotated, latents fire, and the library does not find it
  AnnotationAlone,  ///< annotated, and no witness finds it
  NotJudged,        ///< no latent speaks for the concept
};
bool isDisagreement(Verdict verdict);
/// "not annotated", "latents alone", ...
const char* wordOf(Verdict verdict);

/// What one latent does at a place.
struct LatentWord {
  LatentNumber latent = 0;
  double f1 = 0;
  float threshold = 0;
  double share = 0;  ///< of the place's bases above the threshold, 0..1
  float peak = 0;
};

/// What is said of one place.
struct Testimony {
  BaseRange bases;  ///< 0-based half-open; may wrap
  Strand strand = Strand::None;
  std::string label;    ///< of the annotation, else of the library's feature, else the concept
  std::string meaning;  ///< the concept
  bool isAnnotated = false;
  Word alignment = Word::NotAsked;
  double identity = 0;  ///< of the alignment, 0..1
  double coverage = 0;  ///< of the library's feature, 0..1
  Word latents = Word::NotAsked;
  std::vector<LatentWord> words;    ///< what fires most first
  std::vector<std::string> beside;  ///< what else is annotated here
  Verdict verdict = Verdict::NotJudged;
};

/// The disagreements, as features of the record: a note says who says what.
std::vector<Feature> disagreementFeatures(std::span<const Testimony> testimonies);

}  // namespace dglm
