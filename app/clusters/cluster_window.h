// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <filesystem>

#include "app/clusters/cluster_desk.h"

class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace dglm {

class CommandRow;
class ShardTable;
class StateView;

/// The workflows of the project: the lines that submit them, how far their shards are, and the button that takes a
/// result in. It stays open beside the window, and looks at the folders while it does.
class ClusterWindow : public QDialog {
  Q_OBJECT

 public:
  ClusterWindow(Session& session, ClusterDesk& desk, QWidget* parent);

  /// Null where there is none.
  const ListedCluster* chosen() const;
  void choose(const std::filesystem::path& folder);
  ShardTable& shards() { return *shards_; }
  QPushButton& takeButton() { return *take_; }
  QString said() const;
  QString localCommand() const;
  QString slurmCommand() const;

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* buildPage();
  QPushButton* addButton(QHBoxLayout& line, const QString& text, const QString& tip);
  void showClusters();
  void showChosen();

  Session& session_;
  ClusterDesk& desk_;
  std::filesystem::path chosen_;
  QStackedWidget* pages_;
  StateView* state_;
  QListWidget* list_;
  QLabel* said_;
  QLabel* folder_;
  CommandRow* slurm_;
  CommandRow* local_;
  ShardTable* shards_;
  QPushButton* take_ = nullptr;
  QPushButton* cancel_ = nullptr;
  QPushButton* look_ = nullptr;
  QPushButton* open_ = nullptr;
  QPushButton* remove_ = nullptr;
};

}  // namespace dglm
