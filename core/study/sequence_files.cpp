// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/sequence_files.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <iterator>

#include "core/base/file_hash.h"
#include "core/formats/file_kind.h"
#include "core/formats/input_file.h"
#include "core/formats/read_records.h"
#include "core/formats/record_names.h"
#include "core/formats/track_reader.h"
#include "core/sequence/find.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

bool isOneOf(const std::string& text, std::initializer_list<std::string_view> texts) {
  return std::ranges::find(texts, text) != texts.end();
}

bool isFasta(const fs::path& path) {
  return isOneOf(lowerSuffix(path), {".fa", ".fasta", ".fna", ".fas", ".fsa", ".ffn"});
}

/// By its content: a table with sequences, or GFF3 that has them behind its lines.
bool holdsSequences(const fs::path& path, const StopToken& stop) {
  Result<InputFile> input = InputFile::open(path);
  if (input.hasError())
    return false;
  const Result<FileKind> kind = fileKindOf(input.value());
  if (kind.hasError())
    return false;
  std::string_view line;
  if (kind.value() == FileKind::Csv)
    return input.value().nextLine(line).hasValue() && line.find("qstart") == std::string_view::npos;
  if (kind.value() != FileKind::Gff3)
    return true;
  for (Result<bool> hasLine = true; hasLine.hasValue() && hasLine.value() && !stop.stopRequested();
       hasLine = input.value().nextLine(line))
    if (line.starts_with("##FASTA") || line.starts_with('>'))
      return true;
  return false;
}

bool isAnnotation(const fs::path& path, const StopToken& stop) {
  return isOneOf(lowerSuffix(path), {".gff3", ".gff", ".gff2", ".gtf", ".csv"}) && !holdsSequences(path, stop);
}

/// The name that files of one sequence share.
fs::path stemOf(const fs::path& path) {
  return (path.extension() == ".gz" ? path.stem() : path.filename()).stem();
}

/// The only one of them that fits; none where several do.
template <class Sources, class Fits>
auto onlyOne(Sources& sources, Fits fits) {
  const auto first = std::ranges::find_if(sources, fits);
  const bool isAlone = first == sources.end() || std::find_if(std::next(first), sources.end(), fits) == sources.end();
  return isAlone ? first : sources.end();
}

using FilesRead = std::map<std::string, fs::path>;  ///< by SHA-256

Status readFile(const AnnotatedSource& source, const FilesToRead& files, FilesRead& seen, ReadFiles& read,
                const JobContext& job) {
  DGLM_TRY(const std::string sha256, sha256OfFile(source.sequences, job));
  if (const auto known = files.known.find(sha256); known != files.known.end()) {
    read.alreadyThere.push_back(known->second);
    read.taken.push_back(source.sequences);
    if (!source.annotation.empty())
      read.leftOut.push_back(source.annotation);
    return {};
  }
  const auto [twin, isNew] = seen.try_emplace(sha256, source.sequences);
  if (!isNew) {
    read.twins.emplace_back(source.sequences, twin->second);
    read.taken.push_back(source.sequences);
    return {};
  }
  DGLM_TRY(SourceRecords records, readSource(source, sha256, job));
  std::ranges::move(records.records, std::back_inserter(read.records));
  std::ranges::move(records.warnings, std::back_inserter(read.warnings));
  std::ranges::move(records.remarks, std::back_inserter(read.remarks));
  read.isInPart = read.isInPart || records.isInPart;
  read.taken.push_back(source.sequences);
  if (!source.annotation.empty())
    read.taken.push_back(source.annotation);
  return {};
}

}  // namespace

Result<SourceRecords> readSource(const AnnotatedSource& source, const std::string& sha256, const JobContext& job) {
  DGLM_TRY(ReadRecords file, readRecords(source.sequences, job));
  AnnotatedRecords annotated{std::move(file.records), {}, false};
  if (!source.annotation.empty())
    DGLM_CHECK(annotate(annotated, source.annotation, {}, job));
  const bool isInPart = annotated.isInPart || std::ranges::any_of(file.warnings, passesOver, &ReadWarning::problem);
  SourceRecords read{{}, std::move(file.warnings), std::move(annotated.warnings), isInPart};
  for (Record& record : annotated.records) {
    record.id = nameInProgram(record.id, source.sequences);
    read.records.push_back({std::move(record), {std::filesystem::absolute(source.sequences), sha256, {}}});
  }
  return read;
}

std::vector<AnnotatedSource> pairAnnotations(const std::vector<fs::path>& paths, const StopToken& stop) {
  std::vector<AnnotatedSource> sources;
  std::vector<fs::path> annotations;
  for (const fs::path& path : paths) {
    if (isAnnotation(path, stop))
      annotations.push_back(path);
    else
      sources.push_back({path, {}});
  }
  const bool isOneOfEach = sources.size() == 1 && annotations.size() == 1;
  for (const fs::path& annotation : annotations) {
    const auto isFree = [](const AnnotatedSource& source) {
      return isFasta(source.sequences) && source.annotation.empty();
    };
    const auto isCalledSo = [&](const AnnotatedSource& source) {
      return isFree(source) && stemOf(source.sequences) == stemOf(annotation);
    };
    auto annotated = onlyOne(sources, [&](const AnnotatedSource& source) {
      return isCalledSo(source) && source.sequences.parent_path() == annotation.parent_path();
    });
    if (annotated == sources.end())
      annotated = onlyOne(sources, isCalledSo);
    if (annotated == sources.end() && isOneOfEach)
      annotated = onlyOne(sources, isFree);
    if (annotated != sources.end())
      annotated->annotation = annotation;
    else
      sources.push_back({annotation, {}});
  }
  return sources;
}

Result<ReadFiles> readSequenceFiles(const FilesToRead& files, const JobContext& job) {
  ReadFiles read;
  FilesRead seen;
  std::vector<fs::path> sequences;
  for (const fs::path& path : files.paths) {
    const std::optional<TrackFileKind> kind = trackFileKindOf(path, job.stop);
    (kind && kind != TrackFileKind::Gff3 ? read.tracks : sequences).push_back(path);
  }
  for (const AnnotatedSource& source : pairAnnotations(sequences, job.stop)) {
    if (source.annotation.empty() && trackFileKindOf(source.sequences, job.stop)) {
      read.tracks.push_back(source.sequences);
      continue;
    }
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
