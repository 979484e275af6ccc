// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/sequence_files.h"

#include <algorithm>
#include <cctype>

#include "core/base/file_hash.h"
#include "core/formats/read_records.h"
#include "core/formats/record_names.h"
#include "core/sequence/find.h"

namespace dglm {
namespace {

bool isAnnotation(const std::filesystem::path& path) {
  const std::string suffix = path.extension().string();
  return suffix == ".gff3" || suffix == ".gff" || suffix == ".gtf" || suffix == ".csv";
}

std::filesystem::path unpackedName(const std::filesystem::path& path) {
  return path.extension() == ".gz" ? path.stem() : path.filename();
}

bool isFasta(const std::filesystem::path& path) {
  const std::string suffix = unpackedName(path).extension().string();
  return suffix == ".fa" || suffix == ".fasta" || suffix == ".fna";
}

using FilesRead = std::map<std::string, std::filesystem::path>;  ///< by SHA-256

Status readFile(const AnnotatedSource& source, const FilesToRead& files, FilesRead& seen, ReadFiles& read,
                const JobContext& job) {
  DGLM_TRY(const std::string sha256, sha256OfSource(source, job));
  if (const auto known = files.known.find(sha256); known != files.known.end()) {
    read.alreadyThere.push_back(known->second);
    return {};
  }
  const auto [twin, isNew] = seen.try_emplace(sha256, source.sequences);
  if (!isNew) {
    read.twins.emplace_back(source.sequences, twin->second);
    return {};
  }
  DGLM_TRY(SourceRecords records, readSource(source, sha256, job));
  std::ranges::move(records.records, std::back_inserter(read.records));
  std::ranges::move(records.warnings, std::back_inserter(read.warnings));
  std::ranges::move(records.remarks, std::back_inserter(read.remarks));
  return {};
}

}  // namespace

Result<std::string> sha256OfSource(const AnnotatedSource& source, const JobContext& job) {
  DGLM_TRY(std::string sequences, sha256OfFile(source.sequences, job));
  if (source.annotation.empty())
    return sequences;
  DGLM_TRY(const std::string annotation, sha256OfFile(source.annotation, job));
  return sha256OfText(sequences + annotation);
}

Result<SourceRecords> readSource(const AnnotatedSource& source, const std::string& sha256, const JobContext& job) {
  DGLM_TRY(ReadRecords file, readRecords(source.sequences, job));
  AnnotatedRecords annotated{std::move(file.records), {}};
  if (!source.annotation.empty())
    DGLM_CHECK(annotate(annotated, source.annotation, {}, job));
  SourceRecords read{{}, std::move(file.warnings), std::move(annotated.warnings)};
  for (Record& record : annotated.records) {
    record.id = nameInProgram(record.id, source.sequences);
    read.records.push_back({std::move(record), {std::filesystem::absolute(source.sequences), sha256, {}}});
  }
  return read;
}

std::vector<AnnotatedSource> pairAnnotations(const std::vector<std::filesystem::path>& paths) {
  std::vector<AnnotatedSource> sources;
  for (const std::filesystem::path& path : paths)
    if (!isAnnotation(path))
      sources.push_back({path, {}});
  const bool isOneOfEach = sources.size() == 1 && paths.size() == 2;
  for (const std::filesystem::path& path : paths) {
    if (!isAnnotation(path))
      continue;
    const auto annotated = std::ranges::find_if(sources, [&](const AnnotatedSource& source) {
      return isFasta(source.sequences) && source.annotation.empty() &&
             (isOneOfEach || unpackedName(source.sequences).stem() == path.stem());
    });
    if (annotated != sources.end())
      annotated->annotation = path;
    else
      sources.push_back({path, {}});
  }
  return sources;
}

Result<ReadFiles> readSequenceFiles(const FilesToRead& files, const JobContext& job) {
  ReadFiles read;
  FilesRead seen;
  for (const AnnotatedSource& source : pairAnnotations(files.paths)) {
    const Status status = readFile(source, files, seen, read, job);
    if (status.hasError() && status.error().isCancelled())
      return status.error();
    if (status.hasError())
      read.failures.push_back(status.error());
  }
  return read;
}

Result<Record> recordFromText(std::string text, const std::string& name) {
  Record record;
  record.id = name;
  if (text.starts_with('>')) {
    const size_t lineEnd = std::min(text.find('\n'), text.size());
    const std::string header = text.substr(1, lineEnd - 1);
    const size_t wordEnd = std::min(header.find_first_of(" \t\r"), header.size());
    if (wordEnd > 0)
      record.id = header.substr(0, wordEnd);
    record.description = header.substr(std::min(header.find_first_not_of(" \t\r", wordEnd), header.size()));
    text.erase(0, lineEnd);
  }
  for (const char letter : text) {
    const auto code = static_cast<unsigned char>(letter);
    if (!std::isspace(code) && !std::isdigit(code))
      record.bases.push_back(static_cast<char>(std::toupper(code)));
  }
  std::replace(record.bases.begin(), record.bases.end(), 'U', 'T');
  if (!isBasePattern(record.bases))
    return Error{ErrorKind::BadSequence, {record.id, Why("it is empty or has letters that stand for no base")}};
  return record;
}

}  // namespace dglm
