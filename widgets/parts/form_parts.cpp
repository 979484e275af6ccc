// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/form_parts.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/parts/command_row.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"

namespace dglm {

QFormLayout* formAtTop(QWidget* page) {
  auto* layout = new QVBoxLayout(page);
  setGridSpacing(*layout, 0, 0);
  auto* form = new QFormLayout;
  setGridSpacing(*form, 0, 1);
  layout->addLayout(form);
  layout->addStretch(1);
  return form;
}

QWidget* formLine(std::initializer_list<QWidget*> parts, QWidget* wide, QWidget* parent) {
  auto* line = new QWidget(parent);
  line->setLayout(makeLine(parts, wide));
  return line;
}

QWidget* titledField(const QString& title, QWidget* field, QWidget* parent) {
  auto* part = new QWidget(parent);
  if (field->accessibleName().isEmpty())
    field->setAccessibleName(title);
  part->setLayout(makeLine({makeLabel(title, TextRole::Secondary, part), field}));
  return part;
}

QSpinBox* addNumber(QFormLayout& form, const QString& title, WholeRange range, int64_t value, const QString& toolTip,
                    QWidget* parent) {
  auto* box = new QSpinBox(parent);
  box->setLocale(numberLocale());
  box->setRange(range.lowest, range.highest);
  box->setGroupSeparatorShown(true);
  box->setValue(static_cast<int>(std::clamp<int64_t>(value, range.lowest, range.highest)));
  box->setToolTip(toolTip);
  box->setAccessibleName(title);
  form.addRow(title, box);
  return box;
}

QDoubleSpinBox* addDecimal(QFormLayout& form, const QString& title, DecimalRange range, double value,
                           const QString& toolTip, QWidget* parent) {
  auto* box = new QDoubleSpinBox(parent);
  box->setLocale(numberLocale());
  box->setDecimals(range.decimals);
  box->setRange(range.lowest, range.highest);
  box->setSingleStep(range.step);
  box->setValue(value);
  box->setToolTip(toolTip);
  box->setAccessibleName(title);
  form.addRow(title, box);
  return box;
}

QPushButton* finishDialog(QDialog& dialog, QFormLayout* form, QLabel* said, CommandRow* command, const QString& start) {
  said->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
  QPushButton* button = buttons->addButton(start, QDialogButtonBox::AcceptRole);
  button->setDefault(true);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  auto* layout = new QVBoxLayout(&dialog);
  setGridSpacing(*layout, 2, 1);
  layout->addLayout(form);
  layout->addWidget(said);
  if (command)
    layout->addWidget(command);
  layout->addWidget(buttons);
  return button;
}

void resizeWithinScreen(QWidget& window, QSize wanted) {
  constexpr QSize kFrame(2 * kGrid, 6 * kGrid);
  window.resize(wanted.boundedTo(window.screen()->availableSize() - kFrame));
}

}  // namespace dglm
