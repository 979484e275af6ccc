// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QMenu;

namespace dglm {

class MainWindow;

/// Running the model over sequences, and how its tracks are shown.
class ModelMenu : public QObject {
  Q_OBJECT

 public:
  ModelMenu(MainWindow& window, QMenu& model, QMenu& analyse);

 private:
  void addOpening(QMenu& menu);
  void addReading(QMenu& menu);
  void addTracks(QMenu& menu);

  MainWindow& window_;
};

}  // namespace dglm
