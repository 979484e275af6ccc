// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <optional>
#include <vector>

#include "widgets/parts/listed_action.h"

namespace dglm {

/// The shortcuts that the user gave to the menus' actions. They are kept among the settings, under names that are the
/// same in every language.
class ActionKeys : public QObject {
  Q_OBJECT

 public:
  using Keys = QList<QKeySequence>;

  using QObject::QObject;

  /// Names the actions, notes the shortcuts that they come with, and gives them the user's. Once, when the menus are
  /// full.
  void takeUp(const std::vector<ListedAction>& actions);
  /// The shortcuts that an action comes with; none for one that stands in a menu only for a while, such as a recent
  /// file: it cannot be given any.
  std::optional<Keys> usual(const QAction& action) const;
  /// Gives an action other shortcuts, now and from the next start on.
  void set(QAction& action, const Keys& keys);

 private:
  QHash<const QAction*, Keys> usual_;
};

}  // namespace dglm
