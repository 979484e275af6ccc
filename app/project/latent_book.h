// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "app/project/project_link.h"
#include "core/study/project_contents.h"

class QUndoStack;

namespace dglm {

/// The latents of the chosen analysis: what was measured of each and what is said of it. Names, notes and pins
/// can be undone and are stored in the project.
class LatentBook : public QObject {
  Q_OBJECT

 public:
  enum class State { None, Loading, Failed, Ready };

  LatentBook(ProjectLink& project, QUndoStack& undo, QObject* parent = nullptr);

  /// Forgets everything and reads the analysis.
  void load(AnalysisId id);
  /// Reads the same analysis again; what is shown stays until then.
  void reload();
  void clear();

  State state() const { return state_; }
  const std::optional<Error>& failure() const { return failure_; }
  /// Null unless Ready.
  const LatentOverview* overview() const { return state_ == State::Ready ? &overview_ : nullptr; }
  std::optional<AnalysisId> analysis() const;

  bool contains(LatentId id) const;
  LatentId idOf(int32_t latent) const { return {overview_.analysis.layer, latent}; }
  const LatentSummary& summaryOf(int32_t latent) const {
    return overview_.summary.latents[static_cast<size_t>(latent)];
  }
  /// Whether the analysis holds the record's activations.
  bool covers(RecordId record) const;

  /// The user's name, else an imported or a scored one; may be empty.
  QString nameOf(int32_t latent) const;
  /// Its name, or a guess with a question mark; may be empty.
  QString titleOf(int32_t latent) const;
  /// Who gave it its name; none: it has none.
  std::optional<MarkSource> nameSourceOf(int32_t latent) const;
  /// The name that the user gave it, or "".
  QString ownNameOf(int32_t latent) const;
  /// What it may stand for by the features of the sequences read (LabelOverlap::guesses); null: nothing beyond chance.
  const LatentLabel* guessOf(int32_t latent) const;
  /// [latent]: whether it is active at more than kEverywhereShare of all tokens, so that it says little of a place.
  std::vector<bool> activeEverywhere() const;
  /// Of a latent without a name: the share 0..1 of its activation that lies inside what it may stand for. NaN: it has
  /// a name, or there is no guess.
  double guessShareOf(int32_t latent) const;
  QString noteOf(int32_t latent) const;

  /// The pinned latents in the order of their tracks.
  const std::vector<int32_t>& pins() const { return overview_.pins; }
  bool isPinned(int32_t latent) const { return seriesOf_.contains(latent); }
  /// Number of the series colour of a pinned latent, or -1. It stays while the latent is pinned.
  int seriesOf(int32_t latent) const { return seriesOf_.value(latent, -1); }

  // What the user does, with undo
  void rename(int32_t latent, const QString& name);
  void setNote(int32_t latent, const QString& note);
  void setPins(std::vector<int32_t> latents);
  void setPinned(int32_t latent, bool pinned);

 Q_SIGNALS:
  /// Loading, loaded, failed or cleared.
  void stateChanged();
  /// Name or note of one latent.
  void markChanged(int latent);
  void pinsChanged();

 private:
  using MarkKey = std::tuple<int32_t, LatentMarkKind, MarkSource>;

  void read(AnalysisId id);
  void onLoaded(LatentOverview overview);
  void setState(State state);
  const LatentMark* mark(int32_t latent, LatentMarkKind kind, MarkSource source) const;
  void changeMark(int32_t latent, LatentMarkKind kind, std::optional<QString> text, const QString& undoText);
  void applyMark(DictionaryId dictionary, int32_t latent, LatentMarkKind kind, const std::optional<QString>& text);
  void applyPins(DictionaryId dictionary, const std::vector<int32_t>& latents);
  void assignSeries();

  ProjectLink& project_;
  QUndoStack& undo_;
  State state_ = State::None;
  std::optional<Error> failure_;
  LatentOverview overview_;
  std::map<MarkKey, LatentMark> marks_;
  QHash<int32_t, const LatentLabel*> labels_;  // into overview_.labels
  QHash<int32_t, int> seriesOf_;
};

}  // namespace dglm
