// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/result.h"
#include "core/base/units.h"

namespace dglm {

/// Token ids with the bases each was read from (0-based, half-open, positions in the tokenised text). <cls> and a
/// written special token cover none (start == end); an <unk> covers its whole run. Index 0 is <cls>.
struct TokenizedSequence {
  std::vector<int32_t> ids;
  std::vector<BaseRange> bases;

  int64_t size() const { return static_cast<int64_t>(ids.size()); }
};

/// The k-mer vocabulary of a Nucleotide Transformer, read from vocab.txt (nt_spec section 2). Immutable.
class Vocabulary {
 public:
  /// One token a line, its id is the line number (0-based). Duplicates, missing special tokens and an empty list are
  /// errors that name `source`.
  static Result<Vocabulary> fromText(std::string_view text, const std::string& source);

  /// The NT-v2 vocabulary of k-mers: <unk> <pad> <mask> <cls> <eos> <bos>, 4^k k-mers in the order A T C G, then A T C
  /// G N.
  static Vocabulary ntV2(int k = 6);

  int64_t size() const { return static_cast<int64_t>(tokens_.size()); }
  /// Length of the k-mers: the longest token made of A, C, G and T only.
  int kmerLength() const { return k_; }
  const std::string& token(int32_t id) const { return tokens_[static_cast<size_t>(id)]; }
  /// Id of the token, or -1.
  int32_t idOf(std::string_view token) const;

  int32_t unknownId() const { return unknown_; }
  int32_t padId() const { return pad_; }
  int32_t maskId() const { return mask_; }
  int32_t clsId() const { return cls_; }
  bool isKmer(int32_t id) const { return isKmer_[static_cast<size_t>(id)]; }

  /// Text of vocab.txt: one token a line, no newline at the end.
  std::string toText() const;

  /// Longest match from the left: k-mer > special token > single letter; the text between two matches is split at
  /// white space and every piece is one <unk>. <cls> is prepended, no <eos> appended. Case is not folded.
  TokenizedSequence tokenize(std::string_view text) const;

 private:
  int32_t longestMatch(std::string_view text, size_t at, size_t& length) const;

  std::vector<std::string> tokens_;
  std::unordered_map<std::string, int32_t> ids_;
  std::vector<char> isKmer_;
  std::vector<std::string> specials_;
  int k_ = 0;
  int32_t unknown_ = 0, pad_ = 1, mask_ = 2, cls_ = 3;
};

/// Upper case, U read as T, and anything else outside A C G T N as N; special tokens such as <mask> are kept. The
/// training and default reading paths use it; the paper-compatible mode does not.
std::string foldForModel(std::string_view text);

}  // namespace dglm
