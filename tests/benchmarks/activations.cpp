// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/activations.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include "core/formats/read_records.h"
#include "core/glm/glm.h"
#include "core/interpretation/site_reader.h"
#include "core/tensor/aten.h"
#include "core/tensor/linear.h"
#include "tests/benchmarks/random_models.h"
#include "tests/benchmarks/timing.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr int64_t kWindow = 512;
constexpr int64_t kEarlyLayer = 5;
constexpr int64_t kReferenceBatch = 2;  // the reference's default
constexpr int64_t kEqualWindows = 32;

/// Every 20th of 963 engineered and natural plasmids of public collections, ordered by length.
constexpr int64_t kPlasmidLengths[] = {1835, 1891, 1969, 1993, 2139, 2143, 2162, 2238, 2311, 2338, 2371, 2411,
                                       2429, 2510, 2600, 2634, 2680, 2710, 2763, 2831, 2888, 2964, 3001, 3049,
                                       3153, 3215, 3415, 3589, 3817, 3988, 4180, 4380, 4740, 4781, 4781, 4781,
                                       4781, 4885, 5120, 5346, 5626, 6128, 6650, 6964, 7767, 8568, 9637, 11581};

Result<std::vector<int64_t>> plasmidLengths(const fs::path& folder, const JobContext& job) {
  if (folder.empty())
    return std::vector<int64_t>(std::begin(kPlasmidLengths), std::end(kPlasmidLengths));
  std::vector<int64_t> lengths;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".gb") {
      DGLM_TRY(const ReadRecords read, readRecords(entry.path(), {job.stop, {}}));
      for (const Record& record : read.records)
        lengths.push_back(record.length());
    }
  if (lengths.empty())
    return Error{ErrorKind::NoRecords, {folder.string(), "it has no GenBank file"}};
  return lengths;
}

/// First windows of random sequences.
std::vector<PlannedReading> randomWindows(const std::vector<int64_t>& lengths, const Vocabulary& vocabulary) {
  std::vector<PlannedReading> readings;
  for (const int64_t length : lengths) {
    Record record;
    record.bases = randomBases(length, static_cast<uint32_t>(readings.size() + 1));
    readings.push_back(planReading(record, vocabulary, {}, {kWindow, false, true}));
  }
  return readings;
}

int64_t tokensOf(const std::vector<PlannedReading>& readings) {
  int64_t tokens = 0;
  for (const PlannedReading& reading : readings)
    tokens += reading.windows.front().modelTokens();
  return tokens;
}

void writeWindows(const fs::path& path, const std::vector<PlannedReading>& readings, int32_t clsId) {
  ordered_json windows = ordered_json::array();
  for (const PlannedReading& reading : readings) {
    std::vector<int32_t> ids{clsId};
    ids.insert(ids.end(), reading.ids.begin(), reading.ids.begin() + reading.windows.front().last);
    windows.push_back(ids);
  }
  std::ofstream(path) << windows.dump();
}

/// How long it took, and the Euclidean length of all that came out, by which two parties can be seen to agree.
struct Run {
  double seconds = 0;
  double length = 0;
};

Result<Run> runOurs(const Glm& glm, const std::vector<PlannedReading>& readings, int64_t layer, const JobContext& job) {
  double squares = 0;
  const WindowSink sink = [&](const WindowRows&, const at::Tensor& rows, const at::Tensor& clsRow) -> Status {
    squares += rows.square().sum().item<double>() + clsRow.square().sum().item<double>();
    return {};
  };
  const StopWatch watch;
  DGLM_CHECK(readWindows(glm, {false, Site::FfnOutput, layer}, readings, sink, {job.stop, {}}));
  return Run{watch.seconds(), std::sqrt(squares)};
}

/// Multiplications and additions of the linear maps of one layer, a token.
double linearWork(const GlmConfig& config) {
  const auto hidden = static_cast<double>(config.hiddenSize), ffn = static_cast<double>(config.ffnSize);
  return 2 * (4 * hidden * hidden + 3 * hidden * ffn);
}

