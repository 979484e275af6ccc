// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUndoCommand>

#include <chrono>
#include <utility>

#include "app/steering/steering_desk.h"

namespace dglm {

/// One change of a steering session. Moves of one dial that follow each other without a pause count as one.
class SteeringMove : public QUndoCommand {
 public:
  struct Change {
    qint64 session = 0;
    SteeringSetup before, after;
  };

  /// `key` names what can be joined with the step before; empty: nothing. Another `move` is another step.
  SteeringMove(SteeringDesk& desk, const QString& text, Change change, QString key, int move)
      : QUndoCommand(text), desk_(desk), change_(std::move(change)), key_(std::move(key)), move_(move) {}

  /// It was made on an earlier day: pushing it changes nothing.
  void setDone() { isDone_ = true; }
  void redo() override {
    if (!std::exchange(isDone_, false))
      desk_.apply(change_.session, change_.after);
  }
  void undo() override { desk_.apply(change_.session, change_.before); }
  int id() const override { return kId; }

  bool mergeWith(const QUndoCommand* other) override {
    const auto& next = static_cast<const SteeringMove&>(*other);
    const bool isOne = !key_.isEmpty() && key_ == next.key_ && move_ == next.move_ &&
                       change_.session == next.change_.session && next.time_ - time_ < kPause;
    if (!isOne)
      return false;
    change_.after = next.change_.after;
    time_ = next.time_;
    return true;
  }

 private:
  static constexpr int kId = 1;
  static constexpr std::chrono::milliseconds kPause{1000};

  SteeringDesk& desk_;
  Change change_;
  QString key_;
  int move_;
  bool isDone_ = false;
  std::chrono::steady_clock::time_point time_ = std::chrono::steady_clock::now();
};

}  // namespace dglm
