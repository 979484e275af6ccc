// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVariant>
#include <QWidget>

#include <filesystem>
#include <vector>

#include "app/training/training_desk.h"
#include "app/training/training_values.h"

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QSlider;
class QSplitter;
class QStackedWidget;

namespace dglm {

class RunCurves;
class RunTable;
class StateView;

/// Training runs as a table, and their numbers as curves, live.
class TrainingPanel : public QWidget {
  Q_OBJECT

 public:
  TrainingPanel(Session& session, TrainingDesk& desk, QWidget* parent = nullptr);

  /// For the menu: train, pause, go on, end, open, add, remove.
  QList<QAction*> actions() const { return actions_; }
  RunTable& table() { return *table_; }
  RunCurves& curves() { return *curves_; }
  QComboBox& quantityBox() { return *quantity_; }
  /// Of the only run that is chosen; null where there is none, or several are.
  const ListedRun* chosen() const;

 Q_SIGNALS:
  /// A run was started: its numbers want to be seen.
  void roomWanted();
  /// The dictionary of a finished run is to be opened.
  void openWanted(const std::filesystem::path& model, const std::filesystem::path& dictionary);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void makeActions();
  QAction* addAction(const QString& text, const QString& toolTip, void (TrainingPanel::*what)());
  void buildLayout();
  void showRuns();
  void showCharts();
  void enable();
  void train();
  void pause();
  void resume();
  void end();
  void open();
  void addFolder();
  void removeRun();
  std::vector<int> colours() const;
  void fillQuantities();

  Session& session_;
  TrainingDesk& desk_;
  QList<QAction*> actions_;
  QAction* train_ = nullptr;
  QAction* pause_ = nullptr;
  QAction* resume_ = nullptr;
  QAction* end_ = nullptr;
  QAction* open_ = nullptr;
  QAction* add_ = nullptr;
  QAction* remove_ = nullptr;
  QStackedWidget* pages_;
  StateView* state_;
  QWidget* page_ = nullptr;
  QSplitter* content_;
  RunTable* table_;
  RunCurves* curves_;
  QComboBox* quantity_;
  QCheckBox* logarithmic_;
  QSlider* smoothing_;
  QLabel* said_;
  QVariant wanted_;  ///< the quantity that the user chose
};

}  // namespace dglm
