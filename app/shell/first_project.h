// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include "app/shell/command_line.h"

namespace dglm {

class ActionHost;
class ReadingDesk;
class RecordIntake;
class Session;
struct LatentSource;

/// The project that the window opens with: the files of the command line, the project of last time, or the demo.
class FirstProject : public QObject {
  Q_OBJECT

 public:
  FirstProject(Session& session, RecordIntake& intake, ReadingDesk& reading, ActionHost& host, QObject* parent);

  void open(const WindowOptions& options);
  /// A clean demo; the copy with own work in it, if there is one, is kept beside it.
  void openDemo();
  /// The project of last time. One that is gone, damaged, or open in another window leads to the demo, and is told.
  void reopenLast();

 Q_SIGNALS:
  /// The user's own copy of the demo now has this path.
  void demoKept(const QString& path);
  /// The project is open, and these files of the command line are sequences for it.
  void filesWanted(const QStringList& paths);
  /// The demo's model and dictionary, which read where a project has none.
  void sourceFound(const dglm::LatentSource& source);

 private:
  Session& session_;
  RecordIntake& intake_;
  ReadingDesk& reading_;
  ActionHost& host_;
  QStringList waiting_;  ///< files of the command line
};

}  // namespace dglm
