// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/record_check.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cmath>
#include <set>
#include <string_view>

#include "core/project/checksums.h"
#include "core/project/damage.h"
#include "core/project/record_rows.h"
#include "core/sequence/special_tokens.h"

namespace dglm {

namespace {

/// Upper case letters that stand for bases, and the special tokens that may be written among them.
bool areBases(std::string_view text) {
  constexpr std::string_view kBases = "ACGTNRYSWKMBDHVU";
  size_t at = text.find_first_not_of(kBases);
  while (at != std::string_view::npos) {
    const size_t token = specialTokenLength(text, at);
    if (token == 0)
      return false;
    at = text.find_first_not_of(kBases, at + token);
  }
  return true;
}

bool isPlace(const FeatureSegment& segment, const Record& record) {
  const BaseRange& bases = segment.bases;
  return bases.start >= 0 && bases.start <= bases.end && bases.start <= record.length() &&
         (segment.strand == Strand::Forward || segment.strand == Strand::None || segment.strand == Strand::Reverse);
}

bool arePlaces(const Record& record) {
  for (const Feature& feature : record.features)
    for (const FeatureSegment& segment : feature.segments)
      if (!isPlace(segment, record))
        return false;
  return true;
}

std::string faultOfContent(SQLite::Database& connection, RecordId id, const Record& record) {
  SQLite::Statement query(connection, "SELECT length, gc FROM record WHERE id = ?");
  query.bind(1, toNumber(id));
  query.executeStep();
  if (query.getColumn(0).getInt64() != record.length())
    return "it has " + std::to_string(record.length()) + " of its " + query.getColumn(0).getString() + " bases";
  if (!areBases(record.bases))
    return "its bases hold what is no base";
  constexpr double kGcRounding = 1e-9;
  if (std::abs(query.getColumn(1).getDouble() - storedGc(record.bases)) > kGcRounding)
    return "its bases have another share of G and C than was stored";
  return arePlaces(record) ? "" : "a feature lies at no place of it";
}

/// Ids from both ends of a table, since a page in the middle may be lost.
void addIds(SQLite::Database& connection, const std::string& select, std::set<int64_t>& ids) {
  for (const char* order : {" ORDER BY 1", " ORDER BY 1 DESC"})
    static_cast<void>(damageIn([&] {
      SQLite::Statement query(connection, select + order);
      while (query.executeStep())
        ids.insert(query.getColumn(0).getInt64());
    }));
}

std::string nameOf(SQLite::Database& connection, int64_t id) {
  std::string name("#");
  name += std::to_string(id);
  static_cast<void>(damageIn([&] {
    SQLite::Statement query(connection, "SELECT name FROM record WHERE id = ?");
    query.bind(1, id);
    if (query.executeStep())
      name = query.getColumn(0).getString();
  }));
  return name;
}

}  // namespace

struct RecordCheck::Readers {
  explicit Readers(SQLite::Database& connection)
      : record(connection, partKind("record")),
        bases(connection, partKind("bases")),
        features(connection, partKind("features")) {}

  PartReader record;
  PartReader bases;
  PartReader features;
};

RecordCheck::RecordCheck(SQLite::Database& connection) : connection_(connection) {
  if (keepsChecksums(connection))
    readers_ = std::make_unique<Readers>(connection);
}

RecordCheck::~RecordCheck() = default;

std::optional<std::string> RecordCheck::faultOf(RecordId id) {
  std::string found;
  const std::optional<std::string> damage = damageIn([&] { found = fault(id); });
  if (damage)
    return "it cannot be read (" + *damage + ")";
  return found.empty() ? std::nullopt : std::optional(found);
}

std::string RecordCheck::fault(RecordId id) {
  const std::optional<Record> record = loadRecord(connection_, id);
  if (!record)
    return "it is not there, or its bases are not";
  if (readers_) {
    const PartKey key{toNumber(id), 0};
    const auto isChanged = [key](PartReader& reader) {
      const PartState state = reader.stateOf(key);
      return state == PartState::Changed || state == PartState::Missing;
    };
    if (isChanged(readers_->bases))
      return "its bases are not those that were stored";
    if (isChanged(readers_->features))
      return "its features are not those that were stored";
    if (isChanged(readers_->record))
      return "its name and descriptions are not those that were stored";
  }
  return faultOfContent(connection_, id, *record);
}

std::vector<KnownRecord> knownRecords(SQLite::Database& connection) {
  std::set<int64_t> ids;
  addIds(connection, "SELECT id FROM record", ids);
  addIds(connection, "SELECT record_id FROM record_bases", ids);
  if (keepsChecksums(connection))
    addIds(connection, "SELECT id FROM checksum WHERE part = 'bases'", ids);
  std::vector<KnownRecord> records;
  for (const int64_t id : ids)
    records.push_back({RecordId{id}, nameOf(connection, id)});
  return records;
}

}  // namespace dglm
