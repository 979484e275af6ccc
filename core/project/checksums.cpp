// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/checksums.h"

#include <sqlite3.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <string>

#include "core/base/checksum.h"
#include "core/project/bytes.h"
#include "core/project/rows.h"
#include "core/project/schema.h"

namespace dglm {

namespace {

std::string_view asText(ByteSpan bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

uint32_t withNumber(uint32_t checksum, uint64_t number) {
  std::array<char, sizeof(number)> bytes{};
  for (size_t byte = 0; byte < bytes.size(); ++byte)
    bytes[byte] = static_cast<char>(static_cast<uint8_t>(number >> (8 * byte)));
  return crc32c({bytes.data(), bytes.size()}, checksum);
}

uint32_t withValue(uint32_t checksum, SQLite::Statement& row, int column) {
  const SQLite::Column value = row.getColumn(column);
  const int type = value.getType();
  checksum = withNumber(checksum, static_cast<uint64_t>(type));
  switch (type) {
    case SQLITE_INTEGER:
      return withNumber(checksum, static_cast<uint64_t>(value.getInt64()));
    case SQLITE_FLOAT:
      return withNumber(checksum, std::bit_cast<uint64_t>(value.getDouble()));
    case SQLITE_NULL:
      return checksum;
    default: {
      const ByteSpan bytes = bytesAt(row, column);
      return crc32c(asText(bytes), withNumber(checksum, bytes.size()));
    }
  }
}

void bindKey(SQLite::Statement& statement, PartKey key) {
  statement.bind(1, key.id);
  if (statement.getBindParameterCount() > 1)
    statement.bind(2, key.number);
}

void fillIn(PartReader& reader, SQLite::Statement& update, const PartKind& kind, PartKey key) {
  try {
    SQLite::bind(update, static_cast<int64_t>(reader.checksumOf(key)), kind.name, key.id, key.number);
    execute(update);
  } catch (const SQLite::Exception& unreadable) {
    if (unreadable.getErrorCode() != SQLITE_CORRUPT)
      throw;
  }
}

}  // namespace

std::span<const PartKind> partKinds() {
  static const std::vector<PartKind> kKinds = {
      {"record",
       "the name and the descriptions of a record",
       "SELECT id, 0 FROM record",
       {"SELECT * FROM record WHERE id = ?1", "SELECT * FROM record_header WHERE record_id = ?1 ORDER BY position"}},
      {"bases",
       "the bases of a record",
       "SELECT id, 0 FROM record",
       {"SELECT * FROM record_bases WHERE record_id = ?1"}},
      {"features",
       "the features of a record",
       "SELECT id, 0 FROM record",
       {"SELECT * FROM feature WHERE record_id = ?1 ORDER BY position",
        "SELECT * FROM feature_segment WHERE record_id = ?1 ORDER BY feature, position",
        "SELECT * FROM qualifier WHERE record_id = ?1 ORDER BY feature, position"}},
      {"styles",
       "the colours of a record's features",
       "SELECT id, 0 FROM record",
       {"SELECT * FROM feature_style WHERE record_id = ?1 ORDER BY feature"}},
      {"model", "a model's description", "SELECT id, 0 FROM model", {"SELECT * FROM model WHERE id = ?1"}},
      {"dictionary",
       "the notes on a dictionary's latents",
       "SELECT id, 0 FROM dictionary",
       {"SELECT * FROM dictionary WHERE id = ?1",
        "SELECT * FROM latent_mark WHERE dictionary_id = ?1 ORDER BY latent, kind, source"}},
      {"analysis",
       "an analysis",
       "SELECT id, 0 FROM analysis",
       {"SELECT * FROM analysis WHERE id = ?1", "SELECT * FROM latent_label WHERE analysis_id = ?1 ORDER BY latent"}},
      {"segment",
       "the activations of an analysis' latents",
       "SELECT id, 0 FROM activation_segment",
       {"SELECT * FROM activation_segment WHERE id = ?1",
        "SELECT * FROM latent_row WHERE segment_id = ?1 ORDER BY latent"}},
      {"code",
       "the activations of a record",
       "SELECT analysis_id, record_id FROM activation_record",
       {"SELECT * FROM activation_record WHERE analysis_id = ?1 AND record_id = ?2",
        "SELECT * FROM record_code WHERE analysis_id = ?1 AND record_id = ?2"}},
      {"score",
       "the concept scores of a run",
       "SELECT id, 0 FROM score_run",
       {"SELECT * FROM score_run WHERE id = ?1", "SELECT * FROM score_set WHERE run_id = ?1 ORDER BY number",
        "SELECT * FROM score_concept WHERE run_id = ?1 ORDER BY number",
        "SELECT * FROM concept_score WHERE run_id = ?1 ORDER BY latent, concept, set_number"}},
      {"session",
       "a steering session",
       "SELECT id, 0 FROM steering_session",
       {"SELECT * FROM steering_session WHERE id = ?1"}},
      {"step",
       "a step of a steering session",
       "SELECT session_id, number FROM steering_step",
       {"SELECT * FROM steering_step WHERE session_id = ?1 AND number = ?2"}},
      {"views", "the window's state", "SELECT 0, 0", {"SELECT * FROM view_state WHERE ?1 = 0 ORDER BY name"}},
  };
  return kKinds;
}

const PartKind& partKind(std::string_view name) {
  const std::span<const PartKind> kinds = partKinds();
  return *std::find_if(kinds.begin(), kinds.end(), [name](const PartKind& kind) { return kind.name == name; });
}

bool keepsChecksums(SQLite::Database& connection) {
  return formatOf(connection) >= kFirstFormatWithChecksums;
}

std::vector<PartKey> keptParts(SQLite::Database& connection, const PartKind& kind) {
  SQLite::Statement query(connection, "SELECT id, number FROM checksum WHERE part = ? ORDER BY id, number");
  query.bind(1, kind.name);
  std::vector<PartKey> keys;
  while (query.executeStep())
    keys.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getInt64()});
  return keys;
}

