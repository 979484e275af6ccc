// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/tour.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/parts/palette.h"
#include "widgets/parts/text_parts.h"

namespace dglm {
namespace {

constexpr int kCardWidth = 40 * kGrid;
constexpr int kCornerRadius = 6;
constexpr double kDimming = 0.45;

}  // namespace

Tour::Tour(std::vector<TourStep> steps, QWidget& window)
    : QWidget(&window), steps_(std::move(steps)), card_(buildCard()) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Tour"));
  window.installEventFilter(this);
  connect(next_, &QPushButton::clicked, this, [this] { goTo(step_ + 1); });
  connect(back_, &QPushButton::clicked, this, [this] { goTo(step_ - 1); });
  goTo(0);
  connect(this, &Tour::ended, &window, [before = QPointer(window.focusWidget())] {
    if (before)
      before->setFocus();
  });
  show();
  raise();
  setFocus();
}

QWidget* Tour::buildCard() {
  auto* card = new QWidget(this);
  title_ = makeLabel(QString(), TextRole::Title, card);
  text_ = makeLabel(QString(), TextRole::Plain, card);
  text_->setWordWrap(true);
  count_ = makeLabel(QString(), TextRole::Secondary, card);
  auto* stop = makeLinkButton(tr("End the Tour"), card);
  back_ = new QPushButton(tr("Back"), card);
  next_ = new QPushButton(card);
  for (QPushButton* button : {stop, back_, next_})
    button->setFocusPolicy(Qt::NoFocus);  // the keys belong to the tour as a whole
  auto* layout = new QVBoxLayout(card);
  setGridSpacing(*layout, 2, 1);
  layout->addWidget(title_);
  layout->addWidget(text_);
  layout->addSpacing(kGrid);
  layout->addLayout(makeLine({stop, count_, back_, next_}, count_));
  count_->setAlignment(Qt::AlignCenter);
  connect(stop, &QPushButton::clicked, this, &Tour::end);
  return card;
}

void Tour::goTo(int step) {
  const auto steps = static_cast<int>(steps_.size());
  if (step < 0)
    return;
  if (step >= steps)
    return end();
  step_ = step;
  const TourStep& shown = steps_[static_cast<size_t>(step)];
  title_->setText(shown.title);
  text_->setText(shown.text);
  count_->setText(tr("%1 of %2").arg(step + 1).arg(steps));
  back_->setEnabled(step > 0);
  next_->setText(step + 1 < steps ? tr("Next") : tr("Done"));
  setAccessibleDescription(shown.title + QStringLiteral(". ") + shown.text);
  place();
}

void Tour::end() {
  hide();
  Q_EMIT ended();
  deleteLater();
}

QRect Tour::lit() const {
  const QWidget* target = steps_[static_cast<size_t>(step_)].target;
  if (!target || !target->isVisible())
    return {};
  return {target->mapTo(parentWidget(), QPoint(0, 0)), target->size()};
}

/// The card stands beside what it explains where there is room, else in the middle of it.
void Tour::place() {
  setGeometry(parentWidget()->rect());
  const int cardWidth = std::max(kCardWidth, card_->layout()->minimumSize().width());
  const QSize size(cardWidth, card_->layout()->heightForWidth(cardWidth));
  const QRect light = lit().isEmpty() ? rect() : lit();
  const int gap = 2 * kGrid;
  QPoint corner(light.center().x() - size.width() / 2, light.center().y() - size.height() / 2);
  if (light.right() + gap + size.width() < width())
    corner.setX(light.right() + gap);
  else if (light.left() - gap - size.width() > 0)
    corner.setX(light.left() - gap - size.width());
  corner.setX(std::clamp(corner.x(), gap, std::max(gap, width() - size.width() - gap)));
  corner.setY(std::clamp(corner.y(), gap, std::max(gap, height() - size.height() - gap)));
  card_->setGeometry(QRect(corner, size));
  update();
}

void Tour::paintEvent(QPaintEvent*) {
  const Palette& palette = Palette::of(*this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QPainterPath dark;
  dark.addRect(rect());
  QPainterPath light;
  light.addRoundedRect(lit(), kCornerRadius, kCornerRadius);
  QColor shade(Qt::black);
  shade.setAlphaF(kDimming);
  painter.fillPath(dark.subtracted(light), shade);
  painter.setPen(QPen(palette.accent, 2));
  painter.drawPath(light);
  painter.setPen(palette.line);
  painter.setBrush(palette.ground);
  painter.drawRoundedRect(card_->geometry(), kCornerRadius, kCornerRadius);
}

void Tour::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      return goTo(step_ + 1);
    case Qt::Key_Left:
      return goTo(step_ - 1);
    case Qt::Key_Escape:
      return end();
    default:
      QWidget::keyPressEvent(event);
  }
}

void Tour::mousePressEvent(QMouseEvent* event) {
  event->accept();  // what lies below is only looked at
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize)
    place();
  return QWidget::eventFilter(watched, event);
}

}  // namespace dglm
