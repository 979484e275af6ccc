// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/activation_store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/project/activation_segments.h"
#include "core/project/database.h"
#include "core/project/latent_row.h"
#include "core/project/packed_record_code.h"
#include "core/project/rows.h"
#include "core/project/token_layout.h"
#include "core/project/top_tokens.h"
#include "core/sequence/unknown_bases.h"

namespace dglm {

namespace {

Result<int64_t> widthOf(SQLite::Database& connection, AnalysisId analysis) {
  SQLite::Statement query(connection, "SELECT dictionary_width FROM analysis WHERE id = ?");
  query.bind(1, toNumber(analysis));
  if (!query.executeStep())
    return unknownRow("The analysis", toNumber(analysis));
  return query.getColumn(0).getInt64();
}

Status checkLatent(SQLite::Database& connection, AnalysisId analysis, LatentNumber latent) {
  DGLM_TRY(const int64_t width, widthOf(connection, analysis));
  if (latent < 0 || latent >= width)
    return Error{ErrorKind::LatentOutOfRange, {std::to_string(latent), std::to_string(width - 1)}};
  return {};
}

Result<TokenLayout> layoutFrom(const Database& file, ByteSpan bytes) {
  std::optional<TokenLayout> layout = decodeLayout(bytes);
  if (!layout)
    return file.damaged(Why("the tokens of a record cannot be read"));
  return *std::move(layout);
}

/// Loads the layouts of an analysis' records one by one over one prepared statement.
class LayoutReader {
 public:
  LayoutReader(SQLite::Database& connection, const Database& file, AnalysisId analysis)
      : file_(file),
        query_(connection, "SELECT token_bases FROM activation_record WHERE analysis_id = ? AND record_id = ?") {
    query_.bind(1, toNumber(analysis));
  }

  Result<TokenLayout> load(RecordId record) {
    query_.reset();
    query_.bind(2, toNumber(record));
    if (!query_.executeStep())
      return unknownRecord(record);
    return layoutFrom(file_, bytesAt(query_, 0));
  }

