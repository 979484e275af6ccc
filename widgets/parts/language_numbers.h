// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

namespace dglm {

// Separators of numbers: those of QLocale(), "1,234.5" in English and "1.234,5" in German. NaN is "n/a".

/// QLocale(), or English where no language was chosen: the C locale groups nothing.
QLocale numberLocale();

/// A number that was written with English separators, with those of the language.
QString inLanguage(QString number);
/// The other way round, where `text` has numbers of the language: "1.284-2.144" becomes "1,284-2,144".
QString fromLanguage(const QString& text);
/// ".81" becomes "0,81" where the language has no point; see formatScore().
bool hasDecimalPoint();

/// With a fixed count of decimals and thousands apart.
QString formatDecimals(double number, int decimals);
/// With up to `digits` significant digits, an exponent where that is shorter.
QString formatShort(double number, int digits);

}  // namespace dglm
