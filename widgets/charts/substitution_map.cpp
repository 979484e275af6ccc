// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/substitution_map.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr char kSubstitutes[] = "ACGT";
constexpr int kLetterWidth = 3 * kGrid;
constexpr int kScanRow = 3 * kGrid;
constexpr int kScanTitle = 3 * kGrid;
constexpr int kScanLine = 3 * kGrid;  // of bases, positions and legend
constexpr int kScanColumn = 3 * kGrid;
constexpr int kNarrowestScan = 3;  // pixels a base
constexpr int kCodonFoot = 4;      // of a cell: the codon's colour

QColor codonColour(SubstitutionScan::Codon codon, const Palette& palette) {
  switch (codon) {
    case SubstitutionScan::Codon::Synonymous:
      return palette.good;
    case SubstitutionScan::Codon::Missense:
      return palette.warning;
    case SubstitutionScan::Codon::Stop:
      return palette.failure;
    case SubstitutionScan::Codon::None:
      break;
  }
  return {};
}

QString codonName(SubstitutionScan::Codon codon) {
  switch (codon) {
    case SubstitutionScan::Codon::Synonymous:
      return SubstitutionMap::tr("synonymous");
    case SubstitutionScan::Codon::Missense:
      return SubstitutionMap::tr("missense");
    case SubstitutionScan::Codon::Stop:
      return SubstitutionMap::tr("stop");
    case SubstitutionScan::Codon::None:
      break;
  }
  return {};
}

QString signedDifference(double value) {
  return inLanguage(QString::asprintf("%+.3f", value));
}

}  // namespace

double SubstitutionScan::widest() const {
  double widest = 0;
  for (const Column& column : columns)
    for (const Cell& cell : column.cells)
      widest = std::isnan(cell.value) ? widest : std::max(widest, std::abs(cell.value));
  return widest;
}

SubstitutionMap::SubstitutionMap(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Every substitution of the stretch"));
  setFocusPolicy(Qt::StrongFocus);
  offerTable(*this, [this] { return table(); });
}

void SubstitutionMap::setScan(SubstitutionScan scan) {
  if (scan.columns.size() != scan_.columns.size())
    column_ = row_ = -1;
  scan_ = std::move(scan);
  updateGeometry();
  update();
  tableChanged(*this);
}

ChartTable SubstitutionMap::table() const {
  ChartTable table{tr("Substitutions"),
                   QStringLiteral("substitutions"),
                   {{tr("Base"), tr("Position on the sequence."), true},
                    {tr("From"), tr("The base as it is.")},
                    {tr("To"), tr("The base that is written.")},
                    {scan_.title, tr("After the substitution minus before.")},
                    {tr("Codon"), tr("The amino acid before and after, by the standard code.")},
                    {tr("Effect"), tr("What the substitution does to the codon.")}},
                   {}};
  for (const SubstitutionScan::Column& column : scan_.columns)
    for (size_t row = 0; row < column.cells.size(); ++row)
      if (const SubstitutionScan::Cell& cell = column.cells[row]; kSubstitutes[row] != column.letter)
        table.rows.push_back({static_cast<double>(column.base + 1), QString(QLatin1Char(column.letter)),
                              QString(QLatin1Char(kSubstitutes[row])), cell.value, cell.aminoAcids,
                              codonName(cell.codon)});
  return table;
}

const SubstitutionScan::Cell& SubstitutionMap::at(int column, int row) const {
  return scan_.columns[static_cast<size_t>(column)].cells[static_cast<size_t>(row)];
}

QSize SubstitutionMap::sizeHint() const {
  return {kLetterWidth + std::max(columns(), 8) * kScanColumn,
          kScanTitle + SubstitutionScan::kLetters * kScanRow + 3 * kScanLine};
}

QSize SubstitutionMap::minimumSizeHint() const {
  return {kLetterWidth + columns() * kNarrowestScan, sizeHint().height()};
}

QRectF SubstitutionMap::cell(int column, int row) const {
  const double width =
      std::min<double>(2 * kScanColumn, (this->width() - kLetterWidth) / std::max(1.0, columns() * 1.0));
  return {kLetterWidth + column * width, kScanTitle + row * static_cast<double>(kScanRow), width, kScanRow};
}

