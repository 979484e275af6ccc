// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace SQLite {
class Database;
}

namespace dglm {

/// Rows of a project that have one checksum together, such as the features of a record (table checksum).
struct PartKind {
  const char* name;
  const char* title;                 ///< as it stands in a finding: "the features of a record"
  const char* owners;                ///< SELECT id, number of every part of the kind
  std::vector<const char*> queries;  ///< its rows, by ?1 = id and ?2 = number
};

std::span<const PartKind> partKinds();
const PartKind& partKind(std::string_view name);

struct PartKey {
  int64_t id = 0;
  int64_t number = 0;

  auto operator<=>(const PartKey&) const = default;
};

/// True for a file of a format that has checksums.
bool keepsChecksums(SQLite::Database& connection);

/// The parts of a kind of which a checksum is kept, known or not.
std::vector<PartKey> keptParts(SQLite::Database& connection, const PartKind& kind);

enum class PartState { Sound, Changed, Missing, Unknown };

/// Reads parts of one kind, over statements that are prepared once.
class PartReader {
 public:
  PartReader(SQLite::Database& connection, const PartKind& kind);
  ~PartReader();

  /// CRC-32C of the part's rows as they stand: of each value its type, its length and its bytes.
  uint32_t checksumOf(PartKey key);
  /// How they compare with the checksum that is kept of them; Missing if none is, Unknown if it is not known.
  PartState stateOf(PartKey key);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

/// Computes every checksum that is not known. To be called before a transaction that writes is committed. A part that
/// cannot be read stays without.
void fillInChecksums(SQLite::Database& connection);

}  // namespace dglm
