// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/state_reader.h"

#include <sstream>

#include "core/tensor/aten.h"

namespace dglm {

namespace {

std::string shapeText(c10::IntArrayRef shape) {
  std::ostringstream text;
  text << shape;
  return text.str();
}

}  // namespace

Result<const at::Tensor*> StateReader::find(const std::string& key) const {
  const at::Tensor* tensor = state_.find(key);
  if (!tensor)
    return Error{ErrorKind::TensorMissing, {file_, key}};
  return tensor;
}

Result<const at::Tensor*> StateReader::weights(const std::string& key) const {
  DGLM_TRY(const at::Tensor* tensor, find(key));
  if (!tensor->is_floating_point())
    return Error{ErrorKind::MalformedFile, {file_, key, Why("weights must be floating-point numbers")}};
  return tensor;
}

Status StateReader::expect(const std::string& key, c10::IntArrayRef shape) const {
  DGLM_TRY(const at::Tensor* tensor, weights(key));
  return tensor->sizes() == shape ? Status() : wrongShape(key, *tensor, shapeText(shape));
}

Result<double> StateReader::scalar(const std::string& key) const {
  DGLM_TRY(const at::Tensor* tensor, find(key));
  if (tensor->numel() != 1)
    return wrongShape(key, *tensor, "[]");
  return tensor->to(at::kDouble).item<double>();
}

Error StateReader::wrongShape(const std::string& key, const at::Tensor& found, const std::string& expected) const {
  return {ErrorKind::TensorShape, {file_, key, shapeText(found.sizes()), expected}};
}

}  // namespace dglm
