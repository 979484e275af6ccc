// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/units.h"
#include "core/project/ids.h"

namespace dglm {

class Database;

/// What is said of a latent: its name, a longer note, that its track is pinned. A star, of earlier versions, is a pin.
enum class LatentMarkKind { Name, Note, Star, Pin };

/// Who said it. Of two names for one latent show the user's first, then the import's, then the score's.
enum class MarkSource { Score, User, Import };

/// Latents are marked for a dictionary, so that every analysis with that dictionary shares them.
struct LatentMark {
  LatentNumber latent = 0;
  LatentMarkKind kind = LatentMarkKind::Name;
  MarkSource source = MarkSource::User;
  std::string text;  ///< of a Name or Note; "" otherwise
  std::chrono::sys_seconds time{};

  bool operator==(const LatentMark&) const = default;
};

/// User data: one mark a latent, kind and source. Unknown dictionaries are ErrorKind::InvalidArgument.
class LatentMarkTable {
 public:
  /// All marks, by latent.
  Result<std::vector<LatentMark>> list(DictionaryId dictionary) const;

  /// Sets or replaces marks; a new pin goes last.
  Status set(DictionaryId dictionary, std::span<const LatentMark> marks);
  /// Removes the mark; nothing happens if there is none.
  Status clear(DictionaryId dictionary, LatentNumber latent, LatentMarkKind kind, MarkSource source = MarkSource::User);

  /// The user's pinned latents in the order of their tracks, then those that an earlier version starred.
  Result<std::vector<int32_t>> pins(DictionaryId dictionary) const;
  /// Pins exactly these latents, in this order; no star is left.
  Status setPins(DictionaryId dictionary, std::span<const int32_t> latents, std::chrono::sys_seconds time);

 private:
  friend class Project;
  explicit LatentMarkTable(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace dglm
