// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

class QAction;
class QMenu;

namespace dglm {

class ActionHost;
class ReaderCache;
class Session;

/// What the sequence that is shown would be with other bases.
class SequenceEditMenu : public QObject {
  Q_OBJECT

 public:
  /// `models`: those in memory, of the compute lane.
  SequenceEditMenu(ActionHost& host, Session& session, std::shared_ptr<ReaderCache> models);

  void fill(QMenu& analyse);
  /// For the menus of a place.
  QAction* editAction() const { return edit_; }

 private:
  void showWindow();
  void enable();

  ActionHost& host_;
  Session& session_;
  std::shared_ptr<ReaderCache> models_;
  QAction* edit_;
};

}  // namespace dglm
