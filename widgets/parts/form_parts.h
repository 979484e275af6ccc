// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>
#include <QString>

#include <cstdint>
#include <initializer_list>

class QDialog;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QWidget;

namespace dglm {

class CommandRow;

/// A form at the top of a page whose rest stays free.
QFormLayout* formAtTop(QWidget* page);

/// Widgets on one line of a form; `wide` takes the room.
QWidget* formLine(std::initializer_list<QWidget*> parts, QWidget* wide, QWidget* parent);
/// A field behind its title, which becomes its accessible name where it has none.
QWidget* titledField(const QString& title, QWidget* field, QWidget* parent);

struct WholeRange {
  int lowest = 0, highest = 0;
};
/// A row for a whole number; a value outside the range is brought into it.
QSpinBox* addNumber(QFormLayout& form, const QString& title, WholeRange range, int64_t value, const QString& toolTip,
                    QWidget* parent);

struct DecimalRange {
  double lowest = 0, highest = 1;
  int decimals = 2;
  double step = 0.05;
};
/// A row for a number with decimals.
QDoubleSpinBox* addDecimal(QFormLayout& form, const QString& title, DecimalRange range, double value,
                           const QString& toolTip, QWidget* parent);

/// Lays out a dialog that starts something: the form, a sentence that says what is wrong or what it takes, the command
/// for the same if there is one (or null), and the buttons. "Cancel" rejects; what the returned button does is the
/// caller's.
QPushButton* finishDialog(QDialog& dialog, QFormLayout* form, QLabel* said, CommandRow* command, const QString& start);

/// Of this size, or as large as the screen lets a window with its frame be.
void resizeWithinScreen(QWidget& window, QSize wanted);

}  // namespace dglm
