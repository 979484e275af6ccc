// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <utility>

#include "app/jobs/job_runner.h"
#include "core/project/project.h"
#include "core/project/project_access.h"

namespace dglm {

/// The connections to one project file. Its jobs share it; each half belongs to one lane.
struct ProjectConnections {
  std::filesystem::path path;
  bool isNew = false;  ///< make the file

  /// The records that reads over all records pass over (Project::passOver); from any thread.
  void passOver(std::set<RecordId> records);

  // The reading lane's
  std::optional<Project> reader;
  bool isReaderClosed = false;

  // The writing lane's
  std::optional<Project> writer;  ///< read-only where the file cannot be written
  bool isWriterClosed = false;

  /// The connection, opened when it is first asked for. Error: Cancelled after closing, and Project::open's.
  Result<const Project*> openReader();
  Result<Project*> openWriter();

 private:
  std::set<RecordId> passedOver();

  std::mutex mutex_;
  std::set<RecordId> passedOver_;
};

/// The open project file. Its read-write connection lives on the writing lane, a read-only one on the reading lane, and
/// nothing else touches them; so reading never waits for a long write.
class ProjectLink {
 public:
  explicit ProjectLink(JobRunner& runner) : runner_(runner) {}
  /// Finishes the writes that wait, and closes.
  ~ProjectLink();

  /// Turns to a file, which is opened (or made) by the first job. What is open must have been closed.
  void setFile(const std::filesystem::path& path, bool isNew);
  /// Ends everything that belongs to the project, but finishes the writes that wait and the files that are made of it,
  /// then closes.
  void close();
  bool hasFile() const { return connections_ != nullptr; }
  /// Records that jobs asked for from now on pass over in what they read of all records (Project::passOver).
  void passOver(std::set<RecordId> records);

  /// Of results that belong to what is open now, or is about to be opened: they are dropped after close().
  Addressee addressee(QObject* receiver) const { return Addressee::of(scope_, receiver); }

  /// body(const Project&, JobContext) -> Result<T> on the reading lane; it sees what was committed last. Without a
  /// file, as after close(), the job is cancelled.
  template <class Body, class Done>
  JobHandle* read(const JobRequest& request, Body body, QObject* receiver, Done done) {
    return readFor(addressee(receiver), request, std::move(body), std::move(done));
  }

  /// The same for a body that makes a file for the user: it is finished on closing, and done() comes whatever is open
  /// then.
  template <class Body, class Done>
  JobHandle* makeFile(const JobRequest& request, Body body, QObject* receiver, Done done) {
    return readFor(Addressee::ofProgram(receiver), request, std::move(body), std::move(done));
  }

  /// body(Project&, JobContext) -> Result<T> on the writing lane. A write that waits is finished on closing, done() is
  /// not called then.
  template <class Body, class Done>
  JobHandle* write(const JobRequest& request, Body body, QObject* receiver, Done done) {
    using Outcome = std::invoke_result_t<Body, Project&, const JobContext&>;
    auto run = [connections = orClosed(), body = std::move(body)](const JobContext& job) mutable -> Outcome {
      DGLM_TRY(Project* const project, connections->openWriter());
      return body(*project, job);
    };
    return runner_.start(writing_, request, std::move(run), addressee(receiver), std::move(done));
  }

  /// For jobs on other lanes: each step runs on the writing lane. Cancelled after close().
  ProjectAccess access();

 private:
  template <class Body, class Done>
  JobHandle* readFor(const Addressee& addressee, const JobRequest& request, Body body, Done done) {
    using Outcome = std::invoke_result_t<Body, const Project&, const JobContext&>;
    auto run = [connections = orClosed(), body = std::move(body)](const JobContext& job) mutable -> Outcome {
      DGLM_TRY(const Project* const project, connections->openReader());
      return body(*project, job);
    };
    return runner_.start(reading_, request, std::move(run), addressee, std::move(done));
  }

  /// Those of the file, or such as are closed already: what asked for them may come after close().
  std::shared_ptr<ProjectConnections> orClosed() const;

  JobRunner& runner_;
  std::shared_ptr<ProjectConnections> connections_;
  std::shared_ptr<JobScope> scope_ = std::make_shared<JobScope>();  ///< of what is open, or is about to be
  JobLane reading_;
  JobLane writing_{{.finishesOnClose = true}};  // after reading_: closing a project calls it
};

}  // namespace dglm
