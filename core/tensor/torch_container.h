// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "core/base/result.h"
#include "core/tensor/pickle_value.h"

namespace dglm {

/// The numbers of a checkpoint, outside its pickle.
class TorchStorages {
 public:
  virtual ~TorchStorages() = default;
  /// Bytes that the container holds for the storage.
  virtual Result<int64_t> size(const PickleStorage& storage) = 0;
  /// Copies those bytes.
  virtual Status read(const PickleStorage& storage, char* destination) = 0;
};

/// A PyTorch checkpoint laid open.
struct TorchContainer {
  Pickle pickle;
  std::unique_ptr<TorchStorages> storages;
};

/// Opens the zip container, its unzipped folder, or the container from before PyTorch 1.6, told by content.
Result<TorchContainer> openTorchContainer(const std::filesystem::path& path);

}  // namespace dglm
