// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/value_format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "widgets/parts/language_numbers.h"

namespace dglm {
namespace {

class ValueFormat {
  Q_DECLARE_TR_FUNCTIONS(ValueFormat)
};

double roundedTo(int digits, double number) {
  return QString::number(number, 'e', digits - 1).toDouble();
}

/// Fixed notation with `digits` significant digits, or as many as stand before the point.
QString significant(double number, int digits) {
  const double rounded = roundedTo(digits, number);
  const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(rounded))));
  return QString::number(rounded, 'f', std::max(0, digits - 1 - magnitude));
}

QString percentText(const QString& number) {
  //: A percentage; %1 is the number.
  return ValueFormat::tr("%1 %").arg(number);
}

template <class Number>
QString shortestText(Number number) {
  if (std::isnan(number))
    return {};
  std::array<char, 64> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
  return QString::fromLatin1(buffer.data(), static_cast<qsizetype>(end - buffer.data()));
}

}  // namespace

QString formatAbsent() {
  return ValueFormat::tr("n/a");
}

QString formatScore(double score) {
  if (std::isnan(score))
    return formatAbsent();
  QString text = QString::number(score, 'f', 2);
  return hasDecimalPoint() && text.startsWith(QLatin1String("0.")) ? text.mid(1) : inLanguage(text);
}

QString formatChance(double chance) {
  constexpr double kTwoDecimals = 0.0995, kTenth = 0.00995, kHundredth = 0.000995;
  if (std::isnan(chance) || chance >= kTwoDecimals || chance == 0)
    return formatScore(chance);
  if (chance < kHundredth) {
    QString text = QString::number(chance, 'e', 1);
    return inLanguage(text.replace(QLatin1String("e-0"), QLatin1String("e-")));
  }
  const QString text = QString::number(chance, 'f', chance >= kTenth ? 3 : 4);
  return hasDecimalPoint() ? text.mid(1) : inLanguage(text);
}

QString formatActivation(double activation) {
  constexpr int kDigits = 3;
  constexpr double kGroupedFrom = 1000;
  if (std::isnan(activation))
    return formatAbsent();
  if (activation == 0)
    return QStringLiteral("0");
  if (std::abs(roundedTo(kDigits, activation)) >= kGroupedFrom)
    return formatCount(std::llround(activation));
  constexpr double kSmallest = 0.001;
  if (std::abs(activation) < kSmallest)
    return inLanguage(QString::number(activation, 'e', kDigits - 1));
  return inLanguage(significant(activation, kDigits));
}

QString formatPercent(double fraction) {
  constexpr int kDigits = 2;
  constexpr double kWholeFrom = 9.95;
  constexpr double kSmallest = 0.001;
  if (std::isnan(fraction))
    return formatAbsent();
  const double percent = fraction * 100;
  if (percent == 0)
    return percentText(QStringLiteral("0"));
  if (percent < kSmallest)
    return percentText(QLatin1Char('<') + formatShort(kSmallest, kDigits));
  return percentText(percent >= kWholeFrom ? QString::number(percent, 'f', 0)
                                           : inLanguage(significant(percent, kDigits)));
}

QString formatWholePercent(double fraction) {
  if (std::isnan(fraction))
    return formatAbsent();
  if (fraction > 0 && fraction < 0.005)
    return percentText(QStringLiteral("<1"));
  return percentText(QString::number(std::round(fraction * 100)));
}

QString formatCount(int64_t count) {
  return inLanguage(QString::fromStdString(groupDigits(count)));
}

QString formatWhole(double count) {
  return std::isnan(count) ? formatAbsent() : formatCount(std::llround(count));
}

QString formatLength(int64_t bases) {
  //: Length of a sequence; %1 is a number of base pairs.
  return ValueFormat::tr("%1 bp").arg(formatCount(bases));
}

QString formatPosition(int64_t base) {
  return formatCount(base + 1);
}

QString formatRange(BaseRange range, int64_t recordLength) {
  return inLanguage(QString::fromStdString(toReadable(range, recordLength)));
}

QString formatStrand(Strand strand) {
  switch (strand) {
    case Strand::Forward:
      return ValueFormat::tr("forward");
    case Strand::Reverse:
      return ValueFormat::tr("reverse");
    case Strand::None:
      break;
  }
  return ValueFormat::tr("none");
}

QString formatDuration(double seconds) {
  constexpr int kMinute = 60;
  if (std::isnan(seconds) || seconds < 0)
    return formatAbsent();
  const auto whole = std::llround(seconds);
  const auto minutes = whole / kMinute;
  const QChar zero(u'0');
  if (minutes < kMinute)
    return QStringLiteral("%1:%2").arg(minutes).arg(whole % kMinute, 2, 10, zero);
  return QStringLiteral("%1:%2:%3")
      .arg(minutes / kMinute)
      .arg(minutes % kMinute, 2, 10, zero)
      .arg(whole % kMinute, 2, 10, zero);
}

QString formatTimeLeft(double seconds) {
  if (std::isnan(seconds) || seconds < 0)
    return {};
  //: Time until a job is done; %1 is minutes and seconds such as 0:12.
  return ValueFormat::tr("%1 left").arg(formatDuration(seconds));
}

QString exactNumber(double number) {
  return shortestText(number);
}

QString exactNumber(float number) {
  return shortestText(number);
}

QString exactNumber(int64_t number) {
  return QString::number(number);
}

QString toText(LatentId id) {
  return QString::fromStdString(id.toString());
}

}  // namespace dglm
