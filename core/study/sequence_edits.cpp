// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/sequence_edits.h"

#include <algorithm>
#include <iterator>

#include "core/base/name_list.h"
#include "core/base/utf8_path.h"
#include "core/formats/file_kind.h"
#include "core/interpretation/token_scope.h"
#include "core/study/opened_codes.h"
#include "core/study/run_files.h"

namespace dglm {
namespace {

/// Below this many bases for each context a k-mer model has little more than the record itself to go by.
constexpr int64_t kBasesAContext = 20;

Result<std::vector<SequenceEdit>> saturationOf(const std::string& text, const Record& record) {
  DGLM_TRY(const std::vector<TokenScope> scopes, parseTokenScopes("--saturate", text, record));
  std::vector<SequenceEdit> edits;
  for (const TokenScope& scope : scopes) {
    if (scope.kind != TokenScope::Kind::Bases)
      return Error{ErrorKind::InvalidArgument, {"--saturate", text, Why("name bases: b:START-END or feature:NAME")}};
    std::ranges::copy(everySubstitution(record, scope.bases), std::back_inserter(edits));
  }
  if (edits.empty())
    return Error{ErrorKind::InvalidArgument, {"--saturate", text, Why("there is no A, C, G or T")}};
  return edits;
}

Result<Record> recordOf(const EditRequest& request, const std::vector<Record>& records) {
  const std::string known = nameList(records, &Record::id);
  const auto found = std::ranges::find_if(
      records, [&](const Record& record) { return request.record.empty() || record.id == request.record; });
  if (found == records.end())
    return Error{ErrorKind::RecordNotFound, {request.record, known}};
  if (request.record.empty() && records.size() > 1)
    return Error{ErrorKind::InvalidArgument,
                 {"--sequences", toUtf8(request.latents.sequences.sequences.front()),
                  Why::inEnglish("it holds several records; choose one with --record: %1", {known})}};
  return *found;
}

void warnOfFewBases(EditReport& report, int order) {
  if (report.backgroundBases < (kBasesAContext << (2 * order)))
    report.warnings.push_back("The k-mer model of order " + std::to_string(order) + " was counted on " +
                              groupDigits(report.backgroundBases) +
                              " bases only, the record's own among them where they are. More of its kind, or a lower "
                              "order, make it a fairer comparison.");
}

}  // namespace

Result<std::vector<SequenceEdit>> editsOf(const EditChoice& choice, const Record& record) {
  if (choice.edits.empty() == choice.saturate.empty())
    return Error{
        ErrorKind::InvalidArgument,
        {"--edits", choice.edits.empty() ? Why::inEnglish("left out") : Why::inEnglish("named with --saturate"),
         Why::inEnglish("either they or a stretch to saturate are what is seen")}};
  return choice.isSaturation() ? saturationOf(choice.saturate, record) : parseEdits("--edits", choice.edits, record);
}

EditEffectOptions effectOptions(const EditChoice& choice, const LatentReadingOptions& reading, int64_t neighbourhood,
                                int64_t mostLatents) {
  EditEffectOptions options;
  options.reading = reading;
  options.neighbourhood = neighbourhood;
  options.mostLatents = mostLatents;
  options.onlyNearBases = choice.isSaturation();
  return options;
}

Result<EditReport> seeEdits(const LatentReader& reader, const Record& record, std::span<const SequenceEdit> edits,
                            const std::vector<Record>& background, int kmerOrder, const EditEffectOptions& options,
                            const JobContext& job) {
  if (kmerOrder < 0 || kmerOrder > MarkovChain::kHighestOrder)
    return Error{ErrorKind::InvalidArgument,
                 {"--kmer-order", std::to_string(kmerOrder),
                  Why::inEnglish("it is 0 to %1", {std::to_string(MarkovChain::kHighestOrder)})}};
  EditReport report;
  report.record = record.id;
  report.layer = reader.source().layer;
  PretrainingCorpus corpus(reader.glm().vocabulary);
  corpus.add(background);
  report.backgroundBases = corpus.totalBases();
  const MarkovChain kmers(corpus, kmerOrder);
  warnOfFewBases(report, kmerOrder);
  if (reader.glm().checkHead().hasError())
    report.warnings.push_back("The model has no masked-LM head, so there is no log-likelihood of its own.");
  DGLM_TRY(report.effects, effectsOf(reader, record, edits, &kmers, options, job));
  return report;
}

Result<EditReport> runEdits(const EditRequest& request, const JobContext& job) {
  if (lowerSuffix(request.out) != ".csv")
    return Error{ErrorKind::UnsupportedFormat, {toUtf8(request.out), Why("the name must end in .csv")}};
  RunFiles files = filesOf(request.latents.sequences);
  files.dictionary = request.latents.dictionary;
  files.outputs = editFiles(request.out);
  std::vector<std::string> warnings;
  DGLM_TRY(std::vector<Record> background, readSequences(files, warnings, job));
  DGLM_TRY(const Record record, recordOf(request, background));
  DGLM_TRY(const std::vector<SequenceEdit> edits, editsOf(request.choice, record));
  if (!request.background.empty()) {
    RunFiles of;
    of.sequences = request.background;
    DGLM_TRY(background, readSequences(of, warnings, job));
  }
  DGLM_TRY(const OpenedCodes opened, openCodes(request.latents, job));
  std::ranges::copy(opened.warnings, std::back_inserter(warnings));
  EditEffectOptions options = effectOptions(request.choice, opened.reading, request.neighbourhood, request.mostLatents);
  options.latents = request.latents.latents;
  DGLM_TRY(EditReport report, seeEdits(*opened.reader, record, edits, background, request.kmerOrder, options, job));
  DGLM_TRY(report.files, writeEdits(request.out, record, report.effects));
  warnings.insert(warnings.end(), report.warnings.begin(), report.warnings.end());
  report.warnings = std::move(warnings);
  return report;
}

}  // namespace dglm
