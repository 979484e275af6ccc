// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/texts/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QSettings>
#include <QTranslator>

// The macro declares a function, which must not lie in a namespace.
static void takeInResources() {
  Q_INIT_RESOURCE(translations);
}

namespace dglm {
namespace {

constexpr auto kFolder = ":/translations";
constexpr QLatin1String kPrefix("decode-glm_");
constexpr QLatin1String kSuffix(".qm");
constexpr auto kLanguage = "language";

}  // namespace

QStringList offeredLanguages() {
  takeInResources();
  QStringList languages;
  for (const QString& file : QDir(kFolder).entryList(QDir::Files, QDir::Name))
    languages << file.sliced(kPrefix.size()).chopped(kSuffix.size());
  return languages;
}

QString nameOfLanguage(const QString& language) {
  const QLocale locale(language);
  // "American English" is what Qt calls it.
  return locale.language() == QLocale::English ? QStringLiteral("English")
                                               : QLocale(locale.language()).nativeLanguageName();
}

QString chosenLanguage() {
  const QString chosen = QSettings().value(kLanguage).toString();
  return offeredLanguages().contains(chosen) ? chosen : QString();
}

void chooseLanguage(const QString& language) {
  QSettings().setValue(kLanguage, language);
}

void speakLanguage(QCoreApplication& application, const QLocale& locale) {
  takeInResources();
  auto* own = new QTranslator(&application);
  // English has plural forms to be translated too.
  if (!own->load(locale, kPrefix, QString(), kFolder) && !own->load(QString(kPrefix) + "en", kFolder))
    return;
  // Numbers go with the words: a German system may have been told to speak English.
  const QLocale spoken(own->language());
  QLocale::setDefault(spoken.language() == locale.language() ? locale : spoken);
  QCoreApplication::installTranslator(own);
  // The locale may name several languages: Qt's must be the one that was found for us.
  auto* fromQt = new QTranslator(&application);
  if (fromQt->load("qtbase_" + own->language(), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(fromQt);
}

}  // namespace dglm
