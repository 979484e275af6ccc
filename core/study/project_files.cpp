// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/project_files.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <thread>

#include "core/base/file_hash.h"
#include "core/base/name_list.h"
#include "core/formats/record_names.h"
#include "core/project/project.h"
#include "core/study/record_output.h"
#include "core/study/sequence_files.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

bool isWanted(const std::string& name, const std::vector<std::string>& names) {
  return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

Status checkKnown(const std::vector<std::string>& names, const std::vector<KnownRecord>& records) {
  for (const std::string& name : names)
    if (std::none_of(records.begin(), records.end(), [&](const KnownRecord& record) { return record.name == name; }))
      return Error{ErrorKind::RecordNotFound, {name, nameList(records, &KnownRecord::name)}};
  return {};
}

/// Opens the project as soon as the other programs that write to it are done.
Result<Project> openWhenFree(const fs::path& path, const JobContext& job) {
  constexpr std::chrono::seconds kPatience{10};
  constexpr std::chrono::milliseconds kBetweenTrials{50};
  const auto end = std::chrono::steady_clock::now() + kPatience;
  for (;;) {
    Result<Project> project = Project::open(path);
    const bool isTaken = project.hasError() && project.error().kind == ErrorKind::ProjectLocked;
    if (!isTaken || std::chrono::steady_clock::now() > end)
      return project;
    if (job.stopRequested())
      return Error{ErrorKind::Cancelled, {Why::inEnglish("Nothing was added to %1.", {path.string()})}};
    job.report("Waiting for another program to close the project", 0, 0);
    std::this_thread::sleep_for(kBetweenTrials);
  }
}

/// How many records of the project come from a file of these bytes.
Result<std::map<std::string, int64_t>> recordsByFile(const Project& project) {
  DGLM_TRY(const std::vector<RecordSummary> summaries, project.records().list());
  std::map<std::string, int64_t> records;
  for (const RecordSummary& summary : summaries)
    if (!summary.origin.sha256.empty())
      ++records[summary.origin.sha256];
  return records;
}

/// Adds files one by one to an open project.
class Adding {
 public:
  Adding(Project& project, std::map<std::string, int64_t> known, const JobContext& job)
      : project_(project), known_(std::move(known)), job_(job) {}

  void add(const AnnotatedSource& source) {
    added_.files.push_back({source.sequences, source.annotation, AddedState::NotReached, 0});
    if (isStopped())
      return;
    if (const Status status = addFile(source, added_.files.back()); status.hasError())
      noteFailure(status.error());
  }

  AddedRecords result() && {
    if (isStopped())
      added_.failure = Error{ErrorKind::Cancelled, {whatWasKept()}};
    return std::move(added_);
  }

 private:
  bool isStopped() const { return added_.failure && added_.failure->isCancelled(); }

  Status addFile(const AnnotatedSource& source, AddedFile& added) {
    DGLM_TRY(const std::string sha256, sha256OfFile(source.sequences, job_));
    if (const auto known = known_.find(sha256); known != known_.end()) {
      added.state = AddedState::AlreadyThere;
      added.records = known->second;
      if (!source.annotation.empty())
        added_.warnings.push_back(added.annotation.string() + " was not read, since the sequences of " +
                                  added.file.string() +
                                  " are in the project already. To annotate them anew, remove them first.");
      return {};
    }
    DGLM_TRY(SourceRecords read, readSource(source, sha256, job_));
    DGLM_TRY(const DistinctRecords stored, project_.records().addDistinct(std::move(read.records), job_));
    added.state = AddedState::Added;
    added.records = static_cast<int64_t>(stored.ids.size());
    added_.records += added.records;
    known_[sha256] = added.records;
    for (const ReadWarning& warning : read.warnings)
      added_.warnings.push_back(added.file.string() + ": " + warning.text());
    std::ranges::move(read.remarks, std::back_inserter(added_.warnings));
    if (!stored.renamings.empty())
      added_.warnings.push_back(added.file.string() + ": " + sentenceOf(stored.renamings));
    return {};
  }

  void noteFailure(const Error& error) {
    const AddedFile& file = added_.files.back();
    if (!error.isCancelled() && !file.annotation.empty())
      added_.warnings.push_back(file.file.string() + " was not added, since it was to be read with " +
                                file.annotation.string() + ".");
    if (!error.isCancelled())
      added_.files.back().state = AddedState::Failed;
    if (added_.failure && !error.isCancelled())
      added_.warnings.push_back(error.text());
    else
      added_.failure = error;
  }

  std::string whatWasKept() const {
    std::string whole, nothing;
    for (const AddedFile& file : added_.files) {
      std::string& list = file.state == AddedState::Added ? whole : nothing;
      if (file.state != AddedState::AlreadyThere)
        list += (list.empty() ? "" : ", ") + file.file.string();
    }
    return (whole.empty() ? "" : "Added: " + whole + ". ") + (nothing.empty() ? "" : "Not added: " + nothing + ".");
  }

  Project& project_;
  std::map<std::string, int64_t> known_;
  const JobContext& job_;
  AddedRecords added_;
};

/// The records to export, without the damaged ones.
struct SoundRecords {
  std::vector<Record> records;
  std::vector<std::string> damaged;
};

Result<SoundRecords> soundRecords(const Project& project, const std::vector<KnownRecord>& wanted,
                                  const JobContext& job) {
  SoundRecords sound;
  for (const KnownRecord& record : wanted) {
    DGLM_CHECK(job.checkpoint());
    job.report("Reading records", static_cast<int64_t>(sound.records.size() + sound.damaged.size()),
               static_cast<int64_t>(wanted.size()));
    DGLM_TRY(const std::optional<std::string> fault, project.records().faultOf(record.id));
    if (fault) {
      sound.damaged.push_back(record.name + " (" + *fault + ")");
      continue;
    }
    DGLM_TRY(Record loaded, project.records().load(record.id));
    sound.records.push_back(std::move(loaded));
  }
  job.report("Reading records", static_cast<int64_t>(wanted.size()), static_cast<int64_t>(wanted.size()));
  return sound;
}

Result<ExportedRecords> writeRecords(const Project& project, const std::vector<KnownRecord>& wanted,
                                     const fs::path& out, const JobContext& job) {
  DGLM_TRY(const RecordWriter write, recordWriterFor(out));
  DGLM_TRY(SoundRecords sound, soundRecords(project, wanted, job));
  if (sound.records.empty() && !sound.damaged.empty())
    return Error{
        ErrorKind::ProjectDamaged,
        {project.path().string(), Why::inEnglish("none of the records can be relied on: %1", {sound.damaged.front()})}};
  DGLM_CHECK(write(out, sound.records, job));
  ExportedRecords exported{static_cast<int64_t>(sound.records.size()), std::move(sound.damaged), {}};
  if (const std::string doubled = sentenceOfDoubledNames(sound.records); !doubled.empty())
    exported.warnings.push_back(out.string() + ": " + doubled);
  return exported;
}

Result<ExportedRecords> exportNamed(const fs::path& projectPath, const std::vector<std::string>& names,
                                    const fs::path& out, const JobContext& job) {
  DGLM_TRY(const RecordWriter writer, recordWriterFor(out));
  static_cast<void>(writer);  // a name that no format has is told before the project is opened
  DGLM_TRY(const Project project, Project::open(projectPath, ProjectMode::ReadOnly));
  DGLM_TRY(std::vector<KnownRecord> wanted, project.records().known());
  DGLM_CHECK(checkKnown(names, wanted));
  std::erase_if(wanted, [&](const KnownRecord& record) { return !isWanted(record.name, names); });
  return writeRecords(project, wanted, out, job);
}

/// A stop leaves nothing.
Result<ExportedRecords> told(Result<ExportedRecords> exported, const fs::path& out) {
  if (exported.hasError() && exported.error().isCancelled())
    return Error{ErrorKind::Cancelled, {Why::inEnglish("Nothing was written to %1.", {out.string()})}};
  return exported;
}

}  // namespace

