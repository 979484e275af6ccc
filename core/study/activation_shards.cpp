// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/activation_shards.h"

#include <algorithm>
#include <iterator>

#include "core/base/atomic_file.h"
#include "core/base/file_hash.h"
#include "core/sae/sae_run.h"
#include "core/study/model_run.h"
#include "core/study/random_windows.h"
#include "core/study/saved_codes.h"
#include "core/study/shard_writer.h"
#include "core/study/training_source.h"
#include "core/tensor/aten.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

Status checkRequest(const ShardsRequest& request) {
  if (request.randomRows < 0)
    return Error{ErrorKind::InvalidArgument,
                 {"--random-rows", std::to_string(request.randomRows), Why::inEnglish("at least 1 is needed")}};
  for (size_t i = 0; i < request.layers.size(); ++i)
    if (std::ranges::count(request.layers, request.layers[i]) > 1)
      return Error{ErrorKind::InvalidArgument,
                   {"--layers", std::to_string(request.layers[i]), Why::inEnglish("it stands there twice")}};
  return {};
}

/// Of a model's weights, whatever its folder is called.
Result<std::string> sha256OfWeights(const Glm& glm, const JobContext& job) {
  return sha256OfFiles(glm.weightFiles, [&](const fs::path& file) { return rememberedSha256(file, job); });
}

std::string sha256OfRecords(const std::vector<Record>& records) {
  std::string sums;
  for (const Record& record : records)
    sums += record.id + "\n" + sha256OfText(record.bases) + (record.isCircular() ? " circular\n" : " linear\n");
  return sha256OfText(sums);
}

const char* strandName(StrandChoice strands) {
  switch (strands) {
    case StrandChoice::Forward:
      return "forward";
    case StrandChoice::Reverse:
      return "reverse";
    case StrandChoice::Both:
      break;
  }
  return "both";
}

/// One writer a layer; a row has the layers side by side.
class LayerWriters {
 public:
  static Result<LayerWriters> open(const ShardsRequest& request, const ActivationIndex& plan,
                                   const Vocabulary& vocabulary, const ShardWriter::Besides& besides,
                                   const JobContext& job) {
    LayerWriters writers(plan.width);
    for (const int layer : request.layers) {
      const fs::path folder = request.hasLayerFolders ? folderOfLayer(request.folder, layer) : request.folder;
      ActivationIndex own = plan;
      own.source.emplace_back("layer", std::to_string(layer));
      DGLM_TRY(ShardWriter writer, ShardWriter::open(folder, std::move(own), besides, request.resume, job));
      DGLM_CHECK(writeAtomically(folder / "vocab.txt", vocabulary.toText()));  // whoever reads the rows needs no model
      writers.writers_.push_back(std::move(writer));
      writers.folders_.push_back(folder);
    }
    return writers;
  }

  const std::vector<fs::path>& folders() const { return folders_; }

  /// Rows that all layers have; one may be a shard ahead of another where the program was killed between them.
  int64_t rowsWritten() const {
    return std::ranges::min_element(writers_, {}, &ShardWriter::rowsWritten)->rowsWritten();
  }

  /// Says from where on rows come.
  void beginAt(int64_t row) {
    next_ = row;
    ahead_.clear();
    for (const ShardWriter& writer : writers_)
      ahead_.push_back(writer.rowsWritten());
  }

  Status append(const at::Tensor& rows_ND) {
    for (size_t i = 0; i < writers_.size(); ++i) {
      const int64_t known = std::clamp<int64_t>(ahead_[i] - next_, 0, rows_ND.size(0));
      if (known < rows_ND.size(0))
        DGLM_CHECK(writers_[i].append(rows_ND.slice(0, known).narrow(1, static_cast<int64_t>(i) * width_, width_)));
    }
    next_ += rows_ND.size(0);
    return {};
  }

 private:
  explicit LayerWriters(int64_t width) : width_(width) {}

  int64_t width_;
  std::vector<ShardWriter> writers_;
  std::vector<fs::path> folders_;
  std::vector<int64_t> ahead_;  ///< rows that each had at the beginning
  int64_t next_ = 0;
};

int64_t shardsOf(const ActivationIndex& plan) {
  return (plan.rows + plan.shardRows - 1) / plan.shardRows;
}

/// What is still to be written must fit onto the disk.
Status checkRoom(const ShardsRequest& request, int64_t bytes) {
  std::error_code unknown;
  fs::path there = fs::absolute(request.folder, unknown);
  while (!fs::exists(there, unknown) && there.has_relative_path())
    there = there.parent_path();
  const auto space = fs::space(there, unknown);
  if (!unknown && space.available < static_cast<uintmax_t>(bytes))
    return Error{ErrorKind::DiskFull, {request.folder.string()}};
  return {};
}

Error stopped(const ShardsRequest& request, const LayerWriters& writers, int64_t rowsInAll) {
  const int64_t kept = writers.rowsWritten();
  return resumableLater("Whole shards hold " + std::to_string(kept) + " of " + std::to_string(rowsInAll) + " tokens",
                        request.folder);
}

