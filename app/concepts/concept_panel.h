// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "app/concepts/concept_desk.h"
#include "app/project/concept_book.h"

class QAction;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace dglm {

class ConceptDetail;
class ConceptTable;
class StateView;

/// Concepts and the latents that outline them.
class ConceptPanel : public QWidget {
  Q_OBJECT

 public:
  ConceptPanel(Session& session, ConceptBook& book, ConceptDesk& desk, QWidget* parent = nullptr);

  /// `score` starts a scoring; `others` stand in a menu beside it.
  void setActions(QAction* score, const QList<QAction*>& others);
  ConceptTable& table() { return *table_; }
  ConceptDetail& detail() { return *detail_; }

 Q_SIGNALS:
  /// Whether latents add to what the sequence alone tells of the concept.
  void baselinesWanted(const QString& conceptName);

 private:
  void showState();
  void showPage();
  void showRows();
  void markOthers();
  std::vector<bool> othersNow() const;
  void pick(qint64 key, bool goesToBest);
  void followLatent();
  void showBestRecord();
  void showMenu(const std::vector<qint64>& keys, const QPoint& position);

  Session& session_;
  ConceptBook& book_;
  ConceptDesk& desk_;
  QStackedWidget* pages_;
  StateView* state_;
  QSplitter* content_;
  ConceptTable* table_;
  ConceptDetail* detail_;
  QPushButton* scoreButton_;
  QPushButton* moreButton_;
  QAction* score_ = nullptr;
  std::vector<bool> others_;  ///< othersNow() of the rows that are shown
  bool showsBest_ = false;    ///< the user picked a row whose best record is shown once it is known
};

}  // namespace dglm
