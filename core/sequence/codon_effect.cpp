// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/codon_effect.h"

#include <algorithm>

#include "core/sequence/bases.h"
#include "core/sequence/reading_frames.h"

namespace dglm {
namespace {

constexpr int64_t kCodonLength = 3;

/// The bases of a feature before the one asked for, in its reading direction; -1 if it has it not.
int64_t offsetIn(const Feature& feature, int64_t base, int64_t recordLength) {
  int64_t before = 0;
  for (const FeatureSegment& segment : feature.segments) {
    for (const int64_t place : {base, base + recordLength})
      if (segment.bases.start <= place && place < segment.bases.end)
        return before +
               (segment.strand == Strand::Reverse ? segment.bases.end - 1 - place : place - segment.bases.start);
    before += segment.bases.length();
  }
  return -1;
}

std::string codingText(const Record& record, const Feature& feature) {
  std::string text;
  for (const FeatureSegment& segment : feature.segments) {
    const std::string bases = basesIn(record, segment.bases);
    text += segment.strand == Strand::Reverse ? reverseComplement(bases) : bases;
  }
  return text;
}

/// Bases before the first codon.
int64_t codonStart(const Feature& feature) {
  const std::string_view value = feature.qualifier("codon_start");
  return value == "2" ? 1 : value == "3" ? 2 : 0;
}

std::optional<CodonEffect> codonEffectOn(const Record& record, const SequenceEdit& edit, size_t index) {
  const Feature& feature = record.features[index];
  const int64_t offset = offsetIn(feature, edit.removed.start, record.length()) - codonStart(feature);
  if (feature.type != "CDS" || offset < 0)
    return std::nullopt;
  const std::string before = codingText(record, feature);
  const int64_t first = codonStart(feature) + offset / kCodonLength * kCodonLength;
  if (first + kCodonLength > static_cast<int64_t>(before.size()))
    return std::nullopt;
  const std::string codon = before.substr(static_cast<size_t>(first), kCodonLength);
  const bool isReverse = feature.strand() == Strand::Reverse;
  std::string changed = codon;
  changed[static_cast<size_t>(offset % kCodonLength)] =
      isReverse ? reverseComplement(edit.written).front() : edit.written.front();
  if (!isMadeOfBases(codon))
    return std::nullopt;
  CodonEffect effect{index, CodonChange::Missense, translate(codon).front(), translate(changed).front(),
                     offset / kCodonLength + 1};
  if (effect.before == effect.after)
    effect.change = CodonChange::Synonymous;
  else if (effect.after == '*')
    effect.change = CodonChange::StopGained;
  else if (effect.before == '*')
    effect.change = CodonChange::StopLost;
  return effect;
}

}  // namespace

std::string_view codonChangeName(CodonChange change) {
  switch (change) {
    case CodonChange::Synonymous:
      return "synonymous";
    case CodonChange::Missense:
      return "missense";
    case CodonChange::StopGained:
      return "stop gained";
    case CodonChange::StopLost:
      return "stop lost";
  }
  return "";
}

std::string CodonEffect::text() const {
  return before + std::to_string(residue) + after;
}

std::optional<CodonEffect> codonEffect(const Record& record, const SequenceEdit& edit) {
  if (!edit.isSubstitution())
    return std::nullopt;
  for (size_t feature = 0; feature < record.features.size(); ++feature)
    if (const auto effect = codonEffectOn(record, edit, feature))
      return effect;
  return std::nullopt;
}

}  // namespace dglm
