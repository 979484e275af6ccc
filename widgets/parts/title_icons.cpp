// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/title_icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPolygonF>

#include <algorithm>

namespace dglm {
namespace {

class TitleIconEngine : public QIconEngine {
 public:
  explicit TitleIconEngine(TitleIcon icon) : icon_(icon) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    constexpr double kUnits = 12;  // the drawing's own size
    const double side = std::min(rect.width(), rect.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(rect).center());
    painter->scale(side / kUnits, side / kUnits);
    const QColor colour = QGuiApplication::palette().color(
        mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, QPalette::WindowText);
    painter->setPen(QPen(colour, 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (icon_ == TitleIcon::Close) {
      painter->drawLine(QPointF(-3, -3), QPointF(3, 3));
      painter->drawLine(QPointF(-3, 3), QPointF(3, -3));
    } else {
      painter->drawRect(QRectF(-3.5, -1.5, 5, 5));
      painter->drawPolyline(QPolygonF({{-1.5, -1.5}, {-1.5, -3.5}, {3.5, -3.5}, {3.5, 1.5}, {1.5, 1.5}}));
    }
    painter->restore();
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }

  QIconEngine* clone() const override { return new TitleIconEngine(*this); }

 private:
  TitleIcon icon_;
};

}  // namespace

QIcon titleIcon(TitleIcon icon) {
  return QIcon(new TitleIconEngine(icon));
}

}  // namespace dglm
