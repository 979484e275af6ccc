// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QPointer>

#include <memory>

#include "app/families/family_desk.h"
#include "app/families/latent_map_values.h"

class QComboBox;
class QLabel;
class QLayout;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace dglm {

class ConceptBook;
class Exporter;
class LatentTracks;
class StateView;

/// Maps of the latents: by their directions, and by where they fire together. It stays open beside the window; a point
/// leads to its latent, a line round some chooses those to pin.
class LatentMapWindow : public QDialog {
  Q_OBJECT

 public:
  LatentMapWindow(Session& session, const LatentTracks& tracks, const ConceptBook& concepts, const FamilyDesk& families,
                  QWidget* parent);

  /// Null until there is one, and while another is made.
  const LatentMap* map() const { return map_.get(); }
  LatentScatter& scatter() { return *scatter_; }
  JobHandle* job() const { return job_; }
  void setKind(LatentMapKind kind);
  void setLatents(MappedLatents which);
  void setColours(LatentColours colours);
  QPushButton& pinButton() { return *pin_; }
  QString said() const;

 Q_SIGNALS:
  /// A map is there.
  void drawn();

 private:
  QLayout* choiceLine();
  void buildButtons();
  void redraw();
  void follow(JobHandle* job);
  void place(std::shared_ptr<const Coactivations> counts);
  void take(LatentMap map);
  void recolour();
  void pin();
  void exportTable();
  void exportFigure();
  void showWorking();
  void enable();
  LatentMapKind kind() const;
  LatentMapOptions options() const;

  Session& session_;
  const ConceptBook& concepts_;
  const FamilyDesk& families_;
  Exporter* exporter_;
  QComboBox* kind_;
  QComboBox* which_;
  QComboBox* colours_;
  QSpinBox* neighbours_;
  QSpinBox* seed_;
  QStackedWidget* pages_;
  StateView* state_;
  LatentScatter* scatter_;
  QLabel* said_;
  QPushButton* pin_ = nullptr;
  QPushButton* table_ = nullptr;
  QPushButton* figure_ = nullptr;
  QAction* again_;
  std::shared_ptr<const LatentMap> map_;
  QPointer<JobHandle> job_;
};

}  // namespace dglm
