// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/activation_input.h"

#include <algorithm>
#include <fstream>

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

}  // namespace

Result<TensorFile> readActivationFile(const std::filesystem::path& path, const JobContext& job) {
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
