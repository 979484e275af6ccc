// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <initializer_list>

#include "widgets/parts/theme.h"

class QHBoxLayout;
class QLabel;
class QLayout;
class QPushButton;
class QWidget;

namespace dglm {

/// A label of the given role that shows plain text.
QLabel* makeLabel(const QString& text, TextRole role, QWidget* parent);

/// A label that takes the room it gets, cuts its text with an ellipsis where that is too little, and tells all of it
/// in its tool tip.
QLabel* makeElidedLabel(const QString& text, TextRole role, QWidget* parent);

/// A button that looks like a link: for everything that names a place or a latent, and for small actions in words.
QPushButton* makeLinkButton(const QString& text, QWidget* parent);

/// The same for a name of any length: it gives way, down to a few letters and an ellipsis.
QPushButton* makeElidedLink(const QString& text, QWidget* parent);

/// Widgets side by side on the grid, without margins; `wide` takes the room that is left, or the end of the line does.
QHBoxLayout* makeLine(std::initializer_list<QWidget*> parts, const QWidget* wide = nullptr);

/// The same on as many lines as a wide font or a long language needs.
QLayout* makeFlow(std::initializer_list<QWidget*> parts);

}  // namespace dglm
