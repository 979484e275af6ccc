// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/record_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "core/project/paths.h"
#include "core/project/rows.h"

namespace dglm {

namespace {

// In the order of SegmentOrder.
constexpr std::array<const char*, 3> kSegmentOrders = {"single", "join", "order"};

SegmentOrder segmentOrderOf(const std::string& text) {
  if (text == kSegmentOrders[1])
    return SegmentOrder::Join;
  return text == kSegmentOrders[2] ? SegmentOrder::Order : SegmentOrder::Single;
}

void loadSegments(SQLite::Database& connection, int64_t record, std::vector<Feature>& features) {
  SQLite::Statement query(connection,
                          "SELECT feature, start, \"end\", strand, partial_start, partial_end FROM feature_segment "
                          "WHERE record_id = ? ORDER BY feature, position");
  query.bind(1, record);
  while (query.executeStep()) {
    FeatureSegment segment;
    segment.bases = {query.getColumn(1).getInt64(), query.getColumn(2).getInt64()};
    segment.strand = static_cast<Strand>(query.getColumn(3).getInt());
    segment.partialStart = query.getColumn(4).getInt() != 0;
    segment.partialEnd = query.getColumn(5).getInt() != 0;
    features.at(static_cast<size_t>(query.getColumn(0).getInt64())).segments.push_back(segment);
  }
}

void loadQualifiers(SQLite::Database& connection, int64_t record, std::vector<Feature>& features) {
  SQLite::Statement query(connection,
                          "SELECT feature, key, value, is_quoted FROM qualifier "
                          "WHERE record_id = ? ORDER BY feature, position");
  query.bind(1, record);
  while (query.executeStep()) {
    Qualifier qualifier;
    qualifier.key = query.getColumn(1).getString();
    qualifier.hasValue = !query.getColumn(2).isNull();
    qualifier.value = query.getColumn(2).getString();
    qualifier.quoted = query.getColumn(3).getInt() != 0;
    features.at(static_cast<size_t>(query.getColumn(0).getInt64())).qualifiers.push_back(std::move(qualifier));
  }
}

void loadHeaders(SQLite::Database& connection, int64_t id, Record& record) {
  SQLite::Statement query(connection, "SELECT keyword, text FROM record_header WHERE record_id = ? ORDER BY position");
  query.bind(1, id);
  while (query.executeStep())
    record.headers.emplace_back(query.getColumn(0).getString(), query.getColumn(1).getString());
}

}  // namespace

struct RecordInserter::Statements {
  explicit Statements(SQLite::Database& database)
      : connection(database),
        record(database,
               "INSERT INTO record (name, description, accession, version, molecule_type, is_circular, length, gc, "
               "origin_path, origin_sha256, origin_remark) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        bases(database, "INSERT INTO record_bases VALUES (?, ?)"),
        header(database, "INSERT INTO record_header VALUES (?, ?, ?, ?)"),
        feature(database, "INSERT INTO feature VALUES (?, ?, ?, ?)"),
        segment(database, "INSERT INTO feature_segment VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        qualifier(database, "INSERT INTO qualifier VALUES (?, ?, ?, ?, ?, ?)") {}

  SQLite::Database& connection;
  SQLite::Statement record;
  SQLite::Statement bases;
  SQLite::Statement header;
  SQLite::Statement feature;
  SQLite::Statement segment;
  SQLite::Statement qualifier;
};

RecordInserter::RecordInserter(SQLite::Database& connection, const JobContext& job)
    : statements_(std::make_unique<Statements>(connection)), stop_(job.stop) {}

RecordInserter::~RecordInserter() = default;

Result<RecordId> RecordInserter::insert(const NewRecord& added) {
  const Record& record = added.record;
  SQLite::bind(statements_->record, record.id, record.description, record.accession, record.version,
               record.moleculeType, record.isCircular() ? 1 : 0, record.length(), storedGc(record.bases),
               toUtf8(added.origin.path), added.origin.sha256, added.origin.remark);
  execute(statements_->record);
  const int64_t id = statements_->connection.getLastInsertRowid();

  statements_->bases.bind(1, id);
  statements_->bases.bindNoCopy(2, record.bases);
  execute(statements_->bases);
  for (size_t place = 0; place < record.headers.size(); ++place) {
    const auto& [keyword, text] = record.headers[place];
    SQLite::bind(statements_->header, id, static_cast<int64_t>(place), keyword, text);
    execute(statements_->header);
  }
  DGLM_CHECK(insertFeatures(RecordId{id}, record.features));
  return RecordId{id};
}

Status RecordInserter::insertFeatures(RecordId record, std::span<const Feature> features) {
  constexpr size_t kFeaturesBetweenLooks = 64;
  for (size_t place = 0; place < features.size(); ++place) {
    if (place % kFeaturesBetweenLooks == 0)
      DGLM_CHECK(stop_.checkpoint());
    insertFeature(toNumber(record), static_cast<int64_t>(place), features[place]);
  }
  return {};
}

void RecordInserter::insertFeature(int64_t record, int64_t place, const Feature& feature) {
  SQLite::bind(statements_->feature, record, place, feature.type, kSegmentOrders[static_cast<size_t>(feature.order)]);
  execute(statements_->feature);
  int64_t position = 0;
  for (const FeatureSegment& segment : feature.segments) {
    SQLite::bind(statements_->segment, record, place, position++, segment.bases.start, segment.bases.end,
                 static_cast<int>(segment.strand), segment.partialStart ? 1 : 0, segment.partialEnd ? 1 : 0);
    execute(statements_->segment);
  }
  position = 0;
  for (const Qualifier& qualifier : feature.qualifiers) {
    SQLite::bind(statements_->qualifier, record, place, position++, qualifier.key, qualifier.value,
                 qualifier.quoted ? 1 : 0);
    constexpr int kValuePlace = 5;
    if (!qualifier.hasValue)
      statements_->qualifier.bind(kValuePlace);
    execute(statements_->qualifier);
  }
}

double storedGc(std::string_view bases) {
  const double gc = gcFraction(bases);
  return std::isnan(gc) ? -1 : gc;
}

double gcFromStored(double stored) {
  return stored < 0 ? std::numeric_limits<double>::quiet_NaN() : stored;
}

std::optional<Record> loadRecord(SQLite::Database& connection, RecordId id) {
  SQLite::Statement query(connection,
                          "SELECT name, description, accession, version, molecule_type, is_circular, bases "
                          "FROM record JOIN record_bases ON record_id = id WHERE id = ?");
  query.bind(1, toNumber(id));
  if (!query.executeStep())
    return std::nullopt;
  Record record;
  record.id = query.getColumn(0).getString();
  record.description = query.getColumn(1).getString();
  record.accession = query.getColumn(2).getString();
  record.version = query.getColumn(3).getString();
  record.moleculeType = query.getColumn(4).getString();
  record.topology = query.getColumn(5).getInt() != 0 ? Topology::Circular : Topology::Linear;
  record.bases = query.getColumn(6).getString();
  record.features = loadFeatures(connection, id);
  loadHeaders(connection, toNumber(id), record);
  return record;
}

std::vector<Feature> loadFeatures(SQLite::Database& connection, RecordId id) {
  SQLite::Statement query(connection, "SELECT type, segment_order FROM feature WHERE record_id = ? ORDER BY position");
  query.bind(1, toNumber(id));
  std::vector<Feature> features;
  while (query.executeStep()) {
    Feature feature;
    feature.type = query.getColumn(0).getString();
    feature.order = segmentOrderOf(query.getColumn(1).getString());
    features.push_back(std::move(feature));
  }
  loadSegments(connection, toNumber(id), features);
  loadQualifiers(connection, toNumber(id), features);
  return features;
}

}  // namespace dglm
