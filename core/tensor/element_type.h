// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>

namespace c10 {
enum class ScalarType : int8_t;
}

namespace dglm {

/// A number type that checkpoints hold, under each of its names.
struct ElementType {
  c10::ScalarType scalar;
  int64_t size;                   ///< bytes an element
  std::string_view safetensors;   ///< such as "F32"
  std::string_view torchStorage;  ///< such as "FloatStorage"; empty: PyTorch stores its bytes (UntypedStorage)
};

/// The type of that name, or nullptr for one that is not read.
const ElementType* elementTypeOfSafetensors(std::string_view name);
const ElementType* elementTypeOfTorchStorage(std::string_view className);
const ElementType* elementTypeOfScalar(c10::ScalarType scalar);

}  // namespace dglm
