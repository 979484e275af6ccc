// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/project_copy.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/project/database.h"
#include "core/project/paths.h"
#include "core/project/schema.h"

namespace dglm {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 4> kActivationTables = {"activation_segment", "activation_record", "record_code",
                                                               "latent_row"};

bool isActivationTable(const std::string& table) {
  return std::find(kActivationTables.begin(), kActivationTables.end(), table) != kActivationTables.end();
}

// Parents before children, as the schema makes them; the checksums come last, see copyChecksums().
std::vector<std::string> tablesToCopy(SQLite::Database& connection, CopyContents contents) {
  SQLite::Statement query(connection,
                          "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                          "AND name <> 'checksum' ORDER BY rowid");
  std::vector<std::string> tables;
  while (query.executeStep())
    if (std::string name = query.getColumn(0); contents == CopyContents::Everything || !isActivationTable(name))
      tables.push_back(std::move(name));
  return tables;
}

// As they are kept, so that what is damaged in the source is known to be so in the copy. What has none, as in a file of
// an older version, is filled in when the copy is committed.
void copyChecksums(SQLite::Database& connection, CopyContents contents) {
  if (connection.execAndGet("PRAGMA source.user_version").getInt64() < kFirstFormatWithChecksums)
    return;
  const std::string parts = contents == CopyContents::Everything ? "" : " WHERE part NOT IN ('segment', 'code')";
  connection.exec("INSERT OR REPLACE INTO main.checksum SELECT * FROM source.checksum" + parts);
}

Status copyTables(Database& copy, CopyContents contents, const JobContext& job) {
  const Database::StopGuard guard(copy, job);
  return copy.write([&](SQLite::Database& connection) -> Status {
    const std::vector<std::string> tables = tablesToCopy(connection, contents);
    for (size_t done = 0; done < tables.size(); ++done) {
      DGLM_CHECK(job.checkpoint());
      job.report("Copying the project", static_cast<int64_t>(done), static_cast<int64_t>(tables.size()));
      connection.exec("INSERT INTO main." + tables[done] + " SELECT * FROM source." + tables[done]);
    }
    copyChecksums(connection, contents);
    // An analysis whose activations stay behind is one to be resumed.
    if (contents == CopyContents::WithoutActivations)
      connection.exec("UPDATE main.analysis SET finished_at = NULL");
    return {};
  });
}

Status writeCopy(const Database& source, const fs::path& file, CopyContents contents, const JobContext& job) {
  DGLM_TRY(const std::unique_ptr<Database> copy, Database::createCopy(file));
  DGLM_CHECK(copy->plain([&](SQLite::Database& connection) -> Status {
    SQLite::Statement attach(connection, "ATTACH ? AS source");
    attach.bind(1, source.uriForReading());
    attach.exec();
    return {};
  }));
  DGLM_CHECK(copyTables(*copy, contents, job));
  DGLM_CHECK(copy->plain([](SQLite::Database& connection) -> Status {
    connection.exec("DETACH source");
    return {};
  }));
  return copy->close();
}

}  // namespace

Status copyProject(const Database& source, const fs::path& target, CopyContents contents, const JobContext& job) {
  std::error_code ignored;
  if (fs::equivalent(source.path(), target, ignored))
    return Error{ErrorKind::InvalidArgument,
                 {Why("The copy"), Why("written to %1", {toUtf8(target)}),
                  Why("it is the project itself; choose another name")}};
  DGLM_TRY(PendingFile pending, PendingFile::create(target));
  if (Status written = writeCopy(source, pending.path(), contents, job); written.hasError())
    return pending.errorOfTarget(std::move(written).error());
  return pending.commit();
}

}  // namespace dglm
