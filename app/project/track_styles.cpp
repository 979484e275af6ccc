// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/track_styles.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

namespace dglm {
namespace {

constexpr auto kViewKey = "track styles";
constexpr auto kHeightKey = "height", kStylesKey = "tracks";
constexpr auto kAxisKey = "axis", kTopKey = "top", kLogarithmicKey = "logarithmic", kFormKey = "form";
constexpr std::array kAxes = {"project", "view", "shared", "fixed"};
constexpr std::array kForms = {"area", "line", "heat"};

template <typename Enum, size_t count>
Enum valueOf(const QJsonValue& name, const std::array<const char*, count>& names) {
  const auto found = std::ranges::find(names, name.toString().toStdString());
  return static_cast<Enum>(found == names.end() ? 0 : found - names.begin());
}

QJsonObject toJson(const TrackStyle& style) {
  return {{kAxisKey, kAxes[static_cast<size_t>(style.axis)]},
          {kTopKey, style.top},
          {kLogarithmicKey, style.isLogarithmic},
          {kFormKey, kForms[static_cast<size_t>(style.form)]}};
}

TrackStyle styleFrom(const QJsonObject& json) {
  TrackStyle style{valueOf<TrackAxis>(json[kAxisKey], kAxes), json[kTopKey].toDouble(), json[kLogarithmicKey].toBool(),
                   valueOf<TrackForm>(json[kFormKey], kForms)};
  if (style.axis == TrackAxis::Fixed && !(style.top > 0))
    style.axis = TrackAxis::Project;
  return style;
}

}  // namespace

TrackStyles::TrackStyles(Session& session) : session_(session) {
  connect(&session, &Session::projectOpened, this, &TrackStyles::restore);
  connect(&session, &Session::viewWanted, this, &TrackStyles::store);
}

TrackStyle TrackStyles::of(const QString& track) const {
  const auto found = styles_.find(track);
  return found == styles_.end() ? TrackStyle() : found->second;
}

void TrackStyles::set(const QString& track, const TrackStyle& style) {
  setAll({track}, style);
}

void TrackStyles::setAll(const QStringList& tracks, const TrackStyle& style) {
  for (const QString& track : tracks) {
    if (style == TrackStyle())
      styles_.erase(track);
    else
      styles_[track] = style;
  }
  session_.noteView();
  Q_EMIT changed();
}

void TrackStyles::setHeight(double height) {
  if (height == height_)
    return;
  height_ = height;
  session_.noteView();
  Q_EMIT changed();
}

void TrackStyles::store() const {
  QJsonObject styles;
  for (const auto& [track, style] : styles_)
    styles[track] = toJson(style);
  session_.view()[kViewKey] = QJsonObject{{kHeightKey, height_}, {kStylesKey, styles}};
}

void TrackStyles::restore() {
  const QJsonObject view = session_.view()[kViewKey].toObject();
  height_ = std::max(0.0, view[kHeightKey].toDouble());
  styles_.clear();
  const QJsonObject styles = view[kStylesKey].toObject();
  for (auto it = styles.begin(); it != styles.end(); ++it)
    styles_[it.key()] = styleFrom(it.value().toObject());
  Q_EMIT changed();
}

}  // namespace dglm
