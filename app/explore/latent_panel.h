// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "app/project/concept_book.h"
#include "app/project/session.h"
#include "app/project/stability_book.h"
#include "widgets/tables/latent_table.h"

class QStackedWidget;

namespace dglm {

class StateView;

/// The list of the latents of the chosen analysis.
class LatentPanel : public QWidget {
  Q_OBJECT

 public:
  LatentPanel(Session& session, const ConceptBook& concepts, QWidget* parent = nullptr);

  /// Where the stability of the latents is known.
  void setStability(const StabilityBook& stability);

  LatentTable& table() const { return *table_; }

 Q_SIGNALS:
  /// These latents are to be written to a file.
  void exportRequested(const std::vector<dglm::LatentId>& ids);

 private:
  void showState();
  void showRows();
  void showRow(int latent);
  void showCurrent();
  void showMenu(const std::vector<LatentId>& ids, const QPoint& position);
  LatentRow rowOf(int32_t latent) const;

  Session& session_;
  const ConceptBook& concepts_;
  const StabilityBook* stability_ = nullptr;
  QStackedWidget* pages_;
  StateView* state_;
  LatentTable* table_;
};

}  // namespace dglm
