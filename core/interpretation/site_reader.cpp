// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/site_reader.h"

#include <algorithm>

#include "core/tensor/aten.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

using at::Tensor;

// Tokens of a batch bound memory; each batch is a progress report and a look at the stop token. On a CPU large batches
// are slower: fresh memory for large results is given page by page (NT-v2-50M: 11 % at 4096 against 1024).
constexpr int64_t kMostBatchTokens = 4096;
constexpr int64_t kLeastBatchTokens = 512;
constexpr int64_t kWidestResult = 4 << 20;  // floats

struct Place {
  const PlannedReading* reading;
  int64_t window;

  int64_t modelTokens() const { return reading->windows[static_cast<size_t>(window)].modelTokens(); }
};

std::vector<Place> placesByLength(std::span<const PlannedReading> readings) {
  std::vector<Place> places;
  for (const PlannedReading& reading : readings)
    for (size_t i = 0; i < reading.windows.size(); ++i)
      places.push_back({&reading, static_cast<int64_t>(i)});
  std::stable_sort(places.begin(), places.end(),
                   [](const Place& a, const Place& b) { return a.modelTokens() < b.modelTokens(); });
  return places;
}

Tensor windowIds(std::span<const Place> places, int32_t clsId) {
  const int64_t tokens = places.front().modelTokens();
  std::vector<int32_t> ids;
  ids.reserve(places.size() * static_cast<size_t>(tokens));
  for (const Place& place : places) {
    const TokenWindow& window = place.reading->windows[static_cast<size_t>(place.window)];
    ids.push_back(clsId);
    ids.insert(ids.end(), place.reading->ids.begin() + window.first, place.reading->ids.begin() + window.last);
  }
  return at::tensor(ids, at::kInt).to(at::kLong).view({static_cast<int64_t>(places.size()), tokens});
}

Result<Tensor> runModel(const Glm& glm, const ModelOutput& output, const Tensor& ids_BT, const StopToken& stop) {
  const Transformer& model = glm.transformer;
  if (!output.logits)
    return model.activations(ids_BT, output.site, output.layer, stop);
  DGLM_TRY(const Tensor x_BTH, model.runLayers(model.embed(ids_BT), 0, glm.config.layers, stop));
  return model.logits(x_BTH.flatten(0, 1)).view({ids_BT.size(0), ids_BT.size(1), -1});
}

/// Own tokens that take their value from this window: they are neighbours, since distance to the edge decides.
std::pair<int64_t, int64_t> ownedBy(const PlannedReading& reading, int64_t window) {
  const auto [first, last] = std::equal_range(reading.windowOf.begin(), reading.windowOf.end(), window);
  return {first - reading.windowOf.begin(), last - reading.windowOf.begin()};
}

Status handOver(const Place& place, const Tensor& output_TH, const WindowSink& sink) {
  const PlannedReading& reading = *place.reading;
  const TokenWindow& window = reading.windows[static_cast<size_t>(place.window)];
  const auto [first, last] = ownedBy(reading, place.window);
  const int64_t row = reading.ownFirst + first - window.first + 1;  // + 1: <cls>
  const WindowRows where{&reading, place.window, first};
  return sink(where, output_TH.slice(0, first == last ? 0 : row, first == last ? 0 : row + last - first),
              output_TH.slice(0, 0, 1));
}

/// Windows that run together, by their places in the list of all: what shares a batch is the same in any order.
struct Batch {
  size_t begin = 0, end = 0;
};

std::vector<Batch> batchesOf(const std::vector<Place>& places, int64_t batchSize) {
  std::vector<Batch> batches;
  for (size_t begin = 0; begin < places.size(); begin = batches.back().end) {
    const int64_t tokens = places[begin].modelTokens();
    const auto most = static_cast<size_t>(std::max<int64_t>(1, batchSize / tokens));
    size_t end = begin + 1;
    while (end < places.size() && end - begin < most && places[end].modelTokens() == tokens)
      ++end;
    batches.push_back({begin, end});
  }
  return batches;
}

