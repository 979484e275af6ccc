// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/flow_layout.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace dglm {
namespace {

int heightOf(const std::vector<QLayoutItem*>& line) {
  int height = 0;
  for (const QLayoutItem* item : line)
    height = std::max(height, item->sizeHint().height());
  return height;
}

bool grows(const QLayoutItem& item) {
  return item.expandingDirections() & Qt::Horizontal;
}

/// Parts that grow give way before a line is begun for the others.
int leastWidth(const QLayoutItem& item) {
  const int natural = item.sizeHint().width();
  return grows(item) ? std::max(item.minimumSize().width(), natural * 2 / 3) : natural;
}

class HeightKeeper : public QObject {
 public:
  explicit HeightKeeper(QWidget& widget) : QObject(&widget), widget_(widget) {
    widget.installEventFilter(this);
    // Not at once: while a window is laid out the widget is narrow for a moment, and a window that grew stays so.
    later_.setSingleShot(true);
    later_.setInterval(0);
    connect(&later_, &QTimer::timeout, this,
            [this] { widget_.setMinimumHeight(std::max(0, widget_.layout()->heightForWidth(widget_.width()))); });
  }

  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
      later_.start();
    return QObject::eventFilter(watched, event);
  }

 private:
  QWidget& widget_;
  QTimer later_;
};

}  // namespace

FlowLayout::FlowLayout() = default;
FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item) {
  items_.emplace_back(item);
}

void FlowLayout::insertWidget(int place, QWidget& widget) {
  addChildWidget(&widget);
  items_.insert(items_.begin() + place, std::make_unique<QWidgetItem>(&widget));
  invalidate();
}

QLayoutItem* FlowLayout::itemAt(int index) const {
  return index >= 0 && index < count() ? items_[static_cast<size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
  if (index < 0 || index >= count())
    return nullptr;
  QLayoutItem* item = items_[static_cast<size_t>(index)].release();
  items_.erase(items_.begin() + index);
  return item;
}

int FlowLayout::widthOf(const Line& line) const {
  int width = -spacing();
  for (const QLayoutItem* item : line)
    width += spacing() + leastWidth(*item);
  return width;
}

/// The parts that are shown, line by line.
std::vector<FlowLayout::Line> FlowLayout::linesIn(int width) const {
  std::vector<Line> lines;
  for (const auto& item : items_) {
    if (item->isEmpty())
      continue;
    if (lines.empty() || widthOf(lines.back()) + spacing() + leastWidth(*item) > width)
      lines.emplace_back();
    lines.back().push_back(item.get());
  }
  return lines;
}

QSize FlowLayout::withMargins(QSize size) const {
  const QMargins margins = contentsMargins();
  return size.grownBy(margins);
}

QSize FlowLayout::sizeHint() const {
  const std::vector<Line> lines = linesIn(QLAYOUTSIZE_MAX);
  return withMargins(lines.empty() ? QSize(0, 0) : QSize(widthOf(lines.front()), heightOf(lines.front())));
}

QSize FlowLayout::minimumSize() const {
  QSize size(0, 0);
  for (const auto& item : items_)
    if (!item->isEmpty())
      size = size.expandedTo(item->minimumSize());
  return withMargins(size);
}

int FlowLayout::heightForWidth(int width) const {
  const QMargins margins = contentsMargins();
  int height = -spacing();
  for (const Line& line : linesIn(width - margins.left() - margins.right()))
    height += spacing() + heightOf(line);
  return std::max(0, height) + margins.top() + margins.bottom();
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  const QRect inside = rect.marginsRemoved(contentsMargins());
  int top = inside.top();
  for (const Line& line : linesIn(inside.width())) {
    const int height = heightOf(line);
    int left = inside.left(), room = std::max(0, inside.width() - widthOf(line));
    for (QLayoutItem* item : line) {
      QSize size(std::min(leastWidth(*item), inside.width()), item->sizeHint().height());
      if (grows(*item))
        size.rwidth() += std::exchange(room, 0);
      item->setGeometry(QRect(QPoint(left, top + (height - size.height()) / 2), size));
      left += size.width() + spacing();
    }
    top += height + spacing();
  }
}

void keepAllLines(QWidget& widget) {
  new HeightKeeper(widget);
}

}  // namespace dglm
