// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/scan_run.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <set>
#include <unordered_set>

#include "core/base/atomic_file.h"
#include "core/base/folder.h"
#include "core/base/json_text.h"
#include "core/base/text_file.h"
#include "core/base/utf8_path.h"
#include "core/formats/read_records.h"
#include "core/formats/record_names.h"
#include "core/formats/record_writers.h"
#include "core/study/version.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr auto kWishFile = "scan.json";

const char* wordOf(SearchTask task) {
  return task == SearchTask::Megablast ? "megablast" : "blastn";
}

Json toJson(const ScanWish& wish) {
  Json json{{"title", wish.title},
            {"task", wordOf(wish.task)},
            {"evalue", wish.mostExpected},
            {"min_identity", wish.leastIdentity}};
  if (wish.wordLength)
    json["word_size"] = *wish.wordLength;
  json["corpus"] = Json::array();
  for (const fs::path& path : wish.corpus)
    json["corpus"].push_back(toUtf8(path));
  return json;
}

Json toJson(const ScanReport& report) {
  Json json{{"files", report.files},
            {"corpus_bases", report.corpus.bases},
            {"corpus_sequences", report.corpus.sequences},
            {"hits", report.hits},
            {"bytes", report.bytes},
            {"queries", report.queries},
            {"queries_with_hits", report.queriesWithHits},
            {"distinct_queries", report.distinctQueries},
            {"empty_queries", report.emptyQueries},
            {"subjects_with_hits", report.subjectsWithHits}};
  json["skipped"] = Json::array();
  for (const SkippedFile& file : report.skipped)
    json["skipped"].push_back({{"path", toUtf8(file.path)}, {"why", file.why}});
  return json;
}

ScanReport reportFrom(const Json& json) {
  ScanReport report;
  report.files = json.value("files", int64_t{0});
  report.corpus.bases = json.value("corpus_bases", int64_t{0});
  report.corpus.sequences = json.value("corpus_sequences", int64_t{0});
  report.hits = json.value("hits", int64_t{0});
  report.bytes = json.value("bytes", int64_t{0});
  report.queries = json.value("queries", int64_t{0});
  report.queriesWithHits = json.value("queries_with_hits", int64_t{0});
  report.distinctQueries = json.value("distinct_queries", int64_t{0});
  report.emptyQueries = json.value("empty_queries", int64_t{0});
  report.subjectsWithHits = json.value("subjects_with_hits", int64_t{0});
  for (const Json& file : json.value("skipped", Json::array()))
    report.skipped.push_back({fromUtf8(file.value("path", std::string())), file.value("why", std::string())});
  return report;
}

Status write(const fs::path& path, const Json& json) {
  constexpr int kIndent = 2;
  return writeAtomically(path, jsonText(json, kIndent) + "\n");
}

Error noScan(const fs::path& path, Why why) {
  return {ErrorKind::MalformedFile, {toUtf8(path), Why("scan"), std::move(why)}};
}

Status writeQueries(const ScanWish& wish, const fs::path& folder) {
  std::vector<Record> records;
  for (const Query& query : wish.queries) {
    Record record;
    record.id = query.id;
    record.bases = query.bases;
    record.topology = query.isCircular ? Topology::Circular : Topology::Linear;
    records.push_back(std::move(record));
  }
  return writeFasta(scanQueryFile(folder), records);
}

/// Counts the hits of results made elsewhere.
Result<ScanReport> reportOn(const fs::path& file, const JobContext& job) {
  ScanReport report;
  std::unordered_set<std::string> queries, subjects;
  const HitSink count = [&](Hit&& hit) {
    ++report.hits;
    queries.insert(std::move(hit.query));
    subjects.insert(std::move(hit.subject));
    return HitsWanted::More;
  };
  DGLM_CHECK(forEachHit(file, count, job));
  report.queries = report.queriesWithHits = static_cast<int64_t>(queries.size());
  report.subjectsWithHits = static_cast<int64_t>(subjects.size());
  return report;
}

/// The hits in a scan's folder; of an imported one by the name that scan.json gives.
fs::path hitFileIn(const fs::path& folder, const Json& json) {
  const fs::path name = fromUtf8(json.value("hits_file", std::string())).filename();
  return name.empty() ? scanHitFile(folder) : folder / name;
}