QString SubstitutionMap::textAt(int column, int row) const {
  const SubstitutionScan::Column& at = scan_.columns[static_cast<size_t>(column)];
  const SubstitutionScan::Cell& cell = at.cells[static_cast<size_t>(row)];
  QString text = QLatin1Char(at.letter) + QString::number(at.base + 1) + QLatin1Char(kSubstitutes[row]) +
                 QStringLiteral(": ") + (std::isnan(cell.value) ? formatAbsent() : signedDifference(cell.value));
  if (cell.codon != SubstitutionScan::Codon::None)
    text += QStringLiteral(", ") + cell.aminoAcids + QLatin1Char(' ') + codonName(cell.codon);
  return text;
}

void SubstitutionMap::paintEvent(QPaintEvent*) {
  const Palette& palette = Palette::of(*this);
  QPainter painter(this);
  painter.fillRect(rect(), palette.ground);
  if (columns() == 0)
    return;
  painter.setPen(palette.secondaryText);
  painter.drawText(QRectF(kLetterWidth, 0, width() - kLetterWidth, kScanTitle), Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(scan_.title, Qt::ElideRight, width() - kLetterWidth));
  for (int row = 0; row < SubstitutionScan::kLetters; ++row) {
    painter.setPen(palette.base(kSubstitutes[row]));
    painter.drawText(QRectF(0, cell(0, row).top(), kLetterWidth - kGrid, kScanRow), Qt::AlignRight | Qt::AlignVCenter,
                     QString(QLatin1Char(kSubstitutes[row])));
    for (int column = 0; column < columns(); ++column)
      paintCell(painter, column, row);
  }
  paintBases(painter);
  paintLegend(painter);
}

void SubstitutionMap::paintCell(QPainter& painter, int column, int row) const {
  const Palette& palette = Palette::of(*this);
  const SubstitutionScan::Cell& shown = at(column, row);
  const double gap = cell(0, 0).width() > 2 * kNarrowestScan ? 1 : 0;
  const QRectF place = cell(column, row).adjusted(0, 0, -gap, -1);
  if (std::isnan(shown.value)) {
    if (scan_.columns[static_cast<size_t>(column)].letter == kSubstitutes[row]) {
      painter.setPen(palette.secondaryText);
      painter.drawPoint(place.center());
    }
    return;
  }
  const double widest = scan_.widest() > 0 ? scan_.widest() : 1;
  painter.fillRect(place, scan_.isDifference ? palette.difference(shown.value / widest)
                                             : palette.intensity(std::abs(shown.value) / widest));
  if (const QColor codon = codonColour(shown.codon, palette); codon.isValid())
    painter.fillRect(QRectF(place.left(), place.bottom() - kCodonFoot, place.width(), kCodonFoot), codon);
  if (column != column_ || row != row_)
    return;
  painter.setPen(QPen(palette.accent, 2));
  painter.drawRect(place);
}

/// The letters where there is room for them, and every so many a position.
void SubstitutionMap::paintBases(QPainter& painter) const {
  const Palette& palette = Palette::of(*this);
  const double top = cell(0, SubstitutionScan::kLetters).top();
  const bool hasRoom = cell(0, 0).width() >= painter.fontMetrics().horizontalAdvance(QLatin1Char('G')) + 1;
  double free = 0;
  for (int column = 0; column < columns(); ++column) {
    const SubstitutionScan::Column& base = scan_.columns[static_cast<size_t>(column)];
    const QRectF place = cell(column, 0);
    if (hasRoom) {
      painter.setPen(palette.base(base.letter));
      painter.drawText(QRectF(place.left(), top, place.width(), kScanLine), Qt::AlignCenter,
                       QString(QLatin1Char(base.letter)));
    }
    const QString position = formatPosition(base.base);
    const double needed = painter.fontMetrics().horizontalAdvance(position) + kGrid;
    if (place.left() < free || place.left() + needed > width())
      continue;
    painter.setPen(palette.secondaryText);
    painter.drawText(QRectF(place.left(), top + kScanLine, needed, kScanLine), Qt::AlignLeft | Qt::AlignVCenter,
                     position);
    free = place.left() + needed;
  }
}

