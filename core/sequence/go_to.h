// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "core/base/result.h"
#include "core/sequence/record.h"

namespace dglm {

/// A range of a record; an empty recordId is the current record.
struct GoToPlace {
  std::string recordId;
  BaseRange bases;

  bool operator==(const GoToPlace&) const = default;
};

/// A feature of the current record: index into its features, and the extent.
struct GoToFeature {
  size_t feature = 0;
  BaseRange bases;

  bool operator==(const GoToFeature&) const = default;
};

/// Bases to look for, upper case IUPAC.
struct GoToBases {
  std::string pattern;

  bool operator==(const GoToBases&) const = default;
};

using GoToTarget = std::variant<GoToPlace, GoToFeature, LatentId, GoToBases>;

/// What must be known of another record to go to a place in it.
struct RecordExtent {
  std::string id;
  int64_t length = 0;
  Topology topology = Topology::Linear;
};

/// Reads what a person types into the go-to box: a base `1234`, a range `1,000-2,500` or `100..200`, either behind a
/// record's name (`pUC19:100-200`), a record's name alone, a latent `L9/5066`, a feature name, or bases (IUPAC).
/// Typed positions are 1-based and inclusive; on a circular record `2600-120` runs over the origin.
/// Where a word could mean several things: a whole feature name, then a record, then four or more of A C G T U, then a
/// part of a feature name (one that starts with the text before others), then other IUPAC letters.
/// BadRange if it is none of these or lies outside the record; RecordNotFound for an unknown name before the colon.
Result<GoToTarget> parseGoTo(std::string_view text, const Record& current, std::span<const RecordExtent> others = {});

}  // namespace dglm
