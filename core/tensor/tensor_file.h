// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace at {
class Tensor;
}

namespace dglm {

/// Named tensors in the order of the file, with the container's text metadata.
struct TensorFile {
  TensorFile();
  ~TensorFile();
  TensorFile(TensorFile&&) noexcept;
  TensorFile& operator=(TensorFile&&) noexcept;
  TensorFile(const TensorFile&);

  std::vector<std::string> names;
  std::vector<at::Tensor> tensors;  ///< on the CPU, contiguous, in the dtype of the file
  std::map<std::string, std::string> metadata;

  /// The tensor of that name, or nullptr.
  const at::Tensor* find(const std::string& name) const;
  void add(std::string name, const at::Tensor& tensor);
};

/// Reads a safetensors file; checks header length, JSON, dtypes, shapes and offsets against the file's size first.
/// Looks at the stop token before every tensor. Errors: CannotOpenFile, TruncatedFile, MalformedFile, Cancelled.
Result<TensorFile> readSafetensors(const std::filesystem::path& path, const JobContext& job = {});

/// The same checks without reading the tensors.
Status checkSafetensors(const std::filesystem::path& path);

/// Writes safetensors beside the target and renames it when whole.
Status writeSafetensors(const std::filesystem::path& path, const TensorFile& file);

/// Reads a PyTorch checkpoint: zip container (stored entries, ZIP64) or its unzipped folder, with tensors in (nested)
/// dicts and OrderedDicts. A nested state dict ("model_state_dict", "state_dict", and "model", "module", "ae" and the
/// like where they hold tensors) is unwrapped; other nested names are joined by '.'. Scalars become 0-d tensors. Any
/// pickle global outside the allowed constructors is refused unread (UnsafeCheckpoint). nt_spec section 1.5. Looks at
/// the stop token before every tensor.
Result<TensorFile> readTorchCheckpoint(const std::filesystem::path& path, const JobContext& job = {});

/// Writes an OrderedDict of tensors that torch.load(weights_only=True) and the reference's loader open.
Status writeTorchCheckpoint(const std::filesystem::path& path, const TensorFile& file);

/// Reads either container, told by content.
Result<TensorFile> readTensorFile(const std::filesystem::path& path, const JobContext& job = {});

}  // namespace dglm
