// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

#include "widgets/parts/theme.h"

class QCoreApplication;
class QLocale;

namespace dglm {

/// What the command line asks of the window.
struct WindowOptions {
  QStringList files;
  QString perspective;  ///< "explore", "score", "steer"; empty: the project's own
  QString record;       ///< name of the record to show
  QString goTo;         ///< what would be typed into the go-to box
  QString select;       ///< "L3/412"
  std::optional<ThemeKind> theme;
  std::optional<QSize> size;
  bool reopensLast = false;  ///< the project of last time, else the demo; files are sequences for it
  QString screenshot;        ///< draw the window into this file and leave
};

/// The locale that --language asks for, or the one chosen in the menu, or the system's. Known before the rest is read,
/// so that --help and refusals are said in that language; whether there is such a language is checked by
/// readCommandLine.
QLocale localeFromCommandLine(const QStringList& arguments);

/// Reads the arguments; answers --help and --version itself, and ends the program with status 2 for wrong usage.
WindowOptions readCommandLine(const QCoreApplication& application);

}  // namespace dglm
