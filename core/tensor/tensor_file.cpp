// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/tensor_file.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "core/base/text_file.h"
#include "core/tensor/aten.h"

namespace dglm {

TensorFile::TensorFile() = default;
TensorFile::~TensorFile() = default;
TensorFile::TensorFile(TensorFile&&) noexcept = default;
TensorFile& TensorFile::operator=(TensorFile&&) noexcept = default;
TensorFile::TensorFile(const TensorFile&) = default;

const at::Tensor* TensorFile::find(const std::string& name) const {
  const auto found = std::ranges::find(names, name);
  return found == names.end() ? nullptr : &tensors[static_cast<size_t>(found - names.begin())];
}

void TensorFile::add(std::string name, const at::Tensor& tensor) {
  names.push_back(std::move(name));
  tensors.push_back(tensor.detach().cpu().contiguous());
}

Result<TensorFile> readTensorFile(const std::filesystem::path& path, const JobContext& job) {
  if (std::error_code ignored; std::filesystem::is_directory(path, ignored))
    return readTorchCheckpoint(path, job);
  DGLM_CHECK(checkIsFile(path));
  std::ifstream stream(path, std::ios::binary);
  std::array<char, 9> start{};
  stream.read(start.data(), start.size());
  // A safetensors file opens its JSON header at byte 8; no PyTorch container has a brace there.
  const bool safetensors = stream.gcount() == static_cast<std::streamsize>(start.size()) && start.back() == '{';
  return safetensors ? readSafetensors(path, job) : readTorchCheckpoint(path, job);
}

}  // namespace dglm
