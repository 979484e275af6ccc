// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>

namespace dglm {

/// What was resident at most since its making, above what was then; null where the system does not tell.
class MemoryMeter {
 public:
  MemoryMeter();
  nlohmann::ordered_json bytes() const;

 private:
  std::optional<int64_t> before_;
};

}  // namespace dglm