struct PartReader::Statements {
  Statements(SQLite::Database& connection, const PartKind& kind)
      : name(kind.name), kept(connection, "SELECT value FROM checksum WHERE part = ? AND id = ? AND number = ?") {
    for (const char* sql : kind.queries)
      rows.emplace_back(connection, sql);
  }

  const char* name;
  SQLite::Statement kept;
  std::vector<SQLite::Statement> rows;
};

PartReader::PartReader(SQLite::Database& connection, const PartKind& kind)
    : statements_(std::make_unique<Statements>(connection, kind)) {}

PartReader::~PartReader() = default;

uint32_t PartReader::checksumOf(PartKey key) {
  uint32_t checksum = 0;
  for (SQLite::Statement& query : statements_->rows) {
    query.tryReset();  // reset() would throw the error of the part before once more
    bindKey(query, key);
    uint64_t rows = 0;
    for (; query.executeStep(); ++rows) {
      for (int column = 0; column < query.getColumnCount(); ++column)
        checksum = withValue(checksum, query, column);
    }
    checksum = withNumber(checksum, rows);
  }
  return checksum;
}

PartState PartReader::stateOf(PartKey key) {
  SQLite::Statement& kept = statements_->kept;
  kept.tryReset();
  SQLite::bind(kept, statements_->name, key.id, key.number);
  if (!kept.executeStep())
    return PartState::Missing;
  if (kept.getColumn(0).isNull())
    return PartState::Unknown;
  const bool isSame = kept.getColumn(0).getInt64() == static_cast<int64_t>(checksumOf(key));
  return isSame ? PartState::Sound : PartState::Changed;
}

void fillInChecksums(SQLite::Database& connection) {
  SQLite::Statement unknown(connection, "SELECT part, id, number FROM checksum WHERE value IS NULL");
  std::map<std::string, std::vector<PartKey>> keys;
  while (unknown.executeStep()) {
    const PartKey key{unknown.getColumn(1).getInt64(), unknown.getColumn(2).getInt64()};
    keys[unknown.getColumn(0).getString()].push_back(key);
  }
  SQLite::Statement update(connection, "UPDATE checksum SET value = ? WHERE part = ? AND id = ? AND number = ?");
  for (const PartKind& kind : partKinds()) {
    const auto ofKind = keys.find(kind.name);
    if (ofKind == keys.end())
      continue;
    PartReader reader(connection, kind);
    for (const PartKey& key : ofKind->second)
      fillIn(reader, update, kind, key);
  }
}

}  // namespace dglm
