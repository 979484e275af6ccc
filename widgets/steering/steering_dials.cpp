// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/steering/steering_dials.h"

#include <QVBoxLayout>

#include <algorithm>

#include "widgets/parts/theme.h"
#include "widgets/steering/steering_dial_row.h"

namespace dglm {

SteeringDials::SteeringDials(QWidget* parent)
    : QScrollArea(parent), content_(new QWidget(this)), column_(new QVBoxLayout(content_)) {
  setAccessibleName(tr("Dials"));
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setGridSpacing(*column_, 1, 0);
  column_->addStretch();
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
    rows_[i]->setDial(dials[i]);
  int nameWidth = 0;
  for (const SteeringDialRow* row : rows_)
    nameWidth = std::max(nameWidth, row->nameWidth());
  for (SteeringDialRow* row : rows_)
    row->setNameWidth(nameWidth);
  updateGeometry();
}

void SteeringDials::addRow(const SteeringDial& dial) {
  const int latent = dial.id.latent;
  auto* row = new SteeringDialRow(content_);
  column_->insertWidget(static_cast<int>(rows_.size()), row);
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
