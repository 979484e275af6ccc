// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>

namespace dglm {

/// A line of a table of hits, as blastn writes it: positions are 1-based and inclusive, those of the query ascend, and
/// a subject whose end is smaller was found on its other strand. On a circle the larger of two positions may exceed the
/// length.
struct Hit {
  std::string query, subject;
  double identity = 0;  ///< percent of the columns
  int64_t columns = 0, mismatches = 0, gapOpenings = 0;
  int64_t queryStart = 0, queryEnd = 0;
  int64_t subjectStart = 0, subjectEnd = 0;
  double expected = 0;
  double bits = 0;
};

}  // namespace dglm
