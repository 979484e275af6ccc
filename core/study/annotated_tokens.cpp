// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/annotated_tokens.h"

#include <algorithm>
#include <deque>
#include <fstream>
#include <iterator>
#include <map>

#include "core/base/json_text.h"
#include "core/base/numbering.h"
#include "core/interpretation/feature_index.h"
#include "core/interpretation/label_overlap.h"
#include "core/sae/activation_index.h"
#include "core/sequence/tokens.h"
#include "core/study/annotated_records.h"
#include "core/tensor/aten.h"
#include "core/tensor/safetensors_header.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

Result<std::vector<int64_t>> readNumbers(const fs::path& path, const SafetensorsPlaces& places, const char* name) {
  const auto& entries = places.header.entries;
  const auto entry = std::ranges::find(entries, name, &SafetensorsEntry::name);
  if (entry == entries.end() || entry->type->scalar != at::kLong || entry->shape.size() != 1)
    return Error{ErrorKind::TensorMissing, {path.string(), name}};
  std::vector<int64_t> numbers(static_cast<size_t>(entry->shape.front()));
  std::ifstream stream(path, std::ios::binary);
  stream.seekg(places.dataBegin + entry->begin);
  if (!stream.read(reinterpret_cast<char*>(numbers.data()), entry->end - entry->begin))
    return Error{ErrorKind::TruncatedFile, {path.string(), name}};
  return numbers;
}

Result<TokenPlaces> placesInFile(const fs::path& path) {
  DGLM_TRY(const SafetensorsPlaces places, readSafetensorsPlaces(path));
  TokenPlaces found;
  DGLM_TRY(found.record, readNumbers(path, places, "record"));
  DGLM_TRY(found.start, readNumbers(path, places, "start"));
  DGLM_TRY(found.end, readNumbers(path, places, "end"));
  const auto names = places.header.metadata.find("records");
  const auto ids = nlohmann::json::parse(names == places.header.metadata.end() ? "" : names->second, nullptr, false);
  if (!ids.is_array())
    return Error{ErrorKind::TensorMissing, {path.string(), "records"}};
  for (const nlohmann::json& id : ids)
    found.records.push_back(id.is_string() ? id.get<std::string>() : std::string());
  const auto count = std::ssize(found.records);
  const bool isWhole = found.start.size() == found.record.size() && found.end.size() == found.record.size() &&
                       std::ranges::all_of(found.record, [&](int64_t number) { return number >= 0 && number < count; });
  if (!isWhole)
    return Error{ErrorKind::MalformedFile,
                 {path.string(), "record", Why::inEnglish("its index tensors contradict each other")}};
  return found;
}

/// Those of a folder of shards, one behind the other.
Result<TokenPlaces> placesInFolder(const fs::path& folder, const JobContext& job) {
  DGLM_TRY(const ActivationIndex index, readActivationIndex(folder));
  TokenPlaces all;
  Numbering records;
  for (const ActivationShard& shard : index.shards) {
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(const SafetensorsPlaces places, readSafetensorsPlaces(folder / shard.file));
    DGLM_TRY(const std::vector<int64_t> start, readNumbers(folder / shard.file, places, "start"));
    DGLM_TRY(const std::vector<int64_t> end, readNumbers(folder / shard.file, places, "end"));
    std::ranges::copy(start, std::back_inserter(all.start));
    std::ranges::copy(end, std::back_inserter(all.end));
  }
  for (const IndexedRecord& record : index.records)
    all.record.insert(all.record.end(), static_cast<size_t>(record.rows), records.numberOf(record.id));
  all.records = records.names();
  if (all.record.empty() || all.record.size() != all.start.size() || all.record.size() != all.end.size())
    return Error{ErrorKind::TensorMissing, {folder.string(), "record"}};
  return all;
}

/// The records' own 6-mers.
TokenPlaces placesOfRecords(const std::vector<Record>& records) {
  const Vocabulary vocabulary = Vocabulary::ntV2();
  TokenPlaces places;
  for (const Record& record : records) {
    for (const BaseRange& bases : vocabulary.tokenize(foldForModel(record.bases)).bases) {
      places.record.push_back(std::ssize(places.records));
      places.start.push_back(bases.start);
      places.end.push_back(bases.end);
    }
    places.records.push_back(record.id);
  }
  return places;
}

