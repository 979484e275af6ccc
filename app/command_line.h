// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

#include "widgets/theme.h"

class QCoreApplication;

namespace dglm {

/// What the command line asks of the window.
struct WindowOptions {
  QStringList files;
  QString perspective = QStringLiteral("explore");
  QString record;  ///< name of the record to show
  QString goTo;    ///< what would be typed into the go-to box
  QString select;  ///< "L3/412"
  std::optional<ThemeKind> theme;
  std::optional<QSize> size;
  QString screenshot;  ///< draw the window into this file and leave
};

/// Reads the arguments; answers --help and --version itself, and ends the program with status 2 for wrong usage.
WindowOptions readCommandLine(const QCoreApplication& application);

}  // namespace dglm
