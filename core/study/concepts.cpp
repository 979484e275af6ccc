// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concepts.h"

#include "core/base/folder.h"
#include "core/study/concept_held_out.h"
#include "core/study/concept_latent_rows.h"
#include "core/study/concept_provenance.h"
#include "core/study/concept_reader.h"
#include "core/study/concept_sets.h"
#include "core/study/concept_table.h"

namespace dglm {

Result<ConceptsFound> discoverConcepts(const ConceptsFromModel& request, const JobContext& job) {
  ConceptsFound found;
  DGLM_CHECK(checkSetsDiffer(request, job));
  DGLM_TRY(const LatentReader reader, openConceptReader(request, found.report.warnings, job));
  DGLM_TRY(const ConceptSets sets, ConceptSets::read(request, reader, found.report.warnings, job));
  found.concepts = sets.concepts();
  DGLM_TRY(found.matches, findConcepts(sets.byBase(), found.concepts, request.search, job));
  DGLM_TRY(found.oneFrame, scorePairs(sets.byToken(), found.concepts, found.matches, request.search, job));
  found.latents = latentRows(found.matches, found.concepts, [&](size_t set, int32_t latent) {
    return sets.strongestTokens(set, latent, reader.glm().vocabulary);
  });
  DGLM_TRY(found.provenance, conceptProvenance(request, reader, conceptMode(request), job));
  found.report.matches = std::ssize(found.matches);
  if (!request.outputFolder.empty()) {
    ConceptRunFacts facts = runFactsOf(request, reader);
    facts.mode = conceptMode(request);
    DGLM_CHECK(makeFolder(request.outputFolder));
    DGLM_TRY(found.report.files, writeConcepts(request.outputFolder, found, facts, conceptModeByToken(request)));
  }
  return found;
}

}  // namespace dglm