/// The same of its attention, every token looking at a whole window.
double attentionWork(const GlmConfig& config) {
  return 4 * static_cast<double>(config.hiddenSize) * static_cast<double>(kWindow);
}

/// Operations a second of the layer's linear maps, one after another, on as many tokens as the model is given at once:
/// by LibTorch's BLAS and by its oneDNN.
struct ProductRates {
  double blas = 0, oneDnn = 0;
};

ProductRates timeProducts(const GlmConfig& config, int64_t tokens) {
  constexpr int kRounds = 20;
  const at::NoGradGuard noGradient;
  const std::pair<int64_t, int64_t> shapes[] = {
      {config.hiddenSize, config.hiddenSize},  {config.hiddenSize, config.hiddenSize},
      {config.hiddenSize, config.hiddenSize},  {config.hiddenSize, config.hiddenSize},
      {config.hiddenSize, 2 * config.ffnSize}, {config.ffnSize, config.hiddenSize}};
  std::vector<std::array<at::Tensor, 3>> operands;
  for (const auto& [in, out] : shapes)
    operands.push_back({at::randn({tokens, in}), at::randn({out, in}), at::empty({tokens, out})});
  const auto blas = [&] {
    for (auto& [x, weight, result] : operands)
      at::mm_out(result, x, weight.t());
  };
  const auto oneDnn = [&] {
    for (auto& [x, weight, result] : operands)
      linearMap(x, weight, {});
  };
  const auto secondsOf = [](const auto& round) {
    const StopWatch watch;
    round();
    return watch.seconds();
  };
  blas();
  oneDnn();
  double blasSeconds = 0, oneDnnSeconds = 0;
  for (int i = 0; i < kRounds; ++i) {
    blasSeconds += secondsOf(blas);
    oneDnnSeconds += secondsOf(oneDnn);
  }
  const double work = kRounds * static_cast<double>(tokens) * linearWork(config);
  return {work / blasSeconds, work / oneDnnSeconds};
}

class Comparison {
 public:
  Comparison(const ActivationBenchOptions& options, const Glm& glm, const fs::path& folder, std::string way,
             int64_t layer, int64_t peerBatch, std::vector<PlannedReading> readings)
      : options_(options),
        glm_(glm),
        folder_(folder),
        way_(std::move(way)),
        layer_(layer),
        peerBatch_(peerBatch),
        readings_(std::move(readings)) {
    writeWindows(windowsFile(), readings_, glm.vocabulary.clsId());
  }

  Status takeTurns(const JobContext& job) {
    DGLM_TRY(const Run ours, runOurs(glm_, readings_, layer_, job));
    ours_.push_back(1000 * ours.seconds);
    if (!options_.peer.isThere())
      return {};
    const fs::path result = folder_ / "peer.json";
    DGLM_TRY(const nlohmann::json theirs,
             runPeer(options_.peer, "activations.py",
                     {(folder_ / "model").string(), windowsFile().string(), result.string(), "--way", way_, "--layer",
                      std::to_string(layer_), "--batch", std::to_string(peerBatch_), "--threads",
                      std::to_string(options_.threads)},
                     result));
    theirs_.push_back(1000 * theirs.at("seconds").get<double>());
    disagreement_ = std::max(disagreement_, std::abs(theirs.at("length").get<double>() / ours.length - 1));
    return {};
  }

  /// Tokens a second, by the median of the turns.
  double rate() const { return rateOf(ours_); }

  ordered_json json() const {
    ordered_json result = {{"layer", layer_}, {"tokens", tokensOf(readings_)}, {"tokens_per_s", rate()}};
    if (theirs_.empty())
      return result;
    result["peer"] = way_;
    result["peer_tokens_per_s"] = rateOf(theirs_);
    result["ratio"] = rate() / rateOf(theirs_);
    std::vector<double> ratios;
    for (size_t i = 0; i < ours_.size(); ++i)
      ratios.push_back(theirs_[i] / ours_[i]);
    result["ratio_of_each_turn"] = ratios;
    result["relative_difference_of_results"] = disagreement_;
    return result;
  }

