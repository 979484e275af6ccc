// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/throttle.h"

namespace dglm {

Throttle::Throttle(std::chrono::milliseconds interval, QObject* parent) : QObject(parent) {
  timer_.setSingleShot(true);
  timer_.setInterval(interval);
  connect(&timer_, &QTimer::timeout, this, &Throttle::flush);
}

void Throttle::call() {
  isWaiting_ = true;
  if (!timer_.isActive())
    flush();
}

void Throttle::flush() {
  if (!isWaiting_)
    return;
  isWaiting_ = false;
  timer_.start();
  Q_EMIT passed();
}

}  // namespace dglm
