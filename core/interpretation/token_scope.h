// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/interpretation/steering_window.h"
#include "core/sequence/record.h"

namespace dglm {

/// Some tokens of a window, said as a person says it.
struct TokenScope {
  enum class Kind {
    All,         ///< <cls> too
    Masked,      ///< those that are <mask>
    Neighbours,  ///< up to `last` tokens beside a masked one
    Tokens,      ///< token indices [first, last], both inclusive
    Bases        ///< those that share a base with the range
  };
  Kind kind = Kind::All;
  int64_t first = 0;
  int64_t last = 0;
  BaseRange bases = {};  ///< 0-based half-open, on the record's forward strand

  bool operator==(const TokenScope&) const = default;
};

/// Reads what stands after --positions or --mask, parts separated by commas: all, none, masked, neighbours,
/// neighbours:N, a token index I, indices I-K (inclusive), bases b:START-END (1-based, inclusive) or feature:NAME.
/// "none" alone gives no scope. Errors: InvalidArgument naming the option, also for bases outside the record and
/// features that it has not.
Result<std::vector<TokenScope>> parseTokenScopes(const std::string& option, std::string_view text,
                                                 const Record& record);

/// The tokens of the window that a scope names, in the order of the scopes and each once. Errors: InvalidArgument for a
/// token index that the window has not, naming the option.
Result<std::vector<int64_t>> tokensIn(std::span<const TokenScope> scopes, const SteeringWindow& window,
                                      const std::string& option);

}  // namespace dglm
