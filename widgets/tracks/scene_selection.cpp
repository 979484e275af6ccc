// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/scene_selection.h"

#include <QWidget>

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

void SceneSelection::describe() {
  if (!scene_.record())
    return view_.setAccessibleDescription(tr("No record is shown."));
  const QString name = QString::fromStdString(scene_.record()->id);
  const QString length = formatLength(scene_.length());
  view_.setAccessibleDescription(
      scene_.selection ? tr("%1, %2, selection %3").arg(name, length, formatRange(*scene_.selection, scene_.length()))
                       : tr("%1, %2, no selection").arg(name, length));
}

}  // namespace dglm
