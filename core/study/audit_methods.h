// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/study/scan_run.h"
#include "core/study/witnesses.h"

namespace dglm {

/// A concept that can be audited.
struct AuditConcept {
  std::string name;
  std::vector<WitnessLatent> latents;  ///< the best first

  double f1() const { return latents.empty() ? 0 : latents.front().f1; }
};

/// The concepts for which latents speak, the best first.
std::vector<AuditConcept> auditConcepts(const ConceptScores& scores, const ConceptNames& names,
                                        const WitnessRules& rules);

/// Which places of latents become queries.
struct AuditSiteRules {
  size_t sitesALatent = 50;
  int64_t flank = 50;        ///< bases on either side of where it fires
  int64_t mostBases = 2000;  ///< of a query
};

/// What an audit did, for its methods text.
struct AuditFacts {
  std::string program;  ///< name and version
  std::string meaning;  ///< the concept
  std::string model, dictionary;
  int layer = 0;
  int frames = 6;
  std::string scoredOn;  ///< how the scores were made, as their run says it
  std::vector<WitnessLatent> latents;
  AuditSiteRules rules;
  int64_t sites = 0, annotatedSites = 0, records = 0;
  int64_t queries = 0, queryBases = 0;  ///< distinct
  ScanWish wish;
  ScanReport report;
  double countedExpected = 1e-5;        ///< hits up to it count in the table
  std::vector<SubjectSummary> species;  ///< with hits or without
};

/// The methods and the result in plain sentences, in English, as papers are.
std::string auditMethods(const AuditFacts& facts);

}  // namespace dglm
