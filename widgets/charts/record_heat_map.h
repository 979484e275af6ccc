// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <optional>
#include <vector>

#include "widgets/charts/chart_table.h"
#include "widgets/parts/figure.h"
#include "widgets/parts/paint_style.h"

class QPainter;

namespace dglm {

/// What a map of records and latents draws, in its order.
struct RecordHeatMapData {
  struct Row {
    QString name;
    QString group;    ///< "" for none
    int series = -1;  ///< of the group's colour
  };
  struct Column {
    QString id;       ///< "L3/412"
    QString label;    ///< may be empty
    double most = 1;  ///< the largest value of the column; > 0
  };

  std::vector<Row> rows;
  std::vector<Column> columns;
  std::vector<float> cells;  ///< [row][column], in units of the column's `most`'s
  QString valueName;         ///< "largest activation"
  bool isShare = false;      ///< the cells are shares, which are shown as percents

  float at(size_t row, size_t column) const { return cells[row * columns.size() + column]; }
};

/// A row a record, a column a latent; each cell is coloured by its share of the column's largest value. A click or the
/// arrow keys pick a cell, a click on a latent's id the latent. Its height grows with its rows: it belongs into a
/// scroll area.
class RecordHeatMap : public QWidget, public FigureSource {
  Q_OBJECT

 public:
  explicit RecordHeatMap(QWidget* parent = nullptr);

  void setData(RecordHeatMapData data);
  const RecordHeatMapData& data() const { return data_; }
  ChartTable table() const;

  struct Cell {
    int row = 0;  ///< -1: the id of the column
    int column = 0;

    bool operator==(const Cell&) const = default;
  };
  std::optional<Cell> current() const { return current_; }
  /// The cell, or with row -1 the id, at a place of the widget.
  std::optional<Cell> cellAt(const QPointF& place) const;
  QRectF cellRect(int row, int column) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  QSizeF naturalSizeMm() const override;
  void paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const override;

 Q_SIGNALS:
  /// `row` -1: the latent's id was clicked.
  void picked(int row, int column);

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Layout {
    double names = 0;  ///< width left of the groups' stripe
    double stripe = 0;
    double head = 0;  ///< height of the ids
    double cellWidth = 0, cellHeight = 0;
    double left() const { return names + stripe; }
  };
  Layout layOut(const PaintStyle& style, const QSizeF& size) const;
  double widestName(const PaintStyle& style) const;
  double idsHeight(const PaintStyle& style) const;
  QSizeF wanted(const PaintStyle& style, double cellWidth, double cellHeight) const;
  void paint(QPainter& painter, const Layout& layout, const PaintStyle& style, const QRectF& part) const;
  void paintIds(QPainter& painter, const Layout& layout, const PaintStyle& style) const;
  void paintRow(QPainter& painter, const Layout& layout, const PaintStyle& style, size_t row) const;
  void paintScale(QPainter& painter, const Layout& layout, const PaintStyle& style) const;
  QString valueText(double value) const;
  QString tipAt(const Cell& cell) const;
  void pick(Cell cell);

  RecordHeatMapData data_;
  std::optional<Cell> current_;
};

}  // namespace dglm
