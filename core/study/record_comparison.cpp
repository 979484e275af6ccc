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

Result<RecordGrouping> groupingOf(const std::vector<std::string>& records, const RecordGroups& groups,
                                  const fs::path& path, std::vector<std::string>& warnings) {
  RecordGrouping grouping{groups.names.names(), {}};
  for (const std::string& record : records) {
    const auto found = groups.ofRecord.find(record);
    grouping.groupOf.push_back(found == groups.ofRecord.end() ? -1 : found->second);
  }
  for (const auto& [record, number] : groups.ofRecord)
    if (std::ranges::find(records, record) == records.end())
      return unusableGroups(path, Why::inEnglish("it names %1, which is none of the records", {record}));
  if (const auto without = std::ranges::count(grouping.groupOf, -1); without > 0)
    warnings.push_back(std::to_string(without) + " of " + std::to_string(records.size()) +
                       " records are in no group, and are left out.");
  return grouping;
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

Status checkEnding(const fs::path& out) {
  if (lowerSuffix(out) == ".csv")
    return {};
  return Error{ErrorKind::UnsupportedFormat, {toUtf8(out), Why::inEnglish("the name must end in .csv")}};
}

Status writeDifferences(const fs::path& out, const std::vector<GroupDifference>& differences,
                        const std::vector<std::string>& groups) {
  std::vector<std::string> header{"latent", "high_in", "effect", "p", "q"};
  for (const std::string& group : groups) {
    header.push_back("mean_" + group);
    header.push_back("records_firing_" + group);
  }
  DGLM_TRY(CsvWriter csv, CsvWriter::create(out, header));
  for (const GroupDifference& difference : differences) {
    std::vector<std::string> row{std::to_string(difference.latent), groups[difference.high],
                                 numberText(difference.effect), numberText(difference.p), numberText(difference.q)};
    for (size_t group = 0; group < groups.size(); ++group) {
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
                   const RecordGrouping& grouping) {
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
    const int32_t group = grouping.groupOf[record];
    row = {records.records[record], group < 0 ? std::string() : grouping.names[static_cast<size_t>(group)]};
    for (const int64_t latent : firing)
      row.push_back(cellText(cells[records.at(record, latent)]));
    DGLM_CHECK(csv.writeRow(row));
  }
  return csv.commit();
}

}  // namespace

Result<RecordGrouping> readGrouping(const fs::path& path, const RecordLatents& records,
                                    std::vector<std::string>& warnings) {
  DGLM_TRY(const RecordGroups groups, readGroups(path, warnings));
  return groupingOf(records.records, groups, path, warnings);
}

Status writeGroups(const fs::path& out, const RecordLatents& records, const RecordGrouping& grouping) {
  DGLM_TRY(CsvWriter csv, CsvWriter::create(out, std::vector<std::string>{"record", "group"}));
  for (size_t record = 0; record < records.records.size(); ++record)
    if (const int32_t group = grouping.groupOf[record]; group >= 0)
      DGLM_CHECK(csv.writeRow(std::vector{records.records[record], grouping.names[static_cast<size_t>(group)]}));
  return csv.commit();
}

Result<std::vector<fs::path>> writeComparison(const fs::path& out, const RecordLatents& records,
                                              const RecordGrouping& grouping,
                                              const std::vector<GroupDifference>& differences) {
  DGLM_CHECK(checkEnding(out));
  const fs::path maximum = besideOut(out, "maximum"), share = besideOut(out, "share");
  DGLM_CHECK(writeDifferences(out, differences, grouping.names));
  DGLM_CHECK(writeMatrix(maximum, records, records.maximum, grouping));
  DGLM_CHECK(writeMatrix(share, records, records.share, grouping));
  return std::vector{out, maximum, share};
}

Result<CompareReport> compareRecords(const CompareRequest& request, const JobContext& job) {
  DGLM_CHECK(checkEnding(request.out));
  CompareReport report;
  DGLM_TRY(const RecordGroups groups, readGroups(request.groups, report.warnings));
  DGLM_TRY(const LayerLatents read, request.project.empty() ? readSequencesThroughModel(request, report.warnings, job)
                                                            : readProjectLatents(request.project, request.layer, job));
  DGLM_TRY(const RecordGrouping grouping, groupingOf(read.latents.records, groups, request.groups, report.warnings));
  report.layer = read.layer;
  report.groups = grouping.names;
  report.sizes.assign(report.groups.size(), 0);
  for (const int32_t group : grouping.groupOf)
    if (group >= 0) {
      ++report.sizes[static_cast<size_t>(group)];
      ++report.records;
    }
  report.differences = compareGroups(read.latents, grouping.groupOf, report.groups.size(), request.by);
  DGLM_CHECK(job.checkpoint());
  DGLM_TRY(report.files, writeComparison(request.out, read.latents, grouping, report.differences));
  return report;
}

}  // namespace dglm
