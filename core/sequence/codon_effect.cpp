// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/codon_effect.h"

#include <algorithm>
#include <set>

#include "core/sequence/coding.h"

namespace dglm {
namespace {

bool isWritten(const Record& record, const Codon& codon) {
  return std::ranges::all_of(codon.bases, [&](int64_t place) {
    return std::string_view("ACGT").find(record.bases[static_cast<size_t>(place)]) != std::string_view::npos;
  });
}

CodonChange changeOf(char before, char after) {
  if (before == after)
    return CodonChange::Synonymous;
  if (after == '*')
    return CodonChange::StopGained;
  return before == '*' ? CodonChange::StopLost : CodonChange::Missense;
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

std::vector<CodonEffect> codonEffects(const Record& record, BaseRange bases, std::string_view written) {
  std::vector<CodonEffect> effects;
  if (static_cast<size_t>(bases.length()) != written.size())
    return effects;
  Record changed = record;
  std::set<int64_t> places;  ///< of bases that are others
  for (size_t i = 0; i < written.size(); ++i) {
    const int64_t place = (bases.start + static_cast<int64_t>(i)) % record.length();
    char& base = changed.bases[static_cast<size_t>(place)];
    if (base != written[i])
      places.insert(place);
    base = written[i];
  }
  const auto isTouched = [&places](const Codon& codon) {
    return std::ranges::any_of(codon.bases, [&places](int64_t place) { return places.contains(place); });
  };
  for (size_t feature = 0; feature < record.features.size() && !places.empty(); ++feature) {
    if (record.features[feature].type != "CDS")
      continue;
    const std::vector<Codon> before = codonsOf(record, record.features[feature]);
    const std::vector<Codon> after = codonsOf(changed, record.features[feature]);
    for (size_t i = 0; i < before.size(); ++i)
      if (isTouched(before[i]) && isWritten(record, before[i]) && isWritten(changed, after[i]))
        effects.push_back(
            {feature, changeOf(before[i].acid, after[i].acid), before[i].acid, after[i].acid, before[i].residue});
  }
  return effects;
}

std::optional<CodonEffect> codonEffect(const Record& record, const SequenceEdit& edit) {
  if (!edit.isSubstitution())
    return std::nullopt;
  const std::vector<CodonEffect> effects = codonEffects(record, edit.removed, edit.written);
  return effects.empty() ? std::nullopt : std::optional(effects.front());
}

}  // namespace dglm
