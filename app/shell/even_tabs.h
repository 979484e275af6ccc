// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

class QDockWidget;

namespace dglm {

/// Gives docks that share a place as tabs one least height, that of the panel which needs most: their place does not
/// jump as another tab comes forward.
class EvenTabs : public QObject {
 public:
  explicit EvenTabs(QList<QDockWidget*> docks, QObject* parent = nullptr);

  void level();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  const QList<QDockWidget*> docks_;
  QTimer soon_;
};

}  // namespace dglm