/// The colours from end to end; returns where it ends.
double SubstitutionMap::paintScale(QPainter& painter, double left, double top) const {
  constexpr int kScale = 16 * kGrid;
  const Palette& palette = Palette::of(*this);
  const double widest = scan_.widest();
  painter.setPen(palette.secondaryText);
  const auto addText = [&](const QString& text) {
    const double needed = painter.fontMetrics().horizontalAdvance(text);
    painter.drawText(QRectF(left, top, needed + 1, kScanLine), Qt::AlignLeft | Qt::AlignVCenter, text);
    left += needed + kGrid;
  };
  addText(scan_.isDifference ? signedDifference(-widest) : QStringLiteral("0"));
  for (int x = 0; x < kScale; ++x) {
    const double share = x / (kScale - 1.0);
    painter.fillRect(QRectF(left + x, top + kGrid, 1, kGrid),
                     scan_.isDifference ? palette.difference(2 * share - 1) : palette.intensity(share));
  }
  left += kScale + kGrid;
  addText(scan_.isDifference ? signedDifference(widest) : inLanguage(QString::number(widest, 'f', 3)));
  return left;
}

/// The scale, and the colours of the codons that there are.
void SubstitutionMap::paintLegend(QPainter& painter) const {
  const Palette& palette = Palette::of(*this);
  const double top = cell(0, SubstitutionScan::kLetters).top() + 2 * kScanLine;
  double left = kLetterWidth;
  const auto add = [&](const QColor& colour, const QString& text) {
    const double needed = 2 * kGrid + painter.fontMetrics().horizontalAdvance(text);
    if (left + needed > width())
      return;
    painter.fillRect(QRectF(left, top + kGrid, kGrid, kGrid), colour);
    painter.setPen(palette.secondaryText);
    painter.drawText(QRectF(left + kGrid + kGrid / 2, top, needed, kScanLine), Qt::AlignLeft | Qt::AlignVCenter, text);
    left += needed + kGrid;
  };
  left = paintScale(painter, left, top) + 2 * kGrid;
  for (const auto codon :
       {SubstitutionScan::Codon::Synonymous, SubstitutionScan::Codon::Missense, SubstitutionScan::Codon::Stop}) {
    const auto has = [&](const SubstitutionScan::Column& column) {
      return std::ranges::find(column.cells, codon, &SubstitutionScan::Cell::codon) != column.cells.end();
    };
    if (std::ranges::any_of(scan_.columns, has))
      add(codonColour(codon, palette), codonName(codon));
  }
}

bool SubstitutionMap::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip)
    return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  for (int column = 0; column < columns(); ++column)
    for (int row = 0; row < SubstitutionScan::kLetters; ++row)
      if (cell(column, row).contains(help->pos()))
        QToolTip::showText(help->globalPos(), textAt(column, row), this);
  return true;
}

void SubstitutionMap::pick(int column, int row) {
  if (column < 0 || column >= columns() || row < 0 || row >= SubstitutionScan::kLetters)
    return;
  column_ = column;
  row_ = row;
  update();
  if (scan_.columns[static_cast<size_t>(column)].letter != kSubstitutes[row])
    Q_EMIT picked(column, row);
}

void SubstitutionMap::mousePressEvent(QMouseEvent* event) {
  const QRectF first = cell(0, 0);
  if (columns() > 0 && event->button() == Qt::LeftButton)
    pick(static_cast<int>(std::floor((event->position().x() - first.left()) / first.width())),
         static_cast<int>(std::floor((event->position().y() - first.top()) / first.height())));
}

void SubstitutionMap::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
      return pick(column_ - 1, std::max(row_, 0));
    case Qt::Key_Right:
      return pick(column_ + 1, std::max(row_, 0));
    case Qt::Key_Up:
      return pick(std::max(column_, 0), row_ - 1);
    case Qt::Key_Down:
      return pick(std::max(column_, 0), row_ + 1);
    default:
      QWidget::keyPressEvent(event);
  }
}

}  // namespace dglm
