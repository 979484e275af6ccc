// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <array>
#include <limits>
#include <vector>

#include "widgets/charts/chart_table.h"

class QPainter;

namespace dglm {

/// Every substitution of a stretch, and a value for each.
struct SubstitutionScan {
  enum class Codon { None, Synonymous, Missense, Stop };
  static constexpr int kLetters = 4;

  struct Cell {
    double value = std::numeric_limits<double>::quiet_NaN();  ///< NaN: the base as it is, or not computed
    Codon codon = Codon::None;
    QString aminoAcids;  ///< "T17A"
  };
  struct Column {
    int64_t base = 0;  ///< 0-based
    char letter = 'N';
    std::array<Cell, kLetters> cells = {};  ///< written A, C, G, T
  };

  QString title;             ///< what the values are
  bool isDifference = true;  ///< of either sign: orange above 0 and blue below
  std::vector<Column> columns;

  /// The largest distance from 0.
  double widest() const;
};

/// A scan as a heat map: rows A, C, G and T, a column a base. What a substitution does to the codon stands at the foot
/// of its cell. A click or the arrow keys pick a substitution.
class SubstitutionMap : public QWidget {
  Q_OBJECT

 public:
  explicit SubstitutionMap(QWidget* parent = nullptr);

  void setScan(SubstitutionScan scan);
  const SubstitutionScan& scan() const { return scan_; }
  ChartTable table() const;
  /// Where a substitution is drawn.
  QRectF cell(int column, int row) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  /// Never the base as it is.
  void picked(int column, int row);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  int columns() const { return static_cast<int>(scan_.columns.size()); }
  const SubstitutionScan::Cell& at(int column, int row) const;
  void pick(int column, int row);
  QString textAt(int column, int row) const;
  void paintCell(QPainter& painter, int column, int row) const;
  void paintBases(QPainter& painter) const;
  void paintLegend(QPainter& painter) const;
  double paintScale(QPainter& painter, double left, double top) const;

  SubstitutionScan scan_;
  int column_ = -1, row_ = -1;  ///< that is picked
};

}  // namespace dglm
