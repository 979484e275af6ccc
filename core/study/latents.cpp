// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/latents.h"

#include <algorithm>
#include <set>

#include "core/base/json_text.h"
#include "core/formats/csv_writer.h"
#include "core/formats/track_writers.h"
#include "core/interpretation/ordered_rows.h"
#include "core/interpretation/site_reader.h"
#include "core/study/number_text.h"
#include "core/study/opened_codes.h"
#include "core/study/record_progress.h"
#include "core/tensor/aten.h"
#include "core/tensor/columns_writer.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

enum class Output { Safetensors, Csv, BedGraph, BigWig };

Result<Output> outputKind(const fs::path& out) {
  const std::string name = out.filename().string();
  if (name.ends_with(".safetensors"))
    return Output::Safetensors;
  if (name.ends_with(".csv"))
    return Output::Csv;
  if (name.ends_with(".bedgraph") || name.ends_with(".bedgraph.gz"))
    return Output::BedGraph;
  if (name.ends_with(".bw"))
    return Output::BigWig;
  return Error{
      ErrorKind::UnsupportedFormat,
      {out.string(), Why::inEnglish("the name must end in .safetensors, .csv, .bedgraph, .bedgraph.gz or .bw")}};
}

Status checkLatents(const LatentsRequest& request, Output kind, int64_t dictSize) {
  for (const int latent : request.latents)
    if (latent < 0 || latent >= dictSize)
      return Error{ErrorKind::LatentOutOfRange, {std::to_string(latent), std::to_string(dictSize - 1)}};
  std::set<int> named;
  for (const int latent : request.latents)
    if (!named.insert(latent).second)
      return Error{ErrorKind::InvalidArgument,
                   {"--latent", "'" + std::to_string(latent) + "'", Why::inEnglish("it is named twice")}};
  const bool isTrack = kind == Output::BedGraph || kind == Output::BigWig;
  if (isTrack && request.latents.empty())
    return Error{
        ErrorKind::InvalidArgument,
        {"--latent", Why::inEnglish("left out"), Why::inEnglish("bedGraph and bigWig hold tracks of named latents")}};
  return {};
}

/// One segment a base with a value: the mean over the readings.
std::vector<TrackSegment> meanSegments(const RecordCode& code, int latent, int64_t recordLength) {
  std::vector<ReadingCoverage> coverages;
  for (const CodedReading& reading : code.readings)
    coverages.push_back(coverageOf(reading, recordLength));
  const std::vector<float> perBase = perBaseMean(activeTokens(code, latent), coverages, recordLength);
  std::vector<TrackSegment> segments;
  for (size_t i = 0; i < perBase.size(); ++i)
    if (perBase[i] != 0)
      segments.push_back({{static_cast<int64_t>(i), static_cast<int64_t>(i) + 1}, perBase[i]});
  return segments;
}

/// Rows of the CSV: tokens of one reading by their first base (which its windows need not start with), several readings
/// per nucleotide.
std::vector<TrackSegment> csvSegments(const RecordCode& code, int latent, int64_t recordLength) {
  if (code.readings.size() > 1)
    return meanSegments(code, latent, recordLength);
  std::vector<TrackSegment> segments;
  for (const ActiveToken& token : activeTokens(code, latent))
    segments.push_back({token.bases, token.value});
  if (code.readings.front().reading.strand == Strand::Forward)
    std::ranges::stable_sort(segments, {}, [](const TrackSegment& segment) { return segment.bases.start; });
  return segments;
}

/// Latents that fire anywhere in the record, ascending.
std::vector<int> firingLatents(const RecordCode& code, int64_t width) {
  std::vector<char> fires(static_cast<size_t>(width), 0);
  for (const CodedReading& reading : code.readings)
    for (const LatentNumber latent : reading.code.latents)
      fires[static_cast<size_t>(latent)] = 1;
  std::vector<int> latents;
  for (size_t i = 0; i < fires.size(); ++i)
    if (fires[i])
      latents.push_back(static_cast<int>(i));
  return latents;
}

/// Takes the code of each record in turn and writes the output at the end.
class LatentsOutput {
 public:
  LatentsOutput(const LatentsRequest& request, Output kind, int64_t width, int layer)
      : request_(request), kind_(kind), width_(width), layer_(layer) {
    for (const int latent : request.latents)
      tracks_.push_back({LatentId{layer, latent}.toString(), {}});
  }

  Status open() {
    if (kind_ != Output::Csv)
      return {};
    const std::string header[] = {"record", "start", "end", "latent", "activation"};
    DGLM_TRY(CsvWriter writer, CsvWriter::create(request_.out, header));
    csv_.emplace(std::move(writer));
    return {};
  }

  Status add(const Record& record, const RecordCode& code) {
    if (kind_ == Output::Csv)
      return addCsv(record, code);
    for (size_t i = 0; i < tracks_.size(); ++i)
      tracks_[i].records.push_back(
          {record.id, record.length(), meanSegments(code, request_.latents[i], record.length())});
    return {};
  }

