// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <memory>

#include "core/paper/reproduced_figure.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace dglm {

class CheckTable;
class Exporter;
class LatentTracks;
class Session;
class StateView;

enum class PaperFigure { Two, Four, Blast, HivProbe, MetaSae };

/// The setting that keeps where published results were found last.
inline constexpr auto kPublishedFolder = "publishedFolder";

/// A figure of the paper, drawn from the published files of a folder that the user names, with expected values against
/// found ones. The same pages and tables as `decode-glm reproduce` writes.
class FigureWindow : public QDialog {
  Q_OBJECT

 public:
  FigureWindow(PaperFigure which, Session& session, const LatentTracks& tracks, QWidget* parent);
  ~FigureWindow() override;

  /// Draws from this folder.
  void readFolder(const QString& folder);
  /// Null until it is drawn.
  const std::shared_ptr<const ReproducedFigure>& figure() const { return figure_; }

 private:
  void buildLayout();
  QWidget* buildSource();
  QWidget* buildButtons();
  void chooseFolder();
  void draw();
  void take(std::shared_ptr<const ReproducedFigure> figure);
  void showPanels();
  void showOutcome();
  void exportPanel();
  void saveAll();
  QString command(const QString& out) const;
  /// What the window, the job that draws and the step of the script are called.
  QString title() const;
  QString drawing() const;
  QString drawn() const;

  PaperFigure which_;
  Session& session_;
  Exporter* exporter_;
  QString folder_;
  std::shared_ptr<const ReproducedFigure> figure_;
  QLabel* source_;
  QLineEdit* amrLabels_ = nullptr;
  QStackedWidget* pages_;
  StateView* state_;
  QTabWidget* panels_;
  CheckTable* checks_;
  QLabel* outcome_;
  QLabel* notes_;
  QPushButton* showTable_ = nullptr;
  QList<QWidget*> ofFigure_;  // that need a figure
};

}  // namespace dglm
