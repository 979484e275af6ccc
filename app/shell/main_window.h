// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMainWindow>

#include <memory>
#include <set>
#include <string>

#include "app/concepts/concept_desk.h"
#include "app/explore/finder.h"
#include "app/models/fidelity_desk.h"
#include "app/models/model_library.h"
#include "app/models/model_opening.h"
#include "app/project/concept_book.h"
#include "app/project/latent_tracks.h"
#include "app/project/reading_desk.h"
#include "app/project/record_intake.h"
#include "app/project/session.h"
#include "app/shell/command_line.h"
#include "app/shell/navigator.h"
#include "app/steering/steering_desk.h"
#include "widgets/parts/listed_action.h"

namespace dglm {

class CardPanel;
class ConceptPanel;
class FeaturePanel;
class JobsPanel;
class LatentPanel;
class MenuSet;
class ModelsPanel;
class ProjectPanel;
class SequenceArea;
class SteeringPanel;
class SteeringResults;
class TopBar;

/// The workbench's window: panels as docks round the sequence, all bound to one session.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow();
  ~MainWindow() override;

  /// Opens what the command line names, or the demo.
  void start(const WindowOptions& options);
  void openDemo();

  Session& session() { return session_; }
  ReadingDesk& readingDesk() { return *desk_; }
  RecordIntake& intake() { return *intake_; }
  ModelOpening& modelOpening() { return *opening_; }
  ConceptBook& concepts() { return *concepts_; }
  ConceptDesk& conceptDesk() { return *conceptDesk_; }
  LatentTracks& tracks() { return *tracks_; }
  Finder& finder() { return *finder_; }
  SteeringDesk& steering() { return *steering_; }
  Navigator& navigator() { return *navigator_; }
  TopBar& topBar() { return *topBar_; }
  SequenceArea& sequenceArea() { return *area_; }
  LatentPanel& latentPanel() { return *latents_; }
  FeaturePanel& featurePanel() { return *features_; }
  ConceptPanel& conceptPanel() { return *conceptPanel_; }
  ProjectPanel& projectPanel() { return *projectPanel_; }
  ModelsPanel& modelsPanel() { return *models_; }
  SteeringPanel& steeringPanel() { return *steeringPanel_; }
  SteeringResults& steeringResults() { return *steeringResults_; }
  /// The docks, for the View menu.
  const QList<QDockWidget*>& docks() const { return docks_; }

  /// Brings the Models panel to the front.
  void showModels();
  /// Brings the Steering panel to the front, with room for its dials.
  void showSteering();
  /// Panels as the perspective has them.
  void arrange();
  /// Brings the Concepts panel to the front, with room for its curves.
  void showConcepts();
  /// Shows the panel that has the focus alone, or all again.
  void toggleMaximised();

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QDockWidget* addDock(const QString& name, const QString& title, QWidget* panel, Qt::DockWidgetArea area);
  void followDock(QDockWidget* dock);
  void showDockTitles();
  void buildPanels();
  void connectPanels();
  void connectThreshold();
  void connectNotices();
  void showConcept(qint64 key);
  void showSteeringTracks();
  void rememberView();
  void restoreView();
  void leaveFieldsAndDialogs();
  void showTitle();
  void restoreSize();
  void showPlaceMenu(const QPoint& position, int64_t base);

  Session session_;
  ReadingDesk* desk_;
  RecordIntake* intake_;
  ModelLibrary* library_;
  ModelOpening* opening_;
  FidelityDesk* fidelity_;
  LatentTracks* tracks_;
  ConceptBook* concepts_;
  ConceptDesk* conceptDesk_;
  SteeringDesk* steering_;
  Finder* finder_;
  Navigator* navigator_;
  TopBar* topBar_;
  SequenceArea* area_;
  ProjectPanel* projectPanel_;
  LatentPanel* latents_;
  CardPanel* card_;
  FeaturePanel* features_;
  ConceptPanel* conceptPanel_;
  bool showsThreshold_ = false;  ///< over its track: while the Concepts panel is in sight
  SteeringPanel* steeringPanel_;
  SteeringResults* steeringResults_;
  std::set<std::string> steeringViews_;  ///< docks of it that somebody looks at
  ModelsPanel* models_;
  JobsPanel* jobs_;
  QList<QDockWidget*> docks_;
  MenuSet* menus_;
  QByteArray beforeMaximised_;
};

}  // namespace dglm
