// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <iterator>
#include <map>

#include "core/base/json_text.h"
#include "core/study/activation_input.h"
#include "core/study/code_file.h"
#include "core/study/latents.h"
#include "core/study/run_files.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

/// Ids in the metadata of a file of rows; none where it has no such list.
std::vector<std::string> recordIdsIn(const TensorFile& file) {
  const auto records = file.metadata.find("records");
  if (records == file.metadata.end())
    return {};
  const nlohmann::json list = nlohmann::json::parse(records->second, nullptr, false);
  const auto isText = [](const nlohmann::json& each) { return each.is_string(); };
  return list.is_array() && std::ranges::all_of(list, isText) ? list.get<std::vector<std::string>>()
                                                              : std::vector<std::string>();
}

/// A sentence for ids that stand more than once: rows that name one may belong to any of its records. Empty if none
/// does.
std::vector<std::string> warningsOfRepeats(const std::vector<std::string>& ids) {
  constexpr size_t kMostNamed = 3;
  std::map<std::string, size_t> counts;
  for (const std::string& id : ids)
    ++counts[id];
  std::erase_if(counts, [](const auto& each) { return each.second < 2; });
  std::string named;
  size_t count = 0;
  for (const auto& [id, times] : counts)
    if (++count <= kMostNamed)
      named += (named.empty() ? "" : ", ") + id + " (" + std::to_string(times) + " records)";
  if (counts.empty())
    return {};
  const std::string more = count > kMostNamed ? " and " + std::to_string(count - kMostNamed) + " others" : "";
  return {"The same id stands more than once: " + named + more +
          ". Their rows can be told apart by their order alone; give each record an id of its own."};
}

Result<EncodeReport> encodeFile(const EncodeRequest& request, const JobContext& job) {
  RunFiles files;
  files.dictionary = request.dictionary;
  files.activations = {request.activations};
  files.outputs = {request.out};
  DGLM_CHECK(lookAt(files));
  DGLM_TRY(const TensorFile input, readActivationFile(request.activations, job));
  DGLM_TRY(const at::Tensor x_ND, activationsIn(input, request.activations));
  DictionaryExpectation expected = request.expected;
  expected.identityDim = x_ND.size(1);
  DGLM_TRY(const Dictionary dictionary, Dictionary::load(request.dictionary, expected, job));
  DGLM_TRY(const SparseCode code, encodeSlices(dictionary, x_ND, request.encode, job));
  TensorFile output;
  request.dense ? addDenseCode(output, code) : addSparseCode(output, code);
  for (const char* name : {"token_ids", "record", "start", "end", "frame"})
    if (const at::Tensor* index = input.find(name))
      output.add(name, *index);
  if (const auto records = input.metadata.find("records"); records != input.metadata.end())
    output.metadata["records"] = records->second;
  DGLM_CHECK(writeSafetensors(request.out, output));
  EncodeReport report{code.rows(), code.nonzeros(), warningsOf(dictionary.facts())};
  std::ranges::copy(warningsOfRepeats(recordIdsIn(output)), std::back_inserter(report.warnings));
  return report;
}

}  // namespace

Result<EncodeReport> encodeActivations(const EncodeRequest& request, const JobContext& job) {
  return catchingTorch("encoding activations", [&] { return encodeFile(request, job); });
}

}  // namespace dglm
