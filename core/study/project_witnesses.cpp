// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/project_witnesses.h"

#include <algorithm>
#include <set>

#include "core/study/annotate.h"
#include "core/study/project_concepts.h"

namespace dglm {

Result<ProjectWitnesses> hearWitnesses(const ProjectAccess& access, const ProjectWitnessesRequest& request,
                                       const FeatureLibrary* library, const JobContext& job) {
  ProjectWitnesses result;
  DGLM_TRY(const ConceptNames names, ConceptNames::parse(request.synonyms, "the synonyms"));
  DGLM_TRY(const Analysis analysis,
           access([&](Project& project) { return project.analyses().load(request.analysis); }));
  DGLM_TRY(const std::vector<RecordId> read,
           access([&](Project& project) { return project.activations().records(request.analysis); }));
  std::vector<WitnessLatent> latents = witnessLatents(*request.scores, names, request.rules);
  std::erase_if(latents, [&](const WitnessLatent& latent) { return latent.latent >= analysis.dictionaryWidth; });
  std::set<std::string> concepts;
  for (const WitnessLatent& latent : latents)
    concepts.insert(latent.meaning);
  result.latents = std::ssize(latents);
  result.concepts = std::ssize(concepts);

  std::vector<Record> records;
  for (const RecordId id : request.records) {
    DGLM_CHECK(job.checkpoint());
    if (std::ranges::find(read, id) == read.end()) {
      ++result.unread;
      continue;
    }
    DGLM_TRY(Record record, access([id](Project& project) { return project.records().load(id); }));
    records.push_back(std::move(record));
    result.ids.push_back(id);
  }
  std::vector<RecordAnnotation> found;
  if (library) {
    DGLM_TRY(found, annotateRecords(records, *library, request.matches, request.workers, job));
  }
  WitnessCourt court(std::move(latents), names, library);
  for (const Record& record : records)
    court.learn(record);
  for (size_t i = 0; i < records.size(); ++i) {
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(const RecordCode code, access([&](Project& project) {
               return project.activations().recordCode(request.analysis, result.ids[i]);
             }));
    std::vector<Testimony> said =
        hearRecord(court, records[i], library ? &found[i].matches : nullptr, code, analysis.dictionaryWidth);
    result.heard.push_back({std::move(records[i]), std::move(said)});
    job.report("Reading latents", static_cast<int64_t>(i) + 1, std::ssize(records));
  }
  return result;
}

}  // namespace dglm
