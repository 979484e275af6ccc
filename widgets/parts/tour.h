// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace dglm {

/// One stop of a tour: what is explained, and the words.
struct TourStep {
  QPointer<QWidget> target;
  QString title;
  QString text;
};

/// Leads through a window: dims it but for the widget that a step explains, and says a few words beside it.
/// Enter or Right goes on, Left goes back, Esc ends. Deletes itself at the end.
class Tour : public QWidget {
  Q_OBJECT

 public:
  Tour(std::vector<TourStep> steps, QWidget& window);

  int step() const { return step_; }

 Q_SIGNALS:
  void ended();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* buildCard();
  void goTo(int step);
  void end();
  void place();
  QRect lit() const;

  std::vector<TourStep> steps_;
  int step_ = 0;
  QWidget* card_;
  QLabel* title_;
  QLabel* text_;
  QLabel* count_;
  QPushButton* back_;
  QPushButton* next_;
};

}  // namespace dglm
