// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/activation_writer.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/project/database.h"
#include "core/project/latent_row.h"
#include "core/project/packed_record_code.h"
#include "core/project/rows.h"
#include "core/project/token_layout.h"

namespace dglm {

namespace {

// The entries of a record sorted by latent, tokens numbered through all readings: latent l has
// [start[l], start[l + 1]).
struct EntriesByLatent {
  std::vector<size_t> start;
  std::vector<int64_t> tokens;
  std::vector<float> values;
};

EntriesByLatent byLatent(const RecordCode& code, int64_t width) {
  EntriesByLatent sorted;
  const auto nonzeros = static_cast<size_t>(code.nonzeros());
  sorted.start.assign(static_cast<size_t>(width) + 1, 0);
  sorted.tokens.resize(nonzeros);
  sorted.values.resize(nonzeros);
  for (const CodedReading& reading : code.readings)
    for (const LatentNumber latent : reading.code.latents)
      ++sorted.start[static_cast<size_t>(latent) + 1];
  for (size_t latent = 1; latent < sorted.start.size(); ++latent)
    sorted.start[latent] += sorted.start[latent - 1];

  std::vector<size_t> next(sorted.start.begin(), sorted.start.end() - 1);
  int64_t token = 0;
  for (const CodedReading& reading : code.readings) {
    for (int64_t row = 0; row < reading.code.rows(); ++row, ++token) {
      const auto latents = reading.code.rowLatents(row);
      const auto values = reading.code.rowValues(row);
      for (size_t entry = 0; entry < latents.size(); ++entry) {
        const size_t place = next[static_cast<size_t>(latents[entry])]++;
        sorted.tokens[place] = token;
        sorted.values[place] = values[entry];
      }
    }
  }
  return sorted;
}

Error addedTwice(RecordId record) {
  return {ErrorKind::InvalidArgument,
          {Why::inEnglish("Record #%1", {std::to_string(toNumber(record))}), Why::inEnglish("added twice"),
           Why::inEnglish("the analysis holds it already")}};
}

Result<int64_t> lengthOfNewRecord(SQLite::Database& connection, AnalysisId analysis, RecordId record) {
  SQLite::Statement query(connection,
                          "SELECT length, EXISTS (SELECT 1 FROM activation_record WHERE analysis_id = ? "
                          "AND record_id = id) FROM record WHERE id = ?");
  SQLite::bind(query, toNumber(analysis), toNumber(record));
  if (!query.executeStep())
    return unknownRecord(record);
  if (query.getColumn(1).getInt() != 0)
    return addedTwice(record);
  return query.getColumn(0).getInt64();
}

}  // namespace

struct ActivationWriter::Segment {
  struct PendingRecord {
    RecordId record{};
    int64_t tokens = 0;
    int64_t nonzeros = 0;
    Bytes tokenBases;
    PackedRecordCode code;
  };

  explicit Segment(int64_t dictionaryWidth) : width(dictionaryWidth), latents(static_cast<size_t>(dictionaryWidth)) {}

  void add(RecordId record, const RecordCode& code, int64_t recordLength) {
    const TokenLayout layout = layoutOf(code, recordLength);
    records.push_back({record, layout.tokens(), code.nonzeros(), encodeLayout(layout), packCode(code)});
    nonzeros += records.back().nonzeros;
    const EntriesByLatent entries = byLatent(code, width);
    for (size_t latent = 0; latent < latents.size(); ++latent) {
      const size_t first = entries.start[latent];
      const size_t count = entries.start[latent + 1] - first;
      if (count > 0)
        latents[latent].add(record, std::span(entries.tokens).subspan(first, count),
                            std::span(entries.values).subspan(first, count));
    }
  }

  bool holds(RecordId record) const {
    return std::any_of(records.begin(), records.end(),
                       [record](const PendingRecord& pending) { return pending.record == record; });
  }

  void write(SQLite::Database& connection, AnalysisId analysis) const;

  int64_t width;
  int64_t nonzeros = 0;
  std::vector<PendingRecord> records;
  std::vector<LatentRowBuilder> latents;  ///< [width]
};

void ActivationWriter::Segment::write(SQLite::Database& connection, AnalysisId analysis) const {
  SQLite::Statement segment(connection, "INSERT INTO activation_segment (analysis_id) VALUES (?)");
  segment.bind(1, toNumber(analysis));
  segment.exec();
  const int64_t id = connection.getLastInsertRowid();

  SQLite::Statement insertRecord(connection, "INSERT INTO activation_record VALUES (?, ?, ?, ?, ?, ?)");
  SQLite::Statement insertCode(connection, "INSERT INTO record_code VALUES (?, ?, ?, ?)");
  for (const PendingRecord& record : records) {
    SQLite::bind(insertRecord, toNumber(analysis), toNumber(record.record), id, record.tokens, record.nonzeros);
    bindBytes(insertRecord, 6, record.tokenBases);
    execute(insertRecord);
    SQLite::bind(insertCode, toNumber(analysis), toNumber(record.record));
    bindBytes(insertCode, 3, record.code.tokenIds);
    bindBytes(insertCode, 4, record.code.entries);
    execute(insertCode);
  }

  SQLite::Statement insertLatent(connection, "INSERT INTO latent_row VALUES (?, ?, ?, ?, ?, ?)");
  for (size_t latent = 0; latent < latents.size(); ++latent) {
    if (latents[latent].isEmpty())
      continue;
    const StoredLatentRow row = latents[latent].row();
    SQLite::bind(insertLatent, id, static_cast<int64_t>(latent), row.tokens, row.records,
                 static_cast<double>(row.maximum));
    bindBytes(insertLatent, 6, row.bytes);
    execute(insertLatent);
  }
}

ActivationWriter::ActivationWriter(Database& database, AnalysisId analysis, int64_t dictionaryWidth)
    : database_(&database), analysis_(analysis), segment_(std::make_unique<Segment>(dictionaryWidth)) {}

ActivationWriter::ActivationWriter(ActivationWriter&&) noexcept = default;
ActivationWriter& ActivationWriter::operator=(ActivationWriter&&) noexcept = default;
ActivationWriter::~ActivationWriter() = default;

Status ActivationWriter::add(RecordId record, const RecordCode& code) {
  for (const CodedReading& reading : code.readings)
    if (reading.code.width != segment_->width)
      return Error{ErrorKind::DimensionMismatch,
                   {Why::inEnglish("The code of record #%1", {std::to_string(toNumber(record))}),
                    Why::inEnglish("this analysis"),
                    Why::inEnglish("%1 latents instead of %2",
                                   {std::to_string(reading.code.width), std::to_string(segment_->width)})}};
  if (segment_->holds(record))
    return addedTwice(record);
  DGLM_TRY(const int64_t length, database_->read([&](SQLite::Database& connection) {
    return lengthOfNewRecord(connection, analysis_, record);
  }));
  segment_->add(record, code, length);
  return segment_->nonzeros >= kSegmentNonzeros ? commit() : Status();
}

Status ActivationWriter::commit() {
  if (segment_->records.empty())
    return {};
  DGLM_CHECK(database_->write([&](SQLite::Database& connection) -> Status {
    segment_->write(connection, analysis_);
    return {};
  }));
  segment_ = std::make_unique<Segment>(segment_->width);
  return {};
}

}  // namespace dglm
