// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/find_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {

namespace {

QToolButton* makeArrow(Qt::ArrowType arrow, const QString& name, const QString& keys, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setArrowType(arrow);
  button->setAccessibleName(name);
  button->setToolTip(QStringLiteral("%1 (%2)").arg(name, keys));
  return button;
}

}  // namespace

FindBar::FindBar(QWidget* parent)
    : QWidget(parent),
      text_(new QLineEdit(this)),
      mode_(new QComboBox(this)),
      caseSensitive_(new QCheckBox(tr("Match case"), this)),
      outcome_(makeLabel(QString(), TextRole::Secondary, this)),
      pause_(new QTimer(this)) {
  constexpr int kPauseMilliseconds = 150;
  pause_->setSingleShot(true);
  pause_->setInterval(kPauseMilliseconds);
  text_->setAccessibleName(tr("Find"));
  text_->setClearButtonEnabled(true);
  mode_->addItem(tr("Bases, both strands"), static_cast<int>(FindRequest::Mode::Bases));
  mode_->addItem(tr("Proteins, six frames"), static_cast<int>(FindRequest::Mode::Protein));
  mode_->addItem(tr("Feature names"), static_cast<int>(FindRequest::Mode::FeatureNames));
  mode_->setAccessibleName(tr("What to find"));
  outcome_->setMinimumWidth(outcome_->fontMetrics().horizontalAdvance(QStringLiteral("00,000 of 00,000+")));
  buildLayout();
  onModeChanged();

  connect(text_, &QLineEdit::textChanged, this, &FindBar::onTextChanged);
  connect(mode_, &QComboBox::currentIndexChanged, this, &FindBar::onModeChanged);
  connect(caseSensitive_, &QCheckBox::toggled, this, &FindBar::onTextChanged);
  connect(pause_, &QTimer::timeout, this, [this] { Q_EMIT findRequested(request()); });
}

void FindBar::buildLayout() {
  QToolButton* previous = makeArrow(Qt::UpArrow, tr("Previous"), tr("Shift+Enter"), this);
  QToolButton* next = makeArrow(Qt::DownArrow, tr("Next"), tr("Enter"), this);
  QPushButton* closeLink = makeLinkButton(tr("Close"), this);
  connect(previous, &QToolButton::clicked, this, &FindBar::previousRequested);
  connect(next, &QToolButton::clicked, this, &FindBar::nextRequested);
  connect(closeLink, &QPushButton::clicked, this, &FindBar::dismiss);

  setLayout(makeFlow({text_, mode_, caseSensitive_, outcome_, previous, next, closeLink}));
  layout()->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
}

FindRequest FindBar::request() const {
  const auto mode = static_cast<FindRequest::Mode>(mode_->currentData().toInt());
  return {text_->text().trimmed(), mode, mode == FindRequest::Mode::FeatureNames && caseSensitive_->isChecked()};
}

void FindBar::showOutcome(int64_t current, int64_t total, bool complete) {
  setTextRole(*outcome_, TextRole::Secondary);
  if (total == 0) {
    outcome_->setText(request().text.isEmpty() ? QString() : tr("not found"));
    return;
  }
  //: A number of hits that is higher than was counted.
  const QString all = complete ? formatCount(total) : tr("%1+").arg(formatCount(total));
  //: Which hit of how many.
  outcome_->setText(current < 0 ? all : tr("%1 of %2").arg(formatCount(current + 1), all));
}

void FindBar::showProblem(const QString& sentence) {
  setTextRole(*outcome_, TextRole::Failure);
  outcome_->setText(sentence);
}

void FindBar::open() {
  show();
  text_->selectAll();
  text_->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::findBases(const QString& bases) {
  show();
  mode_->setCurrentIndex(mode_->findData(static_cast<int>(FindRequest::Mode::Bases)));
  text_->setText(bases);
}

void FindBar::dismiss() {
  hide();
  Q_EMIT dismissed();
}

void FindBar::keyPressEvent(QKeyEvent* event) {
  const bool backwards = event->modifiers().testFlag(Qt::ShiftModifier);
  switch (event->key()) {
    case Qt::Key_Escape:
      dismiss();
      break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (pause_->isActive()) {
        pause_->stop();
        Q_EMIT findRequested(request());
      }
      backwards ? Q_EMIT previousRequested() : Q_EMIT nextRequested();
      break;
    default:
      QWidget::keyPressEvent(event);
  }
}

void FindBar::onModeChanged() {
  const FindRequest::Mode mode = request().mode;
  text_->setPlaceholderText(mode == FindRequest::Mode::Bases ? tr("find bases, such as GGTCTC or GAWTC")
                            : mode == FindRequest::Mode::Protein
                                ? tr("find amino acids, such as MSIQHF; X is any, * a stop")
                                : tr("find a feature by name"));
  caseSensitive_->setVisible(mode == FindRequest::Mode::FeatureNames);
  onTextChanged();
}

void FindBar::onTextChanged() {
  if (!request().text.isEmpty()) {
    pause_->start();
    return;
  }
  pause_->stop();
  outcome_->clear();
  Q_EMIT findRequested(request());
}

}  // namespace dglm
