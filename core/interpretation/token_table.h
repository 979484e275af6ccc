// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/numbering.h"
#include "core/interpretation/token_concepts.h"
#include "core/sequence/record.h"
#include "core/sequence/tokens.h"

namespace dglm {

/// One row of an annotation table as the reference reads it: qstart and qend as they stand in the file (1-based,
/// inclusive; of a feature round the origin qend is the smaller).
struct AnnotationRow {
  int64_t start = 0;
  int64_t end = 0;
  std::string label;
};

/// The rows of a record's features, segment by segment, in their order; `source` is left out.
std::vector<AnnotationRow> annotationRows(const Record& record);

/// Labels tokens exactly as the reference does (nt_spec 7.1, quirks Q1 to Q4): token i, <cls> being 0, is taken for the
/// bases [6i, 6i + 6), whatever it covers; it has the label of every row with qstart < 6i + 6 and qend > 6i, in the
/// order of the rows, duplicates kept. Special tokens have only "special token: <cls>".
class TokenTableBuilder {
 public:
  explicit TokenTableBuilder(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  /// Adds the next sequence: all its ids, <cls> and padding included.
  void add(std::span<const int32_t> ids, std::span<const AnnotationRow> rows);
  TokenTable take();

 private:
  bool isSpecial(int32_t id) const;

  const Vocabulary& vocabulary_;
  TokenTable table_;
  Numbering labels_;
  int32_t sequences_ = 0;
};

}  // namespace dglm
