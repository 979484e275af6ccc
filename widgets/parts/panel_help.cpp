// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/panel_help.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTextDocumentFragment>

#include <algorithm>

#include "widgets/parts/column_area.h"
#include "widgets/parts/palette.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"

namespace dglm {
namespace {

constexpr int kTextLetters = 62;  // in a line
constexpr QSize kBesideText(44 * kGrid, 56 * kGrid), kAboveText(76 * kGrid, 30 * kGrid);
constexpr double kWide = 1.5;  // width to height of pictures that stand above the text

bool isWide(const QPixmap& picture) {
  return picture.width() > kWide * picture.height();
}

void paintMark(QPainter& painter, const QRectF& part, int number, const QRectF& picture, const Palette& palette) {
  const double size = painter.fontMetrics().height() + kGrid / 2.0;
  painter.setPen(QPen(palette.accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(part.adjusted(1, 1, -1, -1), 3, 3);
  QRectF mark(QPointF(0, 0), QSizeF(size, size));
  mark.moveCenter(part.topLeft());  // over the corner, so that what is in the part can be read
  mark.moveLeft(std::clamp(mark.left(), picture.left(), picture.right() - size));
  mark.moveTop(std::clamp(mark.top(), picture.top(), picture.bottom() - size));
  painter.setPen(QPen(palette.ground, 1));
  painter.setBrush(palette.accent);
  painter.drawEllipse(mark);
  painter.setPen(palette.onAccent);
  painter.drawText(mark, Qt::AlignCenter, QString::number(number));
}

}  // namespace

QPixmap numberedPicture(const QPixmap& picture, const std::vector<HelpPart>& parts, const QSize& bounds,
                        const QWidget& shownIn) {
  const QSizeF whole = picture.deviceIndependentSize();
  if (whole.isEmpty())
    return {};
  const double scale = std::min({1.0, bounds.width() / whole.width(), bounds.height() / whole.height()});
  const double ratio = shownIn.devicePixelRatioF();
  QPixmap drawn = picture.scaled((whole * scale * ratio).toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  drawn.setDevicePixelRatio(ratio);
  QPainter painter(&drawn);
  painter.setRenderHint(QPainter::Antialiasing);
  QFont font = shownIn.font();
  font.setBold(true);
  painter.setFont(font);
  const QRectF edges(QPointF(0, 0), drawn.deviceIndependentSize());
  for (size_t i = 0; i < parts.size(); ++i) {
    const QRect& place = parts[i].place;
    const QRectF part(QPointF(place.topLeft()) * scale, QSizeF(place.size()) * scale);
    paintMark(painter, part & edges, static_cast<int>(i) + 1, edges, Palette::of(shownIn));
  }
  return drawn;
}

PanelHelp::PanelHelp(const PanelHelpContent& content, QWidget& window) : QDialog(&window) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("What Is This Panel?"));
  setAccessibleName(content.title);
  const bool above = isWide(content.picture);

  auto* picture = new QLabel(this);
  picture->setPixmap(numberedPicture(content.picture, content.parts, above ? kAboveText : kBesideText, *this));
  picture->setAccessibleName(tr("Picture of the panel with its parts numbered"));
  picture->setAlignment(Qt::AlignTop | Qt::AlignHCenter);

  auto* text = new QLabel(content.text + legend(content), this);
  text->setTextFormat(Qt::RichText);
  text->setWordWrap(true);
  text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse);  // not by keyboard: it would have a caret as if to type
  text->setAccessibleName(QTextDocumentFragment::fromHtml(text->text()).toPlainText());
  text->setMinimumWidth(kTextLetters * fontMetrics().averageCharWidth());

  auto* area = new ColumnArea(this);
  auto* page = new QWidget(area);
  auto* parts = new QBoxLayout(above ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, page);
  setGridSpacing(*parts, 2, 2);
  parts->addWidget(picture);
  parts->addWidget(text, 1);
  area->setWidget(page);
  area->setAccessibleName(text->accessibleName());

  auto* close = new QPushButton(tr("Close"), this);
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 1, 1);
  layout->addWidget(area, 1);
  auto* line = new QHBoxLayout;
  line->addStretch(1);
  line->addWidget(close);
  layout->addLayout(line);

  const int width = std::max(page->minimumSizeHint().width(), page->sizeHint().width()) + 4 * kGrid;
  const int height = parts->hasHeightForWidth() ? parts->heightForWidth(width - 4 * kGrid) : page->sizeHint().height();
  const QSize wanted(width, height + close->sizeHint().height() + 5 * kGrid);
  resize(wanted.boundedTo(window.size() - QSize(4 * kGrid, 4 * kGrid)));
  move(window.geometry().center() - rect().center());
  area->setFocus();  // arrows scroll
}

QString PanelHelp::legend(const PanelHelpContent& content) {
  QString text;
  for (size_t i = 0; i < content.parts.size(); ++i)
    text += QStringLiteral("<tr><td><b>%1</b>&nbsp;</td><td>%2</td></tr>")
                .arg(QString::number(i + 1), content.parts[i].text.toHtmlEscaped());
  if (!text.isEmpty())
    text = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\">") + text + QStringLiteral("</table>");
  return QStringLiteral("<br>") + text + QStringLiteral("<p>") + content.numbers.toHtmlEscaped() +
         QStringLiteral("</p>");
}

}  // namespace dglm
