// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

#include "app/project/session.h"
#include "core/study/latents_in_range.h"

class QAction;

namespace dglm {

class SelectionCard;

/// What is selected and which latents fire there; with nothing selected, the record as a whole.
class SelectionPanel : public QWidget {
  Q_OBJECT

 public:
  explicit SelectionPanel(Session& session, QWidget* parent = nullptr);

  void setActions(const QList<QAction*>& actions);
  SelectionCard& card() { return *card_; }

 private:
  void showSelection();
  /// What is selected, or the whole record.
  BaseRange shownBases() const;
  void readLatents();
  void showLatents();

  Session& session_;
  SelectionCard* card_;
  QPointer<JobHandle> job_;  // that reads them
  LatentsInRange latents_;
};

}  // namespace dglm
