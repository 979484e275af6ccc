// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <utility>
#include <vector>

#include "app/families/family_desk.h"
#include "app/project/family_tracks.h"

class QAction;
class QLabel;
class QStackedWidget;

namespace dglm {

class MetaChildTable;
class MetaLatentTable;
class StateView;
struct MetaLatentRow;

/// The families of latents that a meta-SAE found: families, the latents of one, and by a click what a latent is.
class FamilyPanel : public QWidget {
  Q_OBJECT

 public:
  FamilyPanel(Session& session, FamilyDesk& desk, FamilyTracks& tracks, QWidget* parent = nullptr);

  /// For the menus: train, open, list, map, track, pin, dial, ablate, score, export, close.
  QList<QAction*> actions() const {
    return {train_, open_, list_, map_, track_, pin_, dial_, ablate_, score_, export_, close_};
  }
  MetaLatentTable& families();
  MetaChildTable& children();
  QAction* trainAction() const { return train_; }
  QAction* trackAction() const { return track_; }
  QAction* scoreAction() const { return score_; }
  /// What is shown, what goes on or went wrong.
  QString said() const;

 Q_SIGNALS:
  /// A meta-SAE is trained or opened: its families want to be seen.
  void roomWanted();
  /// The map of the latents is wanted.
  void mapWanted();
  /// The meta-SAEs that were made before are wanted.
  void listWanted();
  /// The families as a table, for a file that the user chooses.
  void exportWanted(const std::vector<QStringList>& cells);
  /// These latents shall be steered together: each with its share of the family's largest strength.
  void dialWanted(const QString& family, const std::vector<std::pair<int32_t, double>>& shares);
  void ablationWanted(const QString& family, const std::vector<std::pair<int32_t, double>>& shares);

 private:
  void makeActions();
  void buildContent();
  void showMenu(const QPoint& position);
  void showFamilyMenu(const QPoint& position);
  void connectTables();
  void train();
  void open();
  void toggleTrack();
  void setTracks(const std::vector<int32_t>& metaLatents, bool shown);
  std::vector<int32_t> chosenFamilies() const;
  void showFamilyOf(const FamilyTracks::Track& track);
  void pin();
  void dial();
  void ablate();
  std::vector<std::pair<int32_t, double>> dialled() const;
  QString familyTitle() const;
  void showState();
  void showFamilies();
  void showChanges();
  MetaLatentRow rowOf(int32_t metaLatent) const;
  QString waitingText() const;
  void showChildren(int32_t metaLatent);
  void pick(int32_t latent);
  QString summaryText() const;

  Session& session_;
  FamilyDesk& desk_;
  FamilyTracks& tracks_;
  QAction* train_;
  QAction* open_;
  QAction* list_;
  QAction* map_;
  QAction* track_;
  QAction* pin_;
  QAction* dial_;
  QAction* ablate_;
  QAction* score_;
  QAction* export_;
  QAction* close_;
  QStackedWidget* pages_;
  StateView* state_;
  QWidget* content_ = nullptr;  ///< from the first meta-SAE on, and with it the parts below
  QLabel* said_ = nullptr;
  MetaLatentTable* families_ = nullptr;
  MetaChildTable* children_ = nullptr;
  int32_t family_ = -1;          ///< whose latents are listed
  bool isScored_ = false;        ///< the table has the columns of the scores
  int32_t wanted_ = -1;          ///< to be shown once its meta-SAE was read
  const void* shown_ = nullptr;  ///< the run whose families the table holds
};

}  // namespace dglm