int64_t rowsOfShard(const ShardsRequest& request, int64_t width) {
  return std::max<int64_t>(1, request.shardBytes / (width * int64_t{sizeof(float)}));
}

/// The records' tokens.
class RecordShards {
 public:
  RecordShards(const ShardsRequest& request, const Glm& glm, const std::vector<Record>& records)
      : request_(request),
        records_(records),
        run_{request.reading,
             glm,
             {false, request.site, request.layers.front()},
             {request.layers.begin(), request.layers.end()},
             request.byRecord} {}

  Result<ActivationIndex> plan(const std::string& weights) {
    plan_.width = run_.layerWidth();
    for (const Record& record : records_) {
      DGLM_TRY(const std::vector<PlannedReading> readings, run_.plan(record));
      IndexedRecord own{record.id, plan_.rows, 0, sha256OfMolecule(record)};
      window_ = run_.windowTokens(record);
      for (const PlannedReading& reading : readings)
        own.rows += reading.ownTokens() + 1;
      plan_.rows += own.rows;
      plan_.records.push_back(std::move(own));
    }
    plan_.shardRows = rowsOfShard(request_, plan_.width);
    const ModelReadingRequest& reading = request_.reading;
    plan_.source = {{"model", reading.model.filename().string()},
                    {"model_sha256", weights},
                    {"site", std::string(siteName(request_.site))},
                    {"compute", reading.loading.compute.dtype == DType::Bf16 ? "bf16" : "fp32"},
                    {"windows", reading.reading.allWindows ? "all" : "first"},
                    {"window_tokens", std::to_string(window_)},
                    {"frames", std::to_string(reading.reading.frames)},
                    {"strand", strandName(reading.reading.strands)},
                    {"paper_compatible", reading.paperCompatible ? "true" : "false"},
                    {"sequences_sha256", sha256OfRecords(records_)}};
    if (request_.byRecord)
      plan_.source.emplace_back("batches", "record");
    return plan_;
  }

  const ModelRun& run() const { return run_; }

  /// Index tensors of rows [first, first + count), made anew, so that those of all need not be held.
  TensorFile besides(int64_t first, int64_t count) const {
    TokenRows rows;
    int64_t begin = -1;  // of the first record that has a row there
    for (size_t i = 0; i < records_.size(); ++i) {
      const IndexedRecord& record = plan_.records[i];
      if (record.firstRow + record.rows <= first || record.firstRow >= first + count || record.rows == 0)
        continue;
      if (begin < 0)
        begin = record.firstRow;
      const auto readings = run_.plan(records_[i]);
      if (readings.hasValue())
        for (const PlannedReading& reading : readings.value())
          rows.append(reading, std::ssize(rows.recordIds), run_.glm.vocabulary.clsId());
      rows.recordIds.push_back(record.id);
    }
    for (auto* column : {&rows.tokenIds, &rows.record, &rows.start, &rows.end, &rows.frame})
      *column = std::vector<int64_t>(column->begin() + (first - begin), column->begin() + (first - begin) + count);
    TensorFile file;
    rows.addTo(file);
    return file;
  }

  Status write(LayerWriters& writers, const JobContext& job) const {
    RunSize size{plan_.rows, 0};
    for (const Record& record : records_)
      size.bases += record.length();
    const int64_t first = writers.rowsWritten();
    writers.beginAt(first);
    return runRecords(
        run_, records_, size, [&writers](const at::Tensor& rows_ND) { return writers.append(rows_ND); }, job, first);
  }

 private:
  const ShardsRequest& request_;
  const std::vector<Record>& records_;
  ModelRun run_;
  ActivationIndex plan_;
  int64_t window_ = 0;  ///< ids including <cls>
};

Result<ShardsReport> writeRecordShards(const ShardsRequest& request, const JobContext& job,
                                       const RunAnnouncement& announce) {
  ShardsReport report;
  DGLM_TRY(const std::vector<Record> records, readSequences(filesOf(request.reading), report.rows.warnings, job));
  DGLM_TRY(const Glm glm, loadGlm(request.reading.model, request.reading.loading, job));
  for (const int layer : request.layers)
    DGLM_CHECK(glm.checkLayer(layer));
  DGLM_CHECK(glm.checkWindow("--max-tokens", request.reading.maxTokens));
  report.rows.finetuned = glm.finetuned;
  std::ranges::copy(glm.warnings(), std::back_inserter(report.rows.warnings));
  RecordShards shards(request, glm, records);
  DGLM_TRY(const std::string weights, sha256OfWeights(glm, job));
  DGLM_TRY(const ActivationIndex plan, shards.plan(weights));
  report.rows.records = std::ssize(records);
  report.rows.rows = plan.rows;
  report.shards = shardsOf(plan);
  const ShardWriter::Besides besides = [&shards](int64_t first, int64_t count) { return shards.besides(first, count); };
  DGLM_TRY(LayerWriters writers, LayerWriters::open(request, plan, glm.vocabulary, besides, job));
  report.folders = writers.folders();
  report.rowsKept = writers.rowsWritten();
  RunNeeds needs = needsOf(shards.run(), plan.rows);
  DGLM_CHECK(checkRoom(request, needs.fileBytes / std::max<int64_t>(1, plan.rows) * (plan.rows - report.rowsKept)));
  if (announce)
    announce(needs);
  const Status written = shards.write(writers, job);
  if (written.hasError() && written.error().isCancelled())
    return stopped(request, writers, plan.rows);
  DGLM_CHECK(written);
  return report;
}

