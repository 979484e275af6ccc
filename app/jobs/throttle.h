// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace dglm {

/// Lets through at most one call in an interval: the first at once, then the newest when the interval ends. The last
/// one is never lost.
class Throttle : public QObject {
  Q_OBJECT

 public:
  explicit Throttle(std::chrono::milliseconds interval, QObject* parent = nullptr);

  void call();
  /// Lets a call that waits through now.
  void flush();

 Q_SIGNALS:
  void passed();

 private:
  QTimer timer_;
  bool isWaiting_ = false;
};

}  // namespace dglm
