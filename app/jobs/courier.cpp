// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/courier.h"

#include <QCoreApplication>
#include <QEvent>

namespace dglm {
namespace {

QEvent::Type deliveryEvent() {
  static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
  return type;
}

}  // namespace

void Courier::post(std::function<void()> message) {
  const std::lock_guard lock(mutex_);
  messages_.push_back(std::move(message));
  if (messages_.size() == 1)
    QCoreApplication::postEvent(this, new QEvent(deliveryEvent()));
}

bool Courier::event(QEvent* event) {
  if (event->type() != deliveryEvent())
    return QObject::event(event);
  std::vector<std::function<void()>> messages;
  {
    const std::lock_guard lock(mutex_);
    messages.swap(messages_);
  }
  for (const std::function<void()>& message : messages)
    message();
  return true;
}

}  // namespace dglm
