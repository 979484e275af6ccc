// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/project_link.h"

namespace dglm {

Result<const Project*> ProjectConnections::openReader() {
  if (isReaderClosed)
    return Error{ErrorKind::Cancelled, {""}};
  if (!reader) {
    DGLM_TRY(reader, Project::open(path, ProjectMode::ReadOnly));
  }
  reader->passOver(passedOver());
  return &*reader;
}

Result<Project*> ProjectConnections::openWriter() {
  if (isWriterClosed)
    return Error{ErrorKind::Cancelled, {""}};
  if (!writer) {
    auto opened = isNew ? Project::create(path) : Project::open(path);
    if (opened.hasError() && opened.error().kind == ErrorKind::ProjectReadOnly)
      opened = Project::open(path, ProjectMode::ReadOnly);
    DGLM_TRY(writer, std::move(opened));
  }
  writer->passOver(passedOver());
  return &*writer;
}

void ProjectConnections::passOver(std::set<RecordId> records) {
  const std::scoped_lock lock(mutex_);
  passedOver_ = std::move(records);
}

std::set<RecordId> ProjectConnections::passedOver() {
  const std::scoped_lock lock(mutex_);
  return passedOver_;
}

ProjectLink::~ProjectLink() {
  close();
}

void ProjectLink::setFile(const std::filesystem::path& path, bool isNew) {
  connections_ = std::make_shared<ProjectConnections>();
  connections_->path = path;
  connections_->isNew = isNew;
}

void ProjectLink::passOver(std::set<RecordId> records) {
  if (connections_)
    connections_->passOver(std::move(records));
}

std::shared_ptr<ProjectConnections> ProjectLink::orClosed() const {
  if (connections_)
    return connections_;
  auto closed = std::make_shared<ProjectConnections>();
  closed->isReaderClosed = closed->isWriterClosed = true;
  return closed;
}

void ProjectLink::close() {
  const auto ended = std::exchange(scope_, std::make_shared<JobScope>());
  if (auto closed = std::exchange(connections_, nullptr)) {
    // The reader goes first, so that the writer can fold everything into the one file.
    const auto closing = [this, connections = std::move(closed)] {
      const auto closeReader = [&]() -> Status {
        connections->isReaderClosed = true;
        connections->reader.reset();
        return {};
      };
      static_cast<void>(reading_.call(closeReader, Urgency::Background));  // after the files that are made
      connections->isWriterClosed = true;
      connections->writer.reset();
    };
    writing_.enqueue(closing, Urgency::Background);
  }
  runner_.end(*ended);
}

ProjectAccess ProjectLink::access() {
  return ProjectAccess([lane = &writing_, connections = orClosed()](const ProjectAccess::Step& step) {
    return lane->call([&]() -> Status {
      DGLM_TRY(Project* const project, connections->openWriter());
      return step(*project);
    });
  });
}

}  // namespace dglm
