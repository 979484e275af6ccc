// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/language_numbers.h"

#include <QRegularExpression>

#include <cmath>

#include "widgets/parts/value_format.h"

namespace dglm {

QLocale numberLocale() {
  const QLocale locale;
  return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

bool hasDecimalPoint() {
  return numberLocale().decimalPoint() == QLatin1String(".");
}

QString inLanguage(QString number) {
  const QLocale locale = numberLocale();
  if (hasDecimalPoint())
    return number;
  for (qsizetype i = 0; i < number.size(); ++i)
    if (number[i] == u',')
      number[i] = locale.groupSeparator().at(0);
    else if (number[i] == u'.')
      number[i] = locale.decimalPoint().at(0);
  return number;
}

QString fromLanguage(const QString& text) {
  const QString group = numberLocale().groupSeparator();
  if (group == QLatin1String(","))
    return text;
  static const QRegularExpression whole(QStringLiteral("(?<![\\w.,])\\d{1,3}(?:[^\\w\\s]\\d{3})+(?![\\w.,])"));
  QString english = text;
  for (auto match = whole.globalMatch(text); match.hasNext();) {
    const QRegularExpressionMatch number = match.next();
    english.replace(number.capturedStart(), number.capturedLength(),
                    number.captured().replace(group, QStringLiteral(",")));
  }
  return english;
}

QString formatDecimals(double number, int decimals) {
  return std::isnan(number)
             ? formatAbsent()
             : inLanguage(QLocale(QLocale::English, QLocale::UnitedStates).toString(number, 'f', decimals));
}

QString formatShort(double number, int digits) {
  return std::isnan(number) ? formatAbsent() : inLanguage(QString::number(number, 'g', digits));
}

}  // namespace dglm