/// Where the hit lies in a part of its subject.
Feature hitIn(const Hit& hit, BaseRange part, int64_t length) {
  const int64_t from = std::min(hit.subjectStart, hit.subjectEnd) - 1, to = std::max(hit.subjectStart, hit.subjectEnd);
  const int64_t start = hit.subjectStart > hit.subjectEnd ? part.end - to : from - part.start;
  char note[96];
  std::snprintf(note, sizeof note, "%.1f %% identity, e-value %.2g, %.0f bits", hit.identity, hit.expected, hit.bits);
  Feature feature;
  feature.type = "misc_feature";
  feature.segments = {{{start, std::min(start + to - from, length)}, Strand::Forward}};
  feature.qualifiers = {{"label", hit.query}, {"note", note}};
  return feature;
}

}  // namespace

fs::path scanQueryFile(const fs::path& folder) {
  return folder / "queries.fasta";
}

fs::path scanHitFile(const fs::path& folder) {
  return folder / "hits.xml";
}

Status writeScanWish(const ScanWish& asked, const fs::path& folder) {
  const ScanWish wish = withNames(asked);
  DGLM_CHECK(makeOutputFolder(folder));
  DGLM_CHECK(writeQueries(wish, folder));
  return write(folder / kWishFile, toJson(wish));
}

Result<ScanReport> runScan(const ScanWish& asked, const fs::path& folder, int threads, const JobContext& job,
                           const HitListener& found) {
  const ScanWish wish = withNames(asked);
  const auto start = std::chrono::steady_clock::now();
  DGLM_CHECK(writeScanWish(wish, folder));
  Json json = toJson(wish);
  ScanRequest request;
  request.queries = wish.queries;
  request.corpus = wish.corpus;
  request.out = scanHitFile(folder);
  request.format = HitFormat::Xml;
  request.task = wish.task;
  request.wordLength = wish.wordLength;
  request.mostExpected = wish.mostExpected;
  request.leastIdentity = wish.leastIdentity;
  request.resume = true;
  request.threads = threads;
  request.program = "decode-glm " + programVersion();
  request.found = found;
  DGLM_TRY(ScanReport report, scanCorpus(request, job));
  json["report"] = toJson(report);
  json["seconds"] = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  DGLM_CHECK(write(folder / kWishFile, json));
  return report;
}

Result<ScanReport> importScan(const fs::path& file, const fs::path& folder, const JobContext& job) {
  DGLM_TRY(ScanReport report, reportOn(file, job));
  DGLM_CHECK(makeOutputFolder(folder));
  const fs::path copy = folder / ("hits" + toUtf8(file.extension()));
  std::error_code failed;
  fs::copy_file(file, copy, fs::copy_options::overwrite_existing, failed);
  if (failed)
    return Error{ErrorKind::CannotWriteFile, {copy.string(), failed.message()}};
  report.bytes = static_cast<int64_t>(fs::file_size(copy, failed));
  ScanWish wish;
  wish.title = toUtf8(file.filename());
  Json json = toJson(wish);
  json["imported_from"] = toUtf8(file);
  json["hits_file"] = toUtf8(copy.filename());
  json["report"] = toJson(report);
  DGLM_CHECK(write(folder / kWishFile, json));
  return report;
}

fs::path scansOf(const fs::path& project) {
  fs::path folder = project.parent_path() / project.stem();
  folder += ".scans";
  return folder;
}

Status copyScans(const fs::path& project, const fs::path& copy, const JobContext& job) {
  std::error_code failed;
  for (const fs::directory_entry& scan : fs::directory_iterator(scansOf(project), failed)) {
    if (!fs::exists(scan.path() / kWishFile, failed))
      continue;
    const fs::path folder = scansOf(copy) / scan.path().filename();
    DGLM_CHECK(makeFolder(folder));
    for (const fs::directory_entry& file : fs::directory_iterator(scan.path(), failed)) {
      DGLM_CHECK(job.checkpoint());
      const fs::path copied = folder / file.path().filename();
      if (file.is_regular_file(failed))
        fs::copy_file(file.path(), copied, fs::copy_options::overwrite_existing, failed);
      if (failed)
        return Error{ErrorKind::CannotWriteFile, {copied.string(), failed.message()}};
    }
  }
  return {};
}

