// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Include after <torch/torch.h>.

#include <filesystem>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sae/dictionary.h"
#include "core/tensor/tensor_file.h"

namespace dglm {

/// What 'decode-glm activations' writes: a safetensors file, or a folder of shards, whose rows and index tensors are
/// put together. Folders of the reference's activations have no index tensors. Errors: MalformedFile saying what
/// --activations takes where it is another kind of file, those of readSafetensors and openSavedActivations.
Result<TensorFile> readActivationFile(const std::filesystem::path& path, const JobContext& job);

/// Its tensor `activations` [tokens, d] in fp32. Errors: TensorMissing, MalformedFile.
Result<at::Tensor> activationsIn(const TensorFile& file, const std::filesystem::path& path);

/// The code of activations, slice by slice, with reports and looks at the stop token between; a batch top-k looks at
/// all rows together. Errors: as Dictionary::encode.
Result<SparseCode> encodeSlices(const Dictionary& dictionary, const at::Tensor& x_ND, const EncodeOptions& options,
                                const JobContext& job);

}  // namespace dglm
