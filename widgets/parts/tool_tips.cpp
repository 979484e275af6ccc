// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/tool_tips.h"

#include <QAbstractItemView>
#include <QAction>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>

namespace dglm {
namespace {

constexpr int kLetters = 60;

int widthOf(QChar letter) {
  constexpr char16_t kFirstWide = 0x2E80;  // from here on: Chinese and its punctuation
  return letter.unicode() >= kFirstWide ? 2 : 1;
}

int widthOf(QStringView letters) {
  int width = 0;
  for (const QChar letter : letters)
    width += widthOf(letter);
  return width;
}

QString wrappedLine(const QString& line) {
  QString text;
  qsizetype start = 0, space = -1;  // of the last line, and where it can be broken
  for (const QChar letter : line) {
    const bool isFull = widthOf(QStringView(text).sliced(start)) + widthOf(letter) > kLetters;
    if (isFull && letter != QLatin1Char(' ') && space >= 0) {
      text[space] = QLatin1Char('\n');
      start = space + 1;
      space = -1;
    } else if (isFull && widthOf(letter) == 2) {
      text += QLatin1Char('\n');
      start = text.size();
    }
    if (letter == QLatin1Char(' '))
      space = text.size();
    text += letter;
  }
  return text;
}

/// What a cell, a heading, an action or a widget says at the place; empty where it shows its own tips, or none.
QString tipAt(QWidget& widget, const QPoint& place) {
  if (auto* header = qobject_cast<QHeaderView*>(widget.parentWidget()); header && header->model()) {
    const int section = header->logicalIndexAt(place);
    return section < 0 ? QString()
                       : header->model()->headerData(section, header->orientation(), Qt::ToolTipRole).toString();
  }
  if (auto* view = qobject_cast<QAbstractItemView*>(widget.parentWidget()); view && view->viewport() == &widget)
    return view->indexAt(place).data(Qt::ToolTipRole).toString();
  if (auto* menu = qobject_cast<QMenu*>(&widget)) {
    const QAction* action = menu->toolTipsVisible() ? menu->actionAt(place) : nullptr;
    return action ? action->toolTip() : QString();
  }
  return widget.toolTip();
}

}  // namespace

QString wrappedTip(const QString& text) {
  if (Qt::mightBeRichText(text))
    return text;
  QStringList lines;
  for (const QString& line : text.split(QLatin1Char('\n')))
    lines << wrappedLine(line);
  return lines.join(QLatin1Char('\n'));
}

bool ToolTipWrapper::eventFilter(QObject* watched, QEvent* event) {
  auto* widget = event->type() == QEvent::ToolTip ? qobject_cast<QWidget*>(watched) : nullptr;
  if (!widget)
    return false;
  const auto& help = static_cast<const QHelpEvent&>(*event);
  const QString tip = tipAt(*widget, help.pos());
  const QString wrapped = wrappedTip(tip);
  if (wrapped == tip)
    return false;  // Qt shows it as well
  QToolTip::showText(help.globalPos(), wrapped, widget);
  return true;
}

}  // namespace dglm
