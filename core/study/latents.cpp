// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <torch/torch.h>

#include "core/study/latents.h"

#include <algorithm>
#include <charconv>

#include "core/formats/csv_writer.h"
#include "core/formats/track_writers.h"
#include "core/interpretation/site_reader.h"
#include "core/study/code_file.h"
#include "core/tensor/tensor_file.h"

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
  return Error{ErrorKind::UnsupportedFormat,
               {out.string(), "the name must end in .safetensors, .csv, .bedgraph, .bedgraph.gz or .bw"}};
}

Status checkLatents(const LatentsRequest& request, Output kind, int64_t dictSize) {
  for (const int latent : request.latents)
    if (latent < 0 || latent >= dictSize)
      return Error{ErrorKind::LatentOutOfRange, {std::to_string(latent), std::to_string(dictSize - 1)}};
  const bool isTrack = kind == Output::BedGraph || kind == Output::BigWig;
  if (isTrack && request.latents.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--latent", "left out", "bedGraph and bigWig hold tracks of named latents"}};
  return {};
}

/// Windows are read in batches of our own making, of which the result must not depend.
Status checkSelection(const LatentsRequest& request, const DictionaryFacts& facts) {
  if (facts.architecture != Architecture::BatchTopK || request.sequences.reading.encode.selection != Selection::TopK)
    return {};
  return Error{ErrorKind::InvalidArgument,
               {"--activation", "topk",
                "a BatchTopK dictionary takes the largest of a whole batch. Use the command encode for that"}};
}

std::string shortest(float value) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value);
  return std::string(text, end.ptr);
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
    for (const int32_t latent : reading.code.latents)
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
  LatentsOutput(const LatentsRequest& request, Output kind, int64_t width)
      : request_(request), kind_(kind), width_(width) {
    for (const int latent : request.latents)
      tracks_.push_back({LatentId{request.layer, latent}.toString(), {}});
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
                                   std::to_string(segment.bases.end), std::to_string(latent), shortest(segment.value)};
        DGLM_CHECK(csv_->writeRow(row));
      }
    return {};
  }

  fs::path bigWigPath(int latent) const {
    if (request_.latents.size() == 1)
      return request_.out;
    const std::string tag = ".L" + std::to_string(request_.layer) + "-" + std::to_string(latent) + ".bw";
    return request_.out.parent_path() / (request_.out.stem().string() + tag);
  }

  const LatentsRequest& request_;
  Output kind_;
  int64_t width_;
  std::vector<Track> tracks_;
  std::optional<CsvWriter> csv_;
};

LatentReadingOptions readingOptions(const LatentsRequest& request) {
  LatentReadingOptions options = request.sequences.reading;
  options.windowTokens = request.sequences.maxTokens;
  options.foldBases = !request.sequences.paperCompatible;
  options.start = request.sequences.windowStart();
  return options;
}

/// Rows and code of one file of CSR output: every reading's <cls>, then its own tokens.
Status addRows(const LatentReader& reader, const Record& record, const LatentReadingOptions& options,
               int64_t recordIndex, TokenRows& rows, SparseCode& code, const JobContext& job) {
  const std::vector<PlannedReading> plans = reader.plan(record, options);
  const ModelOutput output{false, reader.source().site, reader.source().layer};
  DGLM_TRY(const std::vector<at::Tensor> tensors, readTokens(reader.glm(), output, plans, true, job));
  rows.recordIds.push_back(record.id);
  for (size_t i = 0; i < plans.size(); ++i) {
    DGLM_TRY(const SparseCode part, reader.dictionary().encode(tensors[i], options.encode));
    rows.append(plans[i], recordIndex, reader.glm().vocabulary.clsId());
    code.append(part);
  }
  return {};
}

Result<LatentsReport> writeCodeFile(const LatentsRequest& request, const LatentReader& reader,
                                    const std::vector<Record>& records, LatentsReport report, const JobContext& job) {
  TokenRows rows;
  SparseCode code;
  code.width = reader.dictionary().facts().dictSize;
  const LatentReadingOptions options = readingOptions(request);
  for (const Record& record : records) {
    job.report("Reading latents", report.records, static_cast<int64_t>(records.size()));
    DGLM_CHECK(addRows(reader, record, options, report.records, rows, code, {job.stop, {}}));
    ++report.records;
  }
  TensorFile file;
  addSparseCode(file, code);
  rows.addTo(file);
  DGLM_CHECK(writeSafetensors(request.out, file));
  report.tokens = code.rows();
  report.nonzeros = code.nonzeros();
  report.files = {request.out};
  return report;
}

}  // namespace

Result<LatentsReport> writeLatents(const LatentsRequest& request, const JobContext& job) {
  DGLM_TRY(const Output kind, outputKind(request.out));
  RunFiles files = filesOf(request.sequences);
  files.dictionary = request.dictionary;
  files.outputs = {request.out};
  LatentsReport report;
  DGLM_TRY(const std::vector<Record> records, readSequences(files, report.warnings, job));
  DGLM_TRY(const LatentReader reader, LatentReader::open({request.sequences.model, request.dictionary, request.layer,
                                                          request.site, request.expected, request.sequences.loading}));
  const DictionaryFacts& facts = reader.dictionary().facts();
  DGLM_CHECK(checkSelection(request, facts));
  DGLM_CHECK(checkLatents(request, kind, facts.dictSize));
  std::ranges::copy(warningsOf(facts), std::back_inserter(report.warnings));
  std::ranges::copy(reader.glm().warnings(), std::back_inserter(report.warnings));
  report.finetuned = reader.glm().finetuned;
  if (kind == Output::Safetensors)
    return writeCodeFile(request, reader, records, std::move(report), job);
  LatentsOutput output(request, kind, facts.dictSize);
  DGLM_CHECK(output.open());
  for (const Record& record : records) {
    job.report("Reading latents", report.records, static_cast<int64_t>(records.size()));
    DGLM_TRY(const RecordCode code, reader.read(record, readingOptions(request), {job.stop, {}}));
    for (const CodedReading& reading : code.readings) {
      report.tokens += reading.code.rows();
      report.nonzeros += reading.code.nonzeros();
    }
    DGLM_CHECK(output.add(record, code));
    ++report.records;
  }
  DGLM_TRY(report.files, output.finish());
  return report;
}

}  // namespace dglm
