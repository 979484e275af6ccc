// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/passing_note.h"

#include <QApplication>
#include <QMainWindow>
#include <QStatusTipEvent>

namespace dglm {

void tellInPassing(const QWidget& widget, const QString& words) {
  for (QWidget* above = widget.parentWidget(); above; above = above->parentWidget())
    if (qobject_cast<QMainWindow*>(above)) {
      QStatusTipEvent note(words);
      QApplication::sendEvent(above, &note);
      return;
    }
}

}  // namespace dglm
