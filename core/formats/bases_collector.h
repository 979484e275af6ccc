// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dglm {

/// How letters of a file become Record::bases.
enum class BasesStyle {
  /// upper case; white space and digits are dropped; U is read as T, what is no IUPAC letter as N, both counted
  Folded,
  FoldedMarked,  ///< the same, but written special tokens such as <mask> are kept
  Verbatim,      ///< as they stand in the line, blanks at its ends apart (the paper-compatible mode)
};

/// Gathers the bases of one record from pieces of text: append() each, finish(), then look and take().
class BasesCollector {
 public:
  explicit BasesCollector(BasesStyle style) : style_(style) {}

  void append(std::string_view text);
  /// Brings what was appended into its style. Calling it again changes nothing.
  void finish();

  int64_t length() const { return static_cast<int64_t>(bases_.size()); }
  /// Characters read as N.
  int64_t replaced() const { return replaced_; }
  /// Letters U read as T.
  int64_t uracils() const { return uracils_; }
  /// Every T was a U.
  bool isRna() const;
  /// More than a tenth of the letters are amino acids that no nucleotide code uses (E F I L P Q).
  bool looksLikeProtein() const;
  const std::string& bases() const { return bases_; }
  /// The bases; the collector is empty afterwards.
  std::string take();
  /// Takes back the memory of bases that are no longer needed, for the next record.
  void reuse(std::string&& memory);

 private:
  void foldUnusual(size_t first, size_t last);

  BasesStyle style_;
  std::string bases_;
  size_t finished_ = 0;  ///< bases_ is in its style up to here
  int64_t replaced_ = 0;
  int64_t uracils_ = 0;
  int64_t aminoAcids_ = 0;
};

}  // namespace dglm
