// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/ordered_rows.h"

#include "core/tensor/aten.h"

namespace dglm {

OrderedRows::~OrderedRows() = default;

Status OrderedRows::take(const WindowRows& where, const at::Tensor& rows, const at::Tensor& clsRow) {
  const int64_t reading = where.reading - readings_.data();
  if (where.window == 0)
    waiting_.emplace(Key{reading, -1}, clsRow);
  if (rows.size(0) > 0)
    waiting_.emplace(Key{reading, where.firstOwn}, rows);
  for (auto first = waiting_.begin(); first != waiting_.end() && first->first == next_; first = waiting_.begin()) {
    DGLM_CHECK(sink_(first->second));
    next_.second = next_.second < 0 ? 0 : next_.second + first->second.size(0);
    if (next_.second == readings_[static_cast<size_t>(next_.first)].ownTokens())
      next_ = {next_.first + 1, -1};
    waiting_.erase(first);
  }
  return {};
}

}  // namespace dglm
