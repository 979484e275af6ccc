// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <optional>

#include "app/project/session.h"
#include "app/steering/steering_store.h"

namespace dglm {

/// Which steering session the dials belong to: the one that was opened, or the newest of the record and the dictionary
/// that are shown.
class SteeringSessions : public QObject {
  Q_OBJECT

 public:
  explicit SteeringSessions(Session& session, QObject* parent = nullptr);

  SteeringStore& store() { return store_; }
  const SteeringStore& store() const { return store_; }
  /// 0 before anything was set.
  qint64 number() const { return number_; }
  /// Null before anything was set.
  const SteeringNote* current() const { return store_.note(number_); }
  /// Whether the project still has its record, model and dictionary.
  bool canOpen(const SteeringNote& note) const;
  /// Whether it was made with the model, layer and dictionary that are shown.
  bool isOfDictionary(const SteeringStudy& study) const;

  /// Shows its record under its model, and it becomes the current one.
  void open(qint64 number);
  /// A new one of what is shown, which becomes the current one.
  void begin(const SteeringSetup& setup);
  /// Keeps the dials, without places of a record, for use on any record.
  void addPreset(const QString& name, const SteeringSetup& setup);
  /// With undo.
  void remove(qint64 number);
  void describe(qint64 number, const QString& name, const QString& note) { store_.describe(number, name, note); }

  /// Looks again which is the current one; false while the record of the one that was opened is on its way.
  bool choose();
  /// The project is closed.
  void clear();

 Q_SIGNALS:
  /// Another may be the current one: choose().
  void opened();

 private:
  bool isReady() const;
  SteeringStudy studyHere(const SteeringSetup& setup) const;
  std::optional<AnalysisId> analysisOf(const SteeringStudy& study) const;
  bool isHere(const SteeringNote& note) const;

  Session& session_;
  SteeringStore store_;
  qint64 number_ = 0;
  qint64 wanted_ = 0;  ///< the one whose record is being loaded
};

}  // namespace dglm
