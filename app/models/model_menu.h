// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QMenu;

namespace dglm {

class ActionHost;
class LatentTracks;
class ModelOpening;
class ModelsPanel;
class ReadingDesk;
class Session;

/// Running the model over sequences, and how its tracks are shown.
class ModelMenu : public QObject {
  Q_OBJECT

 public:
  ModelMenu(ActionHost& host, Session& session, LatentTracks& tracks, ReadingDesk& desk, ModelOpening& opening,
            ModelsPanel& panel);

  void fill(QMenu& model, QMenu& analyse);

 private:
  void addOpening(QMenu& menu);
  void addReading(QMenu& menu);
  void addTracks(QMenu& menu);

  ActionHost& host_;
  Session& session_;
  LatentTracks& tracks_;
  ReadingDesk& desk_;
  ModelOpening& opening_;
  ModelsPanel& panel_;
};

}  // namespace dglm
