// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QStringList>

class QCoreApplication;

namespace dglm {

/// The languages that the window speaks, as their translations are named: "de", "en", "zh_CN".
QStringList offeredLanguages();

/// What a language calls itself: "Deutsch".
QString nameOfLanguage(const QString& language);

/// The language that the user chose for the next start, as offeredLanguages() has it; empty for the system's. Kept
/// among the user's settings.
QString chosenLanguage();
void chooseLanguage(const QString& language);

/// Translates the program, and what Qt itself says where Qt's translations are installed, for as long as the
/// application lives. English where there is no translation. Call it once, before any text is made.
void speakLanguage(QCoreApplication& application, const QLocale& locale);

}  // namespace dglm