/// Answers what a record's tokens read and carry.
class LabelledRecord {
 public:
  LabelledRecord(const Record& record, Numbering& labels) : record_(record), index_(record.length()) {
    for (const Feature& feature : record.features)
      if (namesAPart(feature, record))
        index_.add(feature, labels.numberOf(feature.label()));
    index_.finish();
  }

  bool covers(BaseRange bases) const {
    return bases.start >= 0 && bases.start <= record_.length() && bases.end >= bases.start &&
           bases.length() <= record_.length();
  }
  std::string basesAt(BaseRange bases) const {
    std::string text;
    for (int64_t base = bases.start; base < bases.end; ++base)
      text += record_.bases[static_cast<size_t>(base % record_.length())];
    return text;
  }
  const std::vector<int32_t>& labelsAt(BaseRange bases) { return index_.keysAt(bases); }

 private:
  const Record& record_;
  FeatureIndex index_;
};

Result<std::vector<Record>> readAnnotated(const std::vector<std::string>& annotated, std::vector<std::string>& warnings,
                                          const JobContext& job) {
  std::vector<Record> records;
  for (const std::string& source : annotated) {
    DGLM_TRY(AnnotatedRecords read, readAnnotatedRecords(AnnotatedSource::parse(source), {}, job));
    std::ranges::move(read.warnings, std::back_inserter(warnings));
    std::ranges::move(read.records, std::back_inserter(records));
  }
  return records;
}

/// `ofNumber` are the records by their numbers; `labels` all labels of these.
Result<ReadTokenTable> tableFrom(const TokenPlaces& places, std::span<LabelledRecord* const> ofNumber,
                                 const Numbering& labels, const std::string& tokens) {
  ReadTokenTable read;
  TokenTable& table = read.table;
  for (size_t row = 0; row < places.record.size(); ++row) {
    LabelledRecord& record = *ofNumber[static_cast<size_t>(places.record[row])];
    const BaseRange bases{places.start[row], places.end[row]};
    if (!record.covers(bases))
      return Error{ErrorKind::InvalidArgument,
                   {"--annotated", Why::inEnglish("used with %1", {tokens}),
                    Why::inEnglish("record %1 is shorter than what its tokens cover",
                                   {places.records[static_cast<size_t>(places.record[row])]})}};
    if (!bases.isEmpty())
      std::ranges::copy(record.labelsAt(bases), std::back_inserter(table.rowLabels));
    table.tokens.push_back(bases.isEmpty() ? "<cls>" : record.basesAt(bases));
    table.sequences.push_back(static_cast<int32_t>(places.record[row]));
    table.labelStart.push_back(std::ssize(table.rowLabels));
  }
  table.labels = labels.names();
  read.records = places.records;
  return read;
}

Result<ReadTokenTable> tableOf(const TokenPlaces& places, const std::vector<Record>& records, const fs::path& tokens) {
  Numbering labels;
  std::map<std::string, LabelledRecord> byId;
  for (const Record& record : records)
    byId.try_emplace(record.id, record, labels);
  std::vector<LabelledRecord*> ofNumber;
  for (const std::string& id : places.records) {
    const auto found = byId.find(id);
    if (found == byId.end())
      return Error{ErrorKind::InvalidArgument,
                   {"--annotated", Why::inEnglish("used with %1", {tokens.string()}),
                    Why::inEnglish("its tokens are of record %1 too, which is not annotated", {id})}};
    ofNumber.push_back(&found->second);
  }
  return tableFrom(places, ofNumber, labels, tokens.string());
}

}  // namespace

Result<ReadTokenTable> labelledTokens(const TokenPlaces& places, std::span<const Record> records) {
  Numbering labels;
  std::deque<LabelledRecord> labelled;
  std::vector<LabelledRecord*> ofNumber;
  for (const Record& record : records)
    ofNumber.push_back(&labelled.emplace_back(record, labels));
  return tableFrom(places, ofNumber, labels, "the project");
}

Result<ReadTokenTable> annotatedTokens(const fs::path& tokens, const std::vector<std::string>& annotated,
                                       std::vector<std::string>& warnings, const JobContext& job) {
  DGLM_TRY(const std::vector<Record> records, readAnnotated(annotated, warnings, job));
  if (tokens.empty())
    return tableOf(placesOfRecords(records), records, tokens);
  std::error_code ignored;
  DGLM_TRY(const TokenPlaces places,
           fs::is_directory(tokens, ignored) ? placesInFolder(tokens, job) : placesInFile(tokens));
  return tableOf(places, records, tokens);
}

}  // namespace dglm
