// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sequence_files.h"

#include <algorithm>
#include <cctype>

#include "core/base/file_hash.h"
#include "core/formats/read_records.h"
#include "core/sequence/find.h"

namespace dglm {
namespace {

/// What SnapGene writes in the LOCUS line of every file: the file's own name tells more.
constexpr std::string_view kUnnamed = "Exported";

Status readFile(const std::filesystem::path& path, const FilesToRead& files, ReadFiles& read, const JobContext& job) {
  DGLM_TRY(const std::string sha256, sha256OfFile(path, job));
  if (const auto known = files.known.find(sha256); known != files.known.end()) {
    read.alreadyThere.push_back(known->second);
    return {};
  }
  DGLM_TRY(ReadRecords file, readRecords(path, job));
  read.warnings.insert(read.warnings.end(), file.warnings.begin(), file.warnings.end());
  for (Record& record : file.records) {
    if (record.id == kUnnamed)
      record.id = path.stem().string();
    read.records.push_back({std::move(record), {std::filesystem::absolute(path), sha256, {}}});
  }
  return {};
}

}  // namespace

Result<ReadFiles> readSequenceFiles(const FilesToRead& files, const JobContext& job) {
  ReadFiles read;
  for (const std::filesystem::path& path : files.paths) {
    const Status status = readFile(path, files, read, job);
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
    return Error{ErrorKind::BadSequence, {record.id, "it is empty or has letters that stand for no base"}};
  return record;
}

}  // namespace dglm
