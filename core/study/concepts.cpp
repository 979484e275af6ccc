// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concepts.h"

#include <algorithm>
#include <iterator>

#include "core/base/folder.h"
#include "core/study/concept_held_out.h"
#include "core/study/concept_inputs.h"
#include "core/study/concept_latent_rows.h"
#include "core/study/concept_provenance.h"
#include "core/study/concept_reader.h"
#include "core/study/concept_sets.h"
#include "core/study/concept_table.h"

namespace dglm {

void addLabels(ConceptsFound& found, const std::array<ConceptSet, 3>& sets, const ConceptSearchOptions& search,
               const std::array<std::string, 3>& reasons) {
  ConceptsReport& report = found.report;
  report.labels = labelsOf(sets, found.concepts, search.leastRegions);
  std::ranges::move(english(warningsOf(report.labels, reasons)), std::back_inserter(report.warnings));
  if (found.matches.empty())
    report.warnings.push_back(
        "No concept was scored: " + whyNoMatches(report.labels, *sets[0].activations, search.leastF1) + ".");
}

Result<ConceptsFound> discoverConcepts(const ConceptsFromModel& asked, const JobContext& job) {
  ConceptsFromModel request = asked;
  ConceptsFound found;
  DGLM_CHECK(checkSetsDiffer(request, job));
  DGLM_TRY(ConceptInputs inputs, readConceptInputs(request, false, job));
  found.report.warnings = std::move(inputs.warnings);
  DGLM_TRY(const std::unique_ptr<RecordCodes> codes, openConceptCodes(request, found.report.warnings, job));
  if (!request.randomInit)
    std::ranges::move(warningsOf(codes->dictionary().facts(), request.source.layer),
                      std::back_inserter(found.report.warnings));
  DGLM_TRY(const ConceptSets sets, ConceptSets::read(request, inputs, *codes, job));
  found.concepts = sets.concepts();
  DGLM_TRY(found.matches, findConcepts(sets.byBase(), found.concepts, request.search, job));
  DGLM_TRY(found.oneFrame, scorePairs(sets.byToken(), found.concepts, found.matches, request.search, job));
  addLabels(found, sets.byBase(), request.search,
            {whyNoLabels(inputs.sets[0]), whyNoLabels(inputs.sets[1]), whyNoLabels(inputs.sets[2])});
  found.latents = latentRows(found.matches, found.concepts, [&](size_t set, LatentNumber latent) {
    return sets.strongestTokens(set, latent, codes->vocabulary());
  });
  DGLM_TRY(found.provenance, conceptProvenance(request, *codes, conceptMode(request), job));
  std::ranges::move(factsOf(found.report.labels), std::back_inserter(found.provenance));
  found.report.matches = std::ssize(found.matches);
  if (!request.outputFolder.empty()) {
    ConceptRunFacts facts = runFactsOf(request, *codes);
    facts.mode = conceptMode(request);
    DGLM_CHECK(makeFolder(request.outputFolder));
    DGLM_TRY(found.report.files, writeConcepts(request.outputFolder, found, facts, conceptModeByToken(request)));
  }
  return found;
}

}  // namespace dglm
