// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/annotated_records.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "core/base/text.h"
#include "core/base/utf8_path.h"
#include "core/formats/csv_reader.h"
#include "core/formats/gff3_reader.h"
#include "core/formats/read_records.h"
#include "core/formats/read_warnings.h"
#include "core/formats/record_names.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kRowsACheckpoint = 4096;
constexpr std::string_view kReferencePrefix = "valseq_";

/// The columns of an annotation table that are read.
struct AnnotationColumns {
  size_t start = 0, end = 0, label = 0;
  std::optional<size_t> sequence, frame;

  static Result<AnnotationColumns> of(const CsvReader& csv, const std::string& labelColumn, const fs::path& path) {
    AnnotationColumns columns;
    for (const auto& [name, column] :
         {std::pair{std::string("qstart"), &columns.start}, std::pair{std::string("qend"), &columns.end},
          std::pair{labelColumn, &columns.label}}) {
      const auto found = csv.column(name);
      if (!found)
        return Error{
            ErrorKind::MalformedFile,
            {path.string(), Why::inEnglish("annotation table"), Why::inEnglish("it has no column %1", {name})}};
      *column = *found;
    }
    columns.sequence = csv.column("seq_id");
    columns.frame = csv.column("sframe");
    return columns;
  }
};

/// pandas writes whole numbers of a column with gaps as "12.0".
std::optional<int64_t> wholeNumber(std::string_view text) {
  text = trimmed(text);
  if (text.ends_with(".0"))
    text.remove_suffix(2);
  int64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failure == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// Rows that were passed over, and what is wrong with the first.
struct SkippedRows {
  int64_t count = 0;
  std::string first;

  void add(const std::string& fault) {
    if (++count == 1)
      first = fault;
  }
};

class AnnotationTable {
 public:
  explicit AnnotationTable(std::vector<Record>& records) : records_(records) {
    for (Record& record : records) {
      if (!byId_.emplace(record.id, &record).second)
        ++doubled_;
    }
    for (Record& record : records)
      byId_.emplace(nameInFiles(record.id), &record);
  }

  void addRow(const std::vector<std::string>& row, const AnnotationColumns& columns) {
    Record* record = recordOf(row, columns);
    if (!record)
      return unknown_.add("'" + row[columns.label] + "'" +
                          (columns.sequence ? " of " + row[*columns.sequence] : std::string()));
    const auto start = wholeNumber(row[columns.start]), end = wholeNumber(row[columns.end]);
    const int64_t length = record->length();
    if (!start || !end || *start < 1 || *end < 1 || *start > length || *end > length)
      return skipped_.add("'" + row[columns.label] + "' lies at " + row[columns.start] + " to " + row[columns.end] +
                          " of a record of " + std::to_string(length) + " bases");
    const bool wraps = *end < *start;
    if (wraps)
      record->topology = Topology::Circular;
    const bool isReverse = columns.frame && row[*columns.frame].starts_with('-');
    Feature feature;
    feature.type = "misc_feature";
    feature.segments = {{{*start - 1, wraps ? *end + length : *end}, isReverse ? Strand::Reverse : Strand::Forward}};
    feature.qualifiers = {{"label", row[columns.label]}};
    record->features.push_back(std::move(feature));
  }

  /// A row that has not the fields of the header.
  void skipRow(const std::string& fault) { skipped_.add(fault); }

  bool hasPassedOver() const { return skipped_.count > 0 || unknown_.count > 0; }

  /// What was passed over, in sentences.
  std::vector<std::string> warnings() const {
    std::vector<std::string> sentences;
    if (skipped_.count > 0)
      sentences.push_back(counted(skipped_.count, "row was", "rows were") + " skipped; " +
                          (skipped_.count == 1 ? "" : "of the first, ") + skipped_.first + ".");
    if (unknown_.count > 0)
      sentences.push_back(counted(unknown_.count, "row belongs", "rows belong") +
                          " to no record of the sequences; the first is " + unknown_.first + ".");
    if (doubled_ > 0)
      sentences.push_back(counted(doubled_, "record has", "records have") +
                          " the name of an earlier one, which gets the rows of both.");
    return sentences;
  }

 private:
  Record* recordOf(const std::vector<std::string>& row, const AnnotationColumns& columns) {
    if (!columns.sequence)
      return records_.size() == 1 ? &records_.front() : nullptr;
    std::string_view id = row[*columns.sequence];
    auto found = byId_.find(id);
    if (found == byId_.end() && id.starts_with(kReferencePrefix))
      found = byId_.find(id.substr(kReferencePrefix.size()));
    return found == byId_.end() ? nullptr : found->second;
  }

  static std::string counted(int64_t count, const char* one, const char* several) {
    return std::to_string(count) + " " + (count == 1 ? one : several);
  }

  std::vector<Record>& records_;
  std::map<std::string, Record*, std::less<>> byId_;
  SkippedRows skipped_, unknown_;
  int64_t doubled_ = 0;  ///< records with the id of an earlier one
};

Status annotateFromCsv(AnnotatedRecords& into, const fs::path& path, const std::string& labelKey,
                       const JobContext& job) {
  DGLM_TRY(InputFile input, InputFile::open(path));
  DGLM_TRY(CsvReader csv, CsvReader::open(input));
  DGLM_TRY(const AnnotationColumns columns, AnnotationColumns::of(csv, labelKey.empty() ? "Feature" : labelKey, path));
  AnnotationTable table(into.records);
  std::vector<std::string> row;
  for (int64_t count = 0;; ++count) {
    if (count % kRowsACheckpoint == 0)
      DGLM_CHECK(input.checkpoint(job));
    const Result<bool> hasRow = csv.nextRow(row);
    if (hasRow.hasError() && hasRow.error().kind == ErrorKind::MalformedFile) {
      table.skipRow(hasRow.error().arguments.back().text());
      continue;
    }
    if (hasRow.hasError())
      return hasRow.error();
    if (!hasRow.value())
      break;
    table.addRow(row, columns);
  }
  std::ranges::move(remarksOnText(path, input.decoder()), std::back_inserter(into.warnings));
  into.isInPart = into.isInPart || table.hasPassedOver();
  for (const std::string& sentence : table.warnings())
    into.warnings.push_back(toUtf8(path.filename()) + ": " + sentence);
  return {};
}

Status annotateFromGff3(AnnotatedRecords& into, const fs::path& path, const JobContext& job) {
  DGLM_TRY(Gff3Features features, readGff3Features(path, job));
  if (features.isEmpty() && features.hasBadLines())
    return Error{ErrorKind::MalformedFile, {path.string(), "GFF3", Why("none of its lines is an annotation")}};
  ReadWarnings warnings;
  for (Record& record : into.records)
    features.annotate(record, warnings);
  features.addWarnings(warnings);
  into.isInPart = into.isInPart || features.isEmpty() ||
                  std::ranges::any_of(warnings.all(), [](const auto& warning) { return passesOver(warning.problem); });
  for (const std::string& sentence : sentencesOf(warnings.all()))
    into.warnings.push_back(toUtf8(path.filename()) + ": " + sentence);
  if (features.isEmpty())
    into.warnings.push_back(toUtf8(path.filename()) + ": There is no annotation in it.");
  return {};
}

bool hasSuffixOfGff(const fs::path& path) {
  const std::string suffix = lowerSuffix(path);
  return suffix == ".gff3" || suffix == ".gff" || suffix == ".gff2" || suffix == ".gtf";
}

/// By its suffix, or by its content.
bool isGff3(const fs::path& path) {
  if (hasSuffixOfGff(path))
    return true;
  Result<InputFile> input = InputFile::open(path);
  if (input.hasError())
    return false;
  const Result<FileKind> kind = fileKindOf(input.value());
  return kind.hasValue() && kind.value() == FileKind::Gff3;
}

std::string listOf(const std::set<std::string>& names) {
  std::string list;
  for (const std::string& name : names)
    list += (list.empty() ? "" : ", ") + name;
  return list;
}

Error noSuchKey(const std::string& key, const fs::path& path, const std::set<std::string>& keys) {
  return {ErrorKind::InvalidArgument,
          {"--label-key", "'" + key + "'",
           Why::inEnglish("no feature of %1 has it; they have %2", {path.string(), listOf(keys)})}};
}

/// Only features with the qualifier stay, and are called by it. Error: InvalidArgument where there are features, but
/// none has it.
Status labelBy(const std::string& key, std::vector<Record>& records, const fs::path& path) {
  std::set<std::string> keys;
  bool stays = false;
  for (Record& record : records) {
    for (const Feature& feature : record.features)
      for (const Qualifier& qualifier : feature.qualifiers)
        keys.insert(qualifier.key);
    std::erase_if(record.features, [&](const Feature& feature) { return feature.qualifier(key).empty(); });
    for (Feature& feature : record.features)
      feature.qualifiers.insert(feature.qualifiers.begin(), {"label", std::string(feature.qualifier(key))});
    stays = stays || !record.features.empty();
  }
  if (!stays && !keys.empty())
    return noSuchKey(key, path, keys);
  return {};
}

/// Why nothing is annotated: a warning says it, where there is one.
std::string noFeature(const std::vector<std::string>& warnings) {
  const std::string reason = "none of its records has a feature";
  return warnings.empty() ? reason : reason + " (" + warnings.back() + ")";
}

}  // namespace

