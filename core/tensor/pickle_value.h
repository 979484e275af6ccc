// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/tensor/element_type.h"

namespace dglm {

struct PickleValue;

/// A constructor named by the pickle: one of the few that are allowed.
struct PickleGlobal {
  std::string module;
  std::string name;
};

/// A block of numbers that lies outside the pickle under a key.
struct PickleStorage {
  std::string key;
  const ElementType* type = nullptr;
  int64_t elements = 0;
};

/// A view of a storage; offset and strides in elements, as the file gives them: unchecked.
struct PickleTensor {
  PickleStorage storage;
  int64_t offset = 0;
  std::vector<int64_t> shape;
  std::vector<int64_t> strides;
};

/// A list, a tuple or a set.
struct PickleList {
  std::vector<const PickleValue*> items;
};

/// A dict or an OrderedDict, in the order of insertion.
struct PickleDict {
  bool ordered = false;
  std::vector<std::pair<const PickleValue*, const PickleValue*>> items;
};

using PickleContent = std::variant<std::monostate, bool, int64_t, double, std::string, PickleGlobal, PickleStorage,
                                   PickleTensor, PickleList, PickleDict>;

struct PickleValue {
  PickleContent content;
};

/// What a pickle holds. Values may be shared and may even contain themselves: walk with a limit.
struct Pickle {
  std::deque<PickleValue> values;  ///< owns every value, so that depth costs no stack
  const PickleValue* root = nullptr;

  PickleValue* add(PickleContent content) { return &values.emplace_back(PickleValue{std::move(content)}); }
};

}  // namespace dglm
