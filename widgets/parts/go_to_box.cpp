// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/go_to_box.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>
#include <QToolTip>

#include "widgets/parts/theme.h"

namespace dglm {

GoToBox::GoToBox(QWidget* parent) : QLineEdit(parent), names_(new QStringListModel(this)) {
  constexpr int kMostNames = 12;
  auto* completer = new QCompleter(names_, this);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchContains);
  completer->setMaxVisibleItems(kMostNames);
  setCompleter(completer);
  setPlaceholderText(tr("Go to: 1,000-2,500 AmpR L5/1334"));
  setAccessibleName(tr("Go to"));
  setToolTip(tr("A base, a range, a feature, a record, a latent or bases to look for"));

  connect(this, &QLineEdit::textEdited, this, &GoToBox::clearProblem);
  connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &GoToBox::goRequested);
}

void GoToBox::setCompletions(const QStringList& names) {
  names_->setStringList(names);
}

void GoToBox::showProblem(const QString& sentence) {
  setTextRole(*this, TextRole::Failure);
  setAccessibleDescription(sentence);
  QToolTip::showText(mapToGlobal(rect().bottomLeft()), sentence, this);
}

void GoToBox::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      completer()->popup()->hide();
      if (!text().trimmed().isEmpty())
        Q_EMIT goRequested(text());
      break;
    case Qt::Key_Escape:
      clear();
      clearProblem();
      Q_EMIT left();
      break;
    default:
      QLineEdit::keyPressEvent(event);
  }
}

void GoToBox::clearProblem() {
  setTextRole(*this, TextRole::Plain);
  setAccessibleDescription(QString());
  QToolTip::hideText();
}

}  // namespace dglm
