// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/top_window_row.h"

#include <QEnterEvent>
#include <QPainter>

#include <algorithm>

#include "widgets/palette.h"
#include "widgets/theme.h"
#include "widgets/value_format.h"

namespace dglm {
namespace {

constexpr int kTokenPadding = 2;
constexpr int kNameColumn = 10 * kGrid;
constexpr int kFeatureColumn = 10 * kGrid;
constexpr int kValueColumn = 6 * kGrid;

}  // namespace

TopWindowRow::TopWindowRow(TopWindow window, QWidget* parent) : QAbstractButton(parent), window_(std::move(window)) {
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  const QString place = tr("%1 at base %2 of %3, activation %4")
                            .arg(window_.token, formatPosition(window_.bases.start), window_.recordName,
                                 formatActivation(window_.activation));
  setText(window_.features.isEmpty()
              ? tr("%1, outside of all features", "place").arg(place)
              : tr("%1, in %2", "place, features").arg(place, window_.features.join(QStringLiteral(", "))));
  setToolTip(text());
}

QSize TopWindowRow::sizeHint() const {
  return {40 * kGrid, fontMetrics().height() + kGrid / 2};
}

void TopWindowRow::paintEvent(QPaintEvent*) {
  const Palette& palette = Palette::of(*this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QRect area = rect();
  QRect name = area;
  name.setLeft(area.right() - kNameColumn);
  QRect value = area;
  value.setRight(name.left() - kGrid);
  value.setLeft(value.right() - kValueColumn);
  QRect feature = area;
  feature.setRight(value.left() - kGrid);
  feature.setLeft(feature.right() - kFeatureColumn);
  area.setRight(feature.left() - kGrid);

  paintBases(painter, area);
  painter.setFont(font());
  painter.setPen(palette.text);
  if (!window_.features.isEmpty())
    painter.drawText(feature, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(window_.features.front(), Qt::ElideRight, feature.width()));
  painter.drawText(value, Qt::AlignRight | Qt::AlignVCenter, formatActivation(window_.activation));
  QFont linkFont = font();
  linkFont.setUnderline(underMouse());
  painter.setFont(linkFont);
  painter.setPen(palette.accent);
  painter.drawText(name, Qt::AlignRight | Qt::AlignVCenter,
                   fontMetrics().elidedText(window_.recordName, Qt::ElideMiddle, name.width()));
  if (hasFocus()) {
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kTokenPadding, kTokenPadding);
  }
}

void TopWindowRow::paintBases(QPainter& painter, const QRect& area) const {
  const Palette& palette = Palette::of(*this);
  QFont bases = baseFont();
  QFont bold = bases;
  bold.setBold(true);
  const double letter = QFontMetricsF(bases).horizontalAdvance(u'A');
  const double tokenWidth = QFontMetricsF(bold).horizontalAdvance(window_.token) + 2 * kTokenPadding;
  const auto fitting = static_cast<qsizetype>(std::max(0.0, (area.width() - tokenWidth) / letter / 2));
  const qsizetype leftLetters = std::min(fitting, window_.before.size());

  painter.setFont(bases);
  painter.setPen(palette.secondaryText);
  const double tokenLeft = area.left() + static_cast<double>(leftLetters) * letter;
  painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, window_.before.right(leftLetters));
  const QRectF token(tokenLeft, area.top() + 1, tokenWidth, area.height() - 2);
  const QRectF after(token.right(), area.top(), area.right() - token.right(), area.height());
  painter.drawText(after, Qt::AlignLeft | Qt::AlignVCenter, window_.after.left(fitting));

  painter.setPen(Qt::NoPen);
  painter.setBrush(mixed(palette.ground, palette.accent, 0.25));
  painter.drawRoundedRect(token, kTokenPadding, kTokenPadding);
  painter.setFont(bold);
  painter.setPen(palette.text);
  painter.drawText(token, Qt::AlignCenter, window_.token);
}

}  // namespace dglm
