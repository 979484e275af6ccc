// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/fidelity.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/atomic_file.h"

namespace dglm {
namespace {

using nlohmann::ordered_json;

/// One reading of the forward strand; bases are folded in either mode, as the reference does here too.
LatentReadingOptions readingOptions(const FidelityRequest& request, const LatentReader& reader) {
  constexpr int64_t kReferenceTokens = 1024;
  LatentReadingOptions options;
  options.frames = 1;
  options.allWindows = !request.sequences.paperCompatible;
  options.windowTokens = request.sequences.maxTokens;
  if (options.windowTokens == 0 && request.sequences.paperCompatible)
    options.windowTokens = std::min(kReferenceTokens, reader.glm().longestInput());
  options.encode.normalise =
      normalises(request.normalise, request.sequences.paperCompatible, reader.dictionary().facts());
  return options;
}

/// The reference calls forward(unnormalize=True), which three of its classes refuse.
void warnWhereReferenceFails(FidelityReport& report, Architecture architecture) {
  const bool runs = architecture == Architecture::BatchTopK || architecture == Architecture::Relu ||
                    architecture == Architecture::ReluTied;
  if (report.paperCompatible && !runs)
    report.warnings.push_back("The reference cannot measure the fidelity of " +
                              std::string(architectureName(architecture)) + " dictionaries.");
}

Status measureAll(const LatentReader& reader, const FidelityRequest& request, FidelityReport& report,
                  const JobContext& job) {
  DGLM_TRY(const std::vector<Record> records, readSequences(request.sequences, report.warnings, job));
  const LatentReadingOptions options = readingOptions(request, reader);
  report.normalised = options.encode.normalise;
  for (const Record& record : records) {
    job.report("Measuring", static_cast<int64_t>(report.sequences.size()), static_cast<int64_t>(records.size()));
    DGLM_TRY(SequenceFidelity sequence, measureFidelity(reader, record, options, {job.stop, {}}));
    if (sequence.tokens == 0)
      report.warnings.push_back(record.id + " is too short to be scored.");
    report.sequences.push_back(std::move(sequence));
  }
  if (std::ranges::all_of(report.sequences, [](const SequenceFidelity& each) { return each.tokens == 0; }))
    return Error{ErrorKind::InvalidArgument, {"--sequences", "scored", "no sequence has two tokens or more"}};
  report.overall = meanOf(report.sequences);
  return {};
}

void addLosses(ordered_json& object, const CrossEntropies& losses) {
  const double recovered = lossRecovered(losses);
  object["ce_original"] = losses.original;
  object["ce_zero"] = losses.zero;
  object["ce_sae"] = losses.sae;
  object["pct_loss_recovered"] = std::clamp(recovered, 0.0, 100.0);
  object["unclipped"] = recovered;
}

}  // namespace

Result<FidelityReport> measureFidelityOf(const FidelityRequest& request, const JobContext& job) {
  DGLM_TRY(const LatentReader reader, LatentReader::open({request.sequences.model, request.dictionary, request.layer,
                                                          request.site, request.expected, request.sequences.loading}));
  if (request.sequences.maxTokens > 0)
    DGLM_CHECK(reader.glm().checkWindow("--max-tokens", request.sequences.maxTokens));
  const DictionaryFacts& facts = reader.dictionary().facts();
  FidelityReport report;
  report.paperCompatible = request.sequences.paperCompatible;
  report.layer = request.layer;
  report.site = request.site;
  report.warnings = warningsOf(facts);
  std::ranges::copy(reader.glm().warnings(), std::back_inserter(report.warnings));
  report.finetuned = reader.glm().finetuned;
  warnWhereReferenceFails(report, facts.architecture);
  DGLM_CHECK(measureAll(reader, request, report, job));
  if (!request.out.empty()) {
    DGLM_TRY(AtomicFile file, AtomicFile::create(request.out));
    DGLM_CHECK(file.write(fidelityJson(report) + "\n"));
    DGLM_CHECK(file.commit());
  }
  return report;
}

std::string fidelityJson(const FidelityReport& report) {
  ordered_json object = {{"mode", report.paperCompatible ? "paper-compatible" : "default"},
                         {"layer", report.layer},
                         {"site", siteName(report.site)},
                         {"normalized", report.normalised}};
  addLosses(object, report.overall);
  object["sequences"] = ordered_json::array();
  for (const SequenceFidelity& sequence : report.sequences) {
    ordered_json row = {{"id", sequence.record}, {"tokens", sequence.tokens}};
    if (sequence.tokens > 0)
      addLosses(row, sequence.losses);
    object["sequences"].push_back(std::move(row));
  }
  return object.dump(2);
}

}  // namespace dglm
