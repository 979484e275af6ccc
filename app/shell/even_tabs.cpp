// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/even_tabs.h"

#include <QDockWidget>
#include <QEvent>

#include <algorithm>
#include <utility>

namespace dglm {
namespace {

/// Qt keeps the docks behind a tab visible, to the left of the window.
bool isInFront(const QDockWidget* dock) {
  return dock->isVisible() && !dock->isFloating() && dock->geometry().right() >= 0;
}

/// For the place that it will have; it stays where it is not seen.
void layOutBehind(QDockWidget& dock, int width) {
  QRect place = dock.geometry();
  place.setLeft(place.right() - width + 1);
  dock.setGeometry(place);
}

}  // namespace

EvenTabs::EvenTabs(QList<QDockWidget*> docks, QObject* parent) : QObject(parent), docks_(std::move(docks)) {
  soon_.setSingleShot(true);
  soon_.setInterval(0);
  connect(&soon_, &QTimer::timeout, this, &EvenTabs::level);
  for (const QDockWidget* dock : docks_)
    dock->widget()->installEventFilter(this);
}

bool EvenTabs::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
    soon_.start();
  return QObject::eventFilter(watched, event);
}

void EvenTabs::level() {
  const auto front = std::ranges::find_if(docks_, isInFront);
  int height = 0;
  for (QDockWidget* dock : docks_) {
    if (front != docks_.end() && !isInFront(dock) && !dock->isFloating())
      layOutBehind(*dock, (*front)->width());
    height = std::max(height, dock->widget()->minimumSizeHint().height());
  }
  for (const QDockWidget* dock : docks_)
    dock->widget()->setMinimumHeight(dock->isFloating() ? 0 : height);
}

}  // namespace dglm
