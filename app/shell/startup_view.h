// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include "app/shell/command_line.h"

namespace dglm {

class MainWindow;

/// Brings the window to what the command line asks for once its project is loaded; with --screenshot it then draws one
/// picture and ends the program: status 0, or 1 if there was nothing to draw or no place to write.
class StartupView : public QObject {
  Q_OBJECT

 public:
  StartupView(MainWindow& window, const WindowOptions& options);

 private:
  void onIdle();
  bool showWanted();
  bool refuse(const QString& sentence);
  void draw();

  MainWindow& window_;
  WindowOptions wanted_;
  QTimer settled_;
  bool isRefused_ = false;
};

}  // namespace dglm
