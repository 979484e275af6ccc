// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

#include "widgets/parts/latent_card.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace dglm {

class CommandRow;
class NotesEditor;

/// The card's page for a latent whose values are there.
class LatentCardView : public QWidget {
  Q_OBJECT

 public:
  explicit LatentCardView(QWidget* parent = nullptr);

  void setContent(const LatentCardContent& content);
  /// False: the card is only looked at, and what would change name, pin or note, or leads to the concept's panel, is
  /// not there.
  void setChangeable(bool isChangeable);

 Q_SIGNALS:
  void placeActivated(const QString& recordId, dglm::BaseRange bases);
  void renamed(dglm::LatentId id, const QString& name);
  void noteEdited(dglm::LatentId id, const QString& note);
  void pinToggled(dglm::LatentId id, bool pinned);
  void conceptActivated(qint64 key);
  void dictionaryRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void connectParts();
  void showConcepts(const std::vector<LatentConcept>& concepts);
  void showTopWindows(const std::vector<TopWindow>& windows);
  void startRenaming();
  void endRenaming(bool keep);

  LatentId id_{-1, -1};
  QString name_;
  bool pinned_ = false;
  bool isChangeable_ = true;
  QLabel* title_;
  QLabel* label_;
  QLineEdit* nameEdit_;
  QPushButton* rename_;
  QPushButton* pin_;
  QLabel* origin_;
  QLabel* summary_;
  QLabel* stability_;
  QLabel* dictionary_;
  QPushButton* showDictionary_;
  ActivationHistogram* histogram_;
  QLabel* conceptsHeading_;
  QVBoxLayout* conceptsPlace_;
  QWidget* concepts_ = nullptr;
  QLabel* windowsHeading_;
  QVBoxLayout* windows_;
  std::vector<TopWindowRow*> windowRows_;
  NotesEditor* notes_;
  CommandRow* command_;
};

}  // namespace dglm
