// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMainWindow>

#include <optional>

#include "app/concepts/concept_desk.h"
#include "app/explore/finder.h"
#include "app/models/fidelity_desk.h"
#include "app/models/model_library.h"
#include "app/models/model_opening.h"
#include "app/project/action_host.h"
#include "app/project/concept_book.h"
#include "app/project/latent_tracks.h"
#include "app/project/reading_desk.h"
#include "app/project/record_intake.h"
#include "app/project/session.h"
#include "app/shell/command_line.h"
#include "app/shell/navigator.h"
#include "app/shell/window_docks.h"
#include "app/steering/steering_desk.h"
#include "widgets/parts/listed_action.h"

namespace dglm {

class AnnotationDesk;
class CardPanel;
class ClusterDesk;
class ClusterMenu;
class ConceptPanel;
class FeatureEdits;
class FeaturePanel;
class JobsPanel;
class LatentPanel;
class ConceptMenu;
class EditMenu;
class FileDrop;
class FilesOpener;
class FileMenu;
class FirstProject;
class MenuSet;
class ModelsPanel;
class Perspectives;
class ProjectPanel;
class RegionBook;
class RegionMenu;
class RunFollowUp;
class SequenceArea;
class FamilyDesk;
class FamilyPanel;
class ScanDesk;
class ScanMenu;
class ScanPanel;
class SequenceEditMenu;
class SteeringMenu;
class SteeringPanel;
class SteeringResults;
class TopBar;
class StabilityBook;
class TrainingDesk;
class TrainingPanel;
class ViewMenu;
struct TourPlaces;

/// The workbench's window: panels as docks round the sequence, all bound to one session.
class MainWindow : public QMainWindow, private ActionHost {
  Q_OBJECT

 public:
  MainWindow();
  ~MainWindow() override;

  /// Opens what the command line names, or the demo.
  void start(const WindowOptions& options);
  void reopenLast();

  Session& session() { return session_; }
  RecordIntake& intake() { return *intake_; }
  ConceptBook& concepts() { return *concepts_; }
  ConceptDesk& conceptDesk() { return *conceptDesk_; }
  LatentTracks& tracks() { return *tracks_; }
  SteeringDesk& steering() { return *steering_; }
  TrainingDesk& training() { return *training_; }
  StabilityBook& stability() { return *stability_; }
  FidelityDesk& fidelity() { return *fidelity_; }
  TrainingPanel& trainingPanel() { return *trainingPanel_; }
  AnnotationDesk& annotation() { return *annotation_; }
  ScanDesk& scans() { return *scans_; }
  ScanPanel& scanPanel() { return *scanPanel_; }
  FamilyDesk& families() { return *families_; }
  ClusterDesk& clusters() { return *clusters_; }
  ClusterMenu& clusterMenu() { return *clusterMenu_; }
  FamilyPanel& familyPanel() { return *familyPanel_; }
  RegionBook& regions() { return *regions_; }
  RegionMenu& regionMenu() { return *regionMenu_; }
  Navigator& navigator() { return *navigator_; }
  TopBar& topBar() { return *topBar_; }
  SequenceArea& sequenceArea() { return *area_; }
  LatentPanel& latentPanel() { return *latents_; }
  FeatureEdits& featureEdits() { return *featureEdits_; }
  FeaturePanel& featurePanel() { return *features_; }
  ConceptPanel& conceptPanel() { return *conceptPanel_; }
  /// The panels round the sequence.
  const QList<QDockWidget*>& docks() const;
  TourPlaces tourPlaces() const;

  void showPanel(PanelName panel) override;
  Perspectives& perspectives() { return *perspectives_; }
  /// Shows the panel that has the focus alone, or all again.
  void toggleMaximised();
  /// Coming back, all stands where it stood.
  void setFullScreen(bool isFull);
  /// All that are open, from left to right and from top to bottom; those behind another tab as well.
  QList<QWidget*> panels() const;

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QWidget& dialogParent() override { return *this; }
  void showNotice(const QString& sentence) override;
  void showWritten(const QString& path, const QString& sentence) override;
  void showFailure(const QString& sentence) override;
  void showPassing(const QString& words) override;

  void buildMenus();
  void buildPanels();
  void connectPanels();
  void connectNotices();
  void connectUnfinished();
  void showConcept(qint64 key);
  void rememberView();
  void restoreView();
  void leaveFieldsAndDialogs();
  void escape();
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
  TrainingDesk* training_;
  AnnotationDesk* annotation_;
  ScanDesk* scans_;
  FamilyDesk* families_;
  ClusterDesk* clusters_;
  StabilityBook* stability_;
  RegionBook* regions_;
  RunFollowUp* followUp_;
  Finder* finder_;
  Navigator* navigator_;
  TopBar* topBar_;
  SequenceArea* area_;
  ProjectPanel* projectPanel_;
  LatentPanel* latents_;
  CardPanel* card_;
  FeaturePanel* features_;
  ConceptPanel* conceptPanel_;
  SteeringPanel* steeringPanel_;
  SteeringResults* steeringResults_;
  TrainingPanel* trainingPanel_;
  ScanPanel* scanPanel_;
  FamilyPanel* familyPanel_;
  ModelsPanel* models_;
  JobsPanel* jobs_;
  WindowDocks* docks_;
  Perspectives* perspectives_;
  FileDrop* drop_;
  FilesOpener* opener_;
  FirstProject* first_;
  MenuSet* menus_;
  FileMenu* fileMenu_;
  EditMenu* editMenu_;
  FeatureEdits* featureEdits_;
  RegionMenu* regionMenu_;
  ViewMenu* viewMenu_;
  ConceptMenu* conceptMenu_;
  SteeringMenu* steeringMenu_;
  ScanMenu* scanMenu_;
  ClusterMenu* clusterMenu_;
  SequenceEditMenu* sequenceEdits_;
  struct BeforeFullScreen {
    QSize size;
    DockArrangement arrangement;
  };
  std::optional<BeforeFullScreen> beforeFullScreen_;
};

}  // namespace dglm
