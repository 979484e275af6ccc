// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/model_output.h"

#include <algorithm>

#include "core/glm/glm.h"
#include "core/study/model_run.h"
#include "core/tensor/aten.h"
#include "core/tensor/rows_writer.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

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
