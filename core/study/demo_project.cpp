// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/demo_project.h"

#include <algorithm>
#include <fstream>
#include <map>

#include "core/base/atomic_file.h"
#include "core/base/clock.h"
#include "core/base/file_hash.h"
#include "core/base/json_text.h"
#include "core/formats/read_records.h"
#include "core/project/project.h"
#include "core/study/analysis.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

Result<std::vector<fs::path>> recordFiles(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code failure;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, failure))
    if (entry.path().extension() == ".gb")
      files.push_back(entry.path());
  if (failure || files.empty())
    return Error{ErrorKind::NoRecords, {folder.string(), Why("the demo's folder has no GenBank file")}};
  std::sort(files.begin(), files.end());
  return files;
}

Status addRecords(Project& project, const DemoDescription& demo, const JobContext& job) {
  DGLM_TRY(const std::vector<fs::path> files, recordFiles(demo.records));
  std::vector<NewRecord> records;
  for (const fs::path& file : files) {
    DGLM_TRY(ReadRecords read, readRecords(file, job));
    DGLM_TRY(const std::string sha256, sha256OfFile(file, job));
    for (Record& record : read.records) {
      const auto remark = demo.remarks.find(record.id);
      records.push_back(
          {std::move(record), {file.filename(), sha256, remark == demo.remarks.end() ? "" : remark->second}});
    }
  }
  std::stable_partition(records.begin(), records.end(),
                        [&](const NewRecord& entry) { return entry.record.id == demo.firstRecord; });
  DGLM_TRY(const std::vector<RecordId> ids, project.records().add(records, job));
  return ids.empty() ? Status(Error{ErrorKind::NoRecords, {demo.records.string(), Why("nothing was read")}}) : Status();
}

Status pinLatents(Project& project, AnalysisId analysis, const std::vector<int32_t>& latents) {
  DGLM_TRY(const Analysis stored, project.analyses().load(analysis));
  return project.latentMarks().setPins(stored.dictionary, latents, thisSecond());
}

Status fillProject(Project& project, const DemoDescription& demo, const JobContext& job) {
  DGLM_CHECK(addRecords(project, demo, job));
  DGLM_TRY(const LatentReader reader, LatentReader::open(demo.source, job));
  DGLM_TRY(const AnalysisId analysis, findOrAddAnalysis(project, reader, {}, job));
  DGLM_TRY(const std::vector<RecordSummary> summaries, project.records().list());
  std::vector<RecordId> ids;
  for (const RecordSummary& summary : summaries)
    ids.push_back(summary.id);
  DGLM_CHECK(analyseRecords(ProjectAccess(project), analysis, reader, ids, job));
  return pinLatents(project, analysis, demo.pinnedLatents);
}

Status makeProject(const PendingFile& file, const DemoDescription& demo, const JobContext& job) {
  DGLM_TRY(Project project, Project::createIn(file));
  DGLM_CHECK(fillProject(project, demo, job));
  return project.close();
}

}  // namespace

Result<DemoDescription> readDemoDescription(const fs::path& folder) {
  const fs::path path = folder / "demo.json";
  std::ifstream in(path);
  const json object = json::parse(in, nullptr, false);
  const auto malformed = [&](const ErrorArgument& problem) {
    return Error{ErrorKind::MalformedFile, {path.string(), Why("the demo's description"), problem}};
  };
  if (!object.is_object())
    return malformed(Why("it is missing or not a JSON object"));
  try {
    DemoDescription demo;
    demo.source.model = folder / object.at("model").get<std::string>();
    demo.source.dictionary = folder / object.at("dictionary").get<std::string>();
    demo.source.layer = object.at("layer").get<int>();
    const auto site = siteFromName(object.at("site").get<std::string>());
    if (!site)
      return malformed(Why("its site is not known"));
    demo.source.site = *site;
    demo.records = folder / object.at("records").get<std::string>();
    demo.remarks = object.value("remarks", std::map<std::string, std::string>());
    demo.firstRecord = object.value("first_record", std::string());
    demo.pinnedLatents = object.value("pinned_latents", std::vector<int32_t>());
    return demo;
  } catch (const json::exception& failure) {
    return malformed(failure.what());
  }
}

Status buildDemoProject(const fs::path& folder, const fs::path& path, const JobContext& job) {
  DGLM_TRY(const DemoDescription demo, readDemoDescription(folder));
  DGLM_TRY(PendingFile pending, PendingFile::create(path));
  if (Status made = makeProject(pending, demo, job); made.hasError()) {
    if (made.error().isCancelled())
      return Error{ErrorKind::Cancelled, {Why("Nothing was written to %1.", {path.string()})}};
    return pending.errorOfTarget(std::move(made).error());
  }
  return pending.commit();
}

}  // namespace dglm
