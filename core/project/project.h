// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <set>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/activation_store.h"
#include "core/project/analysis_table.h"
#include "core/project/latent_mark_table.h"
#include "core/project/model_table.h"
#include "core/project/project_check.h"
#include "core/project/record_table.h"
#include "core/project/score_table.h"
#include "core/project/steering_table.h"
#include "core/project/view_table.h"

namespace dglm {

class Database;
class PendingFile;

enum class ProjectMode { ReadWrite, ReadOnly };

/// Without activations a copy is small enough to mail; running the analyses again brings them back.
enum class CopyContents { Everything, WithoutActivations };

/// A study in one SQLite file, `*.dglm` (core/project/README.md). Plain structs go in and out through the tables below;
/// every call that writes is one transaction, so a killed process loses at most the call it was in.
///
/// While open for writing, `NAME-lock` (and, in WAL mode, `NAME-wal` and `NAME-shm`) lie beside the file; closing
/// folds them in and removes them.
///
/// Threads: an instance is one connection and is used by one thread at a time. For work beside it, open the same path
/// again as ReadOnly on the other thread: such readers see the last committed state and never block the writer. Close
/// them before the writer, so that it can fold everything into the one file.
///
/// Errors of every call: ProjectDamaged, ProjectLocked (a reader waited 5 s in vain), ProjectReadOnly (a write in
/// ReadOnly mode), DiskFull, Internal.
class Project {
 public:
  /// Makes a new file, which appears when it is a whole project, and opens it for writing. Errors: CannotWriteFile
  /// (also when the file exists), DiskFull.
  static Result<Project> create(const std::filesystem::path& path);
  /// Makes a project in the place of a file that gets its name when all is in it.
  static Result<Project> createIn(const PendingFile& file);

  /// Opens a file; one made by an older version is brought up to date first (ReadWrite only).
  /// Errors: FileNotFound, CannotOpenFile, ProjectUnreadable, ProjectTooNew, ProjectLocked, ProjectReadOnly,
  /// ProjectDamaged.
  static Result<Project> open(const std::filesystem::path& path, ProjectMode mode = ProjectMode::ReadWrite);

  Project(Project&&) noexcept;
  Project& operator=(Project&&) noexcept;
  /// Closes as close() does and keeps quiet about failures; nothing committed is ever lost by it.
  ~Project();

  /// Folds the write-ahead log into the file and closes. No other call may follow.
  Status close();

  const std::filesystem::path& path() const;
  bool isReadOnly() const;

  /// Reads the whole file and looks at its pages, its references, the layout of every BLOB, every record's bases and
  /// the checksums of all that is stored. Errors: ProjectDamaged with the first findings, Cancelled.
  Status check(const JobContext& job = {}) const;
  /// The same; what is damaged and what can be saved is the result.
  Result<ProjectCheck> examine(const JobContext& job = {}) const;

  /// Records that the activation reads over all records pass over (ActivationStore): those a user removed, which are in
  /// the file until the window closes it, so that undo brings them back. Of this connection, and not stored.
  void passOver(std::set<RecordId> records);

  /// Tells whether the content is the same as that of another state of the project, or of its copy: the checksums of
  /// all parts but those of how it was last shown.
  Result<std::string> contentMark() const;

  /// Writes a compact copy, appearing under `path` only when it is complete; a file of that name is replaced.
  /// Errors: InvalidArgument (the project itself), CannotWriteFile, DiskFull, Cancelled.
  Status saveCopy(const std::filesystem::path& path, CopyContents contents, const JobContext& job = {}) const;

  // The parts of a project. Each is a light handle, valid while the project is open; it may be passed by value.
  RecordTable records() const;
  ModelTable models() const;
  AnalysisTable analyses() const;
  ActivationStore activations() const;
  LatentMarkTable latentMarks() const;
  ScoreTable scores() const;
  SteeringTable steering() const;
  ViewTable views() const;

 private:
  explicit Project(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

}  // namespace dglm
