// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/element_type.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>

namespace dglm {

namespace {

constexpr std::array kElementTypes{
    ElementType{torch::kFloat64, 8, "F64", "DoubleStorage"},
    ElementType{torch::kFloat32, 4, "F32", "FloatStorage"},
    ElementType{torch::kFloat16, 2, "F16", "HalfStorage"},
    ElementType{torch::kBFloat16, 2, "BF16", "BFloat16Storage"},
    ElementType{torch::kInt64, 8, "I64", "LongStorage"},
    ElementType{torch::kInt32, 4, "I32", "IntStorage"},
    ElementType{torch::kInt16, 2, "I16", "ShortStorage"},
    ElementType{torch::kInt8, 1, "I8", "CharStorage"},
    ElementType{torch::kUInt8, 1, "U8", "ByteStorage"},
    ElementType{torch::kBool, 1, "BOOL", "BoolStorage"},
    ElementType{torch::kUInt64, 8, "U64", {}},
    ElementType{torch::kUInt32, 4, "U32", {}},
    ElementType{torch::kUInt16, 2, "U16", {}},
};

template <class Member, class Value>
const ElementType* findBy(Member member, const Value& value) {
  const auto found = std::ranges::find(kElementTypes, value, member);
  return found == kElementTypes.end() ? nullptr : &*found;
}

}  // namespace

const ElementType* elementTypeOfSafetensors(std::string_view name) {
  return findBy(&ElementType::safetensors, name);
}

const ElementType* elementTypeOfTorchStorage(std::string_view className) {
  return className.empty() ? nullptr : findBy(&ElementType::torchStorage, className);
}

const ElementType* elementTypeOfScalar(c10::ScalarType scalar) {
  return findBy(&ElementType::scalar, scalar);
}

}  // namespace dglm
