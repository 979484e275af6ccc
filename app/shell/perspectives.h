// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <map>
#include <optional>

#include "app/shell/perspective.h"
#include "app/shell/window_docks.h"

namespace dglm {

/// The perspective that the window shows. Each is as the user left it, or as it comes.
class Perspectives : public QObject {
  Q_OBJECT

 public:
  /// `latentsWidth`: of the latents' columns, in pixels.
  Perspectives(WindowDocks& docks, std::function<int()> latentsWidth);

  /// By the name that the command line and the project file have for it.
  static std::optional<Perspective> named(const QString& name);

  Perspective current() const { return current_; }
  /// Keeps the arrangement that is left.
  void show(Perspective perspective);
  /// The one that is shown as it comes.
  void reset();

  /// All arrangements, for the project's view.
  QJsonObject toJson();
  /// An arrangement that is not there, or that this window cannot take, is as it comes.
  void restore(const QJsonObject& json);

 Q_SIGNALS:
  void changed();

 private:
  void arrange();

  WindowDocks& docks_;
  std::function<int()> latentsWidth_;
  Perspective current_ = Perspective::Explore;
  std::map<Perspective, DockArrangement> left_;  ///< as the user left them
};

}  // namespace dglm
