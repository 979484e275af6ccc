// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/wheel.h"

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

void letWheelThrough(QWidget& part) {
  part.setAttribute(Qt::WA_NoMousePropagation, false);
  part.installEventFilter(new WheelFilter(&part));
}

}  // namespace dglm
