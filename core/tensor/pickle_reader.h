// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/tensor/pickle_value.h"

namespace dglm {

/// A pickle read from a checkpoint.
struct PickleInFile {
  Pickle pickle;
  std::map<std::string, PickleStorage> storages;  ///< every storage named in it, by key
  size_t size = 0;                                ///< bytes up to and including its end mark
};

/// Reads the subset of pickle protocols 2 to 5 that torch.save writes for tensors in dicts (nt_spec section 1.5).
/// Nothing is executed. Errors, naming `file`: UnsafeCheckpoint for any global but the constructors of tensors,
/// parameters, storages and containers; MalformedFile.
Result<PickleInFile> readPickle(std::string_view bytes, const std::string& file);

}  // namespace dglm
