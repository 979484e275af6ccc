// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

#include "core/base/units.h"

namespace dglm {

/// A place where a latent fires strongly, with the bases round it.
struct TopWindow {
  QString recordId;
  QString recordName;
  BaseRange bases;  ///< of the token
  QString before;   ///< bases left of the token; the row shows as many as fit
  QString token;
  QString after;
  QStringList features;  ///< labels of the features that the token overlaps, shortest first
  double activation = 0;
};

/// One line of "where it fires most": the sequence with the token highlighted, the value, the record as a link.
class TopWindowRow : public QAbstractButton {
  Q_OBJECT

 public:
  explicit TopWindowRow(TopWindow window, QWidget* parent = nullptr);

  const TopWindow& window() const { return window_; }
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void paintBases(QPainter& painter, const QRect& area) const;

  TopWindow window_;
};

}  // namespace dglm
