// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "app/steering/steering_desk.h"

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace dglm {

class ChoiceChips;

/// What is steered besides the dials: session, method, window, base edit, which tokens, what is masked.
class SteeringBar : public QWidget {
  Q_OBJECT

 public:
  SteeringBar(Session& session, SteeringDesk& desk, QWidget* parent = nullptr);

  /// Behind "more".
  void setActions(const QList<QAction*>& actions);
  /// Which tokens are steered and masked; whoever shows the bar places it.
  QWidget& places() { return *places_; }
  QString problem() const;
  ChoiceChips& scopeChips() { return *scope_; }
  ChoiceChips& maskChips() { return *mask_; }
  QLineEdit& editBox() { return *edit_; }
  QComboBox& sessionBox() { return *sessions_; }

 private:
  void buildFirstLine();
  void connectParts();
  void showSetup();
  void showSessions();
  void showState();
  void showProblem();
  void chooseSession(int index);
  void chooseMask(int key);
  QString selectionText() const;
  QString cut(const QString& name) const;
  static QString working();

  Session& session_;
  SteeringDesk& desk_;
  QComboBox* sessions_;
  QComboBox* method_;
  QComboBox* window_;
  QLineEdit* edit_;
  QLabel* state_;
  QLabel* problem_;  ///< in a line of its own
  QPushButton* more_;
  QWidget* places_;
  ChoiceChips* scope_;
  ChoiceChips* mask_;
};

}  // namespace dglm
