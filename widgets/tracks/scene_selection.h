// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <optional>

#include "widgets/tracks/view_scene.h"

class QWidget;

namespace dglm {

/// Selects and clears in a view of a record, tells of it, and describes it to screen readers: the same on the map and
/// the linear view.
class SceneSelection : public QObject {
  Q_OBJECT

 public:
  /// `view` is described, `canvas` drawn again.
  SceneSelection(ViewScene& scene, QWidget& view, QWidget& canvas);

  /// Sends no signal.
  void set(std::optional<BaseRange> selection);
  void select(BaseRange range);
  /// Nothing for -1.
  void selectFeature(int feature);
  void clear();
  /// After the record changed.
  void describe();

 Q_SIGNALS:
  void changed(dglm::BaseRange selection);
  void cleared();
  void featureActivated(int featureIndex);

 private:
  ViewScene& scene_;
  QWidget& view_;
  QWidget& canvas_;
};

}  // namespace dglm
