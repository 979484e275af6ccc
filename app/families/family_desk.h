// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/project/session.h"
#include "core/study/meta_run.h"
#include "core/study/meta_sae.h"
#include "core/study/meta_scores.h"

namespace dglm {

class ConceptBook;

/// Trains meta-SAEs on the dictionary in use, and holds the one that is shown. Which one that is stays with the
/// project; its files stay in their folder.
class FamilyDesk : public QObject {
  Q_OBJECT

 public:
  FamilyDesk(Session& session, const ConceptBook& concepts, QObject* parent = nullptr);

  /// Null where none is shown.
  const MetaRunFiles* run() const { return run_.get(); }
  /// What its meta-latents outline; null where they were not scored.
  const ConceptScores* scores() const { return scores_.get(); }
  /// Its latents are those of the dictionary in use.
  bool isOfDictionaryInUse() const;
  /// Trains or reads; null: neither.
  JobHandle* job() const { return job_; }
  const std::optional<Error>& failure() const { return failure_; }

  /// Where meta-SAEs of the project may lie: beside it, and where one was opened.
  std::vector<std::filesystem::path> places() const;
  /// One of these places is there.
  bool hasMetaSaes() const;
  bool canTrain() const;
  /// What the window proposes: the latents with a concept, the paper's sizes where they fit the dictionary.
  MetaSaeRequest proposal() const;
  /// The best concept of each latent by the scores of the project.
  std::vector<LabelledLatent> labels() const;
  void train(const MetaSaeRequest& request);
  /// The sets and options of the newest concept scores on the project's records, by which families are scored; none
  /// where there are none of the analysis in use.
  std::optional<ProjectConceptsRequest> scoring() const;
  bool canScore() const;
  /// Scores the families that are shown, and keeps what was found in their folder.
  void score();
  /// A folder of `train meta-sae`, or one of its runs; of several the first is shown.
  void open(const std::filesystem::path& folder);
  void close();

 Q_SIGNALS:
  void changed();
  /// A training came to its end, in a sentence.
  void trained(const QString& sentence);
  /// The families were scored, in a sentence.
  void scored(const QString& sentence);

 private:
  void follow(JobHandle* job);
  void show(const std::filesystem::path& folder);
  void restore();
  void store(const std::filesystem::path& folder);

  Session& session_;
  const ConceptBook& concepts_;
  std::shared_ptr<const MetaRunFiles> run_;
  std::shared_ptr<const ConceptScores> scores_;
  QPointer<JobHandle> job_;
  std::optional<Error> failure_;
};

/// The command that repeats a training, but for the scores, which a command reads from a file.
QString metaSaeCommand(const MetaSaeRequest& request);

}  // namespace dglm
