// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/wheel.h"

#include <QEvent>
#include <QWidget>

namespace dglm {
namespace {

class WheelFilter : public QObject {
 public:
  using QObject::QObject;

 protected:
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() != QEvent::Wheel)
      return false;
    event->ignore();  // so that it goes on to the parent
    return true;
  }
};

}  // namespace

int WheelSteps::add(int delta) {
  if ((delta > 0 && left_ < 0) || (delta < 0 && left_ > 0))
    left_ = 0;
  left_ += delta;
  const int steps = left_ / kWheelNotch;
  left_ %= kWheelNotch;
  return steps;
}

void letWheelThrough(QWidget& part) {
  part.setAttribute(Qt::WA_NoMousePropagation, false);
  part.installEventFilter(new WheelFilter(&part));
}

}  // namespace dglm