  Result<std::vector<fs::path>> finish() {
    if (kind_ == Output::Csv)
      DGLM_CHECK(csv_->commit());
    if (kind_ == Output::BedGraph)
      DGLM_CHECK(writeBedGraph(request_.out, tracks_));
    if (kind_ != Output::BigWig)
      return std::vector<fs::path>{request_.out};
    std::vector<fs::path> files;
    for (size_t i = 0; i < tracks_.size(); ++i) {
      files.push_back(bigWigPath(request_.latents[i]));
      DGLM_CHECK(writeBigWig(files.back(), tracks_[i]));
    }
    return files;
  }

 private:
  Status addCsv(const Record& record, const RecordCode& code) {
    const std::vector<int> latents = request_.latents.empty() ? firingLatents(code, width_) : request_.latents;
    for (const int latent : latents)
      for (const TrackSegment& segment : csvSegments(code, latent, record.length())) {
        const std::string row[] = {record.id, std::to_string(segment.bases.start + 1),
                                   std::to_string(segment.bases.end), std::to_string(latent), floatText(segment.value)};
        DGLM_CHECK(csv_->writeRow(row));
      }
    return {};
  }

  fs::path bigWigPath(int latent) const {
    if (request_.latents.size() == 1)
      return request_.out;
    const std::string tag = ".L" + std::to_string(layer_) + "-" + std::to_string(latent) + ".bw";
    return request_.out.parent_path() / (request_.out.stem().string() + tag);
  }

  const LatentsRequest& request_;
  Output kind_;
  int64_t width_;
  int layer_;
  std::vector<Track> tracks_;
  std::optional<CsvWriter> csv_;
};

/// The file of CSR output: every reading's <cls>, then its own tokens. Rows are encoded and written as they come, so
/// that memory does not grow with the records.
class CodeFile {
 public:
  static Result<CodeFile> create(const fs::path& path, const RecordCodes& codes, const EncodeOptions& encode) {
    DGLM_TRY(ColumnsWriter writer, ColumnsWriter::create(path, {{"indptr", "I64"},
                                                                {"indices", "I32"},
                                                                {"values", "F32"},
                                                                {"token_ids", "I64"},
                                                                {"record", "I64"},
                                                                {"start", "I64"},
                                                                {"end", "I64"},
                                                                {"frame", "I64"}}));
    CodeFile file(std::move(writer), codes, encode);
    DGLM_CHECK(file.append(RowStart, std::span<const int64_t>(&file.nonzeros_, 1)));
    return file;
  }

  int64_t rows() const { return rows_; }
  int64_t nonzeros() const { return nonzeros_; }

  /// The next rows [n, H] of a reading, <cls> first, encoded in the slices in which its whole would be.
  Status take(const at::Tensor& rows, bool isLastOfReading, const StopToken& stop) {
    const int64_t slice = codes_.dictionary().sliceRows();
    waiting_.push_back(rows);
    int64_t count = 0;
    for (const at::Tensor& each : waiting_)
      count += each.size(0);
    if (count < slice && !isLastOfReading)
      return {};
    const at::Tensor all_ND = at::cat(waiting_);
    const int64_t whole = isLastOfReading ? count : count / slice * slice;
    waiting_.clear();
    if (whole < count)
      waiting_.push_back(all_ND.slice(0, whole).clone());
    DGLM_TRY(const SparseCode code, codes_.dictionary().encode(all_ND.slice(0, 0, whole), encode_, stop));
    return addCode(code);
  }

  /// All rows of these readings of the record are taken.
  Status endRecord(const Record& record, std::span<const PlannedReading> plans) {
    for (const PlannedReading& each : plans)
      DGLM_CHECK(addIndex(each));
    recordIds_.push_back(record.id);
    return {};
  }

  Status commit(const JobContext& job) {
    return writer_.commit({{"records", nlohmann::json(recordIds_).dump()},
                           {"width", std::to_string(codes_.dictionary().facts().dictSize)}},
                          job);
  }

 private:
  enum Column : size_t { RowStart, Latents, Values, TokenIds, RecordNumber, Start, End, Frame };

  CodeFile(ColumnsWriter writer, const RecordCodes& codes, const EncodeOptions& encode)
      : writer_(std::move(writer)), codes_(codes), encode_(encode) {}

  template <class Number>
  Status append(Column column, std::span<const Number> numbers) {
    return writer_.append(column, numbers);
  }

  Status addCode(const SparseCode& code) {
    std::vector<int64_t> ends(code.rowStart.begin() + 1, code.rowStart.end());
    for (int64_t& end : ends)
      end += nonzeros_;
    DGLM_CHECK(append<int64_t>(RowStart, ends));
    DGLM_CHECK(append<int32_t>(Latents, code.latents));
    DGLM_CHECK(append<float>(Values, code.values));
    rows_ += code.rows();
    nonzeros_ += code.nonzeros();
    return {};
  }

  Status addIndex(const PlannedReading& plan) {
    TokenRows index;
    index.append(plan, std::ssize(recordIds_), codes_.vocabulary().clsId());
    DGLM_CHECK(append<int64_t>(TokenIds, index.tokenIds));
    DGLM_CHECK(append<int64_t>(RecordNumber, index.record));
    DGLM_CHECK(append<int64_t>(Start, index.start));
    DGLM_CHECK(append<int64_t>(End, index.end));
    return append<int64_t>(Frame, index.frame);
  }