Status runBatches(const Glm& glm, const WindowRun& run, std::span<const PlannedReading> readings,
                  const WindowSink& sink, const JobContext& job, const WindowOrder& order) {
  const at::NoGradGuard noGrad;
  const std::vector<Place> places = placesByLength(readings);
  const bool onCpu = glm.transformer.wordEmbeddings().is_cpu();
  std::vector<Batch> batches = batchesOf(places, onCpu ? batchTokens(glm.config) : kMostBatchTokens);
  const auto isKnown = [&](const Place& place) { return order.isKnown && order.isKnown(*place.reading, place.window); };
  const auto placesOf = [&](const Batch& batch) {
    return std::span(places).subspan(batch.begin, batch.end - batch.begin);
  };
  std::erase_if(batches, [&](const Batch& batch) { return std::ranges::all_of(placesOf(batch), isKnown); });
  auto done = static_cast<int64_t>(places.size());
  for (const Batch& batch : batches)
    done -= static_cast<int64_t>(batch.end - batch.begin);
  while (!batches.empty()) {
    DGLM_CHECK(job.checkpoint());
    auto next = batches.begin();
    if (order.isWanted)
      if (const auto wanted = std::ranges::find_if(batches,
                                                   [&](const Batch& batch) {
                                                     return std::ranges::any_of(
                                                         placesOf(batch), [&](const Place& place) {
                                                           return order.isWanted(*place.reading, place.window);
                                                         });
                                                   });
          wanted != batches.end())
        next = wanted;
    const std::span<const Place> batch = placesOf(*next);
    batches.erase(next);
    DGLM_TRY(const Tensor output_BTH, run(windowIds(batch, glm.vocabulary.clsId())));
    for (size_t i = 0; i < batch.size(); ++i)
      if (!isKnown(batch[i]))
        DGLM_CHECK(handOver(batch[i], output_BTH[static_cast<int64_t>(i)], sink));
    done += static_cast<int64_t>(batch.size());
    job.report("Reading windows", done, static_cast<int64_t>(places.size()));
  }
  return {};
}

}  // namespace

int64_t batchTokens(const GlmConfig& config) {
  return std::clamp(kWidestResult / (2 * config.ffnSize), kLeastBatchTokens, kMostBatchTokens);
}

int64_t batchBytes(const GlmConfig& config, const ModelOutput& output) {
  // The residual, its norm, queries, keys, values, their rotations and the context; the FFN's input, gate and product.
  const int64_t layer = 10 * config.hiddenSize + 4 * config.ffnSize;
  const int64_t width = std::max(layer, output.logits ? 2 * config.vocabularySize : 0);
  return batchTokens(config) * width * int64_t{sizeof(float)};
}

Status readWindows(const Glm& glm, const WindowRun& run, std::span<const PlannedReading> readings,
                   const WindowSink& sink, const JobContext& job, const WindowOrder& order) {
  return catchingTorch("running the model", [&] { return runBatches(glm, run, readings, sink, job, order); });
}

Status readWindows(const Glm& glm, const ModelOutput& output, std::span<const PlannedReading> readings,
                   const WindowSink& sink, const JobContext& job, const WindowOrder& order) {
  const WindowRun run = [&](const Tensor& ids_BT) { return runModel(glm, output, ids_BT, job.stop); };
  return readWindows(glm, run, readings, sink, job, order);
}

Result<std::vector<Tensor>> readTokens(const Glm& glm, const ModelOutput& output,
                                       std::span<const PlannedReading> readings, bool withCls, const JobContext& job) {
  const int64_t clsRows = withCls ? 1 : 0;
  const int64_t width = output.logits ? glm.config.vocabularySize : glm.config.hiddenSize;
  std::vector<Tensor> outputs;
  for (const PlannedReading& reading : readings)
    outputs.push_back(at::zeros({reading.ownTokens() + clsRows, width}));
  const WindowSink sink = [&](const WindowRows& where, const Tensor& rows, const Tensor& clsRow) -> Status {
    Tensor& into = outputs[static_cast<size_t>(where.reading - readings.data())];
    into.slice(0, where.firstOwn + clsRows, where.firstOwn + clsRows + rows.size(0)).copy_(rows);
    if (withCls && where.window == 0)
      into.slice(0, 0, 1).copy_(clsRow);
    return {};
  };
  DGLM_CHECK(readWindows(glm, output, readings, sink, job));
  return outputs;
}

}  // namespace dglm
