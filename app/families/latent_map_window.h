// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include "app/families/family_desk.h"
#include "app/families/latent_map_values.h"
#include "app/project/study_window.h"

class QComboBox;
class QPushButton;
class QSpinBox;

namespace dglm {

class ConceptBook;

/// Maps of the latents: by their directions, and by where they fire together. It stays open beside the window; a point
/// leads to its latent, a line round some chooses those to pin.
class LatentMapWindow : public StudyWindow {
  Q_OBJECT

 public:
  LatentMapWindow(Session& session, const LatentTracks& tracks, const ConceptBook& concepts, const FamilyDesk& families,
                  QWidget* parent);

  /// Null until there is one, and while another is made.
  const LatentMap* map() const { return map_.get(); }
  LatentScatter& scatter() { return *scatter_; }
  void setKind(LatentMapKind kind);
  void setLatents(MappedLatents which);
  void setColours(LatentColours colours);
  QPushButton& pinButton() { return *pin_; }

 Q_SIGNALS:
  /// A map is there.
  void drawn();

 private:
  QLayout* choiceLine();
  void buildButtons();
  void redraw();
  void place(std::shared_ptr<const Coactivations> counts);
  void take(LatentMap map);
  void recolour();
  void pin();
  void exportTable();
  void exportFigure();
  void enable() override;
  bool hasResults() const override { return map_ != nullptr; }
  JobTexts unfinished() const;
  LatentMapKind kind() const;
  LatentMapOptions options() const;

  const ConceptBook& concepts_;
  const FamilyDesk& families_;
  Exporter* exporter_;
  QComboBox* kind_;
  QComboBox* which_;
  QComboBox* colours_;
  QSpinBox* neighbours_;
  QSpinBox* seed_;
  LatentScatter* scatter_;
  QPushButton* pin_ = nullptr;
  QPushButton* table_ = nullptr;
  QPushButton* figure_ = nullptr;
  QAction* again_;
  std::shared_ptr<const LatentMap> map_;
};

}  // namespace dglm
