// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/record_comparison.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>

#include "core/base/numbering.h"
#include "core/base/utf8_path.h"
#include "core/formats/csv_reader.h"
#include "core/formats/csv_writer.h"
#include "core/formats/file_kind.h"
#include "core/formats/read_warnings.h"
#include "core/study/number_text.h"
#include "core/study/opened_codes.h"
#include "core/study/record_progress.h"
#include "core/study/run_files.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

struct RecordGroups {
  Numbering names;
  std::map<std::string, int32_t> ofRecord;
};

Error unusableGroups(const fs::path& path, const Why& why) {
  return {ErrorKind::InvalidArgument, {"--groups", toUtf8(path), why}};
}

Result<RecordGroups> readGroups(const fs::path& path, std::vector<std::string>& remarks) {
  RecordGroups groups;
  DGLM_TRY(InputFile input, InputFile::open(path));
  DGLM_TRY(CsvReader csv, CsvReader::open(input));
  const auto record = csv.column("record"), group = csv.column("group");
  if (!record || !group)
    return Error{ErrorKind::MalformedFile,
                 {toUtf8(path), "groups", Why::inEnglish("it needs the columns record and group")}};
  std::vector<std::string> row;
  for (;;) {
    DGLM_TRY(const bool hasRow, csv.nextRow(row));
    if (!hasRow)
      break;
    if (row[*group].empty())
      continue;  // in none
    const int32_t number = groups.names.numberOf(row[*group]);
    if (const auto [known, isNew] = groups.ofRecord.emplace(row[*record], number); !isNew && known->second != number)
      return unusableGroups(path, Why::inEnglish("it puts %1 into two groups", {row[*record]}));
  }
  if (groups.names.names().size() < 2)
    return unusableGroups(path, Why::inEnglish("it names fewer than two groups"));
  std::ranges::move(remarksOnText(path, input.decoder()), std::back_inserter(remarks));
  return groups;
}

/// [record]: its group, or -1.
Result<std::vector<int32_t>> groupsOf(const std::vector<std::string>& records, const RecordGroups& groups,
                                      const fs::path& path, std::vector<std::string>& warnings) {
  std::vector<int32_t> numbers;
  for (const std::string& record : records) {
    const auto found = groups.ofRecord.find(record);
    numbers.push_back(found == groups.ofRecord.end() ? -1 : found->second);
  }
  for (const auto& [record, number] : groups.ofRecord)
    if (std::ranges::find(records, record) == records.end())
      return unusableGroups(path, Why::inEnglish("it names %1, which is none of the records", {record}));
  if (const auto without = std::ranges::count(numbers, -1); without > 0)
    warnings.push_back(std::to_string(without) + " of " + std::to_string(records.size()) +
                       " records are in no group, and are left out.");
  return numbers;
}

Result<LayerLatents> readSequencesThroughModel(const CompareRequest& request, std::vector<std::string>& warnings,
                                               const JobContext& job) {
  RunFiles files = filesOf(request.latents.sequences);
  files.dictionary = request.latents.dictionary;
  files.activations = request.latents.activations;
  files.tables = {request.groups};
  files.outputs = {request.out};
  DGLM_TRY(const std::vector<Record> records, readSequences(files, warnings, job));
  DGLM_TRY(const OpenedCodes opened, openCodes(request.latents, job));
  std::ranges::copy(opened.warnings, std::back_inserter(warnings));
  LayerLatents read;
  read.layer = opened.layer;
  read.latents.width = opened.codes->dictionary().facts().dictSize;
  RecordProgress progress("Reading latents", records, job);
  for (const Record& record : records) {
    DGLM_TRY(RecordCode code, opened.codes->read(record, opened.reading, progress.reading(record)));
    silenceUnknown(record, code);
    read.latents.add(record.id, code);
  }
  progress.finish();
  return read;
}

fs::path besideOut(const fs::path& out, const char* what) {
  return out.parent_path() / (out.stem() += std::string("_") + what + ".csv");
}

Status writeDifferences(const fs::path& out, const CompareReport& report) {
  std::vector<std::string> header{"latent", "high_in", "effect", "p", "q"};
  for (const std::string& group : report.groups) {
    header.push_back("mean_" + group);
    header.push_back("records_firing_" + group);
  }
  DGLM_TRY(CsvWriter csv, CsvWriter::create(out, header));
  for (const GroupDifference& difference : report.differences) {
    std::vector<std::string> row{std::to_string(difference.latent), report.groups[difference.high],
                                 numberText(difference.effect), numberText(difference.p), numberText(difference.q)};
    for (size_t group = 0; group < report.groups.size(); ++group) {
      row.push_back(numberText(difference.means[group]));
      row.push_back(std::to_string(difference.recordsFiring[group]));
    }
    DGLM_CHECK(csv.writeRow(row));
  }
  return csv.commit();
}

/// The shortest text that gives the number back.
std::string cellText(float value) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value);
  return std::string(text, end.ptr);
}

/// Records by latents that fire in one of them.
Status writeMatrix(const fs::path& out, const RecordLatents& records, const std::vector<float>& cells,
                   const std::vector<int32_t>& groupOf, const std::vector<std::string>& groups) {
  std::vector<int64_t> firing;
  for (int64_t latent = 0; latent < records.width; ++latent)
    for (size_t record = 0; record < records.records.size(); ++record)
      if (cells[records.at(record, latent)] > 0) {
        firing.push_back(latent);
        break;
      }
  std::vector<std::string> row{"record", "group"};
  for (const int64_t latent : firing)
    row.push_back(std::to_string(latent));
  DGLM_TRY(CsvWriter csv, CsvWriter::create(out, row));
  for (size_t record = 0; record < records.records.size(); ++record) {
    row = {records.records[record], groupOf[record] < 0 ? std::string() : groups[static_cast<size_t>(groupOf[record])]};
    for (const int64_t latent : firing)
      row.push_back(cellText(cells[records.at(record, latent)]));
    DGLM_CHECK(csv.writeRow(row));
  }
  return csv.commit();
}

}  // namespace

Result<CompareReport> compareRecords(const CompareRequest& request, const JobContext& job) {
  if (lowerSuffix(request.out) != ".csv")
    return Error{ErrorKind::UnsupportedFormat, {toUtf8(request.out), Why::inEnglish("the name must end in .csv")}};
  CompareReport report;
  DGLM_TRY(const RecordGroups groups, readGroups(request.groups, report.warnings));
  DGLM_TRY(const LayerLatents read, request.project.empty() ? readSequencesThroughModel(request, report.warnings, job)
                                                            : readProjectLatents(request.project, request.layer, job));
  const RecordLatents& records = read.latents;
  DGLM_TRY(const std::vector<int32_t> groupOf, groupsOf(records.records, groups, request.groups, report.warnings));
  report.layer = read.layer;
  report.groups = groups.names.names();
  report.sizes.assign(report.groups.size(), 0);
  for (const int32_t group : groupOf)
    if (group >= 0) {
      ++report.sizes[static_cast<size_t>(group)];
      ++report.records;
    }
  report.differences = compareGroups(records, groupOf, report.groups.size(), request.by);
  DGLM_CHECK(job.checkpoint());
  report.files = {request.out, besideOut(request.out, "maximum"), besideOut(request.out, "share")};
  DGLM_CHECK(writeDifferences(report.files[0], report));
  DGLM_CHECK(writeMatrix(report.files[1], records, records.maximum, groupOf, report.groups));
  DGLM_CHECK(writeMatrix(report.files[2], records, records.share, groupOf, report.groups));
  return report;
}

}  // namespace dglm
