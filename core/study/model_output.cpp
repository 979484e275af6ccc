// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/model_output.h"

#include <algorithm>

#include "core/glm/glm.h"
#include "core/interpretation/ordered_rows.h"
#include "core/interpretation/site_reader.h"
#include "core/tensor/aten.h"
#include "core/tensor/rows_writer.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

constexpr int64_t kReferenceMaxTokens = 512;
constexpr int64_t kHeldBytes = 256 << 20;  // rows of short readings that are batched together
constexpr int64_t kFloatBytes = 4;

/// One command's run: a model, records, and what is asked of them.
struct ModelRun {
  const ModelReadingRequest& request;
  const Glm& glm;
  ModelOutput output;

  int64_t width() const { return output.logits ? glm.config.vocabularySize : glm.config.hiddenSize; }

  /// The window a record is read in: as asked; else the whole sequence for logits, the reference's 512 for the first
  /// window, or the model's own for all windows.
  int64_t windowTokens(const Record& record) const {
    if (request.maxTokens > 0)
      return request.maxTokens;
    if (output.logits)
      return record.length() + 1;
    return request.reading.allWindows ? glm.windowTokens() : std::min(kReferenceMaxTokens, glm.longestInput());
  }

  /// The record's readings; those too short for a token are left out.
  Result<std::vector<PlannedReading>> plan(const Record& record) const {
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
};

Result<TokenRows> indexRows(const ModelRun& run, const std::vector<Record>& records) {
  TokenRows rows;
  for (size_t i = 0; i < records.size(); ++i) {
    DGLM_TRY(const std::vector<PlannedReading> plans, run.plan(records[i]));
    for (const PlannedReading& plan : plans)
      rows.append(plan, static_cast<int64_t>(i), run.glm.vocabulary.clsId());
    rows.recordIds.push_back(records[i].id);
  }
  return rows;
}

RunNeeds needsOf(const ModelRun& run, int64_t rows) {
  constexpr int64_t kIndexColumns = 5;
  RunNeeds needs{rows, 0, rows * (run.width() * kFloatBytes + kIndexColumns * int64_t{sizeof(int64_t)})};
  int64_t weights = 0;
  for (const auto& [name, tensor] : run.glm.transformer.parameters())
    weights += static_cast<int64_t>(tensor.nbytes());
  const int64_t index = rows * kIndexColumns * int64_t{sizeof(int64_t)};
  needs.memoryBytes = weights + batchBytes(run.glm.config, run.output) + 2 * index +
                      std::min(kHeldBytes, rows * run.width() * kFloatBytes);
  return needs;
}

/// Runs the model over readings and hands the rows on in order.
Status runReadings(const ModelRun& run, std::span<const PlannedReading> plans, const OrderedRows::Sink& sink,
                   const JobContext& job) {
  OrderedRows ordered(plans, sink);
  const WindowSink take = [&ordered](const WindowRows& where, const at::Tensor& rows, const at::Tensor& clsRow) {
    return ordered.take(where, rows, clsRow);
  };
  return readWindows(run.glm, run.output, plans, take, job);
}

/// What all readings together have.
struct RunSize {
  int64_t rows = 0;
  int64_t bases = 0;  ///< of the records, whatever the number of their readings

  int64_t basesAt(double rowsDone) const {
    const double share = rows > 0 ? rowsDone / static_cast<double>(rows) : 1;
    return static_cast<int64_t>(share * static_cast<double>(bases));
  }
};

/// Runs all records. Readings share batches as long as their rows fit into kHeldBytes. Progress is told in bases.
Status runRecords(const ModelRun& run, const std::vector<Record>& records, const RunSize& size,
                  const OrderedRows::Sink& sink, const JobContext& job) {
  std::vector<PlannedReading> group;
  int64_t groupBytes = 0;
  int64_t groupRows = 0;
  int64_t rowsDone = 0;
  const auto report = [&](const Progress& inGroup) {
    const double share = static_cast<double>(inGroup.done) / static_cast<double>(inGroup.total);
    const double rows = static_cast<double>(rowsDone) + share * static_cast<double>(groupRows);
    job.report("Running the model", size.basesAt(rows), size.bases);
  };
  const auto flush = [&]() -> Status {
    DGLM_CHECK(runReadings(run, group, sink, {job.stop, report}));
    rowsDone += groupRows;
    group.clear();
    groupRows = groupBytes = 0;
    return {};
  };
  for (const Record& record : records) {
    DGLM_TRY(std::vector<PlannedReading> plans, run.plan(record));
    for (PlannedReading& plan : plans) {
      const int64_t tokens = plan.ownTokens();
      const int64_t bytes = tokens * run.width() * kFloatBytes;
      if (!group.empty() && groupBytes + bytes > kHeldBytes)
        DGLM_CHECK(flush());
      group.push_back(std::move(plan));
      groupBytes += bytes;
      groupRows += tokens + 1;
    }
  }
  return flush();
}

Result<RowsReport> writeModelRows(const ModelReadingRequest& request, const ModelOutput& output, const char* name,
                                  const std::filesystem::path& out, const JobContext& job,
                                  const RunAnnouncement& announce) {
  RunFiles files = filesOf(request);
  files.outputs = {out};
  RowsReport report;
  DGLM_TRY(const std::vector<Record> records, readSequences(files, report.warnings, job));
  DGLM_TRY(const Glm glm, loadGlm(request.model, request.loading, job));
  DGLM_CHECK(output.logits ? glm.checkHead() : glm.checkLayer(output.layer));
  DGLM_CHECK(glm.checkWindow("--max-tokens", request.maxTokens));
  report.finetuned = glm.finetuned;
  std::ranges::copy(glm.warnings(), std::back_inserter(report.warnings));
  const ModelRun run{request, glm, output};
  DGLM_TRY(const TokenRows index, indexRows(run, records));
  report.records = static_cast<int64_t>(records.size());
  report.rows = static_cast<int64_t>(index.tokenIds.size());
  if (announce)
    announce(needsOf(run, report.rows));

  TensorFile rest;
  index.addTo(rest);
  DGLM_TRY(RowsWriter writer, RowsWriter::create(out, name, report.rows, run.width(), std::move(rest)));
  RunSize size{report.rows, 0};
  for (const Record& record : records)
    size.bases += record.length();
  const OrderedRows::Sink sink = [&writer](const at::Tensor& rows) { return writer.append(rows); };
  DGLM_CHECK(runRecords(run, records, size, sink, job));
  DGLM_CHECK(writer.commit());
  return report;
}

}  // namespace

Result<RowsReport> writeActivations(const ModelReadingRequest& request, Site site, int layer,
                                    const std::filesystem::path& out, const JobContext& job,
                                    const RunAnnouncement& announce) {
  return catchingTorch("running the model", [&] {
    return writeModelRows(request, {false, site, layer}, "activations", out, job, announce);
  });
}

Result<RowsReport> writeLogits(const ModelReadingRequest& request, const std::filesystem::path& out,
                               const JobContext& job, const RunAnnouncement& announce) {
  return catchingTorch("running the model", [&] {
    return writeModelRows(request, {true, Site::FfnOutput, 0}, "logits", out, job, announce);
  });
}

}  // namespace dglm
