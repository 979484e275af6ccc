// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/token_scope.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/sequence/find.h"

namespace dglm {
namespace {

using Kind = TokenScope::Kind;

std::optional<int64_t> numberOf(std::string_view text) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && !text.empty() && number >= 0
             ? std::optional(number)
             : std::nullopt;
}

/// "I" or "I-K".
std::optional<std::pair<int64_t, int64_t>> numberPair(std::string_view text) {
  const size_t dash = text.find('-');
  const auto first = numberOf(text.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : numberOf(text.substr(dash + 1));
  if (!first || !last)
    return {};
  return std::pair(*first, *last);
}

class ScopeParser {
 public:
  ScopeParser(const std::string& option, const Record& record) : option_(option), record_(record) {}

  Status add(std::string_view part, std::vector<TokenScope>& scopes) const {
    constexpr std::string_view kBases = "b:", kFeature = "feature:", kNeighbours = "neighbours";
    if (part.starts_with(kBases))
      return addBases(part, kBases.size(), scopes);
    if (part.starts_with(kFeature))
      return addFeature(part, kFeature.size(), scopes);
    if (part == "all") {
      scopes.push_back({Kind::All});
    } else if (part == "masked") {
      scopes.push_back({Kind::Masked});
    } else if (part == kNeighbours) {
      scopes.push_back({Kind::Neighbours, 1, 1});
    } else if (part.starts_with("neighbours:") && numberOf(part.substr(kNeighbours.size() + 1))) {
      scopes.push_back({Kind::Neighbours, 1, *numberOf(part.substr(kNeighbours.size() + 1))});
    } else if (const auto tokens = numberPair(part); tokens && tokens->first <= tokens->second) {
      scopes.push_back({Kind::Tokens, tokens->first, tokens->second});
    } else {
      return wrong(part, Why("write all, none, masked, neighbours:N, a token index, indices I-K, bases b:START-END or "
                             "feature:NAME, separated by commas"));
    }
    return {};
  }

 private:
  Error wrong(std::string_view part, const ErrorArgument& why) const {
    return {ErrorKind::InvalidArgument, {option_, std::string(part), why}};
  }

  Status addBases(std::string_view part, size_t prefix, std::vector<TokenScope>& scopes) const {
    const auto range = numberPair(part.substr(prefix));
    const int64_t length = record_.length();
    if (!range)
      return wrong(part, Why("it has no two numbers"));
    if (range->first < 1 || std::max(range->first, range->second) > length)
      return wrong(part, Why("the sequence has bases 1 to %1", {std::to_string(length)}));
    const bool wraps = range->second < range->first;
    if (wraps && !record_.isCircular())
      return wrong(part, Why("it ends before it starts, and the sequence is linear"));
    scopes.push_back({Kind::Bases, 0, 0, {range->first - 1, range->second + (wraps ? length : 0)}});
    return {};
  }

  Status addFeature(std::string_view part, size_t prefix, std::vector<TokenScope>& scopes) const {
    const std::vector<size_t> found = findFeatures(record_, part.substr(prefix), NameMatch::Exact);
    if (found.empty())
      return wrong(part, Why("the sequence has no such feature"));
    for (const size_t feature : found)
      for (const FeatureSegment& segment : record_.features[feature].segments)
        scopes.push_back({Kind::Bases, 0, 0, segment.bases});
    return {};
  }

  const std::string& option_;
  const Record& record_;
};

bool sharesBase(const TokenScope& scope, const SteeringWindow& window, TokenIndex token) {
  const BaseRange bases = window.bases[static_cast<size_t>(token)];
  return !bases.isEmpty() && overlaps(bases, scope.bases, window.recordLength);
}

bool isNeighbour(const SteeringWindow& window, TokenIndex token, int64_t distance) {
  if (window.isMasked(token))
    return false;
  for (int64_t other = std::max<int64_t>(0, token - distance); other < std::min(window.tokens(), token + distance + 1);
       ++other)
    if (window.isMasked(other))
      return true;
  return false;
}

bool names(const TokenScope& scope, const SteeringWindow& window, TokenIndex token) {
  switch (scope.kind) {
    case Kind::All:
      return true;
    case Kind::Masked:
      return window.isMasked(token);
    case Kind::Neighbours:
      return isNeighbour(window, token, scope.last);
    case Kind::Tokens:
      return scope.first <= token && token <= scope.last;
    case Kind::Bases:
      return sharesBase(scope, window, token);
  }
  return false;
}

}  // namespace

Result<std::vector<TokenScope>> parseTokenScopes(const std::string& option, std::string_view text,
                                                 const Record& record) {
  std::vector<TokenScope> scopes;
  if (text == "none")
    return scopes;
  const ScopeParser parser(option, record);
  for (size_t at = 0; at <= text.size();) {
    const size_t comma = std::min(text.find(',', at), text.size());
    DGLM_CHECK(parser.add(text.substr(at, comma - at), scopes));
    at = comma + 1;
  }
  return scopes;
}

Result<std::vector<int64_t>> tokensIn(std::span<const TokenScope> scopes, const SteeringWindow& window,
                                      const std::string& option) {
  std::vector<int64_t> tokens;
  std::vector<char> taken(window.ids.size(), 0);
  for (const TokenScope& scope : scopes) {
    if (scope.kind == Kind::Tokens && scope.last >= window.tokens())
      return Error{ErrorKind::InvalidArgument,
                   {option, std::to_string(scope.last),
                    Why("the sequence has tokens 0 to %1", {std::to_string(window.tokens() - 1)})}};
    for (TokenIndex token = 0; token < window.tokens(); ++token)
      if (!taken[static_cast<size_t>(token)] && names(scope, window, token)) {
        taken[static_cast<size_t>(token)] = 1;
        tokens.push_back(token);
      }
  }
  return tokens;
}

}  // namespace dglm