Result<ScanFolder> readScanFolder(const fs::path& folder, const JobContext& job) {
  const fs::path file = folder / kWishFile;
  constexpr int64_t kLargest = 16 << 20;
  DGLM_TRY(const std::string text, readTextFile(file, kLargest));
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("corpus") || !json["corpus"].is_array())
    return noScan(file, Why("it names no corpus"));
  ScanFolder scan;
  try {
    scan.wish.title = json.value("title", std::string());
    scan.wish.task = json.value("task", std::string()) == "blastn" ? SearchTask::Blastn : SearchTask::Megablast;
    scan.wish.mostExpected = json.value("evalue", scan.wish.mostExpected);
    scan.wish.leastIdentity = json.value("min_identity", 0.0);
    if (json.contains("word_size"))
      scan.wish.wordLength = json["word_size"].get<int>();
    for (const Json& path : json["corpus"])
      scan.wish.corpus.push_back(fromUtf8(path.get<std::string>()));
    scan.seconds = json.value("seconds", 0.0);
    scan.importedFrom = fromUtf8(json.value("imported_from", std::string()));
    if (json.contains("report")) {
      scan.state = ScanFolder::State::Finished;
      scan.report = reportFrom(json["report"]);
    }
  } catch (const Json::exception&) {
    return noScan(file, Why("one of its values is of another kind"));
  }
  if (scan.importedFrom.empty()) {
    DGLM_TRY(scan.wish.queries, readQueries(scanQueryFile(folder), job));
  }
  if (scan.state == ScanFolder::State::Finished) {
    const AlignedHitSink keep = [&](AlignedHit&& hit) {
      scan.hits.push_back(std::move(hit));
      return scan.hits.size() < kMostHits ? HitsWanted::More : HitsWanted::Enough;
    };
    DGLM_CHECK(forEachAlignedHit(hitFileIn(folder, json), keep, job));
  }
  return scan;
}

ScanWish withNames(ScanWish wish) {
  std::vector<std::string> ids;
  for (const Query& query : wish.queries)
    ids.push_back(query.id);
  const std::vector<std::string> names = namesInFiles(ids);
  for (size_t i = 0; i < names.size(); ++i)
    wish.queries[i].id = names[i];
  return wish;
}

ScanWish withDistinctQueries(ScanWish wish) {
  std::set<std::string> seen;
  std::erase_if(wish.queries, [&](const Query& query) {
    return query.bases.empty() || !seen.insert(std::min(query.bases, reverseComplement(query.bases))).second;
  });
  return wish;
}

Result<Record> subjectRegion(const std::vector<fs::path>& corpus, const Hit& hit, int64_t flank,
                             const JobContext& job) {
  DGLM_TRY(const std::vector<CorpusFile> files, corpusFiles(corpus, {}, job));
  std::optional<Record> region;
  for (const CorpusFile& file : files) {
    const auto take = [&](Record&& record) -> Status {
      DGLM_CHECK(job.checkpoint());
      if (region || record.id != hit.subject)
        return {};
      const int64_t start = std::min(hit.subjectStart, hit.subjectEnd) - 1;
      const int64_t end = std::max(hit.subjectStart, hit.subjectEnd);
      BaseRange range{start - flank, end + flank};
      if (!record.isCircular())
        range = {std::max<int64_t>(0, range.start), std::min(range.end, record.length())};
      else if (range.length() > record.length())
        range = {start, start + record.length()};
      range = normalised(range, record.length(), record.topology);
      Record part;
      part.bases = basesIn(record, range);
      if (hit.subjectStart > hit.subjectEnd)
        part.bases = reverseComplement(part.bases);
      part.id = record.id + "_" + std::to_string(range.start + 1) + "-" + std::to_string(range.end);
      part.description = record.id + " " + toReadable(range, record.length()) +
                         (hit.subjectStart > hit.subjectEnd ? ", other strand; " : "; ") + toUtf8(file.path.filename());
      part.features.push_back(hitIn(hit, range, part.length()));
      region = std::move(part);
      return {};
    };
    const auto read = forEachRecord(file.path, take, job);
    if (read.hasError() && read.error().isCancelled())
      return read.error();
    if (region)
      return *std::move(region);
  }
  return Error{ErrorKind::RecordNotFound,
               {hit.subject, Why("the sequences of the corpus, in %1 files", {std::to_string(files.size())})}};
}

}  // namespace dglm
