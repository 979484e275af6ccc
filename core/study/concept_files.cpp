// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concept_files.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <iterator>
#include <numeric>

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/base/utf8_path.h"
#include "core/formats/csv_writer.h"
#include "core/formats/python_literal.h"
#include "core/study/number_text.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

std::string typeName(F1Type type) {
  return type == F1Type::Domain ? "domain" : "standard";
}

SparseCode sparseFrom(const at::Tensor& dense) {
  SparseCode code;
  code.width = dense.size(1);
  const auto cells = dense.accessor<float, 2>();
  for (int64_t row = 0; row < dense.size(0); ++row) {
    for (int64_t latent = 0; latent < code.width; ++latent)
      if (const float value = cells[row][latent]; value != 0.0f) {
        code.latents.push_back(static_cast<int32_t>(latent));
        code.values.push_back(value);
      }
    code.rowStart.push_back(code.nonzeros());
  }
  return code;
}

template <class T>
std::vector<T> vectorOf(const at::Tensor& tensor) {
  const at::Tensor flat = tensor.contiguous();
  return std::vector<T>(flat.data_ptr<T>(), flat.data_ptr<T>() + flat.numel());
}

/// Checks what LatentColumns relies on.
bool isWhole(const SparseCode& code) {
  const bool ascends = std::is_sorted(code.rowStart.begin(), code.rowStart.end());
  return !code.rowStart.empty() && code.rowStart.front() == 0 && ascends && code.rowStart.back() == code.nonzeros() &&
         code.values.size() == code.latents.size() &&
         std::all_of(code.latents.begin(), code.latents.end(),
                     [&](LatentNumber latent) { return latent >= 0 && latent < code.width; });
}

Result<SparseCode> readCsr(const TensorFile& file, const fs::path& path) {
  const at::Tensor* parts[3] = {file.find("indptr"), file.find("indices"), file.find("values")};
  for (size_t i = 0; i < 3; ++i)
    if (!parts[i])
      return Error{ErrorKind::TensorMissing, {path.string(), "latents"}};
  SparseCode code;
  code.rowStart = vectorOf<int64_t>(parts[0]->to(at::kLong));
  code.latents = vectorOf<int32_t>(parts[1]->to(at::kInt));
  code.values = vectorOf<float>(parts[2]->to(at::kFloat));
  const auto width = file.metadata.find("width");
  code.width = width != file.metadata.end() ? std::atoll(width->second.c_str()) : 0;
  for (const LatentNumber latent : code.latents)
    code.width = std::max<int64_t>(code.width, latent + 1);
  if (!isWhole(code))
    return Error{ErrorKind::MalformedFile,
                 {path.string(), Why::inEnglish("the sparse code"), Why::inEnglish("its parts contradict each other")}};
  return code;
}

std::string isoTime() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", std::localtime(&now));
  return text;
}

ordered_json numberOrNull(int64_t number) {
  return number > 0 ? ordered_json(number) : ordered_json();
}

ordered_json metadataOf(const ConceptRunFacts& facts) {
  ordered_json run = {{"timestamp", isoTime()},
                      {"model_type", facts.modelType},
                      {"f1_type", typeName(facts.type)},
                      {"batch_size", facts.batchSize},
                      {"layer_num", facts.layer},
                      {"sae_model_path", facts.dictionary.empty() ? ordered_json() : ordered_json(facts.dictionary)},
                      {"activation_dim", numberOrNull(facts.activationDim)},
                      {"dict_size", numberOrNull(facts.dictSize)},
                      {"k", numberOrNull(facts.k)},
                      {"model_name", facts.modelName}};
  run["command_line_args"] = run;
  run["command_line_args"].erase("timestamp");
  if (!facts.mode.empty())
    run["mode"] = facts.mode;
  return run;
}

