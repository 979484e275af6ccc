// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

class Project;

/// Something that the window did.
struct ScriptStep {
  /// Writes what the command reads, and only the project has, into the folder that stands for commandFolder().
  using Files = std::function<Status(const Project&, const std::filesystem::path& folder, const JobContext&)>;

  QString what;                      ///< a sentence
  std::function<QString()> command;  ///< asked for when the script is made; null or empty: no command repeats it
  Files files = {};                  ///< besides sequences, which are seen to
  QString key = {};                  ///< a later step with the same key takes its place; empty: none does
  QDateTime time = QDateTime::currentDateTime();
};

/// What the window did since the project was opened, in order.
class SessionScript : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  const std::vector<ScriptStep>& steps() const { return steps_; }
  void add(ScriptStep step);
  /// A step whose command is known; empty: no command repeats it.
  void add(const QString& what, const QString& command = {}, const QString& key = {});
  void clear();

 Q_SIGNALS:
  void changed();

 private:
  std::vector<ScriptStep> steps_;
};

}  // namespace dglm
