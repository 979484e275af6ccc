// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/activation_check.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <vector>

#include "core/project/damage.h"
#include "core/project/latent_row.h"
#include "core/project/packed_record_code.h"
#include "core/project/rows.h"
#include "core/project/token_layout.h"

namespace dglm {

namespace {

using Findings = std::function<void(std::string)>;

bool isReading(const ReadingLayout& reading) {
  constexpr int kFrames = 6;
  const Reading& which = reading.coverage.reading;
  return which.frame >= 0 && which.frame < kFrames &&
         (which.strand == Strand::Forward || which.strand == Strand::Reverse);
}

/// All tokens of the run lie in a record of that length, round its origin at most once.
bool isWithin(const TokenRun& run, int64_t length) {
  if (run.length < 0 || run.length > length || run.step < -length || run.step > length)
    return false;
  const auto isPlace = [&](int64_t start) { return start >= 0 && start <= length; };
  return isPlace(run.start) && isPlace(run.start + (run.tokens - 1) * run.step);
}

bool isPlausible(const TokenLayout& layout, int64_t recordLength) {
  return std::ranges::all_of(layout.readings, [&](const ReadingLayout& reading) {
    return isReading(reading) &&
           std::ranges::all_of(reading.runs, [&](const TokenRun& run) { return isWithin(run, recordLength); });
  });
}

bool hasWidth(const RecordCode& code, int64_t width) {
  return std::ranges::all_of(code.readings, [&](const CodedReading& reading) { return reading.code.width == width; });
}

/// A row of the query in checkCodes(): record, length, width, tokens, nonzeros, token_bases, token_ids, entries.
std::string faultOfCode(SQLite::Statement& row) {
  const int64_t tokens = row.getColumn(3).getInt64();
  const std::optional<TokenLayout> layout = decodeLayout(bytesAt(row, 5));
  const ByteSpan tokenIds = bytesAt(row, 6);
  if (row.getColumn(7).isNull() || static_cast<int64_t>(tokenIds.size()) < tokens)
    return "are incomplete";
  if (!layout || layout->tokens() != tokens || !isPlausible(*layout, row.getColumn(1).getInt64()))
    return "stand at impossible tokens";
  std::optional<RecordCode> code = unpackCode(*layout, bytesAt(row, 7));
  if (!code || !unpackTokenIds(*code, tokenIds))
    return "cannot be unpacked";
  const bool isAsCounted =
      code->nonzeros() == row.getColumn(4).getInt64() && hasWidth(*code, row.getColumn(2).getInt64());
  return isAsCounted ? "" : "are not as many as were counted";
}

void checkCodes(SQLite::Database& connection, const Findings& found) {
  SQLite::Statement query(connection,
                          "SELECT r.record_id, record.length, dictionary_width, tokens, nonzeros, token_bases, "
                          "token_ids, entries FROM activation_record AS r JOIN record ON record.id = r.record_id "
                          "JOIN analysis ON analysis.id = r.analysis_id LEFT JOIN record_code AS c "
                          "ON c.analysis_id = r.analysis_id AND c.record_id = r.record_id");
  while (query.executeStep())
    if (const std::string fault = faultOfCode(query); !fault.empty())
      found("the activations of record #" + query.getColumn(0).getString() + " " + fault);
}

/// What the records of one segment are said to hold.
struct SegmentRecords {
  int64_t nonzeros = 0;
  std::map<int64_t, int64_t> tokens;  ///< of each record
};

std::map<int64_t, SegmentRecords> recordsOfSegments(SQLite::Database& connection) {
  std::map<int64_t, SegmentRecords> segments;
  SQLite::Statement query(connection, "SELECT segment_id, record_id, tokens, nonzeros FROM activation_record");
  while (query.executeStep()) {
    SegmentRecords& segment = segments[query.getColumn(0).getInt64()];
    segment.tokens[query.getColumn(1).getInt64()] = query.getColumn(2).getInt64();
    segment.nonzeros += query.getColumn(3).getInt64();
  }
  return segments;
}

bool isEntryOf(const PackedEntries& packed, const SegmentRecords& segment) {
  const auto record = segment.tokens.find(toNumber(packed.record));
  const std::optional<RowEntries> entries = packed.unpack();
  if (!entries || record == segment.tokens.end())
    return false;
  const auto isToken = [&](int64_t token) { return token >= 0 && token < record->second; };
  return std::ranges::all_of(entries->tokens, isToken) &&
         std::ranges::all_of(entries->values, [](float value) { return std::isfinite(value); });
}

/// A row of the query in checkLatentRows(): segment, latent, tokens, records, entries.
bool isLatentRowOf(SQLite::Statement& row, const SegmentRecords& segment) {
  const auto entries = readRow(bytesAt(row, 4));
  if (!entries || static_cast<int64_t>(entries->size()) != row.getColumn(3).getInt64())
    return false;
  int64_t tokens = 0;
  for (const PackedEntries& packed : *entries) {
    if (!isEntryOf(packed, segment))
      return false;
    tokens += static_cast<int64_t>(packed.tokens);
  }
  return tokens == row.getColumn(2).getInt64();
}

void checkLatentRows(SQLite::Database& connection, const Findings& found) {
  const std::map<int64_t, SegmentRecords> segments = recordsOfSegments(connection);
  std::map<int64_t, int64_t> nonzeros;
  SQLite::Statement query(connection,
                          "SELECT segment_id, latent, tokens, records, entries FROM latent_row ORDER BY rowid");
  while (query.executeStep()) {
    const int64_t id = query.getColumn(0).getInt64();
    const auto segment = segments.find(id);
    if (segment == segments.end() || !isLatentRowOf(query, segment->second))
      found("the activations of latent " + query.getColumn(1).getString() + " do not fit their records");
    nonzeros[id] += query.getColumn(2).getInt64();
  }
  for (const auto& [id, segment] : segments)
    if (nonzeros[id] != segment.nonzeros)
      found("activations of latents are missing (segment " + std::to_string(id) + ")");
}

}  // namespace

void checkActivations(SQLite::Database& connection, const Findings& found) {
  for (const auto check : {checkCodes, checkLatentRows})
    if (const std::optional<std::string> damage = damageIn([&] { check(connection, found); }))
      found("activations cannot be read (" + *damage + ")");
}

}  // namespace dglm
