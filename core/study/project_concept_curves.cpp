// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/project_concept_curves.h"

#include <map>

namespace dglm {

Result<AnnotatedSets> readAnnotatedSets(const Project& project, const ProjectConceptsRequest& request,
                                        const JobContext& job) {
  AnnotatedSets annotated;
  annotated.analysis = request.analysis;
  DGLM_TRY(annotated.synonyms, ConceptNames::parse(request.synonyms, "the synonyms"));
  for (size_t set = 0; set < request.sets.size(); ++set)
    for (const RecordId id : request.sets[set]) {
      DGLM_CHECK(job.checkpoint());
      DGLM_TRY(Record record, project.records().load(id));
      annotated.sets[set].push_back({id, namedBy(std::move(record), request.labelKey)});
    }
  return annotated;
}

Result<ConceptOnSets> readConceptOnSets(const Project& project, const AnnotatedSets& sets, LatentNumber latent,
                                        const std::string& meaning) {
  DGLM_TRY(const std::vector<RecordTrack> tracks, project.activations().latentEverywhere(sets.analysis, latent));
  std::map<RecordId, const LatentTrack*> trackOf;
  for (const RecordTrack& track : tracks)
    trackOf[track.record] = &track.track;
  ConceptOnSets result;
  for (size_t set = 0; set < sets.sets.size(); ++set) {
    for (const AnnotatedRecord& annotated : sets.sets[set]) {
      const Record& record = annotated.record;
      ConceptOnRecord part{record.length(), record.topology, regionsOf(record, sets.synonyms, meaning), {}};
      if (const auto track = trackOf.find(annotated.id); track != trackOf.end())
        part.values = nonZeroBases(perBaseMean(track->second->tokens, track->second->coverages, record.length()));
      result.records[set].push_back(std::move(part));
    }
    result.curves[set] = ConceptCurve(result.records[set]);
  }
  return result;
}

}  // namespace dglm
