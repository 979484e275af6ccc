// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace dglm {

/// Carries messages from any thread to the thread of this object, in the order in which they were posted.
class Courier : public QObject {
 public:
  using QObject::QObject;

  /// May be called from any thread while the object lives; messages that were not delivered when it goes are lost.
  void post(std::function<void()> message);

 protected:
  bool event(QEvent* event) override;

 private:
  std::mutex mutex_;  // of messages_
  std::vector<std::function<void()>> messages_;
};

}  // namespace dglm