Result<AddedRecords> addFilesToProject(const fs::path& projectPath, const std::vector<fs::path>& files,
                                       const JobContext& job) {
  DGLM_TRY(Project project, openWhenFree(projectPath, job));
  DGLM_TRY(auto known, recordsByFile(project));
  Adding adding(project, std::move(known), job);
  for (const AnnotatedSource& source : pairAnnotations(files, job.stop))
    adding.add(source);
  AddedRecords added = std::move(adding).result();
  // A reader may keep the log from being folded in; what is committed is in the project all the same.
  if (const Status closed = project.close(); closed.hasError() && closed.error().kind != ErrorKind::ProjectLocked)
    added.warnings.push_back(closed.error().text());
  return added;
}

Result<ExportedRecords> exportFromProject(const fs::path& projectPath, const std::vector<std::string>& names,
                                          const fs::path& out, const JobContext& job) {
  return told(exportNamed(projectPath, names, out, job), out);
}

Result<ExportedRecords> exportRecords(const Project& project, std::span<const RecordId> records, const fs::path& out,
                                      const JobContext& job) {
  DGLM_TRY(const std::vector<KnownRecord> known, project.records().known());
  std::vector<KnownRecord> wanted;
  for (const RecordId id : records)
    if (const auto found = std::ranges::find(known, id, &KnownRecord::id); found != known.end())
      wanted.push_back(*found);
  return told(writeRecords(project, wanted, out, job), out);
}

}  // namespace dglm
