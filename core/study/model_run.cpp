// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/model_run.h"

#include <algorithm>

#include "core/glm/glm.h"
#include "core/tensor/aten.h"

namespace dglm {
namespace {

constexpr int64_t kReferenceMaxTokens = 512;
constexpr int64_t kHeldBytes = 256 << 20;  // of a layer, of short readings that are batched together
constexpr int64_t kFloatBytes = 4;

/// Several layers from one pass, side by side.
WindowRun runOfLayers(const ModelRun& run, const StopToken& stop) {
  return [&run, stop](const at::Tensor& ids_BT) -> Result<at::Tensor> {
    DGLM_TRY(const std::vector<at::Tensor> found,
             run.glm.transformer.activationsOfLayers(ids_BT, run.output.site, run.layers, stop));
    return at::cat(found, -1);
  };
}

/// Runs the model over readings and hands the rows on in order.
Status runReadings(const ModelRun& run, std::span<const PlannedReading> plans, const OrderedRows::Sink& sink,
                   const JobContext& job) {
  OrderedRows ordered(plans, sink);
  const WindowSink take = [&ordered](const WindowRows& where, const at::Tensor& rows, const at::Tensor& clsRow) {
    return ordered.take(where, rows, clsRow);
  };
  if (run.layers.empty())
    return readWindows(run.glm, run.output, plans, take, job);
  return readWindows(run.glm, runOfLayers(run, job.stop), plans, take, job);
}

}  // namespace

int64_t ModelRun::layerWidth() const {
  return output.logits ? glm.config.vocabularySize : glm.config.hiddenSize;
}

int64_t ModelRun::width() const {
  return std::max<int64_t>(1, std::ssize(layers)) * layerWidth();
}

int64_t ModelRun::windowTokens(const Record& record) const {
  if (request.maxTokens > 0)
    return request.maxTokens;
  if (output.logits)
    return record.length() + 1;
  return request.reading.allWindows ? glm.windowTokens() : std::min(kReferenceMaxTokens, glm.longestInput());
}

Result<std::vector<PlannedReading>> ModelRun::plan(const Record& record) const {
  const bool allWindows = request.reading.allWindows && !output.logits;
  const ReadingOptions options{windowTokens(record), allWindows, !request.paperCompatible, request.windowStart()};
  std::vector<PlannedReading> plans;
  for (const Reading& reading : readingsFor(request.reading.frames, request.reading.strands)) {
    PlannedReading plan = planReading(record, glm.vocabulary, reading, options);
    if (plan.windows.empty())
      continue;
    if (const int64_t tokens = plan.windows.front().modelTokens(); tokens > glm.longestInput())
      return Error{
          ErrorKind::InvalidArgument,
          {"--sequences", record.id,
           Why::inEnglish(
               "it has %1 tokens, and this model reads at most %2 at once; --max-tokens keeps the first of them",
               {std::to_string(tokens), std::to_string(glm.longestInput())})}};
    plans.push_back(std::move(plan));
  }
  return plans;
}

RunNeeds needsOf(const ModelRun& run, int64_t rows) {
  constexpr int64_t kIndexColumns = 5;
  RunNeeds needs{rows, 0, rows * (run.width() * kFloatBytes + kIndexColumns * int64_t{sizeof(int64_t)})};
  int64_t weights = 0;
  for (const auto& [name, tensor] : run.glm.transformer.parameters())
    weights += static_cast<int64_t>(tensor.nbytes());
  const int64_t index = rows * kIndexColumns * int64_t{sizeof(int64_t)};
  needs.memoryBytes = weights + batchBytes(run.glm.config, run.output) + 2 * index +
                      std::min(kHeldBytes / run.layerWidth(), rows * kFloatBytes) * run.width();
  return needs;
}

int64_t RunSize::basesAt(double rowsDone) const {
  const double share = rows > 0 ? rowsDone / static_cast<double>(rows) : 1;
  return static_cast<int64_t>(share * static_cast<double>(bases));
}

Status runRecords(const ModelRun& run, const std::vector<Record>& records, const RunSize& size,
                  const OrderedRows::Sink& sink, const JobContext& job, int64_t firstRow) {
  std::vector<PlannedReading> group;
  int64_t groupBytes = 0;
  int64_t groupRows = 0;
  int64_t rowsDone = 0;
  const auto report = [&](const Progress& inGroup) {
    const double share = static_cast<double>(inGroup.done) / static_cast<double>(inGroup.total);
    const double rows = static_cast<double>(rowsDone) + share * static_cast<double>(groupRows);
    job.report("Running the model", size.basesAt(rows), size.bases);
  };
  int64_t rowsSeen = 0;
  const OrderedRows::Sink fromFirst = [&](const at::Tensor& rows) -> Status {
    const int64_t known = std::clamp<int64_t>(firstRow - rowsSeen, 0, rows.size(0));
    rowsSeen += rows.size(0);
    return known == rows.size(0) ? Status() : sink(rows.slice(0, known));
  };
  const auto flush = [&]() -> Status {
    if (rowsDone + groupRows > firstRow)
      DGLM_CHECK(runReadings(run, group, fromFirst, {job.stop, report}));
    rowsDone += groupRows;
    rowsSeen = rowsDone;
    group.clear();
    groupRows = groupBytes = 0;
    return {};
  };
  for (const Record& record : records) {
    DGLM_TRY(std::vector<PlannedReading> plans, run.plan(record));
    for (PlannedReading& plan : plans) {
      const int64_t tokens = plan.ownTokens();
      const int64_t bytes = tokens * run.layerWidth() * kFloatBytes;
      if (!run.byRecord && !group.empty() && groupBytes + bytes > kHeldBytes)
        DGLM_CHECK(flush());
      group.push_back(std::move(plan));
      groupBytes += bytes;
      groupRows += tokens + 1;
    }
    if (run.byRecord)
      DGLM_CHECK(flush());
  }
  return flush();
}

}  // namespace dglm
