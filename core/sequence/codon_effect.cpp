// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/codon_effect.h"

#include <algorithm>

#include "core/sequence/coding.h"

namespace dglm {
namespace {

std::optional<CodonEffect> codonEffectOn(const Record& record, const Record& changed, int64_t base, size_t index) {
  if (record.features[index].type != "CDS")
    return std::nullopt;
  const std::vector<Codon> codons = codonsOf(record, record.features[index]);
  const auto hit = std::ranges::find_if(
      codons, [&](const Codon& codon) { return std::ranges::find(codon.bases, base) != codon.bases.end(); });
  const auto isBase = [&](int64_t place) {
    return std::string_view("ACGT").find(record.bases[static_cast<size_t>(place)]) != std::string_view::npos;
  };
  if (hit == codons.end() || !std::ranges::all_of(hit->bases, isBase))
    return std::nullopt;
  const Codon after = codonsOf(changed, record.features[index])[static_cast<size_t>(hit - codons.begin())];
  CodonEffect effect{index, CodonChange::Missense, hit->acid, after.acid, hit->residue};
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
  const int64_t base = edit.removed.start % record.length();
  Record changed = record;
  changed.bases[static_cast<size_t>(base)] = edit.written.front();
  for (size_t feature = 0; feature < record.features.size(); ++feature)
    if (const auto effect = codonEffectOn(record, changed, base, feature))
      return effect;
  return std::nullopt;
}

}  // namespace dglm
