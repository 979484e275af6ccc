// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPair>
#include <QStringList>

#include "widgets/charts/fidelity_view.h"
#include "widgets/parts/column_area.h"

class QAction;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace dglm {

/// Everything the card says about one gLM or SAE.
struct ModelCardContent {
  QString name;
  QString title;                            ///< one line about it; may be empty
  QString problem;                          ///< why it cannot be used as it is, and what to do; may be empty
  QList<QPair<QString, QString>> facts;     ///< what and how much
  QStringList fits;                         ///< sentences about the gLMs it fits and does not fit
  QString licence;                          ///< a sentence; may be empty
  QString licenceUrl;                       ///< of its text; may be empty
  QString path;                             ///< may be empty
  std::optional<FidelityContent> fidelity;  ///< of an SAE
};

/// The card of the chosen gLM or SAE: facts, fits, terms, what can be done, and an SAE's fidelity.
class ModelCard : public ColumnArea {
  Q_OBJECT

 public:
  /// Actions stand as buttons: some below the name of a model, some where none is chosen. Who owns them enables and
  /// hides them.
  ModelCard(const QList<QAction*>& ofModel, const QList<QAction*>& ofNone, QWidget* parent = nullptr);

  /// No model is chosen.
  void showEmpty(const QString& sentence, const QString& folder);
  void showModel(const ModelCardContent& content);
  FidelityView& fidelity() { return *fidelity_; }

 private:
  void buildLayout();
  void showFacts(const QList<QPair<QString, QString>>& facts);
  void showLicence(const ModelCardContent& content);

  QWidget* page_;
  QLabel* name_;
  QLabel* title_;
  QLabel* problem_;
  QWidget* buttonsOfModel_;
  QWidget* buttonsOfNone_;
  QGridLayout* facts_;
  QLabel* fits_;
  QLabel* licence_;
  QLabel* path_;
  FidelityView* fidelity_;
};

}  // namespace dglm
