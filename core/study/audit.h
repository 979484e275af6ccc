// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/project.h"
#include "core/search/query_set.h"
#include "core/study/audit_methods.h"
#include "core/study/witnesses.h"

namespace dglm {

/// A place where a latent fires, as a query.
struct AuditSite {
  RecordId record{};
  std::string recordName;
  BaseRange bases;  ///< with the flanks, 0-based half-open; may wrap
  LatentNumber latent = 0;
  float peak = 0;
  bool isAnnotated = false;  ///< the record names the concept there
};

struct AuditSites {
  std::vector<AuditSite> sites;  ///< latent by latent, the strongest first
  std::vector<Query> queries;    ///< the sites' bases, each sequence once, whatever its strand
  int64_t records = 0;           ///< that hold a site

  int64_t bases() const;  ///< of the queries
};

/// The strongest stretches of each latent above the threshold with which it was scored, over all records that the
/// analysis holds. Errors: the project's own, Cancelled.
Result<AuditSites> auditSites(const Project& project, AnalysisId analysis, const std::vector<WitnessLatent>& latents,
                              const ConceptNames& names, const AuditSiteRules& rules, const JobContext& job);

}  // namespace dglm
