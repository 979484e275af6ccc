// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace dglm {

class ActionHost;
class Session;

/// Says in the status line that what the user changed is in the project file, once it is there.
class SavedNote : public QObject {
  Q_OBJECT

 public:
  SavedNote(ActionHost& host, Session& session);

  /// After the writes that wait; nothing if one of them fails, of which another place tells.
  void say();

 private:
  void watch(int index);

  ActionHost& host_;
  Session& session_;
  int failures_ = 0;  ///< jobs that failed so far
};

}  // namespace dglm
