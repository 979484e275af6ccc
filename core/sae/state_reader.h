// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room. LibTorch headers stay in .cpp files, so include <torch/torch.h> before this header.

#include <string>

#include "core/base/result.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"

namespace dglm {

/// Looks tensors of a state dict up by key, shape and number type. Both arguments must outlive it; errors name `file`:
/// TensorMissing, TensorShape, MalformedFile (weights that are whole numbers).
class StateReader {
 public:
  StateReader(const TensorFile& state, const std::string& file) : state_(state), file_(file) {}

  Result<const at::Tensor*> weights(const std::string& key) const;
  /// Weights of exactly this shape.
  Status expect(const std::string& key, c10::IntArrayRef shape) const;
  /// A tensor of one number of any type.
  Result<double> scalar(const std::string& key) const;

  Error wrongShape(const std::string& key, const at::Tensor& found, const std::string& expected) const;

 private:
  Result<const at::Tensor*> find(const std::string& key) const;

  const TensorFile& state_;
  const std::string& file_;
};

}  // namespace dglm
