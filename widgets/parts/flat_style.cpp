// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/flat_style.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>

#include "widgets/parts/theme.h"
#include "widgets/parts/title_icons.h"

namespace dglm {
namespace {

constexpr double kRadius = 4;
constexpr double kCheckRadius = 3;

QColor edgeColour(const QStyleOption& option) {
  const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
  if (hasFocus)
    return option.palette.color(QPalette::Link);
  return option.palette.color(option.state.testFlag(QStyle::State_MouseOver) ? QPalette::Dark : QPalette::Mid);
}

QRectF onPixels(const QRect& rect) {
  return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawBox(QPainter& painter, const QStyleOption& option) {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(edgeColour(option));
  painter.setBrush(option.palette.color(QPalette::Button));
  painter.drawRoundedRect(onPixels(option.rect), kRadius, kRadius);
}

/// A small open arrow, pointing down or up.
void drawArrow(QPainter& painter, const QRectF& area, bool down, const QColor& colour) {
  constexpr double kHalfWidth = 3.5;
  constexpr double kHalfHeight = 1.75;
  const QPointF centre = area.center();
  const double tip = down ? kHalfHeight : -kHalfHeight;
  painter.setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(
      QPolygonF({centre + QPointF(-kHalfWidth, -tip), centre + QPointF(0, tip), centre + QPointF(kHalfWidth, -tip)}));
}

QColor arrowColour(const QStyleOption& option, bool enabled) {
  return enabled ? option.palette.color(QPalette::Text) : option.palette.color(QPalette::Disabled, QPalette::Text);
}

QPolygonF checkMark(const QRectF& box) {
  const auto at = [&box](double x, double y) { return box.topLeft() + QPointF(x * box.width(), y * box.height()); };
  return QPolygonF({at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.28)});
}

void drawCheckBox(QPainter& painter, const QStyleOption& option) {
  const bool enabled = option.state.testFlag(QStyle::State_Enabled);
  const bool filled = !option.state.testFlag(QStyle::State_Off);
  const QColor fill = enabled ? option.palette.color(QPalette::Link) : option.palette.color(QPalette::Mid);
  const int side = std::min(option.rect.width(), option.rect.height());
  QRect square(0, 0, side, side);
  square.moveCenter(option.rect.center());
  const QRectF box = onPixels(square);

  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(filled ? fill : option.palette.color(QPalette::Dark));
  painter.setBrush(filled ? fill : option.palette.color(QPalette::Base));
  painter.drawRoundedRect(box, kCheckRadius, kCheckRadius);
  painter.setPen(QPen(textOn(fill), 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  if (option.state.testFlag(QStyle::State_On))
    painter.drawPolyline(checkMark(box));
  else if (option.state.testFlag(QStyle::State_NoChange))
    painter.drawLine(QPointF(box.left() + 3, box.center().y()), QPointF(box.right() - 3, box.center().y()));
}

void drawRadioButton(QPainter& painter, const QStyleOption& option) {
  const bool on = option.state.testFlag(QStyle::State_On);
  const QColor accent = option.palette.color(QPalette::Link);
  const QRectF circle = onPixels(option.rect);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(on ? accent : option.palette.color(QPalette::Dark));
  painter.setBrush(option.palette.color(QPalette::Base));
  painter.drawEllipse(circle);
  painter.setBrush(accent);
  if (on)
    painter.drawEllipse(circle.center(), circle.width() / 4, circle.width() / 4);
}

void drawFocusRing(QPainter& painter, const QStyleOption& option) {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(option.palette.color(QPalette::Link));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(onPixels(option.rect), kCheckRadius, kCheckRadius);
}

void drawSpinBox(QPainter& painter, const QStyle& style, const QStyleOptionSpinBox& option, const QWidget* widget) {
  drawBox(painter, option);
  const auto drawStep = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step, bool down) {
    const QRect area = style.subControlRect(QStyle::CC_SpinBox, &option, part, widget);
    drawArrow(painter, area, down, arrowColour(option, option.stepEnabled.testFlag(step)));
  };
  drawStep(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, false);
  drawStep(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, true);
}

}  // namespace

FlatStyle::FlatStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
  painter->save();
  switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
      drawCheckBox(*painter, *option);
      break;
    case PE_IndicatorRadioButton:
      drawRadioButton(*painter, *option);
      break;
    case PE_FrameFocusRect:
      drawFocusRing(*painter, *option);
      break;
    default:
      QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
  painter->restore();
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const {
  painter->save();
  if (const auto* spinBox = qstyleoption_cast<const QStyleOptionSpinBox*>(option); spinBox && control == CC_SpinBox) {
    drawSpinBox(*painter, *proxy(), *spinBox, widget);
  } else if (control == CC_ComboBox) {
    drawBox(*painter, *option);
    drawArrow(*painter, proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), true,
              arrowColour(*option, option->state.testFlag(State_Enabled)));
  } else {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
  }
  painter->restore();
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* returned) const {
  return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
}

QIcon FlatStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const {
  if (icon == SP_TitleBarCloseButton)
    return titleIcon(TitleIcon::Close);
  if (icon == SP_TitleBarNormalButton)
    return titleIcon(TitleIcon::Float);
  return QProxyStyle::standardIcon(icon, option, widget);
}

}  // namespace dglm
