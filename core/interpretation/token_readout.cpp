// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/token_readout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dglm {
namespace {

constexpr std::string_view kLetters = "ACGT";

/// Ids of the count largest values by `isBefore`, in order.
template <class Before>
std::vector<int32_t> firstIds(size_t size, int64_t count, Before isBefore) {
  std::vector<int32_t> ids(size);
  std::iota(ids.begin(), ids.end(), 0);
  const auto end = ids.begin() + std::clamp<int64_t>(count, 0, static_cast<int64_t>(size));
  std::partial_sort(ids.begin(), end, ids.end(), isBefore);
  ids.erase(end, ids.end());
  return ids;
}

template <class Before>
std::vector<TokenDifference> firstDifferences(std::span<const float> difference_V, int64_t count, Before isBefore) {
  std::vector<TokenDifference> differences;
  for (const int32_t id : firstIds(difference_V.size(), count, isBefore))
    differences.push_back({id, difference_V[static_cast<size_t>(id)]});
  return differences;
}

double entropyOf(std::span<const double> probabilities) {
  double bits = 0;
  for (const double p : probabilities)
    if (p > 0)
      bits -= p * std::log2(p);
  return bits;
}

}  // namespace

TokenGroup compatibleTokens(const Vocabulary& vocabulary, std::string_view pattern) {
  TokenGroup group;
  if (static_cast<int>(pattern.size()) != vocabulary.kmerLength())
    return group;
  for (int32_t id = 0; id < vocabulary.size(); ++id) {
    const std::string& token = vocabulary.token(id);
    if (vocabulary.isKmer(id) && std::equal(pattern.begin(), pattern.end(), token.begin(),
                                            [](char asked, char base) { return asked == 'N' || asked == base; }))
      group.push_back(id);
  }
  return group;
}

Result<TokenGroup> parseTokenGroup(const std::string& option, std::string_view text, const Vocabulary& vocabulary) {
  TokenGroup group;
  for (size_t at = 0; at < text.size();) {
    const size_t comma = std::min(text.find(',', at), text.size());
    const std::string_view token = text.substr(at, comma - at);
    const int32_t id = vocabulary.idOf(token);
    const TokenGroup tokens = id >= 0 ? TokenGroup{id} : compatibleTokens(vocabulary, token);
    if (tokens.empty())
      return Error{ErrorKind::InvalidArgument,
                   {option, std::string(token), Why("the model's vocabulary has no such token")}};
    std::ranges::copy_if(tokens, std::back_inserter(group),
                         [&](int32_t each) { return std::ranges::find(group, each) == group.end(); });
    at = comma + 1;
  }
  return group;
}

std::vector<double> softmax(std::span<const float> logits) {
  const double largest = std::ranges::max(logits);
  std::vector<double> weights;
  weights.reserve(logits.size());
  for (const float logit : logits)
    weights.push_back(std::exp(logit - largest));
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  for (double& weight : weights)
    weight /= sum;
  return weights;
}

GroupWeight weightOf(const TokenGroup& group, std::span<const float> logits, std::span<const double> probabilities) {
  if (group.empty())
    return {};
  GroupWeight weight{0, 0};
  float best = -std::numeric_limits<float>::infinity();
  for (const int32_t id : group) {
    weight.probability += probabilities[static_cast<size_t>(id)];
    best = std::max(best, logits[static_cast<size_t>(id)]);
  }
  weight.bestRank = 1 + std::ranges::count_if(logits, [best](float logit) { return logit > best; });
  return weight;
}

std::vector<TokenWeight> topTokens(std::span<const float> logits, std::span<const double> probabilities,
                                   int64_t count) {
  std::vector<TokenWeight> top;
  for (const TokenDifference& token : mostIncreased(logits, count))
    top.push_back({token.id, token.difference, probabilities[static_cast<size_t>(token.id)]});
  return top;
}

std::vector<std::array<double, 4>> baseShares(const Vocabulary& vocabulary, std::span<const double> probabilities) {
  std::vector<std::array<double, 4>> shares(static_cast<size_t>(vocabulary.kmerLength()));
  double sum = 0;
  for (int32_t id = 0; id < vocabulary.size(); ++id) {
    if (!vocabulary.isKmer(id))
      continue;
    const double p = probabilities[static_cast<size_t>(id)];
    sum += p;
    for (size_t base = 0; base < shares.size(); ++base)
      shares[base][kLetters.find(vocabulary.token(id)[base])] += p;
  }
  for (std::array<double, 4>& base : shares)
    for (double& share : base)
      share = sum > 0 ? share / sum : 0;
  return shares;
}

TokenReadout readToken(TokenIndex token, std::span<const float> logits, const ReadoutRequest& request,
                       const Vocabulary& vocabulary) {
  const std::vector<double> probabilities = softmax(logits);
  return {token,
          entropyOf(probabilities),
          topTokens(logits, probabilities, request.top),
          weightOf(request.target, logits, probabilities),
          weightOf(request.wildType, logits, probabilities),
          baseShares(vocabulary, probabilities)};
}

std::vector<TokenDifference> mostIncreased(std::span<const float> difference_V, int64_t count) {
  return firstDifferences(difference_V, count, [&](int32_t a, int32_t b) {
    const float x = difference_V[static_cast<size_t>(a)], y = difference_V[static_cast<size_t>(b)];
    return x != y ? x > y : a > b;
  });
}

std::vector<TokenDifference> mostDecreased(std::span<const float> difference_V, int64_t count) {
  return firstDifferences(difference_V, count, [&](int32_t a, int32_t b) {
    const float x = difference_V[static_cast<size_t>(a)], y = difference_V[static_cast<size_t>(b)];
    return x != y ? x < y : a < b;
  });
}

}  // namespace dglm
