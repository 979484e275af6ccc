// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/panel_focus.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>

#include "widgets/parts/figure.h"
#include "widgets/parts/palette.h"

namespace dglm {
namespace {

/// Drawn over the panel that the keyboard came to; as large as it.
class PanelFrame : public QWidget {
 public:
  explicit PanelFrame(QWidget& panel) : QWidget(&panel) {
    setObjectName(QStringLiteral("panelFrame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(panel.rect());
    panel.installEventFilter(this);
    show();
    raise();
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Resize)
      setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
  }

  void paintEvent(QPaintEvent*) override {
    constexpr int kWidth = 2;
    QPainter painter(this);
    painter.setPen(QPen(Palette::of(*this).accent, kWidth));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
  }
};

bool takesKeys(const QWidget& part, const QWidget& panel) {
  return part.isVisibleTo(&panel) && part.isEnabled() && (part.focusPolicy() & Qt::TabFocus);
}

/// The list, table, view or chart that comes first, or else the first control.
QWidget* firstIn(QWidget& panel) {
  QWidget* first = nullptr;
  for (QWidget* part = panel.nextInFocusChain(); part != &panel; part = part->nextInFocusChain()) {
    if (!panel.isAncestorOf(part) || !takesKeys(*part, panel))
      continue;
    if (qobject_cast<QAbstractItemView*>(part) || dynamic_cast<FigureSource*>(part))
      return part;
    if (!first)
      first = part;
  }
  return first ? first : &panel;
}

}  // namespace

bool isInSight(const QWidget* widget) {
  // Qt moves a dock that is behind another tab out of its window, and does not hide it.
  return widget && widget->isVisible() &&
         widget->window()->rect().intersects({widget->mapTo(widget->window(), QPoint(0, 0)), widget->size()});
}

PanelFocus::PanelFocus(QWidget& window, std::function<QList<QWidget*>()> panels)
    : QObject(&window), window_(window), panels_(std::move(panels)) {
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { onFocus(now); });
}

QWidget* PanelFocus::panelOf(QWidget* widget) const {
  for (QWidget* panel : panels_())
    if (widget && (panel == widget || panel->isAncestorOf(widget)))
      return panel;
  return nullptr;
}

void PanelFocus::walk(int step) {
  const QList<QWidget*> panels = panels_();
  if (panels.isEmpty())
    return;
  QWidget* focused = QApplication::focusWidget() ? QApplication::focusWidget() : window_.focusWidget();
  // What had the focus may have gone, as a page does that waits for a job.
  const qsizetype here = panels.indexOf(isInSight(focused) ? panelOf(focused) : current_.data());
  const qsizetype count = panels.size();
  enter(*panels[here < 0 ? (step > 0 ? 0 : count - 1) : (here + step + count) % count]);
}

void PanelFocus::enter(QWidget& panel) {
  if (auto* dock = qobject_cast<QDockWidget*>(panel.parentWidget()))
    dock->raise();
  panel.window()->activateWindow();
  QWidget* last = last_.value(&panel);
  QWidget* target = last && takesKeys(*last, panel) ? last : firstIn(panel);
  current_ = &panel;
  target->setFocus(Qt::TabFocusReason);
  showFrame(&panel);
}

void PanelFocus::follow(QDockWidget& dock) {
  const auto take = [this, &dock](bool isVisible) {
    QWidget* focused = window_.focusWidget();
    const bool isLeftBehind = focused && focused != &window_ && !isInSight(focused) && panelOf(focused);
    if (isVisible && isLeftBehind && !dock.isAncestorOf(focused))
      firstIn(*dock.widget())->setFocus(Qt::OtherFocusReason);
  };
  connect(&dock, &QDockWidget::visibilityChanged, this, take, Qt::QueuedConnection);
}

/// The frame goes with the focus; parts that show no focus of their own have one as well.
void PanelFocus::onFocus(QWidget* now) {
  QWidget* panel = panelOf(now);
  if (panel && current_ && panel != current_ && !isInSight(now) && isInSight(current_)) {
    // What had the focus was hidden, and Qt chose a panel behind another tab.
    firstIn(*current_)->setFocus(Qt::OtherFocusReason);
    return;
  }
  if (panel) {
    current_ = panel;
    last_[panel] = now;
  }
  if (!frame_ || frame_->parentWidget() != panel)
    showFrame(panel && (panel == now || qobject_cast<QScrollArea*>(now)) ? panel : nullptr);
}

void PanelFocus::showFrame(QWidget* panel) {
  if (frame_ && frame_->parentWidget() == panel)
    return;
  delete frame_;
  if (panel)
    frame_ = new PanelFrame(*panel);
}

}  // namespace dglm
