// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concepts.h"

#include <algorithm>
#include <thread>

#include "core/base/folder.h"
#include "core/base/text_file.h"
#include "core/formats/read_records.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kLargestSynonyms = 4 << 20;

/// A file stands for itself, a folder for its files in order of their names.
Result<std::vector<fs::path>> filesOf(const fs::path& path) {
  std::error_code failure;
  if (!fs::is_directory(path, failure))
    return std::vector<fs::path>{path};
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(path, failure))
    if (entry.is_regular_file())
      files.push_back(entry.path());
  if (failure || files.empty())
    return Error{ErrorKind::NoRecords, {path.string(), "the folder has no file"}};
  std::sort(files.begin(), files.end());
  return files;
}

Result<std::vector<Record>> readSet(const fs::path& path, std::vector<std::string>& warnings, const JobContext& job) {
  DGLM_TRY(const std::vector<fs::path> files, filesOf(path));
  std::vector<Record> records;
  for (const fs::path& file : files) {
    DGLM_TRY(ReadRecords read, readRecords(file, job));
    for (const ReadWarning& warning : read.warnings)
      warnings.push_back(file.filename().string() + ": " + warning.text());
    std::move(read.records.begin(), read.records.end(), std::back_inserter(records));
  }
  const bool isAnnotated =
      std::any_of(records.begin(), records.end(), [](const Record& r) { return !r.features.empty(); });
  if (!isAnnotated)
    return Error{ErrorKind::InvalidArgument, {"--validation", path.string(), "none of its records has a feature"}};
  return records;
}

struct ReadSet {
  ConceptPlaces places;
  BaseActivations activations;
};

/// Labels of all sets first, so that concepts are numbered alike; then model and dictionary, record by record.
Result<std::vector<ReadSet>> readSets(const ConceptsFromModel& request, const LatentReader& reader, Numbering& concepts,
                                      std::vector<std::string>& warnings, const JobContext& job) {
  ConceptNames synonyms = ConceptNames::common();
  if (!request.synonyms.empty()) {
    DGLM_TRY(const std::string text, readTextFile(request.synonyms, kLargestSynonyms));
    DGLM_TRY(synonyms, ConceptNames::parse(text, request.synonyms.string()));
  }
  std::vector<ReadSet> sets;
  for (size_t set = 0; set < request.validation.size(); ++set) {
    DGLM_TRY(const std::vector<Record> records, readSet(request.validation[set], warnings, job));
    sets.push_back({{}, BaseActivations(reader.dictionary().facts().dictSize)});
    for (size_t i = 0; i < records.size(); ++i) {
      job.report("Reading set " + std::to_string(set), static_cast<int64_t>(i), static_cast<int64_t>(records.size()));
      sets.back().places.add(records[i], synonyms, concepts);
      DGLM_TRY(const RecordCode code, reader.read(records[i], request.reading, {job.stop, {}}));
      sets.back().activations.add(code, records[i].length());
    }
  }
  return sets;
}

std::string modeName(const ConceptsFromModel& request) {
  return std::string(request.search.type == F1Type::Domain ? "domain" : "standard") + ", per base, " +
         (request.reading.frames == 1 ? "one frame" : "mean over six frames");
}

}  // namespace

Result<ConceptsReport> scoreConceptTables(const ConceptsFromTables& request, const JobContext& job) {
  std::array<std::vector<TokenConcept>, 3> sets;
  for (size_t set = 0; set < sets.size(); ++set) {
    DGLM_TRY(const TokenTable table, readTokenTable(request.tokenTables[set], job));
    DGLM_TRY(const LatentColumns columns, readLatentColumns(request.latents[set]));
    DGLM_TRY(sets[set],
             scoreTokenConcepts(table, columns, request.facts.type, set == 0 ? nullptr : &sets[set - 1], job));
  }
  DGLM_CHECK(makeFolder(request.outputFolder));
  ConceptsReport report;
  report.matches = static_cast<int64_t>(sets[0].size());
  DGLM_TRY(report.files, writeTokenConcepts(request.outputFolder, request.facts, sets));
  return report;
}

Result<ConceptsFound> discoverConcepts(const ConceptsFromModel& request, const JobContext& job) {
  DGLM_TRY(const LatentReader reader, LatentReader::open(request.source));
  ConceptsFound found;
  DGLM_TRY(const std::vector<ReadSet> sets, readSets(request, reader, found.concepts, found.report.warnings, job));
  std::array<ConceptSet, 3> views;
  for (size_t set = 0; set < views.size(); ++set)
    views[set] = {&sets[set].places, &sets[set].activations};
  DGLM_TRY(found.matches, findConcepts(views, found.concepts, request.search, job));
  found.report.matches = static_cast<int64_t>(found.matches.size());
  if (!request.outputFolder.empty()) {
    DGLM_CHECK(makeFolder(request.outputFolder));
    found.report.files = {request.outputFolder / "concepts.csv"};
    DGLM_CHECK(writeConcepts(found.report.files.front(), found.matches, found.concepts, modeName(request)));
  }
  return found;
}

}  // namespace dglm
