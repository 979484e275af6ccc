// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/annotate.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <optional>

#include "core/base/parallel.h"
#include "core/base/utf8_path.h"
#include "core/formats/csv_writer.h"
#include "core/formats/file_kind.h"
#include "core/formats/python_number.h"
#include "core/formats/read_records.h"
#include "core/formats/record_names.h"
#include "core/study/record_output.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

Result<std::vector<Record>> recordsOf(const AnnotateRequest& request, AnnotateReport& report, const JobContext& job) {
  std::vector<Record> records;
  for (const fs::path& file : request.sequences) {
    DGLM_TRY(ReadRecords read, readRecords(file, job));
    for (const std::string& sentence : sentencesOf(read.warnings))
      report.warnings.push_back(toUtf8(file) + ": " + sentence);
    for (Record& record : read.records) {
      if (!request.keepsOwn)
        std::erase_if(record.features, [](const Feature& feature) { return feature.type != "source"; });
      report.bases += record.length();
      records.push_back(std::move(record));
    }
  }
  report.records = static_cast<int64_t>(records.size());
  return records;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts)
    text += (text.empty() ? "" : " ") + part;
  return text;
}

std::string fixed(double value, int decimals) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  return text;
}

char strandSign(Strand strand) {
  switch (strand) {
    case Strand::Forward:
      return '+';
    case Strand::Reverse:
      return '-';
    case Strand::None:
      break;
  }
  return '.';
}

Status writeTable(const fs::path& out, const std::vector<Record>& records,
                  const std::vector<RecordAnnotation>& annotations, const FeatureLibrary& library) {
  const std::array<std::string, 13> header{"seq_id",  "qstart",          "qend",          "Feature",     "evalue",
                                           "pident",  "strand",          "coverage",      "differences", "type",
                                           "library", "library_version", "library_sha256"};
  DGLM_TRY(CsvWriter table, CsvWriter::create(out, header));
  const std::vector<std::string> names = namesInFiles(records);
  for (size_t i = 0; i < records.size(); ++i)
    for (const FeatureMatch& match : annotations[i].matches) {
      const Feature feature = featureOf(match, library);
      const std::array<std::string, 13> row{names[i],
                                            std::to_string(match.bases.start + 1),
                                            std::to_string(match.bases.end),
                                            feature.label(),
                                            expectedText(match.expected),
                                            fixed(100 * match.identity(), 3),
                                            std::string(1, strandSign(match.strand)),
                                            fixed(match.coverage(), 4),
                                            joined(match.differences),
                                            feature.type,
                                            library.name,
                                            library.version,
                                            library.sha256};
      DGLM_CHECK(table.writeRow(row));
    }
  return table.commit();
}

bool isFragment(const Feature& feature) {
  return feature.segments.front().partialStart || feature.segments.front().partialEnd;
}

/// What a library leaves unsaid, for whoever made it.
void warnOfLibrary(AnnotateReport& report) {
  const FeatureLibrary& library = report.library;
  for (const std::string& sentence : sentencesOf(library.warnings))
    report.warnings.push_back(library.name + ": " + sentence);
  if (library.tooShort > 0)
    report.warnings.push_back(library.name + ": " + std::to_string(library.tooShort) + " features of fewer than " +
                              std::to_string(kShortestFeature) + " bases are not searched for.");
}

}  // namespace

Result<std::vector<RecordAnnotation>> annotateRecords(const std::vector<Record>& records, const FeatureLibrary& library,
                                                      const MatchRules& rules, int workers, const JobContext& job) {
  const FeatureFinder finder(library, rules);
  CorpusSize corpus;
  for (const Record& record : records) {
    corpus.bases += record.length();
    ++corpus.sequences;
  }
  std::vector<RecordAnnotation> annotations(records.size());
  std::mutex reporting;
  int64_t done = 0;
  std::optional<Error> failure;
  parallelFor(static_cast<int64_t>(records.size()), std::max(1, workers), [&](int, int64_t index) {
    const Record& record = records[static_cast<size_t>(index)];
    if (job.stopRequested())
      return;
    Result<std::vector<FeatureMatch>> found = finder.find(record, corpus, job.stop);
    const std::lock_guard lock(reporting);
    if (found.hasError()) {
      failure = found.error();
      return;
    }
    RecordAnnotation& annotation = annotations[static_cast<size_t>(index)];
    annotation.matches = std::move(found.value());
    annotation.features = annotatedFeatures(record, annotation.matches, library);
    done += record.length();
    job.report("Finding features", done, corpus.bases);
  });
  DGLM_CHECK(job.checkpoint());
  if (failure)
    return *std::move(failure);
  return annotations;
}

Result<AnnotateReport> annotateFiles(const AnnotateRequest& request, const JobContext& job) {
  const bool isTable = lowerSuffix(request.out) == ".csv";
  RecordWriter write = nullptr;
  if (!isTable) {
    const Result<RecordWriter> writer = recordWriterFor(request.out);
    const std::string suffix = lowerSuffix(request.out);
    if (writer.hasError() || suffix == ".bed" || suffix.starts_with(".f"))
      return Error{ErrorKind::UnsupportedFormat,
                   {toUtf8(request.out), Why::inEnglish("the name must end in .gb, .gff3 or .csv")}};
    write = writer.value();
  }
  AnnotateReport report;
  DGLM_TRY(report.library, readFeatureLibrary(request.library, job));
  warnOfLibrary(report);
  DGLM_TRY(std::vector<Record> records, recordsOf(request, report, job));
  DGLM_TRY(std::vector<RecordAnnotation> annotations,
           annotateRecords(records, report.library, request.rules, request.workers, job));
  for (size_t i = 0; i < records.size(); ++i) {
    const auto found = static_cast<int64_t>(annotations[i].features.size() - records[i].features.size());
    report.features += found;
    report.known += static_cast<int64_t>(annotations[i].matches.size()) - found;
    report.fragments += std::count_if(annotations[i].features.end() - found, annotations[i].features.end(), isFragment);
  }
  if (isTable) {
    DGLM_CHECK(writeTable(request.out, records, annotations, report.library));
    return report;
  }
  for (size_t i = 0; i < records.size(); ++i)
    records[i].features = std::move(annotations[i].features);
  DGLM_CHECK(write(request.out, records, job));
  if (const std::string doubled = sentenceOfDoubledNames(records); !doubled.empty())
    report.warnings.push_back(toUtf8(request.out) + ": " + doubled);
  return report;
}

}  // namespace dglm
