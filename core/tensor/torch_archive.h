// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/tensor/pickle_value.h"

namespace at {
class Tensor;
}

namespace dglm {

/// Named values of a dict, in order.
using PickleFields = std::vector<std::pair<std::string, const PickleValue*>>;

/// Builds nested dicts, lists, numbers and tensors, and saves them in PyTorch's zip container, which
/// torch.load(weights_only=True) opens. Values belong to the archive and may be used in one place only.
class TorchArchive {
 public:
  TorchArchive();
  ~TorchArchive();

  const PickleValue* value(PickleContent content) { return pickle_.add(std::move(content)); }
  const PickleValue* dict(const PickleFields& fields);
  const PickleValue* list(std::vector<const PickleValue*> items) { return value(PickleList{std::move(items)}); }
  /// Null for a number type that the container does not hold here.
  const PickleValue* tensor(const at::Tensor& tensor);

  /// Writes beside the target and renames when whole. Errors: CannotWriteFile, UnsupportedFormat (4 GB or more).
  Status save(const std::filesystem::path& path, const PickleValue& root) const;

 private:
  Pickle pickle_;
  std::vector<at::Tensor> storages_;
};

}  // namespace dglm
