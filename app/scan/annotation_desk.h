// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <filesystem>
#include <vector>

#include "app/project/session.h"
#include "core/search/feature_matches.h"
#include "core/study/annotate_project.h"

namespace dglm {

/// Where the features are from that are searched for.
enum class LibrarySource { Shipped, File, Project };

/// What shall be searched for where.
struct AnnotationWish {
  LibrarySource source = LibrarySource::Shipped;
  std::filesystem::path file;     ///< of LibrarySource::File
  std::vector<RecordId> records;  ///< to be annotated
  MatchRules rules;
};

/// The library that comes with the program.
std::filesystem::path shippedLibrary();

/// Finds the features of a library in records of the project and gives them to these, as one step that can be undone.
class AnnotationDesk : public QObject {
  Q_OBJECT

 public:
  explicit AnnotationDesk(Session& session, QObject* parent = nullptr);

  /// `command` is the line that does the same, or "".
  void annotate(const AnnotationWish& wish, const QString& command = {});
  /// Null while nothing is searched for.
  JobHandle* job() const { return job_; }

 Q_SIGNALS:
  /// What was found, in a sentence.
  void annotated(const QString& sentence);

 private:
  void take(ProjectAnnotation annotation, const QString& command);

  Session& session_;
  QPointer<JobHandle> job_;
};

}  // namespace dglm
