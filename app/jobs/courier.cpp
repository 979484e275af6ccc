// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/courier.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace dglm {
namespace {

QEvent::Type deliveryEvent() {
  static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
  return type;
}

}  // namespace

void Courier::post(Message message) {
  const std::lock_guard lock(mutex_);
  messages_.push_back(std::move(message));
  wake();
}

void Courier::wake() {
  if (!std::exchange(isWoken_, true))
    QCoreApplication::postEvent(this, new QEvent(deliveryEvent()));
}

Courier::Message Courier::take() {
  const std::lock_guard lock(mutex_);
  if (messages_.empty())
    return nullptr;
  Message message = std::move(messages_.front());
  messages_.pop_front();
  if (!messages_.empty())
    wake();  // should this message wait in an event loop, that one goes on with the next
  return message;
}

bool Courier::event(QEvent* event) {
  if (event->type() != deliveryEvent())
    return QObject::event(event);
  size_t count = 0;  // what comes meanwhile has to wait, so that a busy job does not keep the window from its events
  {
    const std::lock_guard lock(mutex_);
    isWoken_ = false;
    count = messages_.size();
  }
  for (; count > 0; --count)
    if (const Message message = take())
      message();
  return true;
}

}  // namespace dglm
