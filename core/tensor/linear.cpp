// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/linear.h"

#include <ATen/core/dispatch/Dispatcher.h>

#include <optional>
#include <string_view>

#include "core/tensor/aten.h"

namespace dglm {
namespace {

using at::Tensor;
using OptionalTensor = std::optional<Tensor>;
using Scalars = c10::List<std::optional<at::Scalar>>;
using Unary = Tensor(const Tensor&, const Tensor&, const OptionalTensor&, std::string_view, Scalars,
                     std::optional<std::string_view>);
using Binary = Tensor(const Tensor&, const Tensor&, const Tensor&, const OptionalTensor&, std::string_view);

/// LibTorch's linear map in oneDNN has no C++ function; a LibTorch that lacks it, or has it with other arguments, gives
/// nothing.
template <typename Function>
std::optional<c10::TypedOperatorHandle<Function>> oneDnnLinear(const char* overload) {
  try {
    if (const auto handle = c10::Dispatcher::singleton().findSchema({"mkldnn::_linear_pointwise", overload}))
      return handle->typed<Function>();
  } catch (const c10::Error&) {
  }
  return std::nullopt;
}

bool isPlainFloat(const Tensor& tensor) {
  return tensor.is_cpu() && tensor.scalar_type() == at::kFloat &&
         !(tensor.requires_grad() && at::GradMode::is_enabled());
}

bool suitsOneDnn(const Tensor& x, const Tensor& weight) {
  return at::globalContext().userEnabledMkldnn() && x.numel() > 0 && isPlainFloat(x) && isPlainFloat(weight);
}

OptionalTensor optional(const Tensor& tensor) {
  return tensor.defined() ? OptionalTensor(tensor) : std::nullopt;
}

/// Undefined where oneDNN is not for these.
Tensor unary(const Tensor& x, const Tensor& weight, const Tensor& bias, std::string_view then) {
  static const auto op = oneDnnLinear<Unary>("");
  return op && suitsOneDnn(x, weight) ? op->call(x, weight, optional(bias), then, Scalars(), "") : Tensor();
}

Tensor binary(const Tensor& x, const Tensor& weight, const Tensor& bias, const Tensor& other, std::string_view then) {
  static const auto op = oneDnnLinear<Binary>("binary");
  return op && suitsOneDnn(x, weight) && isPlainFloat(other) ? op->call(x, other, weight, optional(bias), then)
                                                             : Tensor();
}

}  // namespace

Tensor linearMap(const Tensor& x, const Tensor& weight, const Tensor& bias) {
  const Tensor result = unary(x, weight, bias, "none");
  return result.defined() ? result : at::linear(x, weight, bias);
}

Tensor linearSilu(const Tensor& x, const Tensor& weight, const Tensor& bias) {
  const Tensor result = unary(x, weight, bias, "swish");
  return result.defined() ? result : at::silu(at::linear(x, weight, bias));
}

Tensor linearTimes(const Tensor& x, const Tensor& weight, const Tensor& bias, const Tensor& factor) {
  const Tensor result = binary(x, weight, bias, factor, "mul");
  return result.defined() ? result : at::linear(x, weight, bias) * factor;
}

Tensor linearPlus(const Tensor& x, const Tensor& weight, const Tensor& bias, const Tensor& addend) {
  const Tensor result = binary(x, weight, bias, addend, "add");
  return result.defined() ? result : at::linear(x, weight, bias) + addend;
}

}  // namespace dglm
