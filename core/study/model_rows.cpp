// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/model_rows.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/glm/glm.h"
#include "core/interpretation/steering_window.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"

namespace dglm {

void TokenRows::append(const PlannedReading& plan, int64_t recordIndex, int32_t clsId) {
  const auto appendRow = [&](int64_t id, BaseRange bases) {
    tokenIds.push_back(id);
    record.push_back(recordIndex);
    start.push_back(bases.start);
    end.push_back(bases.end);
    frame.push_back(plan.reading.frame);
  };
  const int64_t origin = plan.ownTokens() > 0 ? plan.bases[static_cast<size_t>(plan.ownFirst)].start : 0;
  appendRow(clsId, {origin, origin});
  for (int64_t i = plan.ownFirst; i < plan.ownLast; ++i)
    appendRow(plan.ids[static_cast<size_t>(i)], plan.bases[static_cast<size_t>(i)]);
}

void TokenRows::append(const SteeringWindow& window) {
  for (size_t i = 0; i < window.ids.size(); ++i) {
    tokenIds.push_back(window.ids[i]);
    record.push_back(static_cast<int64_t>(recordIds.size()));
    start.push_back(window.bases[i].start);
    end.push_back(window.bases[i].end);
    frame.push_back(window.reading.frame);
  }
  recordIds.push_back(window.record);
}

void TokenRows::addTo(TensorFile& file) const {
  file.add("token_ids", at::tensor(tokenIds, at::kLong));
  file.add("record", at::tensor(record, at::kLong));
  file.add("start", at::tensor(start, at::kLong));
  file.add("end", at::tensor(end, at::kLong));
  file.add("frame", at::tensor(frame, at::kLong));
  file.metadata["records"] = jsonText(nlohmann::json(recordIds));
}

RunFiles filesOf(const ModelReadingRequest& request) {
  RunFiles files;
  files.model = request.model;
  files.finetuned = request.loading.finetuned;
  files.sequences = request.sequences;
  files.reading = {request.paperCompatible};
  return files;
}

Result<std::vector<Record>> readSequences(const RunFiles& files, std::vector<std::string>& warnings,
                                          const JobContext& job) {
  DGLM_TRY(std::vector<ReadRecords> read, readRunSequences(files, job));
  return joinRecords(files, std::move(read), warnings);
}

Result<RowsReport> writeTokenTable(const ModelReadingRequest& request, const std::filesystem::path& out,
                                   const JobContext& job) {
  DGLM_TRY(const Vocabulary vocabulary, loadVocabulary(request.model));
  RowsReport report;
  RunFiles files = filesOf(request);
  files.model.clear();  // of which only the vocabulary is read
  files.outputs = {out};
  DGLM_TRY(const std::vector<Record> records, readSequences(files, report.warnings, job));
  nlohmann::ordered_json list = nlohmann::json::array();
  for (const Record& record : records) {
    DGLM_CHECK(job.checkpoint());
    const std::string text = request.paperCompatible ? record.bases : foldForModel(record.bases);
    TokenizedSequence tokens = vocabulary.tokenize(text);
    if (request.maxTokens > 0 && tokens.size() > request.maxTokens) {
      tokens.ids.resize(static_cast<size_t>(request.maxTokens));
      tokens.bases.resize(static_cast<size_t>(request.maxTokens));
    }
    std::vector<int64_t> starts, ends;
    for (const BaseRange& bases : tokens.bases) {
      starts.push_back(bases.start);
      ends.push_back(bases.end);
    }
    list.push_back({{"id", record.id}, {"token_ids", tokens.ids}, {"starts", starts}, {"ends", ends}});
    report.rows += tokens.size();
    ++report.records;
  }
  DGLM_CHECK(writeAtomically(out, jsonText(nlohmann::ordered_json{{"records", std::move(list)}}) + "\n"));
  return report;
}

}  // namespace dglm
