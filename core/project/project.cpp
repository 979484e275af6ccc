// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/project.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/project/database.h"
#include "core/project/paths.h"
#include "core/project/project_copy.h"

namespace dglm {

Result<Project> Project::create(const std::filesystem::path& path) {
  DGLM_TRY(std::unique_ptr<Database> database, Database::create(path));
  return Project(std::move(database));
}

Result<Project> Project::open(const std::filesystem::path& path, ProjectMode mode) {
  DGLM_TRY(std::unique_ptr<Database> database,
           mode == ProjectMode::ReadWrite ? Database::openForWriting(path) : Database::openForReading(path));
  return Project(std::move(database));
}

Project::Project(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;
Project::~Project() = default;

Status Project::close() {
  return database_->close();
}

const std::filesystem::path& Project::path() const {
  return database_->path();
}

bool Project::isReadOnly() const {
  return database_->isReadOnly();
}

Status Project::check(const JobContext& job) const {
  const Database::StopGuard guard(*database_, job);
  job.report("Checking the project", 0, 0);
  return database_->read([this](SQLite::Database& connection) -> Status {
    constexpr const char* kFindingsShown = "PRAGMA integrity_check(3)";
    std::string findings;
    SQLite::Statement integrity(connection, kFindingsShown);
    while (integrity.executeStep())
      findings += (findings.empty() ? "" : "; ") + integrity.getColumn(0).getString();
    if (findings != "ok")
      return database_->damaged(findings);
    SQLite::Statement references(connection, "PRAGMA foreign_key_check");
    if (references.executeStep())
      return database_->damaged("a row of " + references.getColumn(0).getString() + " refers to a missing " +
                                references.getColumn(2).getString());
    return {};
  });
}

Status Project::saveCopy(const std::filesystem::path& path, CopyContents contents, const JobContext& job) const {
  return copyProject(*database_, path, contents, job);
}

RecordTable Project::records() const {
  return RecordTable(*database_);
}
ModelTable Project::models() const {
  return ModelTable(*database_);
}
AnalysisTable Project::analyses() const {
  return AnalysisTable(*database_);
}
ActivationStore Project::activations() const {
  return ActivationStore(*database_);
}
LatentMarkTable Project::latentMarks() const {
  return LatentMarkTable(*database_);
}
ScoreTable Project::scores() const {
  return ScoreTable(*database_);
}
SteeringTable Project::steering() const {
  return SteeringTable(*database_);
}
ViewTable Project::views() const {
  return ViewTable(*database_);
}

}  // namespace dglm
