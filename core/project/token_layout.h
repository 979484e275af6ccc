// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/interpretation/record_code.h"
#include "core/project/bytes.h"

namespace dglm {

/// Consecutive tokens of one length whose starts go up (or, on the reverse strand, down) by the same step.
struct TokenRun {
  int64_t tokens = 0;
  int64_t start = 0;  ///< of the first token, 0-based, forward strand
  int64_t length = 0;
  int64_t step = 0;
};

struct ReadingLayout {
  ReadingCoverage coverage;
  std::vector<TokenRun> runs;

  int64_t tokens() const;
};

/// Which bases each token of a record's readings stands on. Tokens are numbered through all readings, 0-based: the
/// second reading goes on where the first ends.
struct TokenLayout {
  std::vector<ReadingLayout> readings;

  int64_t tokens() const;
  std::vector<ReadingCoverage> coverages() const;
};

TokenLayout layoutOf(const RecordCode& code, int64_t recordLength);

Bytes encodeLayout(const TokenLayout& layout);
/// None if the bytes are damaged.
std::optional<TokenLayout> decodeLayout(ByteSpan bytes);

/// Finds tokens by number. Numbers asked for in ascending order cost one walk through the layout, which must outlive
/// the cursor.
class TokenCursor {
 public:
  struct Place {
    int32_t reading = 0;
    BaseRange bases;
  };

  explicit TokenCursor(const TokenLayout& layout) : layout_(&layout) {}
  /// `number` is at least the one before; none beyond the last token.
  std::optional<Place> at(int64_t number);

 private:
  const TokenLayout* layout_;
  size_t reading_ = 0;
  size_t run_ = 0;
  int64_t runFirst_ = 0;  ///< number of the run's first token
};

}  // namespace dglm
