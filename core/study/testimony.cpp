// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/testimony.h"

#include <array>
#include <cstdio>

namespace dglm {
namespace {

std::string percent(double share) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%.0f %%", 100 * share);
  return text.data();
}

std::string alignmentText(const Testimony& said) {
  switch (said.alignment) {
    case Word::Yes:
      return said.coverage > 0
                 ? "alignment: " + percent(said.identity) + " identity over " + percent(said.coverage) + " of it"
                 : "alignment: found";
    case Word::No:
      return "alignment: nothing";
    case Word::NotAsked:
      break;
  }
  return "alignment: not asked";
}

std::string latentsText(const Testimony& said) {
  if (said.latents == Word::NotAsked)
    return "latents: none speaks for it";
  std::string text = said.latents == Word::Yes ? "latents fire:" : "latents silent:";
  for (const LatentWord& word : said.words)
    text += " " + std::to_string(word.latent) + " over " + percent(word.share) + ",";
  text.pop_back();
  return text;
}

}  // namespace

bool isDisagreement(Verdict verdict) {
  return verdict != Verdict::Agree && verdict != Verdict::NotJudged;
}

const char* wordOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::Agree:
      return "agree";
    case Verdict::NotAnnotated:
      return "not annotated";
    case Verdict::LatentsAlone:
      return "latents alone";
    case Verdict::LatentsSilent:
      return "latents silent";
    case Verdict::AlignmentSilent:
      return "alignment silent";
    case Verdict::AnnotationAlone:
      return "annotation alone";
    case Verdict::NotJudged:
      break;
  }
  return "not judged";
}

namespace {

/// The verdict, then what each said of it; once where the verdict is the annotation's word.
std::string noteOf(const Testimony& said) {
  std::string note(wordOf(said.verdict));
  if (const std::string annotated = said.isAnnotated ? "annotated" : "not annotated"; annotated != note)
    note += "; " + annotated;
  return note + "; " + alignmentText(said) + "; " + latentsText(said);
}

}  // namespace

std::vector<Feature> disagreementFeatures(std::span<const Testimony> testimonies) {
  std::vector<Feature> features;
  for (const Testimony& said : testimonies) {
    if (!isDisagreement(said.verdict))
      continue;
    Feature& feature = features.emplace_back();
    feature.type = "misc_feature";
    feature.segments = {{said.bases, said.strand}};
    feature.qualifiers = {
        {"label", said.label}, {"note", noteOf(said)}, {"verdict", wordOf(said.verdict)}, {"concept", said.meaning}};
    if (!said.words.empty())
      feature.qualifiers.push_back({"latent", std::to_string(said.words.front().latent)});
  }
  return features;
}

}  // namespace dglm
