// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/element_type.h"

#include <algorithm>
#include <array>

#include "core/tensor/aten.h"

namespace dglm {

namespace {

constexpr std::array kElementTypes{
    ElementType{at::kDouble, 8, "F64", "DoubleStorage"},
    ElementType{at::kFloat, 4, "F32", "FloatStorage"},
    ElementType{at::kHalf, 2, "F16", "HalfStorage"},
    ElementType{at::kBFloat16, 2, "BF16", "BFloat16Storage"},
    ElementType{at::kLong, 8, "I64", "LongStorage"},
    ElementType{at::kInt, 4, "I32", "IntStorage"},
    ElementType{at::kShort, 2, "I16", "ShortStorage"},
    ElementType{at::kChar, 1, "I8", "CharStorage"},
    ElementType{at::kByte, 1, "U8", "ByteStorage"},
    ElementType{at::kBool, 1, "BOOL", "BoolStorage"},
    ElementType{at::kUInt64, 8, "U64", {}},
    ElementType{at::kUInt32, 4, "U32", {}},
    ElementType{at::kUInt16, 2, "U16", {}},
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
