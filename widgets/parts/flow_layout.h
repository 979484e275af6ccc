// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace dglm {

/// Parts side by side at their natural width, on as many lines as they need. A part that can grow, such as a text
/// field, gives up to a third of its width for that, and the first of a line takes the room that is left.
class FlowLayout : public QLayout {
 public:
  FlowLayout();
  ~FlowLayout() override;

  void insertWidget(int place, QWidget& widget);
  void addItem(QLayoutItem* item) override;
  int count() const override { return static_cast<int>(items_.size()); }
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;

  QSize sizeHint() const override;
  QSize minimumSize() const override;
  Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  void setGeometry(const QRect& rect) override;

 private:
  using Line = std::vector<QLayoutItem*>;
  std::vector<Line> linesIn(int width) const;
  int widthOf(const Line& line) const;
  QSize withMargins(QSize size) const;

  std::vector<std::unique_ptr<QLayoutItem>> items_;
};

/// A splitter, which does not ask how high a widget is at its width, leaves this one room for all its lines.
void keepAllLines(QWidget& widget);

}  // namespace dglm
