// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "app/models/fidelity_desk.h"
#include "app/models/model_library.h"
#include "app/models/model_opening.h"
#include "app/project/session.h"
#include "widgets/parts/model_card.h"

class QAction;
class QStackedWidget;

namespace dglm {

class ModelList;
class StateView;

/// The gLMs and SAEs of the model shelf and of the project: facts, fits, licences; get, check, open; and the fidelity
/// of the SAE that is in use.
class ModelsPanel : public QWidget {
  Q_OBJECT

 public:
  ModelsPanel(Session& session, ModelLibrary& library, ModelOpening& opening, FidelityDesk& fidelity,
              QWidget* parent = nullptr);

  /// Chooses the SAE of the chosen analysis, so that its card is shown.
  void showDictionaryInUse();
  /// For the menus: what can be done with the chosen model, and with the shelf.
  QList<QAction*> modelActions() const { return {open_, reveal_, get_, verify_}; }
  QList<QAction*> shelfActions() const { return {getOther_, chooseFolder_, refresh_}; }
  ModelList& list() { return *list_; }
  ModelCard& card() { return *card_; }

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void makeActions();
  void buildLayout();
  void connectParts();
  const ShelfEntry* chosen() const;
  void activate();
  void showState();
  void showRows();
  void keepChosen(const QString& name);
  void showDownloads();
  void showCard();
  void showMeasuring();
  void enableActions(const ShelfEntry* entry);
  void showMenu(const QPoint& position);
  void openChosen();
  void getChosen();
  void getOther();
  void reveal();
  void chooseFolder();
  void agree(const DownloadPlan& plan);
  bool isInUse(const ShelfEntry& entry) const;
  FidelityContent fidelityContent(const ShelfEntry& entry) const;

  Session& session_;
  ModelLibrary& library_;
  ModelOpening& opening_;
  FidelityDesk& fidelity_;
  QAction* open_;
  QAction* get_;
  QAction* verify_;
  QAction* reveal_;
  QAction* getOther_;
  QAction* chooseFolder_;
  QAction* refresh_;
  QStackedWidget* pages_;
  StateView* state_;
  ModelList* list_;
  ModelCard* card_;
  bool wantsDictionaryInUse_ = false;  ///< to be chosen once the shelf was read
};

}  // namespace dglm