 private:
  const Database& file_;
  SQLite::Statement query_;
};

Result<LatentTrack> trackOf(const Database& file, const TokenLayout& layout, const PackedEntries& packed) {
  const std::optional<RowEntries> entries = packed.unpack();
  if (!entries)
    return file.damaged(Why("the activations of a latent cannot be read"));
  LatentTrack track{layout.coverages(), {}};
  track.tokens.reserve(entries->tokens.size());
  TokenCursor cursor(layout);
  for (size_t i = 0; i < entries->tokens.size(); ++i) {
    const auto place = cursor.at(entries->tokens[i]);
    if (!place)
      return file.damaged(Why("the activations of a latent cannot be read"));
    track.tokens.push_back({place->reading, place->bases, entries->values[i]});
  }
  return track;
}

// Calls visit(PackedEntries) -> Status for every record in which the latent is active, but those passed over.
template <class Visit>
Status visitLatent(SQLite::Database& connection, const Database& file, AnalysisId analysis, LatentNumber latent,
                   Visit&& visit) {
  DGLM_CHECK(checkLatent(connection, analysis, latent));
  SQLite::Statement query(connection,
                          "SELECT entries FROM activation_segment JOIN latent_row ON segment_id = id "
                          "WHERE analysis_id = ? AND latent = ?");
  SQLite::bind(query, toNumber(analysis), latent);
  while (query.executeStep()) {
    const auto records = readRow(bytesAt(query, 0));
    if (!records)
      return file.damaged(Why("the activations of a latent cannot be read"));
    for (const PackedEntries& entries : *records)
      if (!file.passedOver().contains(entries.record))
        DGLM_CHECK(visit(entries));
  }
  return {};
}

Result<RecordCode> loadCode(SQLite::Database& connection, const Database& file, AnalysisId analysis, RecordId record) {
  DGLM_CHECK(widthOf(connection, analysis));
  DGLM_TRY(const TokenLayout layout, LayoutReader(connection, file, analysis).load(record));
  SQLite::Statement query(connection,
                          "SELECT token_ids, entries FROM record_code WHERE analysis_id = ? AND record_id = ?");
  SQLite::bind(query, toNumber(analysis), toNumber(record));
  if (!query.executeStep())
    return file.damaged(Why("the activations of a record cannot be read"));
  // A token takes a byte or more: a damaged count never asks for much memory.
  const ByteSpan tokenIds = bytesAt(query, 0);
  if (layout.tokens() > static_cast<int64_t>(tokenIds.size()))
    return file.damaged(Why("the activations of a record cannot be read"));
  std::optional<RecordCode> code = unpackCode(layout, bytesAt(query, 1));
  if (!code || !unpackTokenIds(*code, tokenIds))
    return file.damaged(Why("the activations of a record cannot be read"));
  return *std::move(code);
}

Result<int64_t> lengthOf(SQLite::Database& connection, RecordId record) {
  SQLite::Statement query(connection, "SELECT length FROM record WHERE id = ?");
  query.bind(1, toNumber(record));
  if (!query.executeStep())
    return unknownRecord(record);
  return query.getColumn(0).getInt64();
}

void addRow(std::vector<LatentInRecord>& latents, const SparseCode& code, int64_t row) {
  const auto active = code.rowLatents(row);
  const auto values = code.rowValues(row);
  for (size_t entry = 0; entry < active.size(); ++entry) {
    LatentInRecord& latent = latents[static_cast<size_t>(active[entry])];
    latent.latent = active[entry];
    ++latent.activeTokens;
    latent.maximum = std::max(latent.maximum, values[entry]);
    latent.sum += static_cast<double>(values[entry]);
  }
}

/// ActivationStore::recordLatents().
Result<std::vector<LatentInRecord>> latentsOf(SQLite::Database& connection, const Database& file, AnalysisId analysis,
                                              RecordId record, std::optional<BaseRange> within) {
  DGLM_TRY(const int64_t width, widthOf(connection, analysis));
  DGLM_TRY(const RecordCode code, loadCode(connection, file, analysis, record));
  DGLM_TRY(const int64_t length, lengthOf(connection, record));
  std::vector<LatentInRecord> latents(static_cast<size_t>(width));
  for (const CodedReading& reading : code.readings)
    for (int64_t row = 0; row < reading.code.rows(); ++row)
      if (!within || overlaps(reading.bases[static_cast<size_t>(row)], *within, length))
        addRow(latents, reading.code, row);
  std::erase_if(latents, [](const LatentInRecord& latent) { return latent.activeTokens == 0; });
  return latents;
}

/// Tokens of the analysis whose bases are all N. Reads the bases of its records, and the layouts of those that have Ns.
Result<int64_t> tokensOfNs(SQLite::Database& connection, const Database& file, AnalysisId analysis) {
  SQLite::Statement query(connection,
                          "SELECT bases, token_bases, record_id FROM activation_record "
                          "JOIN record_bases USING (record_id) "
                          "WHERE analysis_id = ? AND (instr(bases, 'N') > 0 OR instr(bases, 'n') > 0)");
  query.bind(1, toNumber(analysis));
  int64_t unknown = 0;
  while (query.executeStep()) {
    if (file.passedOver().contains(RecordId{query.getColumn(2).getInt64()}))
      continue;
    const std::string bases = query.getColumn(0).getString();
    DGLM_TRY(const TokenLayout layout, layoutFrom(file, bytesAt(query, 1)));
    for (const ReadingLayout& reading : layout.readings)
      for (const TokenRun& run : reading.runs)
        for (int64_t token = 0; token < run.tokens; ++token) {
          const int64_t start = run.start + token * run.step;
          unknown += isUnknown(bases, {start, start + run.length}) ? 1 : 0;
        }
  }
  return unknown;
}

void addLatentRows(SQLite::Database& connection, AnalysisId analysis, std::vector<LatentSummary>& summaries) {
  SQLite::Statement query(connection,
                          "SELECT latent, tokens, records, maximum FROM activation_segment JOIN latent_row "
                          "ON segment_id = id WHERE analysis_id = ?");
  query.bind(1, toNumber(analysis));
  while (query.executeStep()) {
    LatentSummary& summary = summaries.at(static_cast<size_t>(query.getColumn(0).getInt64()));
    summary.activeTokenCount += query.getColumn(1).getInt64();
    summary.recordsFiring += query.getColumn(2).getInt64();
    summary.maximum = std::max(summary.maximum, static_cast<float>(query.getColumn(3).getDouble()));
  }
}

/// Takes records out of a summary of all. A maximum that one of them holds is looked for among the others.
Status leaveOut(SQLite::Database& connection, const Database& file, AnalysisId analysis,
                const std::set<RecordId>& records, ActivationSummary& summary) {
  std::set<LatentNumber> withoutMaximum;
  for (const RecordId record : records) {
    SQLite::Statement query(connection,
                            "SELECT tokens, nonzeros FROM activation_record WHERE analysis_id = ? AND record_id = ?");
    SQLite::bind(query, toNumber(analysis), toNumber(record));
    if (!query.executeStep())
      continue;  // the analysis does not hold it
    --summary.records;
    summary.tokens -= query.getColumn(0).getInt64();
    summary.nonzeros -= query.getColumn(1).getInt64();
    DGLM_TRY(const std::vector<LatentInRecord> active, latentsOf(connection, file, analysis, record, {}));
    for (const LatentInRecord& latent : active) {
      LatentSummary& left = summary.latents[static_cast<size_t>(latent.latent)];
      left.activeTokenCount -= latent.activeTokens;
      --left.recordsFiring;
      if (latent.maximum >= left.maximum)
        withoutMaximum.insert(latent.latent);
    }
  }
  for (const LatentNumber latent : withoutMaximum) {
    float maximum = 0;
    DGLM_CHECK(visitLatent(connection, file, analysis, latent, [&](const PackedEntries& packed) -> Status {
      const std::optional<RowEntries> entries = packed.unpack();
      if (!entries)
        return file.damaged(Why("the activations of a latent cannot be read"));
      for (const float value : entries->values)
        maximum = std::max(maximum, value);
      return {};
    }));
    summary.latents[static_cast<size_t>(latent)].maximum = maximum;
  }
  return {};
}

}  // namespace

Result<ActivationWriter> ActivationStore::writer(AnalysisId analysis) {
  DGLM_TRY(const int64_t width,
           database_->read([&](SQLite::Database& connection) { return widthOf(connection, analysis); }));
  return ActivationWriter(*database_, analysis, width);
}

Result<std::vector<RecordId>> ActivationStore::records(AnalysisId analysis) const {
  return database_->read([&](SQLite::Database& connection) -> Result<std::vector<RecordId>> {
    DGLM_CHECK(widthOf(connection, analysis));
    SQLite::Statement query(connection,
                            "SELECT record_id FROM activation_record WHERE analysis_id = ? ORDER BY record_id");
    query.bind(1, toNumber(analysis));
    std::vector<RecordId> ids;
    while (query.executeStep())
      ids.push_back(RecordId{query.getColumn(0).getInt64()});
    return ids;
  });
}

Result<ActivationSummary> ActivationStore::summary(AnalysisId analysis) const {
  return database_->read([&](SQLite::Database& connection) -> Result<ActivationSummary> {
    DGLM_TRY(const int64_t width, widthOf(connection, analysis));
    SQLite::Statement totals(connection,
                             "SELECT count(*), total(tokens), total(nonzeros) FROM activation_record "
                             "WHERE analysis_id = ?");
    totals.bind(1, toNumber(analysis));
    totals.executeStep();
    ActivationSummary summary{
        totals.getColumn(0).getInt64(), totals.getColumn(1).getInt64(), totals.getColumn(2).getInt64(), {}};
    for (LatentNumber latent = 0; latent < width; ++latent)
      summary.latents.push_back({.latent = latent});
    addLatentRows(connection, analysis, summary.latents);
    DGLM_CHECK(leaveOut(connection, *database_, analysis, database_->passedOver(), summary));
    DGLM_TRY(const int64_t unknown, tokensOfNs(connection, *database_, analysis));
    summary.tokens -= unknown;
    return summary;
  });
}

Result<LatentTrack> ActivationStore::latentInRecord(AnalysisId analysis, RecordId record, LatentNumber latent) const {
  return database_->read([&](SQLite::Database& connection) -> Result<LatentTrack> {
    DGLM_CHECK(checkLatent(connection, analysis, latent));
    SQLite::Statement query(connection,
                            "SELECT token_bases, entries FROM activation_record LEFT JOIN latent_row "
                            "ON latent_row.segment_id = activation_record.segment_id AND latent = ? "
                            "WHERE analysis_id = ? AND record_id = ?");
    SQLite::bind(query, latent, toNumber(analysis), toNumber(record));
    if (!query.executeStep())
      return unknownRecord(record);
    DGLM_TRY(const TokenLayout layout, layoutFrom(*database_, bytesAt(query, 0)));
    if (query.getColumn(1).isNull())
      return LatentTrack{layout.coverages(), {}};
    const auto records = readRow(bytesAt(query, 1));
    if (!records)
      return database_->damaged(Why("the activations of a latent cannot be read"));
    const auto found = std::find_if(records->begin(), records->end(),
                                    [record](const PackedEntries& entries) { return entries.record == record; });
    return found == records->end() ? LatentTrack{layout.coverages(), {}} : trackOf(*database_, layout, *found);
  });
}

Result<std::vector<RecordTrack>> ActivationStore::latentEverywhere(AnalysisId analysis, LatentNumber latent) const {
  return database_->read([&](SQLite::Database& connection) -> Result<std::vector<RecordTrack>> {
    std::vector<RecordTrack> tracks;
    LayoutReader layouts(connection, *database_, analysis);
    const auto addTrack = [&](const PackedEntries& entries) -> Status {
      DGLM_TRY(const TokenLayout layout, layouts.load(entries.record));
      DGLM_TRY(LatentTrack track, trackOf(*database_, layout, entries));
      tracks.push_back({entries.record, std::move(track)});
      return {};
    };
    DGLM_CHECK(visitLatent(connection, *database_, analysis, latent, addTrack));
    std::sort(tracks.begin(), tracks.end(),
              [](const RecordTrack& a, const RecordTrack& b) { return a.record < b.record; });
    return tracks;
  });
}

Result<std::vector<PlacedToken>> ActivationStore::topTokens(AnalysisId analysis, LatentNumber latent,
                                                            int64_t count) const {
  return database_->read([&](SQLite::Database& connection) -> Result<std::vector<PlacedToken>> {
    TopTokens top(count);
    DGLM_CHECK(visitLatent(connection, *database_, analysis, latent, [&](const PackedEntries& packed) -> Status {
      const std::optional<RowEntries> entries = packed.unpack();
      if (!entries)
        return database_->damaged(Why("the activations of a latent cannot be read"));
      for (size_t i = 0; i < entries->tokens.size(); ++i)
        top.offer({entries->values[i], packed.record, entries->tokens[i]});
      return {};
    }));

    std::vector<PlacedToken> placed;
    LayoutReader layouts(connection, *database_, analysis);
    for (const RankedToken& token : std::move(top).sorted()) {
      DGLM_TRY(const TokenLayout layout, layouts.load(token.record));
      const auto place = TokenCursor(layout).at(token.token);
      if (!place)
        return database_->damaged(Why("the activations of a latent cannot be read"));
      const Reading reading = layout.readings[static_cast<size_t>(place->reading)].coverage.reading;
      placed.push_back({token.record, reading, place->bases, token.value});
    }
    return placed;
  });
}

Result<std::vector<LatentInRecord>> ActivationStore::recordLatents(AnalysisId analysis, RecordId record,
                                                                   std::optional<BaseRange> within) const {
  return database_->read(
      [&](SQLite::Database& connection) { return latentsOf(connection, *database_, analysis, record, within); });
}

Result<RecordCode> ActivationStore::recordCode(AnalysisId analysis, RecordId record) const {
  return database_->read([&](SQLite::Database& connection) -> Result<RecordCode> {
    return loadCode(connection, *database_, analysis, record);
  });
}

Status ActivationStore::mergeSegments(AnalysisId analysis, const JobContext& job) {
  DGLM_TRY(const auto groups,
           database_->read([&](SQLite::Database& connection) -> Result<std::vector<std::vector<int64_t>>> {
             DGLM_CHECK(widthOf(connection, analysis));
             return segmentsToJoin(connection, analysis);
           }));
  for (size_t group = 0; group < groups.size(); ++group) {
    job.report("Joining activations", static_cast<int64_t>(group), static_cast<int64_t>(groups.size()));
    DGLM_CHECK(database_->write([&](SQLite::Database& connection) {
      return joinSegments(connection, *database_, analysis, groups[group], job);
    }));
  }
  return {};
}

Status ActivationStore::setLabels(AnalysisId analysis, std::span<const LatentLabel> labels) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    DGLM_CHECK(widthOf(connection, analysis));
    SQLite::Statement removal(connection, "DELETE FROM latent_label WHERE analysis_id = ?");
    removal.bind(1, toNumber(analysis));
    removal.exec();
    SQLite::Statement insert(connection, "INSERT INTO latent_label VALUES (?, ?, ?, ?)");
    for (const LatentLabel& label : labels) {
      SQLite::bind(insert, toNumber(analysis), label.latent, label.label, label.share);
      execute(insert);
    }
    return {};
  });
}

Result<std::vector<LatentLabel>> ActivationStore::labels(AnalysisId analysis) const {
  return database_->read([&](SQLite::Database& connection) -> Result<std::vector<LatentLabel>> {
    DGLM_CHECK(widthOf(connection, analysis));
    SQLite::Statement query(connection,
                            "SELECT latent, label, share FROM latent_label WHERE analysis_id = ? ORDER BY latent");
    query.bind(1, toNumber(analysis));
    std::vector<LatentLabel> labels;
    while (query.executeStep())
      labels.push_back({query.getColumn(0).getInt(), query.getColumn(1).getString(), query.getColumn(2).getDouble()});
    return labels;
  });
}

}  // namespace dglm
