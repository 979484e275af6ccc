// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <span>
#include <string>

namespace dglm {

/// Which columns of a table hold the sequences and their names.
struct SequenceColumns {
  std::optional<size_t> sequence;  ///< `sequence` or `sequences`
  std::optional<size_t> id;        ///< `id`, `seq_id` or `name`, the first of them that is there
};

/// Names are compared without regard to case and blanks around them.
SequenceColumns sequenceColumns(std::span<const std::string> header);

}  // namespace dglm
