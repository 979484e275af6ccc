// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "app/steering/steering_desk.h"

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace dglm {

class LogitShiftTable;
class NotesEditor;
class StateView;
class StrengthCurve;
class TokenShiftTable;

/// What came of the dials at the place that is read: tokens, logits, the curve of the current dial, the controls.
class SteeringResults : public QWidget {
  Q_OBJECT

 public:
  SteeringResults(Session& session, SteeringDesk& desk, QWidget* parent = nullptr);

  StrengthCurve& curve() { return *curve_; }
  TokenShiftTable& tokens() { return *tokens_; }

 Q_SIGNALS:
  /// A k-mer was chosen in the list of logits.
  void kmerChosen(const QString& bases);

 private:
  void showPage();
  void showResult();
  void showSetup();

  Session& session_;
  SteeringDesk& desk_;
  QStackedWidget* pages_;
  StateView* state_;
  QWidget* content_;
  QLabel* place_;
  QLabel* effect_;
  QLabel* remarks_;
  QLabel* controls_;
  QTabWidget* tables_;
  TokenShiftTable* tokens_;
  LogitShiftTable* logits_;
  NotesEditor* notes_;
  StrengthCurve* curve_;
};

}  // namespace dglm
