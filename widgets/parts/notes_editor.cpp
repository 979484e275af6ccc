// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/notes_editor.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include "widgets/parts/text_parts.h"

namespace dglm {

NotesEditor::NotesEditor(const QString& hint, QWidget* parent)
    : QWidget(parent), edit_(new QPlainTextEdit(this)), pause_(new QTimer(this)) {
  constexpr int kPauseMilliseconds = 800;
  constexpr int kLines = 2;
  edit_->setPlaceholderText(hint);
  edit_->setAccessibleName(tr("Notes"));
  edit_->setTabChangesFocus(true);
  edit_->setFixedHeight(kLines * edit_->fontMetrics().lineSpacing() + 2 * kGrid);
  edit_->installEventFilter(this);
  pause_->setSingleShot(true);
  pause_->setInterval(kPauseMilliseconds);

  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 1);
  layout->addWidget(makeLabel(tr("Notes"), TextRole::Heading, this));
  layout->addWidget(edit_);
  setFocusProxy(edit_);

  connect(edit_, &QPlainTextEdit::textChanged, pause_, qOverload<>(&QTimer::start));
  connect(pause_, &QTimer::timeout, this, &NotesEditor::handOver);
}

void NotesEditor::setText(const QString& text) {
  handOver();
  if (text == edit_->toPlainText())
    return;
  const QSignalBlocker quiet(edit_);
  edit_->setPlainText(text);
  handedOver_ = text;
}

QString NotesEditor::text() const {
  return edit_->toPlainText();
}

bool NotesEditor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut)
    handOver();
  return QWidget::eventFilter(watched, event);
}

void NotesEditor::handOver() {
  pause_->stop();
  if (text() == handedOver_)
    return;
  handedOver_ = text();
  Q_EMIT edited(handedOver_);
}

}  // namespace dglm
