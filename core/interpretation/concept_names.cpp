// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/concept_names.h"

#include <algorithm>

#include "core/base/text.h"

namespace dglm {
namespace {

constexpr std::string_view kCommonSynonyms = R"(
AmpR = bla, AmpR(long), AmpR (long), Ampicillin, ampicillin resistance, beta-lactamase, bla(M), TEM-116
AmpR promoter = bla promoter, bla_promoter, AmpR_promoter, Ampr promoter
KanR = kanMX, NeoR/KanR, KanR/NeoR, NeoR, KanR2, aph(3')-Ia, Kanamycin, Kan/neoR, kanamycin resistance
CmR = cat, CAT, CAT/CamR, chloramphenicol resistance, chloramphenicol acetyltransferase, CamR
SpecR = SmR, aadA, SmR/SpecR, spectinomycin resistance
TcR = tet, tetA, tetracycline resistance
ori = ColE1, ColE1 ori, pUC ori, pUC origin, pMB1, pBR322 ori, pBR322_origin, ColE1 origin, high copy ori
f1 ori = F1 ori, f1 origin, f1_ori, M13 ori, f1(+) ori
lacZ-alpha = lacZa, lacZalpha, lacZ alpha, lacZα, LacZ_alpha, lacZ fragment
lac promoter = lac_promoter, LacZ promoter, plac
lac operator = lacO, lac_operator
CMV promoter = CMV, CMV_promoter, pCMV, CMV immediate early promoter
CMV enhancer = CMV_enhancer, CMV2 enhancer
SV40 poly(A) signal = SV40 polyA, SV40_PA_terminator, SV40 poly(A), SV40pA
bGH poly(A) signal = bGH polyA, BGH_PA_terminator, BGH polyA, bGH_PA_terminator
EGFP = GFP, eGFP, emerald GFP, sfGFP, superfolder GFP, mEGFP, yeGFP, EmGFP
mRFP1 = mRFP, RFP
T7 promoter = T7_promoter, T7 prom
T7 terminator = T7 term, T7_terminator
rrnB T1 terminator = rrnB T1, rrnB_T1_terminator, rrnB T1 term
WPRE = WPRE3
5' LTR = 5' LTR (truncated), LTR, 3' LTR, 3' LTR (ΔU3), 5LTR, 3LTR
)";

std::string folded(std::string_view label) {
  return inLowerCase(trimmed(label));
}

/// Takes the part up to the separator, or all that is left.
std::string_view takeUntil(std::string_view& text, char separator) {
  const size_t end = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

}  // namespace

const ConceptNames& ConceptNames::common() {
  static const ConceptNames names = parse(kCommonSynonyms, "the common synonyms").value();
  return names;
}

std::string_view ConceptNames::commonText() {
  return kCommonSynonyms.substr(1);
}

Result<ConceptNames> ConceptNames::parse(std::string_view text, const std::string& source) {
  ConceptNames names;
  for (int line = 1; !text.empty(); ++line) {
    std::string_view rest = takeUntil(text, '\n');
    if (const std::string_view content = trimmed(takeUntil(rest, '#')); !content.empty())
      DGLM_CHECK(names.add(content, line, source));
  }
  return names;
}

Status ConceptNames::add(std::string_view line, int lineNumber, const std::string& source) {
  const auto problem = [&](const ErrorArgument& what) {
    return Error{ErrorKind::MalformedFile, {source, Why("line %1", {std::to_string(lineNumber)}), what}};
  };
  if (line.find('=') == std::string_view::npos)
    return problem(Why("it has no '=' between the concept and its labels"));
  const std::string meaning(trimmed(takeUntil(line, '=')));
  if (meaning.empty())
    return problem(Why("the concept has no name"));
  if (line.find('=') != std::string_view::npos)
    return problem(Why("it has a second '='; a line is one concept"));
  std::string_view labels = line;
  for (std::string label = folded(meaning);; label = folded(takeUntil(labels, ','))) {
    if (!label.empty()) {
      const auto [entry, isNew] = conceptByLabel_.emplace(label, meaning);
      if (!isNew && entry->second != meaning)
        return problem(Why("'%1' already means %2", {label, entry->second}));
    }
    if (labels.empty())
      return {};
  }
}

bool ConceptNames::knows(std::string_view label) const {
  return conceptByLabel_.contains(folded(label));
}

std::string ConceptNames::conceptOf(std::string_view label) const {
  const auto found = conceptByLabel_.find(folded(label));
  return found == conceptByLabel_.end() ? std::string(trimmed(label)) : found->second;
}

std::string ConceptNames::conceptOf(const Feature& feature) const {
  const std::string label = feature.label();
  return feature.type == "primer_bind" && knows(label) ? std::string(trimmed(label)) + " (primer)" : conceptOf(label);
}

}  // namespace dglm