AnnotatedSource AnnotatedSource::parse(const std::string& text) {
  std::error_code ignored;
  const size_t comma = text.rfind(',');
  if (comma == std::string::npos || fs::exists(text, ignored))
    return {text, {}};
  return {text.substr(0, comma), text.substr(comma + 1)};
}

Result<SequenceFolder> AnnotatedSource::look() const {
  std::error_code ignored;
  if (fs::is_directory(sequences, ignored))
    return sequencesIn(sequences);
  return SequenceFolder{{sequences}, {}};
}

Result<std::vector<fs::path>> AnnotatedSource::files() const {
  DGLM_TRY(SequenceFolder folder, look());
  return std::move(folder.files);
}

bool passesOver(ReadProblem problem) {
  switch (problem) {
    case ReadProblem::EmptyRecord:
    case ReadProblem::ProteinRecord:
    case ReadProblem::FeatureBeyondEnd:
    case ReadProblem::LocationUnreadable:
    case ReadProblem::FeatureElsewhere:
    case ReadProblem::FeatureXmlUnreadable:
    case ReadProblem::LineWithoutColumns:
    case ReadProblem::LineWithoutPlaces:
    case ReadProblem::LineValueUnknown:
    case ReadProblem::FeatureWithoutSequence:
      return true;
    case ReadProblem::LetterReadAsN:
    case ReadProblem::OnlyUnknownBases:
    case ReadProblem::NoTopology:
    case ReadProblem::NoLength:
    case ReadProblem::LengthDiffers:
    case ReadProblem::NoEndMark:
    case ReadProblem::QualifierUnclosed:
    case ReadProblem::FeaturesOfSameName:
    case ReadProblem::UracilReadAsT:
    case ReadProblem::BytesNotUtf8:
      break;
  }
  return false;
}

