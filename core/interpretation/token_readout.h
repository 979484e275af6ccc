// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/units.h"
#include "core/sequence/tokens.h"

namespace dglm {

/// Tokens that count as one outcome, such as every 6-mer with a G at its fifth base.
using TokenGroup = std::vector<int32_t>;

/// Reads tokens of the vocabulary separated by commas; in a k-mer, N stands for any base. Empty text is no group.
/// Errors: InvalidArgument naming the option and the token.
Result<TokenGroup> parseTokenGroup(const std::string& option, std::string_view text, const Vocabulary& vocabulary);

/// The k-mers that have these bases where the pattern has no N: what is compatible with an edit. Empty if the pattern
/// has not the k-mers' length.
TokenGroup compatibleTokens(const Vocabulary& vocabulary, std::string_view pattern);

/// One token of the vocabulary at one place.
struct TokenWeight {
  int32_t id = 0;
  float logit = 0;
  double probability = 0;  ///< softmax over the whole vocabulary
};

struct GroupWeight {
  double probability = std::numeric_limits<double>::quiet_NaN();  ///< of the group together
  int64_t bestRank = 0;  ///< of its best token: 1 + the number of larger logits; 0 for an empty group
};

/// What the model would write at one token.
struct TokenReadout {
  TokenIndex token = 0;          ///< index in the window
  double entropy = 0;            ///< of the softmax, in bits
  std::vector<TokenWeight> top;  ///< largest logit first
  GroupWeight target, wildType;
  /// Share of A, C, G and T at each base of the token, among the k-mers [k].
  std::vector<std::array<double, 4>> bases;
};

struct ReadoutRequest {
  std::vector<int64_t> tokens;  ///< where to read
  TokenGroup target, wildType;
  int64_t top = 5;

  bool operator==(const ReadoutRequest&) const = default;
};

/// Softmax of one row of logits, in double.
std::vector<double> softmax(std::span<const float> logits);
GroupWeight weightOf(const TokenGroup& group, std::span<const float> logits, std::span<const double> probabilities);
/// The largest logits; of equals, the higher id first, as the reference sorts.
std::vector<TokenWeight> topTokens(std::span<const float> logits, std::span<const double> probabilities, int64_t count);
/// The base letters' shares at each base of a k-mer, in the order A, C, G, T.
std::vector<std::array<double, 4>> baseShares(const Vocabulary& vocabulary, std::span<const double> probabilities);

TokenReadout readToken(TokenIndex token, std::span<const float> logits, const ReadoutRequest& request,
                       const Vocabulary& vocabulary);

/// A token whose logit steering moved.
struct TokenDifference {
  int32_t id = 0;
  float difference = 0;
};

/// The count largest differences, largest first (ties: the higher id), or the smallest, smallest first.
std::vector<TokenDifference> mostIncreased(std::span<const float> difference_V, int64_t count);
std::vector<TokenDifference> mostDecreased(std::span<const float> difference_V, int64_t count);

}  // namespace dglm
