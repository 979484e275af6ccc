// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/activation_input.h"

#include <algorithm>
#include <fstream>
#include <map>

#include "core/base/json_text.h"
#include "core/sae/activation_index.h"
#include "core/sae/saved_activations.h"
#include "core/tensor/aten.h"

namespace dglm {
namespace {

constexpr int64_t kSliceRows = 8192;  // a progress report and a look at the stop token each

/// The batch top-k looks at all rows together, all other selections at each row alone.
int64_t sliceRows(const Dictionary& dictionary, Selection selection, int64_t rows) {
  const bool wholeBatch = dictionary.facts().architecture == Architecture::BatchTopK && selection == Selection::TopK;
  return wholeBatch ? std::max<int64_t>(rows, 1) : kSliceRows;
}

/// Eight bytes of length, then the JSON of the header.
bool beginsAsSafetensors(const std::filesystem::path& path) {
  char start[9] = {};
  std::ifstream stream(path, std::ios::binary);
  return stream.read(start, sizeof start) && start[8] == '{';
}

/// The tensors of an index besides `record`, which numbers the records of its shard.
constexpr const char* kIndexTensors[] = {"token_ids", "start", "end", "frame"};

/// Index tensors of all shards, and the records that the folder's index names.
Status addIndex(const std::filesystem::path& folder, TensorFile& all, const JobContext& job) {
  DGLM_TRY(const ActivationIndex index, readActivationIndex(folder));
  if (index.records.empty())
    return {};
  std::map<std::string, std::vector<at::Tensor>> parts;
  for (const ActivationShard& shard : index.shards) {
    DGLM_TRY(const TensorFile file, readSafetensors(folder / shard.file, job));
    for (const char* name : kIndexTensors) {
      const at::Tensor* part = file.find(name);
      if (!part || part->numel() != shard.rows)
        return Error{ErrorKind::TensorMissing, {(folder / shard.file).string(), name}};
      parts[name].push_back(*part);
    }
  }
  std::vector<std::string> ids;
  const at::Tensor record_N = at::zeros({index.rows}, at::kLong);
  for (const IndexedRecord& record : index.records) {
    record_N.narrow(0, record.firstRow, record.rows).fill_(std::ssize(ids));
    ids.push_back(record.id);
  }
  for (const auto& [name, tensors] : parts)
    all.add(name, at::cat(tensors));
  all.add("record", record_N);
  all.metadata["records"] = jsonText(nlohmann::json(ids));
  return {};
}

Result<TensorFile> readFolder(const std::filesystem::path& folder, const JobContext& job) {
  DGLM_TRY(const SavedActivations saved, openSavedActivations(folder, job));
  std::vector<at::Tensor> parts;
  for (int64_t first = 0; first < saved.rows->rows(); first += kSliceRows) {
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(at::Tensor part_ND, saved.rows->read(first, std::min(kSliceRows, saved.rows->rows() - first)));
    parts.push_back(std::move(part_ND));
  }
  TensorFile all;
  all.add("activations", at::cat(parts));
  std::error_code notThere;
  if (std::filesystem::exists(activationIndexFile(folder), notThere))
    DGLM_CHECK(addIndex(folder, all, job));
  return all;
}

}  // namespace

Result<TensorFile> readActivationFile(const std::filesystem::path& path, const JobContext& job) {
  if (std::error_code notThere; std::filesystem::is_directory(path, notThere))
    return readFolder(path, job);
  std::error_code notThere;
  if (std::filesystem::is_regular_file(path, notThere) && !beginsAsSafetensors(path))
    return Error{ErrorKind::MalformedFile,
                 {path.string(), "safetensors",
                  Why::inEnglish("it is another kind of file; --activations takes a safetensors file, as 'decode-glm "
                                 "activations' writes it")}};
  return readSafetensors(path, job);
}

Result<at::Tensor> activationsIn(const TensorFile& file, const std::filesystem::path& path) {
  const at::Tensor* found = file.find("activations");
  if (!found)
    return Error{ErrorKind::TensorMissing, {path.string(), "activations"}};
  if (found->dim() != 2)
    return Error{ErrorKind::MalformedFile,
                 {path.string(), "activations", Why::inEnglish("it must have two dimensions, tokens x d")}};
  return found->to(at::kFloat);
}

Result<SparseCode> encodeSlices(const Dictionary& dictionary, const at::Tensor& x_ND, const EncodeOptions& options,
                                const JobContext& job) {
  SparseCode code;
  code.width = dictionary.facts().dictSize;
  const int64_t rows = x_ND.size(0), step = sliceRows(dictionary, options.selection, rows);
  for (int64_t first = 0; first < rows; first += step) {
    DGLM_CHECK(job.checkpoint());
    job.report("Encoding", first, rows);
    DGLM_TRY(const SparseCode part,
             dictionary.encode(x_ND.slice(0, first, std::min(rows, first + step)), options, job.stop));
    code.append(part);
  }
  return code;
}

}  // namespace dglm
