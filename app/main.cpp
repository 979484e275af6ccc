// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>

#include <algorithm>
#include <string>
#include <vector>

#include "app/shell/command_line.h"
#include "app/shell/main_window.h"
#include "app/shell/startup_view.h"
#include "app/shell/view_menu.h"
#include "app/texts/language.h"
#include "core/base/platform.h"
#include "core/study/version.h"
#include "widgets/parts/tool_tips.h"

namespace {

/// Help and version are words for a terminal: they need no display.
bool needsNoDisplay(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  return std::any_of(arguments.begin(), arguments.end(), [](const std::string& argument) {
    return argument == "--help" || argument == "-h" || argument == "--version" || argument == "-v";
  });
}

}  // namespace

int main(int argc, char** argv) {
  if (needsNoDisplay(argc, argv))
    qputenv("QT_QPA_PLATFORM", "offscreen");
  dglm::keepFreedMemory();
  QApplication application(argc, argv);
  QCoreApplication::setOrganizationName(QStringLiteral("decode-glm"));
  QCoreApplication::setApplicationName(QStringLiteral("decode-glm-workbench"));
  QCoreApplication::setApplicationVersion(QString::fromStdString(dglm::programVersion()));
  QGuiApplication::setDesktopFileName(QStringLiteral("org.decodeglm.Workbench"));

  dglm::speakLanguage(application, dglm::localeFromCommandLine(application.arguments()));
  const dglm::WindowOptions options = dglm::readCommandLine(application);
  dglm::applyTheme(application, options.theme.value_or(dglm::chosenTheme()));
  application.installEventFilter(new dglm::ToolTipWrapper(&application));
  dglm::MainWindow window;
  dglm::StartupView startup(window, options);
  window.start(options);
  window.show();
  return QApplication::exec();
}
