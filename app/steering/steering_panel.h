// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "app/steering/steering_desk.h"

class QAction;
class QScrollArea;
class QStackedWidget;

namespace dglm {

class StateView;
class SteeringBar;
class SteeringDials;

/// Dials for the pinned latents, and what is set beside them.
class SteeringPanel : public QWidget {
  Q_OBJECT

 public:
  SteeringPanel(Session& session, SteeringDesk& desk, QWidget* parent = nullptr);

  /// `pin` gives the selected latent a dial; `others` stand behind "more".
  void setActions(QAction* pin, const QList<QAction*>& others);
  SteeringDials& dials() { return *dials_; }
  SteeringBar& bar() { return *bar_; }

 private:
  void connectDials();
  void showDials();
  void showSetup();
  void showResult();
  void showState();

  Session& session_;
  SteeringDesk& desk_;
  QStackedWidget* pages_;
  StateView* state_;
  SteeringBar* bar_;
  SteeringDials* dials_;
  QScrollArea* content_;
  QAction* pin_ = nullptr;
  QAction* again_;
};

}  // namespace dglm
