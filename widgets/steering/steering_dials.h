// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QScrollArea>

#include <optional>
#include <vector>

#include "core/base/units.h"

class QVBoxLayout;

namespace dglm {

class SteeringDialRow;

/// One latent that can be turned.
struct SteeringDial {
  LatentId id;
  QString name;  ///< what it means to the user; may be empty
  QColor colour;
  double unit = 1;                   ///< the slider's: the latent's observed maximum, or 1 for factors
  double bandLow = 0, bandHigh = 0;  ///< values it takes by itself
  double value = 0;
  std::optional<double> given;  ///< what the method gave as the value; none where it gives none, or not yet
  double neutral = 0;           ///< the value that changes nothing
  bool isOn = false;
  bool isAblated = false;
  bool takesValue = true;  ///< false: the method gives the value
  QString warning;         ///< a sentence, or nothing

  bool operator==(const SteeringDial&) const = default;
};

/// A dial for each latent: on or off, slider, typed value of -300 to 300, ablate, reset.
class SteeringDials : public QScrollArea {
  Q_OBJECT

 public:
  explicit SteeringDials(QWidget* parent = nullptr);

  /// Dials of the same latents stay, so that one that is dragged goes on.
  void setDials(const std::vector<SteeringDial>& dials);
  const std::vector<SteeringDial>& dials() const { return dials_; }
  /// The dial that curves and tables speak of.
  void setCurrent(int latent);
  /// As wide as the dials with the shortest sliders.
  QSize minimumSizeHint() const override;
  SteeringDialRow& row(size_t index) { return *rows_[index]; }

 Q_SIGNALS:
  void turned(int latent, double value);
  /// A drag ended: what follows is another move.
  void released(int latent);
  void switched(int latent, bool isOn);
  void ablated(int latent, bool isAblated);
  void resetRequested(int latent);
  void picked(int latent);

 private:
  void addRow(const SteeringDial& dial);

  std::vector<SteeringDial> dials_;
  std::vector<SteeringDialRow*> rows_;
  QWidget* content_;
  QVBoxLayout* column_;
};

}  // namespace dglm
