// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/fidelity.h"

#include <algorithm>
#include <limits>

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/sequence/unknown_bases.h"
#include "core/study/record_progress.h"

namespace dglm {
namespace {

using nlohmann::ordered_json;

constexpr const char* kPaperCompatible = "paper-compatible";

/// One reading of the forward strand; bases are folded in either mode, as the reference does here too.
LatentReadingOptions readingOptions(const FidelityOptions& options, const LatentReader& reader) {
  constexpr int64_t kReferenceTokens = 1024;
  LatentReadingOptions reading;
  reading.frames = 1;
  reading.allWindows = !options.paperCompatible;
  reading.windowTokens = options.maxTokens;
  if (reading.windowTokens == 0 && options.paperCompatible)
    reading.windowTokens = std::min(kReferenceTokens, reader.glm().longestInput());
  reading.encode.normalise = normalises(options.normalise, options.paperCompatible, reader.dictionary().facts());
  return reading;
}

/// The reference calls forward(unnormalize=True), which three of its classes refuse.
void warnWhereReferenceFails(FidelityReport& report, Architecture architecture) {
  const bool runs = architecture == Architecture::BatchTopK || architecture == Architecture::Relu ||
                    architecture == Architecture::ReluTied;
  if (report.paperCompatible && !runs)
    report.warnings.push_back("The reference cannot measure the fidelity of " +
                              std::string(architectureName(architecture)) + " dictionaries.");
}

/// What is known before any sequence was measured.
FidelityReport startOfReport(const LatentReader& reader, const FidelityOptions& options) {
  const DictionaryFacts& facts = reader.dictionary().facts();
  FidelityReport report;
  report.paperCompatible = options.paperCompatible;
  report.normalised = normalises(options.normalise, options.paperCompatible, facts);
  report.layer = reader.source().layer;
  report.site = reader.source().site;
  report.warnings = warningsOf(facts, report.layer);
  std::ranges::copy(reader.glm().warnings(), std::back_inserter(report.warnings));
  report.finetuned = reader.glm().finetuned;
  warnWhereReferenceFails(report, facts.architecture);
  return report;
}

void addLosses(ordered_json& object, const CrossEntropies& losses) {
  object["ce_original"] = losses.original;
  object["ce_zero"] = losses.zero;
  object["ce_sae"] = losses.sae;
  object["unclipped"] = lossRecovered(losses);
  object["meaning"] = meaningOf(losses);
  object["pct_loss_recovered"] = clippedLossRecovered(losses);
}

/// JSON has no NaN: a loss that is none was written as null.
CrossEntropies lossesFrom(const ordered_json& object) {
  const auto loss = [&object](const char* name) {
    const ordered_json& value = object.at(name);
    return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
  };
  return {loss("ce_original"), loss("ce_zero"), loss("ce_sae")};
}

}  // namespace

Result<FidelityReport> measureFidelityOf(const LatentReader& reader, std::span<const Record> records,
                                         const FidelityOptions& options, const JobContext& job) {
  if (options.maxTokens > 0)
    DGLM_CHECK(reader.glm().checkWindow("--max-tokens", options.maxTokens));
  FidelityReport report = startOfReport(reader, options);
  const LatentReadingOptions reading = readingOptions(options, reader);
  RecordProgress progress("Measuring", records, job);
  for (const Record& record : records) {
    DGLM_TRY(SequenceFidelity sequence,
             measureFidelity(reader, record, reading, progress.reading(record, {"Measuring %1", {record.id}})));
    if (sequence.tokens == 0)
      report.warnings.push_back(record.id + (hasUnknown(record.bases) ? " has too few known bases to be scored."
                                                                      : " is too short to be scored."));
    report.sequences.push_back(std::move(sequence));
  }
  if (std::ranges::all_of(report.sequences, [](const SequenceFidelity& each) { return each.tokens == 0; }))
    return Error{ErrorKind::InvalidArgument,
                 {Why("The fidelity"), Why("measured"), Why("no sequence has two tokens or more")}};
  report.overall = meanOf(report.sequences);
  return report;
}

Result<FidelityReport> measureFidelityOf(const FidelityRequest& request, const JobContext& job) {
  const ModelReadingRequest& sequences = request.sequences;
  RunFiles files = filesOf(sequences);
  files.dictionary = request.dictionary;
  files.outputs = {request.out};
  std::vector<std::string> warnings;
  DGLM_TRY(const std::vector<Record> records, readSequences(files, warnings, job));
  DGLM_TRY(const LatentReader reader, LatentReader::open({sequences.model, request.dictionary, request.layer,
                                                          request.site, request.expected, sequences.loading},
                                                         job));
  DGLM_TRY(
      FidelityReport report,
      measureFidelityOf(reader, records, {sequences.paperCompatible, request.normalise, sequences.maxTokens}, job));
  std::ranges::copy(warnings, std::back_inserter(report.warnings));
  if (!request.out.empty()) {
    DGLM_CHECK(writeAtomically(request.out, fidelityJson(report) + "\n"));
  }
  return report;
}

std::string meaningOf(const CrossEntropies& losses) {
  switch (verdictOf(losses)) {
    case FidelityVerdict::Partial:
      return "between zeros at the site (0 %) and the model's own activations (100 %)";
    case FidelityVerdict::NoDifference:
      return "zeros at the site change nothing, so there is no loss to recover";
    case FidelityVerdict::WorseThanZeros:
      return "the SAE is worse than zeros: the loss with it is larger than with nothing at the site";
    case FidelityVerdict::BetterThanModel:
      return "the loss with the SAE is smaller than with the model's own activations";
    case FidelityVerdict::ZerosHelp:
      return "zeros at the site make the loss smaller than the model's own, so the share says nothing of the SAE";
  }
  return "";
}

std::string fidelityJson(const FidelityReport& report) {
  ordered_json object = {{"mode", report.paperCompatible ? kPaperCompatible : "default"},
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
  return jsonText(object, 2);
}

Result<FidelityReport> parseFidelity(const std::string& json, const std::string& source) {
  try {
    const ordered_json object = ordered_json::parse(json);
    FidelityReport report;
    report.paperCompatible = object.at("mode") == kPaperCompatible;
    report.layer = object.at("layer").get<int>();
    report.site = siteFromName(object.at("site").get<std::string>()).value_or(Site::FfnOutput);
    report.normalised = object.at("normalized").get<bool>();
    report.overall = lossesFrom(object);
    for (const ordered_json& row : object.at("sequences")) {
      SequenceFidelity sequence{row.at("id").get<std::string>(), row.at("tokens").get<int64_t>(), {}};
      if (sequence.tokens > 0)
        sequence.losses = lossesFrom(row);
      report.sequences.push_back(std::move(sequence));
    }
    return report;
  } catch (const ordered_json::exception& failure) {
    return Error{ErrorKind::MalformedFile, {source, "fidelity", failure.what()}};
  }
}

}  // namespace dglm
