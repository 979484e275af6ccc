// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <mutex>

namespace dglm {

/// Carries messages from any thread to the thread of this object, in the order in which they were posted; that order
/// stays where a message runs an event loop of its own.
class Courier : public QObject {
 public:
  using QObject::QObject;
  using Message = std::function<void()>;

  /// May be called from any thread while the object lives; messages that were not delivered when it goes are lost.
  void post(Message message);

 protected:
  bool event(QEvent* event) override;

 private:
  /// The oldest message, or none. Whatever is left then has an event of its own under way.
  Message take();
  void wake();

  std::mutex mutex_;  // of what follows
  std::deque<Message> messages_;
  bool isWoken_ = false;  ///< an event is under way
};

}  // namespace dglm
