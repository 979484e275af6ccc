// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/paste_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/texts/messages.h"
#include "core/study/sequence_files.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {

PasteDialog::PasteDialog(QWidget* parent)
    : QDialog(parent),
      name_(new QLineEdit(tr("pasted sequence"), this)),
      circular_(new QCheckBox(tr("Circular"), this)),
      bases_(new QPlainTextEdit(this)),
      said_(makeLabel(QString(), TextRole::Secondary, this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
  setWindowTitle(tr("New Sequence from Text"));
  bases_->setFont(baseFont());
  bases_->setPlaceholderText(tr("Bases, or FASTA. White space and numbers are passed over."));
  bases_->setTabChangesFocus(true);
  circular_->setChecked(true);
  said_->setWordWrap(true);
  auto* form = new QFormLayout;
  form->addRow(tr("Name"), name_);
  form->addRow(QString(), circular_);
  form->addRow(tr("Sequence"), bases_);
  auto* layout = new QVBoxLayout(this);
  layout->addLayout(form);
  layout->addWidget(said_);
  layout->addWidget(buttons_);
  connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(bases_, &QPlainTextEdit::textChanged, this, &PasteDialog::check);
  connect(name_, &QLineEdit::textChanged, this, &PasteDialog::check);
  connect(circular_, &QCheckBox::toggled, this, &PasteDialog::check);
  buttons_->button(QDialogButtonBox::Ok)->setText(tr("&Add"));
  bases_->setFocus();
  resize(70 * kGrid, 50 * kGrid);

  const QString copied = QApplication::clipboard()->text().trimmed();
  if (recordFromText(copied.toStdString(), {}).hasValue())
    bases_->setPlainText(copied);
  check();
}

void PasteDialog::check() {
  const QString text = bases_->toPlainText().trimmed();
  auto record = recordFromText(text.toStdString(), name_->text().trimmed().toStdString());
  buttons_->button(QDialogButtonBox::Ok)->setEnabled(record.hasValue() && !record.value().id.empty());
  if (record.hasError()) {
    said_->setText(text.isEmpty() ? QString() : messageFor(record.error()));
    return;
  }
  record_ = std::move(record).value();
  record_.topology = circular_->isChecked() ? Topology::Circular : Topology::Linear;
  said_->setText(tr("%1, %2").arg(QString::fromStdString(record_.id), formatLength(record_.length())));
}

}  // namespace dglm
