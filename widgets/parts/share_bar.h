// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QWidget>

namespace dglm {

/// A thin horizontal bar of a share 0..1 in a series colour; NaN draws the empty bar.
class ShareBar : public QWidget {
  Q_OBJECT

 public:
  ShareBar(double share, const QColor& colour, QWidget* parent = nullptr);

  QSize sizeHint() const override;
  /// It gives way to texts beside it.
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  double share_;
  QColor colour_;
};

/// A small square of a colour, as in legends.
class Swatch : public QWidget {
  Q_OBJECT

 public:
  explicit Swatch(const QColor& colour, QWidget* parent = nullptr);

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QColor colour_;
};

}  // namespace dglm
