// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <cstdint>
#include <memory>

class QAction;
class QMenu;

namespace dglm {

class ActionHost;
class EditWindow;
class ReaderCache;
class Session;

/// What the sequence that is shown would be with other bases.
class SequenceEditMenu : public QObject {
  Q_OBJECT

 public:
  /// `models`: those in memory, of the compute lane.
  SequenceEditMenu(ActionHost& host, Session& session, std::shared_ptr<ReaderCache> models);

  ~SequenceEditMenu() override;

  void fill(QMenu& analyse);
  /// For the menus of a place.
  QAction* editAction() const { return edit_; }
  /// Shows what the letter in place of a base of the record that is shown would do, in the window that was opened last
  /// if it is still there.
  void substitute(int64_t base, QChar letter);
  /// The one that was opened last, or null.
  EditWindow* window() const;

 private:
  void showWindow();
  void enable();

  ActionHost& host_;
  Session& session_;
  std::shared_ptr<ReaderCache> models_;
  QAction* edit_;
  QPointer<EditWindow> window_;  ///< the last
};

}  // namespace dglm
