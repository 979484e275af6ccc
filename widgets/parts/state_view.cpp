// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/state_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/parts/action_button.h"
#include "widgets/parts/progress.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

QString joined(const QStringList& parts, const QString& separator) {
  QStringList present;
  for (const QString& part : parts)
    if (!part.isEmpty())
      present << part;
  return present.join(separator);
}

}  // namespace

StateView::StateView(QWidget* parent)
    : QWidget(parent),
      sentence_(new QLabel(this)),
      second_(makeLabel(QString(), TextRole::Secondary, this)),
      bar_(new QProgressBar(this)),
      cancel_(new QPushButton(tr("Cancel"), this)),
      copy_(makeLinkButton(tr("Copy Details"), this)),
      column_(new QVBoxLayout) {
  for (QLabel* label : {sentence_, second_}) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  }
  setGridSpacing(*column_, 3, 1);
  column_->addStretch();
  for (QWidget* part : std::initializer_list<QWidget*>{sentence_, second_, bar_})
    column_->addWidget(part);
  column_->addWidget(cancel_, 0, Qt::AlignLeft);
  column_->addWidget(copy_, 0, Qt::AlignLeft);
  column_->addStretch();

  // The sentence keeps a readable width in wide panels.
  constexpr int kWidestColumn = 60 * kGrid;
  auto* frame = new QWidget(this);
  frame->setLayout(column_);
  frame->setMaximumWidth(kWidestColumn);
  auto* layout = new QHBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addStretch(1);
  layout->addWidget(frame, 1000);
  layout->addStretch(1);

  connect(cancel_, &QPushButton::clicked, this, &StateView::cancelRequested);
  connect(copy_, &QPushButton::clicked, this, &StateView::copyDetails);
  start(QString(), QString());
}

void StateView::showEmpty(const QString& sentence, const QList<QAction*>& actions) {
  start(sentence, QString());
  setButtons(actions);
}

void StateView::showWorking(const Working& state) {
  start(state.what, joined({state.step, formatTimeLeft(state.secondsLeft)}, QStringLiteral(" \u00b7 ")));
  showFraction(*bar_, state.fraction);
  bar_->show();
  cancel_->setVisible(state.canCancel);
}

void StateView::showFailed(const Failed& state, const QList<QAction*>& actions) {
  start(state.what, joined({state.why, state.remedy}, QStringLiteral("\n")));
  setTextRole(*sentence_, TextRole::Failure);
  details_ = state.details;
  copy_->setVisible(!details_.isEmpty());
  setButtons(actions);
}

void StateView::showStale(const QString& sentence, const QList<QAction*>& actions) {
  start(sentence, QString());
  setTextRole(*sentence_, TextRole::Stale);
  setButtons(actions);
}

void StateView::start(const QString& sentence, const QString& second) {
  setTextRole(*sentence_, TextRole::Plain);
  sentence_->setText(sentence);
  second_->setText(second);
  second_->setVisible(!second.isEmpty());
  setAccessibleName(sentence);
  bar_->hide();
  cancel_->hide();
  copy_->hide();
  setButtons({});
}

void StateView::setButtons(const QList<QAction*>& actions) {
  delete buttons_;
  buttons_ = nullptr;
  if (actions.isEmpty())
    return;
  buttons_ = makeActionRow(actions, this);
  constexpr int kAfterSecondLine = 3;
  column_->insertWidget(kAfterSecondLine, buttons_);
}

void StateView::copyDetails() const {
  QApplication::clipboard()->setText(joined({sentence_->text(), second_->text(), details_}, QStringLiteral("\n")));
}

}  // namespace dglm
