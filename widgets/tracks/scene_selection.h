// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <optional>
#include <vector>

#include "widgets/tracks/selection_edit.h"
#include "widgets/tracks/view_scene.h"

class QKeyEvent;
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
  /// Moves the caret, which is the end of the selection that moved last, by an arrow, Home or End: alone, or with
  /// Shift the selection with it; with Ctrl an arrow goes to the next of `stops`, or where there are none to the next
  /// first or last base of a feature. Without a selection the caret appears at the base `seen`.
  /// The base where it is now; none, if the key is none of these.
  std::optional<int64_t> walk(const QKeyEvent& event, int64_t seen, std::vector<int64_t> stops = {});
  /// After the record changed.
  void describe();

 Q_SIGNALS:
  void changed(dglm::BaseRange selection);
  void cleared();
  void featureActivated(int featureIndex);

 private:
  std::vector<int64_t> featureEdges() const;
  int64_t stepOf(const QKeyEvent& event, int64_t caret, std::vector<int64_t> stops) const;
  void takeUp();

  ViewScene& scene_;
  std::optional<CircularDrag> walk_;  ///< the selection as it was made by keys
  QWidget& view_;
  QWidget& canvas_;
};

}  // namespace dglm
