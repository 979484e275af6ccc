// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/top_window_row.h"

#include <QEnterEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr int kTokenPadding = 2;
constexpr int kNameLetters = 13;

QFont tokenFont() {
  QFont bold = baseFont();
  bold.setBold(true);
  return bold;
}

double widthOfToken(const QString& token) {
  return QFontMetricsF(tokenFont()).horizontalAdvance(token) + 2 * kTokenPadding;
}

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
  // Token and value are shown whole; the names share what is left with the bases beside the token.
  const int valueWidth = fontMetrics().horizontalAdvance(QStringLiteral("000.00"));
  const int left = width() - valueWidth - static_cast<int>(std::ceil(widthOfToken(window_.token))) - 3 * kGrid;
  const int nameWidth = std::clamp(left / 3, 0, kNameLetters * fontMetrics().averageCharWidth());
  const QRect name(width() - nameWidth, 0, nameWidth, height());
  const QRect value(name.left() - kGrid - valueWidth, 0, valueWidth, height());
  const QRect feature(value.left() - kGrid - nameWidth, 0, nameWidth, height());
  paintBases(painter, {0, 0, feature.left() - kGrid, height()});
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
  const QFont bases = baseFont();
  const double letter = QFontMetricsF(bases).horizontalAdvance(u'A');
  const double tokenWidth = widthOfToken(window_.token);
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
  painter.setFont(tokenFont());
  painter.setPen(palette.text);
  painter.drawText(token, Qt::AlignCenter, window_.token);
}

}  // namespace dglm
