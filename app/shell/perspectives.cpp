// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/perspectives.h"

#include <array>
#include <utility>

namespace dglm {
namespace {

constexpr auto kCurrent = "current", kDocksOf = "docks", kMiddleOf = "middle";

/// As they are called in the project file.
constexpr std::array kPerspectives{std::pair{Perspective::Explore, "explore"}, std::pair{Perspective::Score, "score"},
                                   std::pair{Perspective::Steer, "steer"}};

QString textOfBytes(const QByteArray& bytes) {
  return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOfText(const QJsonValue& text) {
  return QByteArray::fromBase64(text.toString().toLatin1());
}

}  // namespace

Perspectives::Perspectives(WindowDocks& docks, std::function<int()> latentsWidth)
    : QObject(&docks), docks_(docks), latentsWidth_(std::move(latentsWidth)) {}

std::optional<Perspective> Perspectives::named(const QString& name) {
  for (const auto& [perspective, known] : kPerspectives)
    if (name == QLatin1String(known))
      return perspective;
  return std::nullopt;
}

void Perspectives::arrange() {
  docks_.arrange(current_, latentsWidth_());
}

void Perspectives::show(Perspective perspective) {
  docks_.leaveMaximised();
  if (perspective == current_)
    return;
  left_[current_] = docks_.arrangement();
  current_ = perspective;
  if (const auto own = left_.find(perspective); own == left_.end() || !docks_.restore(own->second))
    arrange();
  Q_EMIT changed();
}

void Perspectives::reset() {
  docks_.leaveMaximised();
  left_.erase(current_);
  arrange();
}

QJsonObject Perspectives::toJson() {
  left_[current_] = docks_.arrangement();
  QJsonObject json;
  for (const auto& [perspective, name] : kPerspectives) {
    if (perspective == current_)
      json[kCurrent] = name;
    if (const auto own = left_.find(perspective); own != left_.end())
      json[name] =
          QJsonObject{{kDocksOf, textOfBytes(own->second.docks)}, {kMiddleOf, textOfBytes(own->second.middle)}};
  }
  return json;
}

void Perspectives::restore(const QJsonObject& json) {
  docks_.leaveMaximised();
  left_.clear();
  current_ = Perspective::Explore;
  for (const auto& [perspective, name] : kPerspectives) {
    if (json[kCurrent] == QLatin1String(name))
      current_ = perspective;
    if (const QJsonObject own = json[name].toObject(); !own.isEmpty())
      left_[perspective] = {bytesOfText(own[kDocksOf]), bytesOfText(own[kMiddleOf])};
  }
  if (const auto own = left_.find(current_); own == left_.end() || !docks_.restore(own->second))
    arrange();
  Q_EMIT changed();
}

}  // namespace dglm
