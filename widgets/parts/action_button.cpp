// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/action_button.h"

#include <QAction>
#include <QLayout>
#include <QPushButton>

#include "widgets/parts/listed_action.h"
#include "widgets/parts/text_parts.h"

namespace dglm {
namespace {

void follow(QPushButton& button, const QAction& action) {
  button.setText(textWithoutMnemonic(action.text()));
  button.setToolTip(action.toolTip() == action.text() ? QString() : action.toolTip());
  button.setEnabled(action.isEnabled());
  button.setVisible(action.isVisible());
}

}  // namespace

QPushButton* makeActionButton(QAction& action, QWidget* parent) {
  auto* button = new QPushButton(parent);
  button->setAutoDefault(false);
  follow(*button, action);
  QObject::connect(&action, &QAction::changed, button, [button, &action] { follow(*button, action); });
  QObject::connect(button, &QPushButton::clicked, &action, [&action] { action.trigger(); });
  return button;
}

QWidget* makeActionRow(const QList<QAction*>& actions, QWidget* parent) {
  auto* row = new QWidget(parent);
  QLayout* layout = makeFlow({});
  row->setLayout(layout);
  for (QAction* action : actions)
    layout->addWidget(makeActionButton(*action, row));
  return row;
}

}  // namespace dglm