/// Mean, extremes and sample deviation of F1, and the five best; NaN, as pandas has it, where there is one value only.
ordered_json statisticsOf(const std::vector<TokenConcept>& rows, int set) {
  std::vector<double> f1;
  for (const TokenConcept& row : rows)
    f1.push_back(row.agreement.f1);
  const auto count = static_cast<double>(f1.size());
  const double mean = std::accumulate(f1.begin(), f1.end(), 0.0) / count;
  double squares = 0;
  for (const double value : f1)
    squares += (value - mean) * (value - mean);
  ordered_json best = ordered_json::array();
  for (size_t i = 0; i < std::min<size_t>(5, rows.size()); ++i)
    best.push_back({{"latent_id", rows[i].latent}, {"best_f1_val" + std::to_string(set), rows[i].agreement.f1}});
  const ordered_json deviation = f1.size() > 1 ? ordered_json(std::sqrt(squares / (count - 1))) : ordered_json();
  return {{"mean_f1", mean},
          {"max_f1", *std::max_element(f1.begin(), f1.end())},
          {"min_f1", *std::min_element(f1.begin(), f1.end())},
          {"std_f1", deviation},
          {"num_latents", f1.size()},
          {"top_f1_latents", best}};
}

Status writeSet(const fs::path& path, const std::vector<TokenConcept>& rows, int set) {
  const std::string suffix = "_val" + std::to_string(set);
  const std::vector<std::string> header{
      "latent_id", "annotation",   "best_f1" + suffix, "best_precision" + suffix, "best_recall" + suffix,
      "threshold", "top_10_tokens"};
  DGLM_TRY(CsvWriter csv, CsvWriter::create(path, header));
  for (const TokenConcept& row : rows) {
    const std::vector<std::string> fields{std::to_string(row.latent),       pythonList(row.labels),
                                          numberText(row.agreement.f1),     numberText(row.agreement.precision),
                                          numberText(row.agreement.recall), numberText(row.threshold),
                                          pythonList(row.topTokens)};
    DGLM_CHECK(csv.writeRow(fields));
  }
  return csv.commit();
}

}  // namespace

Result<SparseCode> readLatentCode(const fs::path& path) {
  DGLM_TRY(const TensorFile file, readSafetensors(path));
  if (const at::Tensor* dense = file.find("latents")) {
    if (dense->dim() != 2)
      return Error{ErrorKind::MalformedFile,
                   {path.string(), "latents", Why::inEnglish("it must have two dimensions, tokens x latents")}};
    return sparseFrom(dense->to(at::kFloat));
  }
  return readCsr(file, path);
}

Result<LabelledCode> readLabelledCode(const fs::path& table, const fs::path& latents, LabelReading labels,
                                      std::vector<std::string>& remarks, const JobContext& job) {
  DGLM_TRY(ReadTokenTable found, readTokenTable(table, labels, job));
  std::ranges::move(found.remarks(table), std::back_inserter(remarks));
  LabelledCode read;
  read.table = std::move(found.table);
  DGLM_TRY(read.code, readLatentCode(latents));
  if (read.table.rows() != read.code.rows())
    return Error{ErrorKind::InvalidArgument,
                 {latents.string(), Why::inEnglish("used with %1", {table.string()}),
                  Why::inEnglish("it has activations of %1 tokens, the token table has %2 rows",
                                 {std::to_string(read.code.rows()), std::to_string(read.table.rows())})}};
  return read;
}

std::string modelNameOf(const fs::path& model) {
  const fs::path whole = fs::absolute(model).lexically_normal();
  return toUtf8(whole.has_filename() ? whole.filename() : whole.parent_path().filename());
}

Result<std::vector<fs::path>> writeTokenConcepts(const fs::path& folder, const ConceptRunFacts& facts,
                                                 const std::array<std::vector<TokenConcept>, 3>& sets) {
  const std::string tail = facts.modelName + "_" + facts.modelType + "_" + typeName(facts.type);
  std::vector<fs::path> files;
  ordered_json statistics = ordered_json::object();
  for (int set = 0; set < 3; ++set) {
    const auto& rows = sets[static_cast<size_t>(set)];
    files.push_back(folder / ("val_set_" + std::to_string(set) + "_" + tail + "_results.csv"));
    DGLM_CHECK(writeSet(files.back(), rows, set));
    if (!rows.empty())
      statistics["val_" + std::to_string(set)] = statisticsOf(rows, set);
  }
  files.push_back(folder / ("summary_" + tail + ".json"));
  const ordered_json summary = {{"run_metadata", metadataOf(facts)}, {"summary_statistics", statistics}};
  DGLM_CHECK(writeAtomically(files.back(), jsonText(summary, 2)));
  return files;
}

}  // namespace dglm
