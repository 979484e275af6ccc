// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/audit_methods.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>

#include "core/base/name_list.h"
#include "core/base/units.h"
#include "core/base/utf8_path.h"
#include "core/interpretation/concept_curve.h"

namespace dglm {
namespace {

std::string numberAs(const char* format, double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), format, value);
  return text.data();
}

std::string countOf(int64_t count, const char* one, const char* several) {
  return groupDigits(count) + " " + (count == 1 ? one : several);
}

std::string latentSentence(const AuditFacts& facts) {
  const auto text = [](const WitnessLatent& latent) {
    return std::to_string(latent.latent) + " (F1 " + numberAs("%.2f", latent.f1) + ", threshold " +
           numberAs("%.3g", static_cast<double>(latent.threshold)) + ")";
  };
  std::string sentence = "The concept \"" + facts.meaning + "\" was represented by " +
                         (facts.latents.size() == 1 ? "latent " : "latents ") + nameList(facts.latents, text) +
                         " of the dictionary " + facts.dictionary + " at layer " + std::to_string(facts.layer) +
                         " of the model " + facts.model;
  if (!facts.scoredOn.empty())
    sentence += "; F1 and threshold are those of the concept scores (" + facts.scoredOn + ")";
  return sentence + ".";
}

std::string siteSentence(const AuditFacts& facts) {
  return "Activations were averaged per base over " + countOf(facts.frames, "reading frame", "reading frames") +
         "; the strongest stretches above the threshold (at most " +
         groupDigits(static_cast<int64_t>(facts.rules.sitesALatent)) + " a latent, joined over gaps of fewer than " +
         std::to_string(kFaultGap) + " bases) were taken with " + std::to_string(facts.rules.flank) +
         " bases on either side: " + countOf(facts.sites, "site", "sites") + " in " +
         countOf(facts.records, "sequence", "sequences") + ", of which " + groupDigits(facts.annotatedSites) +
         " lie on an annotated " + facts.meaning + ". Without repeats, on either strand, these are " +
         countOf(facts.queries, "query", "queries") + " of " + groupDigits(facts.queryBases) + " bases.";
}

std::string scanSentence(const AuditFacts& facts) {
  const ScanReport& report = facts.report;
  const auto name = [](const std::filesystem::path& path) {
    return toUtf8(path.filename().empty() ? path.parent_path().filename() : path.filename());
  };
  const bool isMegablast = facts.wish.task == SearchTask::Megablast;
  std::string sentence = "The queries were searched with " + facts.program + " (task " +
                         (isMegablast ? "megablast" : "blastn") + ", e-value up to " +
                         numberAs("%g", facts.wish.mostExpected);
  if (facts.wish.leastIdentity > 0)
    sentence += ", identity of at least " + numberAs("%g", facts.wish.leastIdentity) + " %";
  sentence += ", both strands, low complexity masked) in " + nameList(facts.wish.corpus, name) + ": " +
              countOf(report.corpus.sequences, "sequence", "sequences") + " with " + groupDigits(report.corpus.bases) +
              " bases in " + countOf(report.files, "file", "files") + ", taken as one search space.";
  if (!report.skipped.empty())
    sentence += " " + countOf(std::ssize(report.skipped), "file", "files") + " could not be read.";
  return sentence;
}

std::string resultSentence(const AuditFacts& facts) {
  const auto holds = [](const SubjectSummary& row) { return row.hits > 0; };
  std::vector<SubjectSummary> holding, clean;
  std::ranges::copy_if(facts.species, std::back_inserter(holding), holds);
  std::ranges::copy_if(facts.species, std::back_inserter(clean),
                       [&](const SubjectSummary& row) { return !holds(row); });
  const std::string counted =
      "Counting hits with an e-value of " + numberAs("%g", facts.countedExpected) + " or less, ";
  std::string sentence = counted + "no sequence of the corpus holds a query.";
  if (!holding.empty()) {
    const auto text = [](const SubjectSummary& row) {
      return row.subject + " (" + countOf(row.hits, "hit", "hits") + " of " + countOf(row.queries, "query", "queries") +
             ", " + groupDigits(row.coveredQueries) + " of them found whole, identity up to " +
             numberAs("%.1f", row.bestIdentity) + " %)";
    };
    sentence = counted + "the queries are found in " + nameList(holding, text) + ".";
  }
  if (!clean.empty())
    sentence += " Nothing was found in " + nameList(clean, &SubjectSummary::subject) + ".";
  return sentence;
}

}  // namespace

std::vector<AuditConcept> auditConcepts(const ConceptScores& scores, const ConceptNames& names,
                                        const WitnessRules& rules) {
  std::vector<AuditConcept> concepts;
  for (const WitnessLatent& latent : witnessLatents(scores, names, rules)) {
    if (concepts.empty() || concepts.back().name != latent.meaning)
      concepts.push_back({latent.meaning, {}});
    concepts.back().latents.push_back(latent);
  }
  std::stable_sort(concepts.begin(), concepts.end(),
                   [](const AuditConcept& a, const AuditConcept& b) { return a.f1() > b.f1(); });
  return concepts;
}

std::string auditMethods(const AuditFacts& facts) {
  return latentSentence(facts) + " " + siteSentence(facts) + "\n\n" + scanSentence(facts) + "\n\n" +
         resultSentence(facts) + "\n";
}

}  // namespace dglm
