// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QMenu;

namespace dglm {

class ActionHost;
class RegionBook;
class RegionWindow;
class Session;
class TrackPanel;

/// Naming places and going to them.
class RegionMenu : public QObject {
  Q_OBJECT

 public:
  /// `tracks` says what is in view.
  RegionMenu(ActionHost& host, Session& session, RegionBook& book, TrackPanel& tracks);
  ~RegionMenu() override;

  void fill(QMenu& edit);
  /// Names the selected bases or, with none selected, those in view.
  QAction* addAction() const { return add_; }
  /// The list, or null while it is closed.
  RegionWindow* window() const;

 private:
  void add();
  void showWindow();
  void enable();

  ActionHost& host_;
  Session& session_;
  RegionBook& book_;
  TrackPanel& tracks_;
  QAction* add_;
  QAction* list_;
  QPointer<RegionWindow> window_;
};

}  // namespace dglm
