// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

namespace dglm {

class ActionHost;
class RecordIntake;
class Session;

/// Opens files that the user dropped or chose. Sequences that come to a demo in which nobody made anything are asked
/// about first: they may start a project of their own.
class FilesOpener : public QObject {
  Q_OBJECT

 public:
  FilesOpener(ActionHost& host, Session& session, RecordIntake& intake);

  void open(const QStringList& paths);
  /// Asks for a file and makes a new project there; false where the user thinks better of it.
  bool newProject(const QString& proposed = {});

 Q_SIGNALS:
  void projectCreated(const QString& path);

 private:
  void ask(const QStringList& paths);
  void startProject(const QStringList& paths);

  ActionHost& host_;
  Session& session_;
  RecordIntake& intake_;
};

}  // namespace dglm
