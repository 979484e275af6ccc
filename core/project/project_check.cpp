// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/project_check.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <set>
#include <utility>

#include "core/project/activation_check.h"
#include "core/project/checksums.h"
#include "core/project/damage.h"
#include "core/project/database.h"
#include "core/project/record_check.h"
#include "core/project/schema.h"

namespace dglm {

namespace {

constexpr size_t kFindingsShown = 10;

using Definitions = std::set<std::pair<std::string, std::string>>;

Definitions definitionsOf(SQLite::Database& connection) {
  SQLite::Statement query(connection,
                          "SELECT name, coalesce(sql, '') FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite_%'");
  Definitions definitions;
  while (query.executeStep())
    definitions.emplace(query.getColumn(0).getString(), query.getColumn(1).getString());
  return definitions;
}

class Check {
 public:
  Check(SQLite::Database& connection, const JobContext& job) : connection_(connection), job_(job) {}

  Result<ProjectCheck> run() {
    checkDefinitions();
    checkPages();
    DGLM_CHECK(job_.checkpoint());  // what an interrupted look at the pages finds is no damage
    checkReferences();
    DGLM_CHECK(checkRecords());
    DGLM_CHECK(checkOtherParts());
    checkActivations(connection_, [this](std::string finding) { note(std::move(finding)); });
    return std::move(result_);
  }

 private:
  void note(std::string finding) {
    if (result_.findings.size() < kFindingsShown)
      result_.findings.push_back(std::move(finding));
  }

  /// A look of which damage is itself a finding.
  template <class Look>
  void look(const char* where, Look&& body) {
    if (const std::optional<std::string> damage = damageIn(body))
      note(std::string(where) + ": " + *damage);
  }

  void checkDefinitions();
  void checkPages();
  void checkReferences();
  Status checkRecords();
  Status checkOtherParts();
  void checkOwners(const PartKind& kind);
  void checkPart(PartReader& reader, const PartKind& kind, PartKey key);

  SQLite::Database& connection_;
  const JobContext& job_;
  ProjectCheck result_;
};

void Check::checkDefinitions() {
  look("the definitions of its tables", [this] {
    SQLite::Database blank(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    runSteps(blank, 0, formatOf(connection_));
    const Definitions found = definitionsOf(connection_);
    for (const auto& definition : definitionsOf(blank))
      if (!found.contains(definition))
        note("the definition of " + definition.first + " is not the one that was stored");
  });
}

void Check::checkPages() {
  look("its pages", [this] {
    SQLite::Statement integrity(connection_, "PRAGMA integrity_check(5)");
    while (integrity.executeStep())
      if (const std::string finding = integrity.getColumn(0).getString(); finding != "ok")
        note(finding);
  });
}

void Check::checkReferences() {
  look("its references", [this] {
    SQLite::Statement references(connection_, "PRAGMA foreign_key_check");
    while (references.executeStep())
      note("a row of " + references.getColumn(0).getString() + " refers to a missing " +
           references.getColumn(2).getString());
  });
}

Status Check::checkRecords() {
  const std::vector<KnownRecord> records = knownRecords(connection_);
  std::optional<RecordCheck> check;
  look("its records", [&] { check.emplace(connection_); });
  for (const KnownRecord& record : records) {
    DGLM_CHECK(job_.checkpoint());
    job_.report("Checking the project",
                static_cast<int64_t>(result_.soundRecords.size() + result_.damagedRecords.size()),
                static_cast<int64_t>(records.size()));
    const std::optional<std::string> fault = check ? check->faultOf(record.id) : "it cannot be read";
    if (!fault) {
      result_.soundRecords.push_back(record.name);
      continue;
    }
    result_.damagedRecords.push_back(record.name + " (" + *fault + ")");
    note("record " + result_.damagedRecords.back());
  }
  return {};
}

/// Every part has a row of checksums, and every such row its part.
void Check::checkOwners(const PartKind& kind) {
  const std::string kept = std::string("SELECT id, number FROM checksum WHERE part = '") + kind.name + "'";
  const auto difference = [&](const std::string& all, const std::string& known, const std::string& finding) {
    SQLite::Statement query(connection_, all + " EXCEPT " + known);
    if (query.executeStep())
      note(kind.title + finding);
  };
  look(kind.title, [&] {
    difference(kind.owners, kept, " without a checksum");
    difference(kept, kind.owners, " missing");
  });
}

void Check::checkPart(PartReader& reader, const PartKind& kind, PartKey key) {
  look(kind.title, [&] {
    const PartState state = reader.stateOf(key);
    if (state == PartState::Changed)
      note(std::string(kind.title) + " (#" + std::to_string(key.id) + "): not as stored");
  });
}

Status Check::checkOtherParts() {
  static const std::set<std::string_view> kOfRecords = {"record", "bases", "features"};
  if (!keepsChecksums(connection_)) {
    result_.withoutChecksum = static_cast<int64_t>(result_.soundRecords.size());
    return {};
  }
  look("its checksums", [this] {
    SQLite::Statement unknown(connection_, "SELECT count(*) FROM checksum WHERE value IS NULL");
    unknown.executeStep();
    result_.withoutChecksum = unknown.getColumn(0).getInt64();
  });
  for (const PartKind& kind : partKinds()) {
    checkOwners(kind);
    std::vector<PartKey> keys;
    look(kind.title, [&] { keys = keptParts(connection_, kind); });
    std::optional<PartReader> reader;
    look(kind.title, [&] { reader.emplace(connection_, kind); });
    for (const PartKey& key : keys) {
      DGLM_CHECK(job_.checkpoint());
      if (reader && !kOfRecords.contains(kind.name))
        checkPart(*reader, kind, key);
    }
  }
  return {};
}

}  // namespace

Result<ProjectCheck> checkProject(const Database& database, const JobContext& job) {
  const Database::StopGuard guard(database, job);
  job.report("Checking the project", 0, 0);
  return database.read([&job](SQLite::Database& connection) { return Check(connection, job).run(); });
}

}  // namespace dglm
