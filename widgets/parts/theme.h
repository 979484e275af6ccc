// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QString>

#include <functional>

#include "widgets/parts/palette.h"

class QApplication;
class QLayout;

namespace dglm {

/// Every distance between widgets is a multiple of this, in device-independent pixels.
constexpr int kGrid = 8;

enum class ThemeKind { System, Light, Dark };

/// Light or dark: the wanted theme, or for ThemeKind::System what the system's own palette looks like.
const Palette& paletteFor(ThemeKind wanted, const QPalette& systemPalette);

/// The style sheet of the application in the palette's colours. Font sizes are steps from `font`.
QString styleSheetFor(const Palette& palette, const QFont& font);

/// Gives the application style, palette and style sheet. May be called again to change the theme.
void applyTheme(QApplication& application, ThemeKind wanted);

/// Calls once after every change of the palette that the widget is shown in: for values that hold colours of
/// Palette::of(widget).
void onThemeChange(QWidget& widget, std::function<void()> callback);

/// The system's monospaced font at the size of the UI font: for bases, tokens and command lines.
QFont baseFont();

/// Sets margins and spacing of a layout in steps of the grid.
void setGridSpacing(QLayout& layout, int marginSteps, int spacingSteps);

/// What a piece of text is for; the style sheet gives each its size, weight and colour.
enum class TextRole { Plain, Title, Subtitle, Heading, Secondary, Link, Failure, Stale, Code };

void setTextRole(QWidget& widget, TextRole role);

}  // namespace dglm
