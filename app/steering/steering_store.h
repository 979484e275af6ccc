// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "app/jobs/throttle.h"
#include "app/project/project_link.h"
#include "core/study/steering_setup.h"

namespace dglm {

/// What came of the dials as they stand, at the place that is read.
struct SteeringSummary {
  QString tokenBefore, tokenAfter;  ///< the most probable ones
  double targetBefore = std::numeric_limits<double>::quiet_NaN();
  double targetAfter = std::numeric_limits<double>::quiet_NaN();
  double effect = std::numeric_limits<double>::quiet_NaN();
  qint64 rank = 0;            ///< of the effect among the random latents; 0: not compared
  qint64 randomSettings = 0;  ///< latents it was compared with
  double milliseconds = 0;    ///< of the model
};

/// A steering session with its dials as they stand.
struct SteeringNote {
  qint64 number = 0;  ///< while the project is open
  SteeringStudy study;
  SteeringSetup setup;

  bool isPreset() const { return !study.record; }
};

/// The steering sessions of the open project. Every move is stored within a quarter of a second, so that a killed
/// program loses no session; a move back to the step before, or on to the one after, is stored as undo and redo.
class SteeringStore : public QObject {
  Q_OBJECT

 public:
  explicit SteeringStore(ProjectLink& project, QObject* parent = nullptr);

  /// Reads those of the project that was just opened.
  void load(bool isReadOnly);
  void clear();
  /// Writes what waits to be written.
  void flush();

  const std::vector<SteeringNote>& notes() const { return notes_; }
  const SteeringNote* note(qint64 number) const;
  /// The moves that are stored of a session, and which of them it stands at.
  std::vector<SteeringSetup> steps(qint64 number) const;
  size_t step(qint64 number) const;

  /// Gives it a number.
  qint64 add(const SteeringStudy& study, const SteeringSetup& setup);
  void describe(qint64 number, const QString& name, const QString& note);
  void move(qint64 number, const SteeringSetup& setup);
  /// Of the session's dials as they stand.
  void setResult(qint64 number, const SteeringSummary& result);
  void remove(qint64 number);

 Q_SIGNALS:
  void loaded();
  /// Another list, or another name or note in it.
  void changed();

 private:
  /// Ids of the sessions by number; used on the project's writing lane only.
  using Ids = std::shared_ptr<std::map<qint64, SteeringId>>;
  /// What is stored of a session, or is on its way.
  struct Kept {
    std::vector<SteeringSetup> steps;
    size_t step = 0;
    std::optional<SteeringSummary> newResult;
  };

  void addLoaded(SteeringNote note, Kept kept);
  void store();
  void storeMove(const SteeringNote& note, Kept& kept);
  void write(qint64 number, std::function<Status(SteeringTable, SteeringId)> body);

  ProjectLink& project_;
  std::vector<SteeringNote> notes_;
  std::map<qint64, Kept> kept_;
  Ids ids_;
  qint64 lastNumber_ = 0;
  bool isReadOnly_ = false;
  Throttle soon_;
};

}  // namespace dglm
