// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

class QAction;
class QPushButton;
class QWidget;

namespace dglm {

/// A text button that follows the action: text, tool tip, enabled, visible; a click triggers it.
QPushButton* makeActionButton(QAction& action, QWidget* parent);

/// The buttons of several actions side by side, left aligned.
QWidget* makeActionRow(const QList<QAction*>& actions, QWidget* parent);

}  // namespace dglm
