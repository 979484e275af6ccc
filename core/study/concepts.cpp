// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concepts.h"

#include "core/base/folder.h"
#include "core/study/concept_provenance.h"
#include "core/study/concept_reader.h"
#include "core/study/concept_sets.h"
#include "core/study/concept_table.h"

namespace dglm {

Result<ConceptsReport> scoreConceptTables(const ConceptsFromTables& request, const JobContext& job) {
  std::array<std::vector<TokenConcept>, 3> sets;
  for (size_t set = 0; set < sets.size(); ++set) {
    DGLM_TRY(const TokenTable table, readTokenTable(request.tokenTables[set], job));
    DGLM_TRY(const LatentColumns columns, readLatentColumns(request.latents[set]));
    DGLM_TRY(sets[set], scoreTokenConcepts(table, columns, request.facts.type, set == 0 ? nullptr : &sets[set - 1], job,
                                           request.workers));
  }
  DGLM_CHECK(makeFolder(request.outputFolder));
  ConceptsReport report;
  report.matches = static_cast<int64_t>(sets[0].size());
  DGLM_TRY(report.files, writeTokenConcepts(request.outputFolder, request.facts, sets));
  return report;
}

Result<ConceptsFound> discoverConcepts(const ConceptsFromModel& request, const JobContext& job) {
  ConceptsFound found;
  DGLM_TRY(const LatentReader reader, openConceptReader(request, found.report.warnings, job));
  DGLM_TRY(const ConceptSets sets, ConceptSets::read(request, reader, found.report.warnings, job));
  found.concepts = sets.concepts();
  DGLM_TRY(found.matches, findConcepts(sets.byBase(), found.concepts, request.search, job));
  DGLM_TRY(found.oneFrame, scorePairs(sets.byToken(), found.concepts, found.matches, request.search, job));
  DGLM_TRY(found.provenance, conceptProvenance(request, reader, conceptMode(request), job));
  found.report.matches = static_cast<int64_t>(found.matches.size());
  if (!request.outputFolder.empty()) {
    DGLM_CHECK(makeFolder(request.outputFolder));
    DGLM_TRY(found.report.files,
             writeConcepts(request.outputFolder, found, conceptMode(request), conceptModeByToken(request)));
  }
  return found;
}

}  // namespace dglm