/// As `train sae` reads them.
TrainSaeRequest asTraining(const ShardsRequest& request) {
  TrainSaeRequest training;
  training.model = request.reading.model;
  training.loading = request.reading.loading;
  training.sequences = request.reading.sequences;
  training.site = request.site;
  training.windowTokens = request.reading.maxTokens;
  training.options.seed = request.seed;
  return training;
}

ActivationIndex planOf(const ShardsRequest& request, const RandomWindows& windows, const std::string& weights) {
  ActivationIndex plan;
  plan.width = windows.glm->config.hiddenSize;
  plan.chunkRows = windows.rowsOfChunk();
  plan.rows = (request.randomRows + plan.chunkRows - 1) / plan.chunkRows * plan.chunkRows;
  plan.shardRows = std::max<int64_t>(1, rowsOfShard(request, plan.width) / plan.chunkRows) * plan.chunkRows;
  plan.source = {{"model", request.reading.model.filename().string()},
                 {"model_sha256", weights},
                 {"site", std::string(siteName(request.site))},
                 {"compute", request.reading.loading.compute.dtype == DType::Bf16 ? "bf16" : "fp32"},
                 {"windows", "random"},
                 {"window_tokens", std::to_string(windows.windowTokens)},
                 {"seed", std::to_string(request.seed)},
                 {"sequences_sha256", sha256OfCorpus(windows.corpus)}};
  return plan;
}

Status writeChunks(const RandomWindows& windows, const ActivationIndex& plan, LayerWriters& writers,
                   const JobContext& job) {
  const int64_t first = writers.rowsWritten() / plan.chunkRows;
  writers.beginAt(first * plan.chunkRows);
  for (int64_t chunk = first; chunk < plan.rows / plan.chunkRows; ++chunk) {
    DGLM_CHECK(job.checkpoint());
    job.report("Reading windows", chunk, plan.rows / plan.chunkRows);
    DGLM_TRY(const at::Tensor rows_ND, windows.chunk(chunk, job.stop));
    DGLM_CHECK(writers.append(rows_ND));
  }
  return {};
}

Result<ShardsReport> writeRandomShards(const ShardsRequest& request, const JobContext& job,
                                       const RunAnnouncement& announce) {
  TrainingSource source;
  DGLM_TRY(const auto windows, openRandomWindows(asTraining(request), request.layers, "--max-tokens", source, job));
  DGLM_TRY(const std::string weights, sha256OfWeights(*windows->glm, job));
  const ActivationIndex plan = planOf(request, *windows, weights);
  ShardsReport report;
  report.rows = {windows->corpus.sequenceCount(), plan.rows, source.finetuned, std::move(source.warnings)};
  report.shards = shardsOf(plan);
  const auto nothing = [](int64_t, int64_t) { return TensorFile(); };
  DGLM_TRY(LayerWriters writers, LayerWriters::open(request, plan, windows->glm->vocabulary, nothing, job));
  report.folders = writers.folders();
  report.rowsKept = writers.rowsWritten();
  const int64_t rowBytes = windows->width() * int64_t{sizeof(float)};
  DGLM_CHECK(checkRoom(request, rowBytes * (plan.rows - report.rowsKept)));
  if (announce) {
    int64_t weightBytes = 0;
    for (const auto& [name, tensor] : windows->glm->transformer.parameters())
      weightBytes += static_cast<int64_t>(tensor.nbytes());
    const int64_t batch = batchBytes(windows->glm->config, {false, request.site, request.layers.front()});
    announce({plan.rows, weightBytes + batch + 2 * plan.chunkRows * rowBytes, plan.rows * rowBytes});
  }
  const Status written = writeChunks(*windows, plan, writers, job);
  if (written.hasError() && written.error().isCancelled())
    return stopped(request, writers, plan.rows);
  DGLM_CHECK(written);
  return report;
}

}  // namespace

Result<ShardsReport> writeActivationShards(const ShardsRequest& request, const JobContext& job,
                                           const RunAnnouncement& announce) {
  const auto written = catchingTorch("running the model", [&]() -> Result<ShardsReport> {
    DGLM_CHECK(checkRequest(request));
    return request.randomRows > 0 ? writeRandomShards(request, job, announce)
                                  : writeRecordShards(request, job, announce);
  });
  const bool isEarly =
      written.hasError() && written.error().isCancelled() && written.error().arguments.front().text().empty();
  if (isEarly && request.resume)
    return resumableLater("Nothing was changed", request.folder);
  return written;
}

}  // namespace dglm
