// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/audit.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/text.h"
#include "core/formats/record_names.h"
#include "core/interpretation/concept_curve.h"
#include "core/interpretation/label_overlap.h"
#include "core/study/firing_stretches.h"

namespace dglm {
namespace {

/// The record's bases that a site with its flanks covers.
BaseRange siteWithFlanks(const Record& record, BaseRange bases, const AuditSiteRules& rules) {
  BaseRange wide{bases.start - rules.flank, bases.end + rules.flank};
  if (const int64_t over = wide.length() - rules.mostBases; over > 0)
    wide = {wide.start + over / 2, wide.start + over / 2 + rules.mostBases};
  if (!record.isCircular())
    return {std::max<int64_t>(0, wide.start), std::min(wide.end, record.length())};
  if (wide.length() >= record.length())
    wide.end = wide.start + record.length();
  return normalised(wide, record.length(), record.topology);
}

bool namesConceptAt(const Record& record, BaseRange bases, const std::string& meaning, const ConceptNames& names) {
  const auto isHere = [&](const Feature& feature) {
    const auto touches = [&](const FeatureSegment& segment) { return overlaps(segment.bases, bases, record.length()); };
    return namesAPart(feature, record) && inLowerCase(names.conceptOf(feature)) == inLowerCase(meaning) &&
           std::ranges::any_of(feature.segments, touches);
  };
  return std::ranges::any_of(record.features, isHere);
}

/// The queries of the sites, each sequence once on whichever strand it was met first.
std::vector<Query> distinctQueries(const std::vector<AuditSite>& sites, const std::map<RecordId, Record>& records) {
  std::vector<Query> queries;
  std::set<std::string> seen, ids;
  for (const AuditSite& site : sites) {
    const Record& record = records.at(site.record);
    std::string bases = basesIn(record, site.bases);
    if (bases.empty() || !seen.insert(std::min(bases, reverseComplement(bases))).second)
      continue;
    std::string id = nameInFiles(record.id) + ":" + std::to_string(site.bases.start + 1) + "-" +
                     std::to_string(site.bases.end) + "_latent" + std::to_string(site.latent);
    for (int copy = 2; !ids.insert(id).second; ++copy)
      id = nameInFiles(record.id) + "_" + std::to_string(copy) + ":" + std::to_string(site.bases.start + 1) + "-" +
           std::to_string(site.bases.end) + "_latent" + std::to_string(site.latent);
    queries.push_back({std::move(id), std::move(bases), false});
  }
  return queries;
}

}  // namespace

int64_t AuditSites::bases() const {
  int64_t count = 0;
  for (const Query& query : queries)
    count += std::ssize(query.bases);
  return count;
}

Result<AuditSites> auditSites(const Project& project, AnalysisId analysis, const std::vector<WitnessLatent>& latents,
                              const ConceptNames& names, const AuditSiteRules& rules, const JobContext& job) {
  AuditSites result;
  std::map<RecordId, Record> records;
  for (const WitnessLatent& latent : latents) {
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(const std::vector<RecordTrack> tracks, project.activations().latentEverywhere(analysis, latent.latent));
    std::vector<AuditSite> found;
    for (const RecordTrack& track : tracks) {
      DGLM_CHECK(job.checkpoint());
      if (!records.contains(track.record)) {
        DGLM_TRY(records[track.record], project.records().load(track.record));
      }
      const Record& record = records[track.record];
      const std::vector<BaseValue> values =
          nonZeroBases(perBaseMean(track.track.tokens, track.track.coverages, record.length()));
      for (const FiringStretch& stretch : firingStretches(values, latent.threshold, record))
        found.push_back({track.record, record.id, siteWithFlanks(record, stretch.bases, rules), latent.latent,
                         stretch.peak, namesConceptAt(record, stretch.bases, latent.meaning, names)});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const AuditSite& a, const AuditSite& b) { return a.peak > b.peak; });
    found.resize(std::min(found.size(), rules.sitesALatent));
    result.sites.insert(result.sites.end(), found.begin(), found.end());
  }
  std::set<RecordId> holding;
  for (const AuditSite& site : result.sites)
    holding.insert(site.record);
  result.records = std::ssize(holding);
  result.queries = distinctQueries(result.sites, records);
  return result;
}

}  // namespace dglm
