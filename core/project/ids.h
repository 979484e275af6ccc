// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace dglm {

/// Row numbers of one project file: positive, never used again after a removal, a type for each table.
enum class RecordId : int64_t {};
enum class ModelId : int64_t {};
enum class DictionaryId : int64_t {};
enum class AnalysisId : int64_t {};
enum class ScoreRunId : int64_t {};
enum class SteeringId : int64_t {};

constexpr int64_t toNumber(RecordId id) {
  return static_cast<int64_t>(id);
}
constexpr int64_t toNumber(ModelId id) {
  return static_cast<int64_t>(id);
}
constexpr int64_t toNumber(DictionaryId id) {
  return static_cast<int64_t>(id);
}
constexpr int64_t toNumber(AnalysisId id) {
  return static_cast<int64_t>(id);
}
constexpr int64_t toNumber(ScoreRunId id) {
  return static_cast<int64_t>(id);
}
constexpr int64_t toNumber(SteeringId id) {
  return static_cast<int64_t>(id);
}

}  // namespace dglm
