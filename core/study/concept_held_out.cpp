// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concept_held_out.h"

#include <map>
#include <optional>

#include "core/base/file_hash.h"
#include "core/study/annotated_records.h"
#include "core/study/molecule_key.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

/// The files of each set in which its sequences stand.
using SetFiles = std::vector<std::vector<fs::path>>;

Result<SetFiles> filesOf(const ConceptsFromModel& request) {
  SetFiles files;
  for (const fs::path& set : request.validation) {
    DGLM_TRY(std::vector<fs::path> ofSet, AnnotatedSource::parse(set.string()).files());
    files.push_back(std::move(ofSet));
  }
  return files;
}

Result<SetFiles> filesOf(const ConceptsFromTables& request) {
  SetFiles files;
  for (const fs::path& table : request.tokenTables)
    files.push_back({table});
  return files;
}

const char* optionOf(const ConceptsFromModel&) {
  return "--validation";
}

const char* optionOf(const ConceptsFromTables&) {
  return "--token-tables";
}

/// The first file that stands in an earlier set as well.
Result<std::optional<fs::path>> sharedFile(const SetFiles& sets, const JobContext& job) {
  std::map<std::string, size_t> setOf;  // by SHA-256
  for (size_t set = 0; set < sets.size(); ++set)
    for (const fs::path& file : sets[set]) {
      DGLM_TRY(const std::string sum, sha256OfFile(file, job));
      if (setOf.emplace(sum, set).first->second != set)
        return std::optional(file);
    }
  return std::optional<fs::path>();
}

template <class Request>
Status check(const Request& request, const JobContext& job) {
  DGLM_TRY(const SetFiles files, filesOf(request));
  DGLM_TRY(const std::optional<fs::path> shared, sharedFile(files, job));
  if (shared)
    return Error{
        ErrorKind::InvalidArgument,
        {optionOf(request), shared->string(), Why::inEnglish("it is given twice, so nothing would be held out")}};
  return {};
}

template <class Request>
Status warn(const Request& request, std::vector<std::string>& warnings, const JobContext& job) {
  DGLM_TRY(const SetFiles files, filesOf(request));
  DGLM_TRY(const std::optional<fs::path> shared, sharedFile(files, job));
  if (shared)
    warnings.push_back(shared->string() + " is given twice, so that nothing is held out.");
  return {};
}

}  // namespace

void SharedSequences::add(const Record& record, size_t set) {
  if (setOf_.emplace(moleculeKey(record.bases), set).first->second == set)
    return;
  if (++shared_ == 1)
    first_ = record.id;
}

std::optional<Phrase> SharedSequences::warning() const {
  if (shared_ == 0)
    return std::nullopt;
  return Phrase(
      "Records whose bases stand in an earlier set too: %1. The first is %2; the other strand, and a circle that "
      "begins "
      "elsewhere, count as the same. What was tuned on is no test.",
      {std::to_string(shared_), first_});
}

Status checkSetsDiffer(const ConceptsFromModel& request, const JobContext& job) {
  return check(request, job);
}

Status checkSetsDiffer(const ConceptsFromTables& request, const JobContext& job) {
  return check(request, job);
}

Status warnOfSharedSets(const ConceptsFromModel& request, std::vector<std::string>& warnings, const JobContext& job) {
  return warn(request, warnings, job);
}

Status warnOfSharedSets(const ConceptsFromTables& request, std::vector<std::string>& warnings, const JobContext& job) {
  return warn(request, warnings, job);
}

}  // namespace dglm
