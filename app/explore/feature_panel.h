// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "app/project/session.h"
#include "widgets/tables/feature_table.h"

class QAction;
class QStackedWidget;

namespace dglm {

class FeatureEdits;
class StateView;

/// The list of the features of the record that is shown.
class FeaturePanel : public QWidget {
  Q_OBJECT

 public:
  explicit FeaturePanel(Session& session, QWidget* parent = nullptr);

  FeatureTable& table() { return *table_; }
  /// Finds features: offered where the sequence has none.
  void setAnnotateAction(QAction* action);
  /// Adds, changes and removes them: in the list's menu, and adding where the sequence has none.
  void setEdits(FeatureEdits& edits);

 private:
  void showRows();
  void showWhyEmpty();
  FeatureRow rowOf(int feature) const;
  void showMenu(const std::vector<int>& features, const QPoint& position);
  void setHidden(const std::vector<int>& features, bool hidden);

  Session& session_;
  QAction* annotate_ = nullptr;
  FeatureEdits* edits_ = nullptr;
  QStackedWidget* pages_;
  StateView* state_;
  FeatureTable* table_;
};

}  // namespace dglm
