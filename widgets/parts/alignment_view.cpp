// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/alignment_view.h"

#include <QEvent>
#include <QFontDatabase>
#include <QTextBlock>

#include <algorithm>

#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"

namespace dglm {
namespace {

constexpr int kLeastColumns = 20, kMostColumns = 120, kTen = 10;

/// A position that goes on column by column.
class Position {
 public:
  Position(int64_t start, int64_t circle, bool isReverse) : at_(start), circle_(circle), step_(isReverse ? -1 : 1) {}

  int64_t at() const { return at_; }
  void advance() {
    last_ = at_;
    at_ += step_;
    if (circle_ > 0 && at_ > circle_)
      at_ = 1;
    else if (circle_ > 0 && at_ < 1)
      at_ = circle_;
  }
  /// Of the base before.
  int64_t last() const { return last_; }

 private:
  int64_t at_, circle_;
  int64_t step_;
  int64_t last_ = 0;
};

QString numbered(const QString& name, int64_t start, const QString& row, int64_t end, int nameWidth, int numberWidth) {
  return name.leftJustified(nameWidth) + QLatin1Char(' ') + QString::number(start).rightJustified(numberWidth) +
         QLatin1Char(' ') + row + QLatin1Char(' ') + QString::number(end);
}

int numberWidthOf(const AlignmentText& alignment) {
  const int64_t columns = alignment.queryRow.size();
  const int64_t largest =
      std::max({alignment.queryStart + columns, alignment.subjectStart + columns, alignment.subjectLength});
  return static_cast<int>(QString::number(largest).size());
}

// As BLAST writes them in every language: all letters are of one width.
const QString kQuery = QStringLiteral("Query"), kSubject = QStringLiteral("Sbjct");
constexpr int kNameWidth = 5;

QString pairMarks(const QString& a, const QString& b) {
  QString marks;
  for (qsizetype i = 0; i < a.size() && i < b.size(); ++i)
    marks += a[i] == b[i] && a[i] != QLatin1Char('-') ? QLatin1Char('|') : QLatin1Char(' ');
  return marks;
}

}  // namespace

QString alignmentLines(const AlignmentText& alignment, int columns) {
  QStringList lines;
  const int numberWidth = numberWidthOf(alignment);
  Position query(alignment.queryStart, alignment.queryLength, false);
  Position subject(alignment.subjectStart, alignment.subjectLength, alignment.subjectIsReverse);
  for (qsizetype from = 0; from < alignment.queryRow.size(); from += columns) {
    const QString above = alignment.queryRow.mid(from, columns), below = alignment.subjectRow.mid(from, columns);
    const int64_t queryFrom = query.at(), subjectFrom = subject.at();
    for (const QChar base : above)
      if (base != QLatin1Char('-'))
        query.advance();
    for (const QChar base : below)
      if (base != QLatin1Char('-'))
        subject.advance();
    lines << numbered(kQuery, queryFrom, above, query.last(), kNameWidth, numberWidth)
          << QString(kNameWidth + numberWidth + 2, QLatin1Char(' ')) + pairMarks(above, below)
          << numbered(kSubject, subjectFrom, below, subject.last(), kNameWidth, numberWidth) << QString();
  }
  return lines.join(QLatin1Char('\n'));
}

AlignmentView::AlignmentView(QWidget* parent) : QPlainTextEdit(parent) {
  setReadOnly(true);
  setLineWrapMode(QPlainTextEdit::NoWrap);
  setFrameShape(QFrame::NoFrame);
  setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  setAccessibleName(tr("Alignment"));
  setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void AlignmentView::setAlignment(const AlignmentText& alignment) {
  alignment_ = alignment;
  columns_ = 0;
  setAccessibleDescription(tr("%1 with %2").arg(alignment.query, alignment.subject));
  write();
}

void AlignmentView::clearAlignment() {
  setAlignment({});
}

/// Whole tens of columns, as many as fit.
void AlignmentView::write() {
  const int room = viewport()->width() - 2 * static_cast<int>(document()->documentMargin());
  const int letters = room / std::max(1, fontMetrics().horizontalAdvance(QLatin1Char('A')));
  const int forNumbers = kNameWidth + 2 * numberWidthOf(alignment_) + 4;
  const int columns = std::clamp((letters - forNumbers) / kTen * kTen, kLeastColumns, kMostColumns);
  if (columns == columns_)
    return;
  columns_ = columns;
  setPlainText(alignmentLines(alignment_, columns));
  QTextCharFormat other;
  other.setForeground(Palette::of(*this).failure);
  other.setBackground(Palette::of(*this).hoverBand);
  other.setFontWeight(QFont::Bold);
  QList<QTextEdit::ExtraSelection> marked;
  const int offset = kNameWidth + numberWidthOf(alignment_) + 2;
  for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
    const QTextBlock marks = block.next();
    const QTextBlock below = marks.next();
    if (block.blockNumber() % 4 != 0 || !below.isValid())
      continue;
    for (int i = offset; i < marks.text().size(); ++i)
      if (marks.text()[i] == QLatin1Char(' '))
        for (const QTextBlock& line : {block, below}) {
          QTextCursor cursor(line);
          cursor.setPosition(line.position() + i);
          cursor.setPosition(line.position() + i + 1, QTextCursor::KeepAnchor);
          marked.append({cursor, other});
        }
  }
  setExtraSelections(marked);
}

void AlignmentView::resizeEvent(QResizeEvent* event) {
  QPlainTextEdit::resizeEvent(event);
  write();
}

void AlignmentView::changeEvent(QEvent* event) {
  QPlainTextEdit::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
    columns_ = 0;
    write();
  }
}

}  // namespace dglm
