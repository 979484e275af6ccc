// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include "widgets/theme.h"

class QLabel;
class QPushButton;
class QWidget;

namespace dglm {

/// A label of the given role that shows plain text.
QLabel* makeLabel(const QString& text, TextRole role, QWidget* parent);

/// A button that looks like a link: for everything that names a place or a latent, and for small actions in words.
QPushButton* makeLinkButton(const QString& text, QWidget* parent);

}  // namespace dglm
