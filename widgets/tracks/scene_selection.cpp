// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/scene_selection.h"

#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

#include "widgets/parts/value_format.h"

namespace dglm {

SceneSelection::SceneSelection(ViewScene& scene, QWidget& view, QWidget& canvas)
    : QObject(&view), scene_(scene), view_(view), canvas_(canvas) {}

void SceneSelection::set(std::optional<BaseRange> selection) {
  scene_.selection = selection;
  describe();
  canvas_.update();
}

void SceneSelection::select(BaseRange range) {
  set(range);
  Q_EMIT changed(range);
}

void SceneSelection::selectFeature(int feature) {
  if (feature < 0)
    return;
  select(scene_.feature(feature).extent());
  Q_EMIT featureActivated(feature);
}

void SceneSelection::clear() {
  if (!scene_.selection)
    return;
  set(std::nullopt);
  Q_EMIT cleared();
}

std::vector<int64_t> SceneSelection::featureEdges() const {
  std::vector<int64_t> edges;
  for (int i = 0; i < static_cast<int>(scene_.record()->features.size()); ++i)
    if (scene_.isShown(i)) {
      const BaseRange extent = scene_.feature(i).extent();
      edges.push_back(extent.start);
      edges.push_back(extent.end - 1);
    }
  return edges;
}

/// How far the key takes the caret, in bases.
int64_t SceneSelection::stepOf(const QKeyEvent& event, int64_t caret, std::vector<int64_t> stops) const {
  const int64_t length = scene_.length();
  if (event.key() == Qt::Key_Home)
    return -caret;
  if (event.key() == Qt::Key_End)
    return length - 1 - caret;
  const bool isForward = event.key() == Qt::Key_Right;
  if (!event.modifiers().testFlag(Qt::ControlModifier))
    return isForward ? 1 : -1;
  const bool isCircular = scene_.record()->isCircular();
  int64_t nearest = isCircular ? length : (isForward ? length - 1 - caret : caret);
  if (stops.empty())
    stops = featureEdges();
  for (const int64_t stop : stops) {
    int64_t way = isForward ? stop - caret : caret - stop;
    if (isCircular)
      way = ((way % length) + length) % length;
    if (way > 0)
      nearest = std::min(nearest, way);
  }
  return isForward ? nearest : -nearest;
}

/// Goes on from the selection, whoever made it.
void SceneSelection::takeUp() {
  const BaseRange selected = *scene_.selection;
  if (walk_ && walk_->range() == selected)
    return;
  walk_.emplace(selected.start, scene_.length(), scene_.record()->topology);
  walk_->moveBy(selected.length() - 1);
}

std::optional<int64_t> SceneSelection::walk(const QKeyEvent& event, int64_t seen, std::vector<int64_t> stops) {
  const bool isArrow = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
  const bool isEnd = event.key() == Qt::Key_Home || event.key() == Qt::Key_End;
  if (!scene_.record() || !(isArrow || isEnd) || event.modifiers() & (Qt::AltModifier | Qt::MetaModifier))
    return std::nullopt;
  const bool extends = event.modifiers().testFlag(Qt::ShiftModifier);
  const bool jumps = event.modifiers().testFlag(Qt::ControlModifier);
  const bool appears = !scene_.selection;
  if (appears)
    set(BaseRange{seen, seen + 1});
  takeUp();
  const BaseRange selected = *scene_.selection;
  if (!extends) {
    const bool collapses = selected.length() > 1 && !jumps;
    int64_t caret = walk_->current();
    if (collapses && isArrow)
      caret = (event.key() == Qt::Key_Left ? selected.start : selected.end - 1) % scene_.length();
    walk_.emplace(caret, scene_.length(), scene_.record()->topology);
    const bool stays = isArrow && !jumps && (collapses || appears);
    if (!stays) {
      walk_->moveBy(stepOf(event, caret, std::move(stops)));
      walk_.emplace(walk_->current(), scene_.length(), scene_.record()->topology);
    }
  } else if (!(appears && isArrow && !jumps)) {
    walk_->moveBy(stepOf(event, walk_->current(), std::move(stops)));
  }
  select(walk_->range());
  return walk_->current();
}

void SceneSelection::describe() {
  if (!scene_.selection)
    walk_.reset();
  if (!scene_.record())
    return view_.setAccessibleDescription(tr("No record is shown."));
  const QString name = QString::fromStdString(scene_.record()->id);
  const QString length = formatLength(scene_.length());
  view_.setAccessibleDescription(
      scene_.selection ? tr("%1, %2, selection %3").arg(name, length, formatRange(*scene_.selection, scene_.length()))
                       : tr("%1, %2, no selection").arg(name, length));
}

}  // namespace dglm
