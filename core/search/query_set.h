// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/search/base_codes.h"
#include "core/search/dust.h"

namespace dglm {

/// A query as its file has it.
struct Query {
  std::string id;
  std::string bases;
  bool isCircular = false;
};

/// The queries of a search, made ready once: those of the same bases become one, each is there on both strands (a
/// circle once and again, so that nothing is cut at its origin), and low complexity is marked. All lie one behind the
/// other, parted by kNoBase.
class QuerySet {
 public:
  /// A distinct query.
  struct Distinct {
    int64_t length = 0;
    bool isCircular = false;
    std::vector<int> names;  ///< indices into ids() of the queries with these bases
  };

  /// One strand of a distinct query: context 2 i is the query i as it was given, 2 i + 1 its reverse complement.
  struct Context {
    int64_t offset = 0;  ///< of its first base in codes()
    int64_t length = 0;  ///< twice the query's, less one, for a circle
  };

  explicit QuerySet(const std::vector<Query>& queries, bool masksLowComplexity = true, const DustOptions& dust = {});

  const std::vector<std::string>& ids() const { return ids_; }
  const std::vector<Distinct>& distinct() const { return distinct_; }
  const std::vector<Context>& contexts() const { return contexts_; }
  /// Queries without a base; they find nothing.
  const std::vector<int>& emptyOnes() const { return empty_; }
  int64_t longest() const;

  const std::vector<BaseCode>& codes() const { return codes_; }
  const BaseCode* codesOf(int context) const;
  bool isMasked(int64_t position) const { return masked_[static_cast<size_t>(position)]; }
  int contextAt(int64_t position) const;

 private:
  void add(const Query& query, int name);
  void addContext(const std::vector<BaseCode>& bases, const std::vector<bool>& mask);
  std::vector<bool> maskOf(const std::vector<BaseCode>& bases, int64_t period) const;

  bool masksLowComplexity_;
  DustOptions dust_;
  std::vector<std::string> ids_;
  std::vector<Distinct> distinct_;
  std::vector<Context> contexts_;
  std::vector<int> empty_;
  std::vector<BaseCode> codes_ = {kNoBase};
  std::vector<bool> masked_ = {true};
};

}  // namespace dglm
