// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/listed_action.h"

#include <QAction>
#include <QKeySequence>
#include <QRegularExpression>

namespace dglm {
namespace {

constexpr auto kOtherWords = "otherWords";

}  // namespace

QString textWithoutMnemonic(const QString& text) {
  // East Asian translations put the mnemonic in brackets behind the text.
  static const QRegularExpression bracketed(QStringLiteral("\\(&\\w\\)"));
  QString plain = QString(text).remove(bracketed);
  return plain.replace(QLatin1String("&&"), QLatin1String("\x01")).remove(u'&').replace(u'\x01', QLatin1String("&&"));
}

QString plainText(const QAction& action) {
  QString text = textWithoutMnemonic(action.text()).replace(QLatin1String("&&"), QLatin1String("&"));
  while (text.endsWith(u'.') || text.endsWith(u'\u2026'))
    text.chop(1);
  return text.trimmed();  // German writes a space before the dots
}

void setOtherWords(QAction& action, const QString& words) {
  action.setProperty(kOtherWords, words);
}

QString otherWords(const QAction& action) {
  return action.property(kOtherWords).toString();
}

QString shortcutText(const QAction& action) {
  return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
}

}  // namespace dglm
