// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/token_rows.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "widgets/parts/value_format.h"
#include "widgets/tracks/row_parts.h"

namespace dglm {
namespace {

constexpr int kTokenBases = 6;

class TokenTexts {
  Q_DECLARE_TR_FUNCTIONS(dglm::TokenRows)

 public:
  /// The longest that fits, or nothing.
  static QString ofWindow(int number, const WindowMark& window, const QFontMetricsF& metrics, double room) {
    const QString tokens = tr("window %1: <cls> and %Ln tokens", nullptr, static_cast<int>(window.tokens)).arg(number);
    const QString tail = tr("%Ln of one base", "tokens", static_cast<int>(window.tailTokens));
    const QString whole =
        window.tailTokens > 0 ? tr("%1, %2", "window, its tokens of one base").arg(tokens, tail) : tokens;
    for (const QString& text : {whole, tokens, tr("window %1").arg(number), QString::number(number)})
      if (metrics.horizontalAdvance(text) <= room)
        return text;
    return {};
  }
};

// The first token that ends after a base; tokens follow each other, so their ends are sorted too.
std::vector<TokenMark>::const_iterator firstReaching(const std::vector<TokenMark>& tokens, int64_t base) {
  return std::ranges::partition_point(tokens, [&](const TokenMark& token) { return token.bases.end <= base; });
}

bool isTail(const TokenMark& token) {
  return token.text.size() == 1;
}

void paintToken(const RowContext& context, const TokenMark& token, const QRectF& box, bool hasText) {
  const Palette& palette = *context.style.palette;
  context.painter.setPen(QPen(palette.baseline, 1));
  context.painter.setBrush(isTail(token) ? palette.ground : palette.raised);
  context.painter.drawRect(box);
  if (token.windowBorder) {
    const double width = context.style.scaled(3);
    context.painter.fillRect(QRectF(box.left() - width / 2, box.top(), width, box.height()), palette.warning);
  }
  if (!hasText)
    return;
  context.painter.setPen(palette.text);
  context.painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, token.text);
}

}  // namespace

bool hasRoomForTokens(const ViewRange& view, const PaintStyle& style) {
  constexpr double kLeastBox = 4;
  return kTokenBases * view.pixelsPerBase() >= style.scaled(kLeastBox);
}

void paintWindowRow(const RowContext& context, const QRectF& rect, const std::vector<WindowMark>& windows) {
  const RowClip clip(context.painter, rect);
  const Palette& palette = *context.style.palette;
  const QFontMetricsF metrics(context.style.smallFont);
  const double height = rect.height() / 2;
  context.painter.setFont(context.style.smallFont);
  for (size_t i = 0; i < windows.size(); ++i)
    for (const XSpan& span : context.view.mapRange(windows[i].bases)) {
      const double top = rect.top() + (i % 2 == 0 ? 0 : height);
      const QRectF band =
          QRectF(span.left, top + 0.5, span.width(), height - 1) & QRectF(0, rect.top(), rect.width(), rect.height());
      context.painter.setPen(QPen(palette.baseline, 1));
      context.painter.setBrush(palette.raised);
      context.painter.drawRect(band);
      context.painter.setPen(palette.secondaryText);
      context.painter.drawText(
          band, Qt::AlignCenter | Qt::TextDontClip,
          TokenTexts::ofWindow(static_cast<int>(i) + 1, windows[i], metrics, band.width() - context.style.scaled(8)));
    }
}

void paintTokenRow(const RowContext& context, const QRectF& rect, const std::vector<TokenMark>& tokens) {
  const RowClip clip(context.painter, rect);
  const double letter = QFontMetricsF(context.style.baseFont).horizontalAdvance(QLatin1Char('A'));
  context.painter.setFont(context.style.baseFont);
  const auto paint = [&](const TokenMark& token) {
    if (token.bases.isEmpty())
      return;
    for (const XSpan& span : context.view.mapRange(token.bases)) {
      const QRectF box(span.left, rect.top() + 0.5, span.width(), rect.height() - 1);
      const bool isWhole = box.left() >= 0 && box.right() <= rect.width();
      paintToken(context, token, box, isWhole && box.width() >= letter * static_cast<double>(token.text.size()) + 2);
    }
  };
  for (const BaseRange piece : visiblePieces(context.view))
    for (auto token = firstReaching(tokens, piece.start); token != tokens.end() && token->bases.start < piece.end;
         ++token)
      paint(*token);
  if (!tokens.empty() && tokens.back().bases.end > context.view.recordLength())
    paint(tokens.back());
}

void paintWindowEdges(const RowContext& context, const QRectF& rect, const std::vector<WindowMark>& windows) {
  const RowClip clip(context.painter, rect);
  const QString cls = QStringLiteral("<cls>");
  const QFontMetricsF metrics(context.style.smallFont);
  const double height = metrics.height(), width = metrics.horizontalAdvance(cls) + context.style.scaled(4);
  context.painter.setFont(context.style.smallFont);
  double last = -2 * width;  // where a text is; on a circle the first window may begin at the right
  for (const WindowMark& window : windows)
    for (const XSpan& span : context.view.mapRange({window.bases.start, window.bases.start + 1})) {
      const double x = std::round(span.left) + 0.5;
      context.painter.setPen(QPen(context.style.palette->warning, 1, Qt::DashLine));
      context.painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
      if (std::abs(x - last) < width)
        continue;
      context.painter.drawText(QRectF(x + context.style.scaled(2), rect.top(), width, height),
                               Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, cls);
      last = x;
    }
}

const TokenMark* tokenAt(const std::vector<TokenMark>& tokens, int64_t base, int64_t recordLength) {
  const auto covers = [&](const TokenMark& token) { return overlaps(token.bases, {base, base + 1}, recordLength); };
  const auto found = firstReaching(tokens, base);
  if (found != tokens.end() && covers(*found))
    return &*found;
  return !tokens.empty() && covers(tokens.back()) ? &tokens.back() : nullptr;
}

}  // namespace dglm
