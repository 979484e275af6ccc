// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <vector>

#include "app/project/session.h"

class QAction;
class QMenu;

namespace dglm {

class ActionHost;
class FeatureDialog;

/// Features of the record that is shown, as the user adds, changes and removes them. Each is a step that can be undone.
class FeatureEdits : public QObject {
  Q_OBJECT

 public:
  FeatureEdits(ActionHost& host, Session& session);

  void fill(QMenu& edit);
  /// Of the selected bases.
  QAction* addAction() const { return add_; }
  /// Of the selected feature.
  QAction* editAction() const { return edit_; }
  QAction* removeAction() const { return remove_; }

  /// Opens the dialog.
  FeatureDialog* add();
  FeatureDialog* edit(int feature);
  void remove(std::vector<int> features);

 private:
  void enable();
  FeatureDialog* open(RecordId record, const Feature& proposal, int feature);
  void store(RecordId record, const Feature& before, int feature, const Feature& after);

  ActionHost& host_;
  Session& session_;
  QAction* add_;
  QAction* edit_;
  QAction* remove_;
};

}  // namespace dglm
