// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <optional>

#include "app/project/concept_book.h"
#include "app/project/reading_desk.h"
#include "app/project/session.h"
#include "app/project/unfinished_work.h"

namespace dglm {

/// Has concepts scored: on three sets of the project's records, or for what is selected.
class ConceptDesk : public QObject {
  Q_OBJECT

 public:
  ConceptDesk(Session& session, ReadingDesk& reading, ConceptBook& book, QObject* parent = nullptr);

  /// Scores the chosen analysis. Records that it lacks are read through the model first.
  void score(ProjectConceptsRequest request);
  bool canScore() const;
  /// What was asked for last, also where it was cancelled or failed; else the newest scoring of the project.
  std::optional<ProjectConceptsRequest> lastAsked() const;

  /// Scores all latents against the selected feature or bases; its rows join the table at once.
  void useSelection();
  bool canUseSelection() const;

  /// Model and dictionary that were used last, for jobs on the compute lane.
  std::shared_ptr<ReaderCache> models() const { return reading_.models(); }

  /// The job that scores now, or that reads records for it; or null.
  JobHandle* job() const;
  const std::optional<Error>& failure() const { return failure_; }

 Q_SIGNALS:
  /// A job started, went on, failed or ended.
  void changed();
  /// What a user should know of a scoring that is done, in sentences.
  void noticed(const QString& sentences);
  /// The best row of a selection.
  void selectionScored(qint64 key);
  /// No latent fires at the selection, or too few to say anything.
  void nothingFound();

 private:
  void start();
  void goOn(const UnfinishedJob& cutOff);
  void remember(JobHandle* job, const ProjectConceptsRequest& request);
  void onReading();
  void store(SelectionConcept found);
  void take(SelectionConcept found, std::optional<ScoreRunId> id);
  void noteRun();

  Session& session_;
  ReadingDesk& reading_;
  ConceptBook& book_;
  QPointer<JobHandle> job_;
  std::optional<ProjectConceptsRequest> waiting_;  // for records that are read
  std::optional<ProjectConceptsRequest> asked_;
  std::optional<Error> failure_;
  bool isRunToNote_ = false;  ///< it was scored, and the book reads it
};

/// The synonyms that the newest scoring used, or the common ones.
std::string usualSynonyms(const ConceptBook& book);

}  // namespace dglm
