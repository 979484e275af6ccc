// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/sequence/record.h"

namespace dglm {

/// A change of a record's bases: what goes and what comes in its place.
struct SequenceEdit {
  std::string text;     ///< as a person writes it: A120G, 120-130del, 120insACGT, 120-130delinsACGT
  BaseRange removed;    ///< 0-based half-open; empty for an insertion, which goes in front of its start
  std::string written;  ///< A, C, G, T; empty for a deletion

  /// Bases stand for bases, one for one.
  bool keepsLength() const { return removed.length() == static_cast<int64_t>(written.size()); }
  bool isSubstitution() const { return keepsLength() && removed.length() == 1; }

  bool operator==(const SequenceEdit&) const = default;
};

/// Reads an edit in the way of HGVS, with positions of the record that are 1-based and inclusive:
///   A120G              base 120, which must be A, becomes G;
///   120del, 120-130del bases go; on a circular record 2680-10del goes over the origin;
///   120insACGT         bases come in behind base 120; 0ins is in front of the first;
///   120-130delinsACGT  bases go and others come in their place.
/// Bases are A, C, G, T (U is read as T), in either case. `option` names the text in errors. Errors: InvalidArgument,
/// also where the reference base is another, where nothing changes, and where nothing would be left.
Result<SequenceEdit> parseEdit(const std::string& option, std::string_view text, const Record& record);

/// Edits with commas or white space between. Each is of the record as it is, not as those before leave it.
Result<std::vector<SequenceEdit>> parseEdits(const std::string& option, std::string_view text, const Record& record);

/// The three substitutions of each base of the range, by position and then A, C, G, T. Bases that are none of these
/// letters have none.
std::vector<SequenceEdit> everySubstitution(const Record& record, BaseRange range);

/// Where the bases of a record are once it is edited, and back. A base that is replaced by another one for one has its
/// place in both. Bases are 0-based, of [0, length) before and after.
class EditPlaces {
 public:
  EditPlaces(const Record& record, const SequenceEdit& edit);

  int64_t lengthBefore() const { return length_; }
  int64_t lengthAfter() const { return length_ - removed_.length() + written_; }
  /// What is new, or where what is gone was: [start, start + written bases); it may go over the origin.
  BaseRange written() const { return {writtenAt_, writtenAt_ + written_}; }

  std::optional<int64_t> after(int64_t before) const;
  std::optional<int64_t> before(int64_t after) const;

 private:
  int64_t length_;
  BaseRange removed_;
  int64_t written_;
  bool keepsLength_;
  int64_t beyondOrigin_;  ///< bases at the front that go
  int64_t writtenAt_;
};

/// The record with the edit. Features move with their bases: one that holds the edit grows or shrinks with it, one that
/// loses bases is shortened, one that loses all goes. Bases that are replaced one for one stay where they are; where a
/// deletion goes over the origin, the base behind it is the first, and what comes in its place stands at the end.
Record edited(const Record& record, const SequenceEdit& edit);

}  // namespace dglm
