// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

#include "core/sae/dictionary.h"

namespace dglm {

/// The file that holds the numbers of a dictionary given by file or folder, such as a folder's sae_weights.safetensors
/// or ae.pt; the path itself where there is none such.
std::filesystem::path dictionaryWeightsFile(const std::filesystem::path& path);

/// True for a folder that Dictionary::load would try to open.
bool isDictionaryFolder(const std::filesystem::path& path);

/// The tensors of a checkpoint under the names that their classes give them: what was wrapped round them is taken off
/// (unwrapNames). Errors: as readTensorFile.
Result<TensorFile> readDictionaryState(const std::filesystem::path& file, const JobContext& job = {});

/// Dictionary::load's reading.
Result<DictionaryWeights> readDictionaryFile(const std::filesystem::path& path, const DictionaryExpectation& expected,
                                             const JobContext& job = {});

}  // namespace dglm
