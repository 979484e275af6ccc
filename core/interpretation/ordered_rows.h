// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <utility>

#include "core/interpretation/site_reader.h"
#include "core/tensor/aten.h"

namespace dglm {

/// Puts rows of windows, which come in any order, into the order of the readings: each reading's <cls> row, then its
/// own tokens. Hands rows on as soon as all before them have come, so that little has to wait.
class OrderedRows {
 public:
  /// Takes the next rows [n, N].
  using Sink = std::function<Status(const at::Tensor& rows)>;

  /// Every reading has a window.
  OrderedRows(std::span<const PlannedReading> readings, Sink sink) : readings_(readings), sink_(std::move(sink)) {}
  ~OrderedRows();

  /// A WindowSink.
  Status take(const WindowRows& where, const at::Tensor& rows, const at::Tensor& clsRow);

 private:
  /// Reading, and first own token; -1 for the <cls> row.
  using Key = std::pair<int64_t, int64_t>;

  std::span<const PlannedReading> readings_;
  Sink sink_;
  Key next_ = {0, -1};
  std::map<Key, at::Tensor> waiting_;
};

}  // namespace dglm