  ColumnsWriter writer_;
  const RecordCodes& codes_;
  EncodeOptions encode_;
  std::vector<std::string> recordIds_;
  std::vector<at::Tensor> waiting_;  ///< rows of the present reading that fill no slice yet
  int64_t rows_ = 0;
  int64_t nonzeros_ = 0;
};

/// Readings too short for a token have no rows.
Status addRecord(CodeFile& file, const LatentReader& reader, const Record& record, const LatentReadingOptions& options,
                 const JobContext& job) {
  std::vector<PlannedReading> plans = reader.plan(record, options);
  std::erase_if(plans, [](const PlannedReading& plan) { return plan.windows.empty(); });
  auto plan = plans.cbegin();
  int64_t come = 0;  // rows of the present reading
  OrderedRows ordered(plans, [&](const at::Tensor& rows) -> Status {
    const int64_t left = plan->ownTokens() + 1 - come - rows.size(0);
    DGLM_CHECK(file.take(rows, left == 0, job.stop));
    come = left == 0 ? 0 : come + rows.size(0);
    plan += left == 0 ? 1 : 0;
    return {};
  });
  const WindowSink sink = [&ordered](const WindowRows& where, const at::Tensor& rows, const at::Tensor& clsRow) {
    return ordered.take(where, rows, clsRow);
  };
  const ModelOutput output{false, reader.source().site, reader.source().layer};
  DGLM_CHECK(readWindows(reader.glm(), output, plans, sink, job));
  return file.endRecord(record, plans);
}

Status addRecord(CodeFile& file, const SavedCodes& codes, const Record& record, const JobContext& job) {
  constexpr int64_t kRowsAtOnce = 4096;
  DGLM_TRY(std::vector<SavedReadings::Place> places, codes.saved().places(record));
  std::vector<PlannedReading> plans;
  for (size_t i = 0; i < places.size(); ++i) {
    job.report({}, static_cast<int64_t>(i), std::ssize(places));
    SavedReadings::Place& place = places[i];
    for (int64_t first = 0; first < place.rows; first += kRowsAtOnce) {
      DGLM_CHECK(job.checkpoint());
      const int64_t count = std::min(kRowsAtOnce, place.rows - first);
      DGLM_TRY(const at::Tensor rows_ND, codes.saved().rows(place, first, count));
      DGLM_CHECK(file.take(rows_ND, first + count == place.rows, job.stop));
    }
    if (place.rows > 0)
      plans.push_back(std::move(place.plan));
  }
  return file.endRecord(record, plans);
}

Result<LatentsReport> writeCodeFile(const LatentsRequest& request, const OpenedCodes& opened,
                                    const std::vector<Record>& records, LatentsReport report, const JobContext& job) {
  DGLM_TRY(CodeFile file, CodeFile::create(request.out, *opened.codes, opened.reading.encode));
  RecordProgress progress("Reading latents", records, job);
  for (const Record& record : records)
    DGLM_CHECK(opened.saved ? addRecord(file, *opened.saved, record, progress.reading(record))
                            : addRecord(file, *opened.reader, record, opened.reading, progress.reading(record)));
  progress.finish();
  DGLM_CHECK(file.commit(job));
  report.records = std::ssize(records);
  report.tokens = file.rows();
  report.nonzeros = file.nonzeros();
  report.files = {request.out};
  return report;
}

}  // namespace

Result<LatentsReport> writeLatents(const LatentsRequest& request, const JobContext& job) {
  DGLM_TRY(const Output kind, outputKind(request.out));
  RunFiles files = filesOf(request.sequences);
  files.dictionary = request.dictionary;
  files.activations = request.activations;
  files.outputs = {request.out};
  LatentsReport report;
  DGLM_TRY(const std::vector<Record> records, readSequences(files, report.warnings, job));
  DGLM_TRY(const OpenedCodes opened, openCodes(request, job));
  const DictionaryFacts& facts = opened.codes->dictionary().facts();
  DGLM_CHECK(checkLatents(request, kind, facts.dictSize));
  std::ranges::copy(opened.warnings, std::back_inserter(report.warnings));
  report.finetuned = opened.finetuned;
  if (kind == Output::Safetensors)
    return catchingTorch("reading latents",
                         [&] { return writeCodeFile(request, opened, records, std::move(report), job); });
  LatentsOutput output(request, kind, facts.dictSize, opened.layer);
  DGLM_CHECK(output.open());
  RecordProgress progress("Reading latents", records, job);
  for (const Record& record : records) {
    DGLM_TRY(const RecordCode code, opened.codes->read(record, opened.reading, progress.reading(record)));
    for (const CodedReading& reading : code.readings) {
      report.tokens += reading.code.rows();
      report.nonzeros += reading.code.nonzeros();
    }
    DGLM_CHECK(output.add(record, code));
    ++report.records;
  }
  progress.finish();
  DGLM_TRY(report.files, output.finish());
  return report;
}

}  // namespace dglm
