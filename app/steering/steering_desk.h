// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "app/project/reading_desk.h"
#include "app/project/session.h"
#include "app/steering/steering_runner.h"
#include "app/steering/steering_sessions.h"

namespace dglm {

/// Turns dials: keeps what the panel is set to, with undo, has it run by a SteeringRunner whenever it changes, and
/// notes all of it in the session that SteeringSessions chooses.
class SteeringDesk : public QObject {
  Q_OBJECT

 public:
  enum class State { NoRecord, NoModel, NoDials, Working, Ready, Failed };

  SteeringDesk(Session& session, ReadingDesk& reading, QObject* parent = nullptr);

  /// The model runs only while somebody looks.
  void setActive(bool isActive);
  State state() const;
  const std::optional<Error>& failure() const { return runner_.failure(); }
  /// The job that runs, or null.
  JobHandle* job() const { return runner_.job(); }

  // What is set
  const SteeringSetup& setup() const { return setup_; }
  /// The latents that have a dial: those pinned, and others that were turned.
  std::vector<int32_t> latents() const;
  /// The dial of which curves speak; -1 if there is none.
  int32_t current() const;
  /// What that dial is turned to, on or off.
  double currentValue() const;
  /// What a dial's slider takes for 1: the highest activation in the project, or 1 for factors.
  double unitOf(int32_t latent) const;
  /// The values that the latent takes by itself in the window that is steered, as the command says; before the first
  /// run, in the project.
  ActivationBand bandOf(int32_t latent) const;
  /// Whether the value lies outside that band.
  bool isOutside(const DialSetting& dial) const;
  /// The base edit as it was typed last; one that the record has not is no part of the setup.
  QString edit() const { return refusedEdit_.isEmpty() ? QString::fromStdString(setup_.edit) : refusedEdit_; }
  bool isEditWrong() const;

  // What came of it
  /// Of the record that is shown; may be of dials that were moved since.
  const std::optional<SteeringOutcome>& outcome() const { return runner_.outcome(); }
  /// The base whose token the result is about, while somebody looks; none before there is a result.
  std::optional<int64_t> readBase() const;
  bool isCurrent() const { return outcome() && outcome()->task.setup == setup_; }
  bool isSteering() const { return !editsOf(setup_).empty(); }
  /// Milliseconds from the last change to its numbers; NaN before the first.
  double latency() const { return runner_.latency(); }
  const std::vector<StrengthPoint>& curve() const { return runner_.curve(); }
  const std::optional<ControlledEffect>& controls() const { return runner_.controls(); }

  // What the user does, with undo
  void turn(int32_t latent, double value);
  /// Latents in proportion, as one move: each to `factor` times its share (0 to 1) of what its slider takes for 1.
  void turnTogether(const QString& name, const std::vector<std::pair<int32_t, double>>& shares, double factor);
  void ablateTogether(const QString& name, const std::vector<std::pair<int32_t, double>>& shares);
  /// A drag ended: the next move is another step.
  void endMove() { ++move_; }
  void setOn(int32_t latent, bool isOn);
  void setAblated(int32_t latent, bool isAblated);
  void reset(int32_t latent);
  void resetAll();
  void setMethod(SteeringMethod method);
  /// SteerScope::Bases takes what is selected now.
  void setScope(SteerScope scope);
  /// Masks the token that is read, wherever that is.
  void maskCaret();
  void setMasked(std::optional<BaseRange> bases);
  void setEdit(const QString& text);
  void setWholeSequence(bool isWhole);
  void pick(int32_t latent);
  void retry();

  // Sessions
  SteeringSessions& sessions() { return sessions_; }
  const SteeringSessions& sessions() const { return sessions_; }
  /// A new one with the dials as they stand.
  void newSession();
  void usePreset(qint64 number);

 Q_SIGNALS:
  void setupChanged();
  void resultChanged();

 private:
  friend class SteeringMove;

  bool isReady() const;
  SteeringWish wish() const;
  void change(const QString& text, const QString& key, const std::function<void(SteeringSetup&)>& edit);
  void apply(qint64 session, const SteeringSetup& setup);
  QString moveText(const SteeringSetup& before, const SteeringSetup& after) const;
  void continueHistory(const SteeringNote& note);
  void noteResult();
  void noteStep();
  void adopt();
  void followSelection();
  void request();

  Session& session_;
  SteeringSessions sessions_;
  SteeringRunner runner_;
  SteeringSetup setup_;
  QString refusedEdit_;
  int32_t picked_ = -1;
  int move_ = 0;
  bool isContinued_ = false;  ///< the open project's undo goes on where it was
};

}  // namespace dglm
