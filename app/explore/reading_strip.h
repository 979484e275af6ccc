// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "app/project/latent_tracks.h"
#include "app/project/reading_desk.h"
#include "app/project/session.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace dglm {

/// A line above the tracks that says why there are none, or how far they are, and what to do. Hidden when all is well.
class ReadingStrip : public QWidget {
  Q_OBJECT

 public:
  ReadingStrip(Session& session, LatentTracks& tracks, ReadingDesk& desk, QWidget* parent = nullptr);

 private:
  void update();
  /// The sequence that is shown was read as earlier versions did, which makes a difference to it.
  bool isStale() const;
  QString unreadSentence() const;
  void showWorking(const JobHandle& job);
  void showSentence(const QString& sentence, const QString& button);
  void onButton();

  Session& session_;
  LatentTracks& tracks_;
  ReadingDesk& desk_;
  QLabel* sentence_;
  QProgressBar* bar_;
  QPushButton* button_;
};

}  // namespace dglm
