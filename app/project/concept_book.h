// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "app/project/session.h"
#include "core/study/scored_run.h"
#include "core/study/selection_concept.h"

namespace dglm {

/// A scored run as the window holds it.
struct ConceptRun {
  int64_t number = 0;  ///< of the stored run, or one above kFirstUnstoredRun where the project cannot be written
  ScoreRun run;
  std::shared_ptr<const ConceptScores> scores;
  std::optional<AnalysisId> analysis;         ///< of the project, whose latents these are
  std::shared_ptr<const AnnotatedSets> sets;  ///< null until a row's curves are asked for
  bool isStale = false;                       ///< a record of its sets was a circle then and is a line now, or so

  /// Scored on what the user selected.
  bool isOfSelection() const { return isSelection(run); }
  /// The project holds the activations that were scored.
  bool hasCurves() const { return runOnProject(run).has_value(); }
};

/// One row of one run.
struct ConceptRowRef {
  const ConceptRun* run = nullptr;
  const LatentScore* score = nullptr;

  const std::string& conceptName() const { return run->scores->concepts[static_cast<size_t>(score->conceptNumber)]; }
  LatentId latent() const { return {run->run.layer, score->latent}; }
  /// Stays as long as the run.
  int64_t key() const;
};

/// What the latents of the project mean: the scored runs, the row that is looked at with its curves, and the threshold
/// at which.
class ConceptBook : public QObject {
  Q_OBJECT

 public:
  static constexpr int64_t kFirstUnstoredRun = int64_t{1} << 30;

  explicit ConceptBook(Session& session, QObject* parent = nullptr);

  const std::vector<ConceptRun>& runs() const { return runs_; }
  /// Reads runs that were stored since.
  void reload();
  /// Adds the scores of a selection as the last run; without an id they are kept until the project is closed.
  void addSelection(SelectionConcept found, std::optional<ScoreRunId> id);
  /// Takes a run away, also from the project.
  void remove(int64_t number);

  /// A row by its key; none where it has gone.
  std::optional<ConceptRowRef> row(int64_t key) const;

  /// Its latents are those of the list: same dictionary, same layer.
  bool isOfChosenAnalysis(const ConceptRun& run) const;
  /// Its latents are in the project, and others are listed.
  bool isOfOtherAnalysis(const ConceptRun& run) const;
  /// The rows of a latent in the runs of its dictionary, best held-out F1 first; those of selections last.
  std::vector<ConceptRowRef> conceptsOf(LatentId id) const;
  /// The best of them, by the scores of the chosen analysis alone.
  std::optional<ConceptRowRef> bestConcept(int32_t latent) const;
  /// The best scores that the latent has with this concept, in the chosen analysis.
  std::optional<ConceptRowRef> conceptNamed(int32_t latent, const std::string& name) const;

  // The row that is looked at
  void choose(std::optional<int64_t> key);
  std::optional<int64_t> chosenKey() const { return chosen_; }
  std::optional<ConceptRowRef> chosen() const { return chosen_ ? row(*chosen_) : std::nullopt; }
  /// Null while they are read, and where the project does not hold the activations.
  const ConceptOnSets* onSets() const { return onSets_.get(); }
  const AnnotatedSets* sets() const;
  const std::optional<Error>& failure() const { return failure_; }
  double threshold() const { return threshold_; }
  void setThreshold(double threshold);

 Q_SIGNALS:
  void runsChanged();
  /// Another row, or none.
  void chosenChanged();
  /// The curves of the chosen row were read, or cannot be.
  void curvesChanged();
  void thresholdChanged();

 private:
  void clear();
  void readCurves();
  void rankLatents();
  std::optional<AnalysisId> analysisOf(const ScoreRun& run) const;

  Session& session_;
  std::vector<ConceptRun> runs_;
  int64_t unstored_ = 0;                                             // selections
  std::map<int32_t, ConceptRowRef> best_;                            // of the chosen analysis
  std::map<std::pair<int32_t, std::string>, ConceptRowRef> byName_;  // the same by concept
  std::optional<int64_t> chosen_;
  std::shared_ptr<const ConceptOnSets> onSets_;
  std::optional<Error> failure_;
  double threshold_ = 0;
};

}  // namespace dglm
