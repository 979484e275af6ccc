// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/steering_input.h"

#include <algorithm>
#include <cctype>

#include "core/base/name_list.h"
#include "core/formats/read_records.h"
#include "core/sequence/special_tokens.h"
#include "core/study/run_files.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

/// Letters and written special tokens only: what cannot be the name of a file that is missing.
bool isSequence(const std::string& text) {
  for (size_t at = 0; at < text.size();) {
    const size_t special = specialTokenLength(text, at);
    if (special == 0 && !std::isalpha(static_cast<unsigned char>(text[at])))
      return false;
    at += std::max<size_t>(special, 1);
  }
  return true;
}

Result<Record> oneRecord(const SteeringInput& input, std::vector<std::string>& warnings, const JobContext& job) {
  DGLM_TRY(ReadRecords read, readRecords(input.sequence, job, {input.paperCompatible}));
  for (const ReadWarning& warning : read.warnings)
    warnings.push_back(input.sequence + ": " + warning.text());
  const bool isNamed = !input.record.empty();
  const auto found =
      std::ranges::find_if(read.records, [&](const Record& record) { return !isNamed || record.id == input.record; });
  const std::string known = nameList(read.records, &Record::id);
  if (found == read.records.end())
    return Error{ErrorKind::RecordNotFound, {input.record, known}};
  if (!isNamed && read.records.size() > 1)
    return Error{ErrorKind::InvalidArgument,
                 {"--sequence", input.sequence,
                  Why::inEnglish("it holds several records; choose one with --record: %1", {known})}};
  return std::move(*found);
}

Result<Record> sequenceOf(const SteeringInput& input, std::vector<std::string>& warnings, const JobContext& job) {
  if (input.sequence.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--sequence", "''", Why::inEnglish("the sequence is empty; write its bases, or name a file")}};
  std::error_code notThere;
  if (fs::exists(input.sequence, notThere))
    return oneRecord(input, warnings, job);
  if (!isSequence(input.sequence))
    return Error{ErrorKind::FileNotFound, {input.sequence}};
  Record record;
  record.id = "sequence";
  record.bases = input.sequence;
  return record;
}

/// The sequence in one window; where it is longer than the model reads, in the words of the command line.
Result<SteeringWindow> windowOf(const SteeringInput& input, const Glm& glm, const Record& record) {
  Result<SteeringWindow> window = wholeSequence(glm, record, !input.paperCompatible);
  if (window.hasValue() || window.error().kind != ErrorKind::SequenceTooLong)
    return window;
  const std::vector<ErrorArgument>& said = window.error().arguments;
  return Error{
      ErrorKind::InvalidArgument,
      {"--sequence", said[0],
       Why::inEnglish("it has %1 tokens, and this model reads at most %2 at once; cut out the stretch that matters",
                      {said[1].text(), said[2].text()})}};
}

}  // namespace

Result<LoadedSteeringInput> loadSteeringInput(const SteeringInput& input, const JobContext& job,
                                              const std::vector<fs::path>& outputs) {
  RunFiles files;
  files.model = input.source.model;
  files.finetuned = input.source.loading.finetuned;
  files.dictionary = input.source.dictionary;
  files.outputs = outputs;
  DGLM_CHECK(lookAt(files));
  LoadedSteeringInput loaded;
  DGLM_TRY(loaded.record, sequenceOf(input, loaded.warnings, job));
  DGLM_TRY(LatentReader reader, LatentReader::open(input.source, job));
  DGLM_CHECK(reader.glm().checkHead());
  DGLM_TRY(loaded.window, windowOf(input, reader.glm(), loaded.record));
  const DictionaryFacts& facts = reader.dictionary().facts();
  loaded.normalise = normalises(input.normalise, input.paperCompatible, facts);
  std::ranges::copy(warningsOf(facts, input.source.layer), std::back_inserter(loaded.warnings));
  std::ranges::copy(reader.glm().warnings(), std::back_inserter(loaded.warnings));
  loaded.reader = std::make_shared<const LatentReader>(std::move(reader));
  if (!input.mask.empty()) {
    DGLM_TRY(const std::vector<int64_t> masked, tokensNamed("--mask", input.mask, loaded));
    loaded.window.mask(masked);
  }
  return loaded;
}

Result<std::vector<int64_t>> tokensNamed(const std::string& option, const std::string& text,
                                         const LoadedSteeringInput& input) {
  DGLM_TRY(const std::vector<TokenScope> scopes, parseTokenScopes(option, text, input.record));
  return tokensIn(scopes, input.window, option);
}

}  // namespace dglm
