// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>
#include <optional>

#include "app/project/reading_desk.h"
#include "app/project/session.h"

namespace dglm {

/// What is done with a dictionary once the project has been read through it: a run's features meet here.
class RunFollowUp : public QObject {
  Q_OBJECT

 public:
  RunFollowUp(Session& session, ReadingDesk& desk, QObject* parent = nullptr);

  /// Opens the dictionary for the project, has its sequences read through it, and then calls `next`. Of several calls
  /// the newest counts; a reading that fails or is cancelled, and a project that is closed, ends it.
  void openThen(const LatentSource& source, std::function<void()> next);

 private:
  bool isShown(const LatentSource& source) const;
  void look();
  void drop() { source_.reset(); }

  Session& session_;
  ReadingDesk& desk_;
  std::optional<LatentSource> source_;
  std::function<void()> next_;
};

}  // namespace dglm
