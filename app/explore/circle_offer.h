// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "app/project/session.h"

class QLabel;

namespace dglm {

/// A line above the linear view where much speaks for the linear record being a circle: it offers to make it one, until
/// the user says that it is to stay a line.
class CircleOffer : public QWidget {
  Q_OBJECT

 public:
  explicit CircleOffer(Session& session, QWidget* parent = nullptr);

  QString sentence() const;

 private:
  void update();
  bool wasAnswered() const;
  /// Is not asked again. Where the record was made a circle there is nothing to ask, and undo brings the offer back.
  void keepLinear();

  Session& session_;
  QLabel* sentence_;
};

}  // namespace dglm