Status annotate(AnnotatedRecords& into, const fs::path& annotation, const std::string& labelColumn,
                const JobContext& job) {
  return isGff3(annotation) ? annotateFromGff3(into, annotation, job)
                            : annotateFromCsv(into, annotation, labelColumn, job);
}

Result<AnnotatedRecords> readAnnotatedRecords(const AnnotatedSource& source, const AnnotatedReading& reading,
                                              const JobContext& job) {
  DGLM_TRY(const SequenceFolder folder, source.look());
  AnnotatedRecords result;
  if (const auto passedOver = folder.warning(source.sequences))
    result.warnings.push_back(*passedOver);
  for (const fs::path& file : folder.files) {
    DGLM_TRY(ReadRecords read, readRecords(file, job, {reading.verbatimBases}));
    for (const ReadWarning& warning : read.warnings)
      result.warnings.push_back(file.filename().string() + ": " + warning.text());
    std::move(read.records.begin(), read.records.end(), std::back_inserter(result.records));
  }
  if (!source.annotation.empty())
    DGLM_CHECK(annotate(result, source.annotation, reading.labelKey, job));
  const bool isTable = !source.annotation.empty() && !isGff3(source.annotation);
  if (!isTable && !reading.labelKey.empty())
    DGLM_CHECK(
        labelBy(reading.labelKey, result.records, source.annotation.empty() ? source.sequences : source.annotation));
  if (std::ranges::all_of(result.records, [](const Record& record) { return record.features.empty(); }))
    return Error{ErrorKind::InvalidArgument, {"--validation", source.sequences.string(), noFeature(result.warnings)}};
  return result;
}

}  // namespace dglm
