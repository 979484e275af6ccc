// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/project.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <string>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/project/database.h"
#include "core/project/project_copy.h"

namespace dglm {

Result<Project> Project::create(const std::filesystem::path& path) {
  DGLM_TRY(std::unique_ptr<Database> database, Database::create(path));
  return Project(std::move(database));
}

Result<Project> Project::createIn(const PendingFile& file) {
  DGLM_TRY(std::unique_ptr<Database> database, Database::createCopy(file.path()));
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
  constexpr size_t kFindingsTold = 3;
  DGLM_TRY(const ProjectCheck found, examine(job));
  std::string told;
  for (size_t i = 0; i < std::min(kFindingsTold, found.findings.size()); ++i)
    told += (i > 0 ? "; " : "") + found.findings[i];
  return found.isSound() ? Status() : Status(database_->damaged(told));
}

Result<ProjectCheck> Project::examine(const JobContext& job) const {
  return checkProject(*database_, job);
}

void Project::passOver(std::set<RecordId> records) {
  database_->passOver(std::move(records));
}

Result<std::string> Project::contentMark() const {
  return database_->read([](SQLite::Database& connection) -> Result<std::string> {
    SQLite::Statement query(
        connection, "SELECT part, id, number, value FROM checksum WHERE part <> 'views' ORDER BY part, id, number");
    std::string mark;
    while (query.executeStep())
      for (int column = 0; column < query.getColumnCount(); ++column)
        mark += query.getColumn(column).getString() + (column == 3 ? '\n' : ' ');
    return mark;
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
