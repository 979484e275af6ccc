// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/steering_dials.h"

#include <QGridLayout>

#include <algorithm>

#include "widgets/steering_dial_row.h"
#include "widgets/theme.h"

namespace dglm {

SteeringDials::SteeringDials(QWidget* parent)
    : QScrollArea(parent), content_(new QWidget(this)), grid_(new QGridLayout(content_)) {
  constexpr int kSliderColumn = 2;
  setAccessibleName(tr("Dials"));
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setGridSpacing(*grid_, 1, 0);
  grid_->setHorizontalSpacing(kGrid);
  grid_->setColumnStretch(kSliderColumn, 1);
  setWidget(content_);
}

void SteeringDials::setDials(const std::vector<SteeringDial>& dials) {
  const bool isSame = std::ranges::equal(dials, dials_, {}, &SteeringDial::id, &SteeringDial::id);
  dials_ = dials;
  if (!isSame) {
    for (SteeringDialRow* row : rows_)
      delete row;
    rows_.clear();
    for (const SteeringDial& dial : dials)
      addRow(dial);
  }
  for (size_t i = 0; i < dials.size(); ++i)
    rows_[i]->show(dials[i]);
  updateGeometry();
}

void SteeringDials::addRow(const SteeringDial& dial) {
  const int number = static_cast<int>(rows_.size());
  const int latent = dial.id.latent;
  auto* row = new SteeringDialRow(*grid_, number, content_);
  grid_->setRowStretch(number, 0);
  grid_->setRowStretch(number + 1, 1);
  connect(row, &SteeringDialRow::turned, this, [this, latent](double value) { Q_EMIT turned(latent, value); });
  connect(row, &SteeringDialRow::released, this, [this, latent] { Q_EMIT released(latent); });
  connect(row, &SteeringDialRow::switched, this, [this, latent](bool isOn) { Q_EMIT switched(latent, isOn); });
  connect(row, &SteeringDialRow::ablated, this, [this, latent](bool is) { Q_EMIT ablated(latent, is); });
  connect(row, &SteeringDialRow::resetRequested, this, [this, latent] { Q_EMIT resetRequested(latent); });
  connect(row, &SteeringDialRow::picked, this, [this, latent] { Q_EMIT picked(latent); });
  rows_.push_back(row);
}

QSize SteeringDials::minimumSizeHint() const {
  return {content_->minimumSizeHint().width() + 2 * kGrid, QScrollArea::minimumSizeHint().height()};
}

void SteeringDials::setCurrent(int latent) {
  for (size_t i = 0; i < rows_.size(); ++i)
    rows_[i]->setCurrent(dials_[i].id.latent == latent);
}

}  // namespace dglm