 private:
  fs::path windowsFile() const { return folder_ / (way_ + ".json"); }
  double rateOf(const std::vector<double>& milliseconds) const {
    return 1000 * static_cast<double>(tokensOf(readings_)) / timingOf(milliseconds).medianMs;
  }

  const ActivationBenchOptions& options_;
  const Glm& glm_;
  fs::path folder_;
  std::string way_;
  int64_t layer_, peerBatch_;
  std::vector<PlannedReading> readings_;
  std::vector<double> ours_, theirs_;  // milliseconds
  double disagreement_ = 0;
};

double medianOf(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

ordered_json productsJson(const GlmConfig& config, const std::vector<double>& blas, const std::vector<double>& oneDnn,
                          double tokensPerSecond) {
  const double layers = static_cast<double>(config.layers) * tokensPerSecond;
  const double work = layers * linearWork(config), fastest = std::max(medianOf(blas), medianOf(oneDnn));
  return {{"blas_gflops", medianOf(blas) / 1e9},
          {"onednn_gflops", medianOf(oneDnn) / 1e9},
          {"model_gflops", work / 1e9},
          {"share_of_blas", work / medianOf(blas)},
          {"share_of_the_faster", work / fastest},
          {"share_of_the_faster_counting_attention", (work + layers * attentionWork(config)) / fastest}};
}

Result<ordered_json> runIn(const fs::path& folder, const ActivationBenchOptions& options, const JobContext& job) {
  const GlmConfig config = shapeOfV2With50M();
  DGLM_CHECK(saveRandomGlm(folder / "model", config));
  DGLM_TRY(const Glm glm, loadGlm(folder / "model"));
  DGLM_TRY(const std::vector<int64_t> lengths, plasmidLengths(options.plasmids, job));
  const std::vector<int64_t> equal(kEqualWindows, 6 * (kWindow - 1));
  const int64_t batch = std::max<int64_t>(1, batchTokens(config) / kWindow);
  Comparison early(options, glm, folder, "reference", kEarlyLayer, kReferenceBatch,
                   randomWindows(lengths, glm.vocabulary));
  Comparison last(options, glm, folder, "sdpa", config.layers - 1, batch, randomWindows(equal, glm.vocabulary));
  std::vector<double> blas, oneDnn;
  useThreads(options.threads);
  DGLM_TRY(const Run warmUp, runOurs(glm, randomWindows({lengths.front()}, glm.vocabulary), kEarlyLayer, job));
  for (int turn = 0; turn < options.repeats; ++turn) {
    job.report("Taking turns", turn, options.repeats);
    DGLM_CHECK(early.takeTurns(job));
    DGLM_CHECK(last.takeTurns(job));
    const ProductRates rates = timeProducts(config, batch * kWindow);
    blas.push_back(rates.blas);
    oneDnn.push_back(rates.oneDnn);
  }
  return ordered_json{{"benchmark", "activations"},
                      {"threads", options.threads},
                      {"turns", options.repeats},
                      {"load_average", loadAverage()},
                      {"first_run_s", warmUp.seconds},
                      {"to_layer_5_against_the_references_way", early.json()},
                      {"to_the_last_layer_against_sdpa", last.json()},
                      {"matrix_products", productsJson(config, blas, oneDnn, last.rate())}};
}

}  // namespace

Result<ordered_json> benchActivations(const ActivationBenchOptions& options, const JobContext& job) {
  const fs::path folder = options.folder / "dglm-bench-activations";
  fs::create_directories(folder);
  Result<ordered_json> result = runIn(folder, options, job);
  std::error_code ignored;
  fs::remove_all(folder, ignored);
  return result;
}

}  // namespace dglm
