// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/choice_chips.h"

#include <QButtonGroup>
#include <QLabel>
#include <QToolButton>

#include "widgets/parts/flow_layout.h"
#include "widgets/parts/text_parts.h"

namespace dglm {

ChoiceChips::ChoiceChips(const QString& caption, QWidget* parent)
    : QWidget(parent), caption_(caption), layout_(new FlowLayout), buttons_(new QButtonGroup(this)) {
  setAccessibleName(caption);
  setLayout(layout_);
  setGridSpacing(*layout_, 0, 0);
  layout_->setSpacing(kGrid / 2);
  layout_->addWidget(makeLabel(caption, TextRole::Secondary, this));
  connect(buttons_, &QButtonGroup::idClicked, this, &ChoiceChips::chosen);
}

void ChoiceChips::makeButtons(size_t count) {
  QList<QAbstractButton*> all = buttons_->buttons();
  while (static_cast<size_t>(all.size()) > count)
    delete all.takeLast();
  while (static_cast<size_t>(all.size()) < count) {
    auto* button = new QToolButton(this);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    layout_->addWidget(button);
    buttons_->addButton(button);
    all << button;
  }
}

void ChoiceChips::setChips(const std::vector<Chip>& chips) {
  if (chips == chips_)
    return;
  const int chosenKey = current();
  chips_ = chips;
  makeButtons(chips.size());
  const QList<QAbstractButton*> all = buttons_->buttons();
  for (size_t i = 0; i < chips.size(); ++i) {
    QAbstractButton* button = all[static_cast<int>(i)];
    buttons_->setId(button, chips[i].key);
    button->setText(chips[i].text);
    button->setToolTip(chips[i].toolTip);
    button->setAccessibleName(tr("%1: %2").arg(caption_, chips[i].text));
    button->setEnabled(chips[i].isEnabled);
  }
  setCurrent(chosenKey);
}

void ChoiceChips::setCurrent(int key) {
  if (QAbstractButton* button = buttons_->button(key))
    button->setChecked(true);
}

int ChoiceChips::current() const {
  return buttons_->checkedId();
}

}  // namespace dglm
