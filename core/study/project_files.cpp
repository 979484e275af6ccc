// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/project_files.h"

#include <algorithm>

#include "core/base/file_hash.h"
#include "core/formats/read_records.h"
#include "core/formats/record_names.h"
#include "core/formats/record_writers.h"
#include "core/project/project.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

using RecordWriter = Status (*)(const fs::path&, std::span<const Record>);

Result<RecordWriter> writerFor(const fs::path& out) {
  const std::string suffix = out.extension().string();
  if (suffix == ".gb" || suffix == ".gbk" || suffix == ".genbank")
    return RecordWriter{writeGenBank};
  if (suffix == ".fa" || suffix == ".fasta" || suffix == ".fna")
    return RecordWriter{writeFasta};
  if (suffix == ".gff3" || suffix == ".gff")
    return RecordWriter{writeGff3};
  if (suffix == ".bed")
    return RecordWriter{writeBed};
  return Error{ErrorKind::UnsupportedFormat, {out.string(), "the name must end in .gb, .fasta, .gff3 or .bed"}};
}

bool isWanted(const std::string& name, const std::vector<std::string>& names) {
  return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

Status checkKnown(const std::vector<std::string>& names, const std::vector<RecordSummary>& summaries) {
  std::string known;
  for (const RecordSummary& summary : summaries)
    known += (known.empty() ? "" : ", ") + summary.name;
  for (const std::string& name : names)
    if (std::none_of(summaries.begin(), summaries.end(), [&](const RecordSummary& s) { return s.name == name; }))
      return Error{ErrorKind::RecordNotFound, {name, known}};
  return {};
}

/// The names of the project's records that came from a file of this SHA-256, "" for none.
std::string namesFromFile(const std::vector<RecordSummary>& records, const std::string& sha256) {
  std::string names;
  for (const RecordSummary& record : records)
    if (record.origin.sha256 == sha256)
      names += (names.empty() ? "" : ", ") + record.name;
  return names;
}

Status addFile(Project& project, const fs::path& file, AddedRecords& added, const JobContext& job) {
  DGLM_TRY(ReadRecords read, readRecords(file, job));
  DGLM_TRY(const std::string sha256, sha256OfFile(file, job));
  DGLM_TRY(const std::vector<RecordSummary> known, project.records().list());
  if (const std::string names = namesFromFile(known, sha256); !names.empty()) {
    added.warnings.push_back(file.string() + ": it is in the project already, as " + names +
                             ", and was not added again.");
    return {};
  }
  std::vector<NewRecord> records;
  for (Record& record : read.records) {
    record.id = nameInProgram(record.id, file);
    records.push_back({std::move(record), {fs::absolute(file), sha256, ""}});
  }
  DGLM_TRY(const DistinctRecords stored, project.records().addDistinct(std::move(records), job));
  added.records += static_cast<int64_t>(stored.ids.size());
  for (const ReadWarning& warning : read.warnings)
    added.warnings.push_back(file.string() + ": " + warning.text());
  if (!stored.renamings.empty())
    added.warnings.push_back(file.string() + ": " + sentenceOf(stored.renamings));
  return {};
}

}  // namespace

Result<AddedRecords> addFilesToProject(const fs::path& projectPath, const std::vector<fs::path>& files,
                                       const JobContext& job) {
  DGLM_TRY(Project project, Project::open(projectPath));
  AddedRecords added;
  for (const fs::path& file : files)
    DGLM_CHECK(addFile(project, file, added, job));
  DGLM_CHECK(project.close());
  return added;
}

Result<ExportedRecords> exportFromProject(const fs::path& projectPath, const std::vector<std::string>& names,
                                          const fs::path& out, const JobContext& job) {
  DGLM_TRY(const RecordWriter write, writerFor(out));
  DGLM_TRY(Project project, Project::open(projectPath, ProjectMode::ReadOnly));
  DGLM_TRY(const std::vector<RecordSummary> summaries, project.records().list());
  DGLM_CHECK(checkKnown(names, summaries));
  std::vector<Record> records;
  for (const RecordSummary& summary : summaries) {
    if (job.stopRequested())
      return Error{ErrorKind::Cancelled, {""}};
    if (!isWanted(summary.name, names))
      continue;
    DGLM_TRY(Record record, project.records().load(summary.id));
    records.push_back(std::move(record));
  }
  DGLM_CHECK(write(out, records));
  ExportedRecords exported{static_cast<int64_t>(records.size()), {}};
  if (const std::string doubled = sentenceOfDoubledNames(records); !doubled.empty())
    exported.warnings.push_back(out.string() + ": " + doubled);
  return exported;
}

}  // namespace dglm
