// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

#include "widgets/charts/chart_table.h"
#include "widgets/parts/figure.h"
#include "widgets/tables/hit_table.h"

class QPainter;

namespace dglm {

/// A query from its first base to its last, and below it what was found of it: a line a subject, the best first, a bar
/// an alignment, with the strand as an arrow and, where a subject has several, their order on it. Colours are the
/// identity. Click or arrow keys pick an alignment.
class HitOverview : public QWidget, public FigureSource {
  Q_OBJECT

 public:
  explicit HitOverview(QWidget* parent = nullptr);

  /// All of one query.
  void setHits(const QString& query, int64_t queryLength, std::vector<HitRow> hits);
  /// Without picked(); none of these: no bar is marked.
  void setCurrent(qint64 key);

  ChartTable table() const;
  QSizeF naturalSizeMm() const override;
  void paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

  /// Where the alignment is drawn; for tests.
  QRectF barOf(qint64 key) const;

 Q_SIGNALS:
  void picked(qint64 key);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Bar {
    size_t hit = 0;
    int line = 0;
    int order = 0;  ///< on its subject, from 1; 0 where it is alone
  };
  struct Layout;

  void arrange();
  Layout layoutFor(const QSizeF& size, const QFontMetricsF& metrics) const;
  std::vector<QRectF> placesOf(const Bar& bar, const Layout& layout) const;
  void paint(QPainter& painter, const QSizeF& size, const Palette& palette) const;
  void paintRuler(QPainter& painter, const Layout& layout, const Palette& palette) const;
  void paintBar(QPainter& painter, const Bar& bar, const Layout& layout, const Palette& palette) const;
  void paintScale(QPainter& painter, const Layout& layout, const Palette& palette) const;
  const Bar* barAt(const QPointF& position) const;
  int indexOf(qint64 key) const;

  QString query_;
  int64_t queryLength_ = 0;
  std::vector<HitRow> hits_;
  std::vector<Bar> bars_;  ///< line by line, from left to right
  std::vector<QString> subjects_;
  int left_ = 0;  ///< subjects that are not drawn
  qint64 current_ = -1;
};

}  // namespace dglm
