// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStatusBar>

#include <optional>

#include "app/explore/track_panel.h"
#include "app/project/session.h"
#include "app/shell/jobs_panel.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace dglm {

/// The window's last line: the record, what is selected, what is under the pointer, and the running job.
class StatusLine : public QStatusBar {
  Q_OBJECT

 public:
  StatusLine(Session& session, TrackPanel& tracks, JobsPanel& jobs, QWidget* parent = nullptr);

 private:
  void showRecord();
  void showSelection();
  void showHovered(std::optional<int64_t> base);
  void showJob();

  Session& session_;
  TrackPanel& tracks_;
  JobsPanel& jobs_;
  QLabel* record_;
  QLabel* selection_;
  QLabel* hovered_;
  QLabel* job_;
  QProgressBar* bar_;
  QPushButton* cancel_;
};

}  // namespace dglm
