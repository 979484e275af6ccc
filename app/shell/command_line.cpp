// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "app/shell/perspectives.h"
#include "app/texts/language.h"
#include "app/texts/paths.h"
#include "core/study/project_contents.h"

namespace dglm {
namespace {

constexpr auto kLanguage = "language";

[[noreturn]] void refuse(const QString& sentence) {
  std::fprintf(stderr, "%s\n", qPrintable(sentence));
  std::exit(2);
}

ThemeKind themeFrom(const QString& name) {
  if (name == QLatin1String("light"))
    return ThemeKind::Light;
  if (name == QLatin1String("dark"))
    return ThemeKind::Dark;
  if (name == QLatin1String("system"))
    return ThemeKind::System;
  refuse(QCoreApplication::translate("dglm::CommandLine", "--theme is light, dark or system, not '%1'.").arg(name));
}

QSize sizeFrom(const QString& text) {
  const QStringList parts = text.split('x');
  const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
  if (size.isEmpty())
    refuse(QCoreApplication::translate("dglm::CommandLine", "--size is WIDTHxHEIGHT in pixels, not '%1'.").arg(text));
  return size;
}

QString checkedPerspective(const QString& name) {
  if (!Perspectives::named(name))
    refuse(
        QCoreApplication::translate("dglm::CommandLine", "There is no perspective '%1'. Known: explore, score, steer.")
            .arg(name));
  return name;
}

void checkLanguage(const QString& name) {
  if (!offeredLanguages().contains(name))
    refuse(QCoreApplication::translate("dglm::CommandLine", "There is no translation '%1'. Known: %2.")
               .arg(name, offeredLanguages().join(QStringLiteral(", "))));
}

}  // namespace

QLocale localeFromCommandLine(const QStringList& arguments) {
  QCommandLineParser parser;
  parser.addOption({kLanguage, QString(), kLanguage});
  parser.parse(arguments);
  if (parser.isSet(kLanguage))
    return QLocale(parser.value(kLanguage));
  const QString chosen = chosenLanguage();
  return chosen.isEmpty() ? QLocale::system() : QLocale(chosen);
}

WindowOptions readCommandLine(const QCoreApplication& application) {
  const auto text = [](const char* english) { return QCoreApplication::translate("dglm::CommandLine", english); };
  QCommandLineParser parser;
  parser.setApplicationDescription(
      text(QT_TRANSLATE_NOOP("dglm::CommandLine", "See what a genomic language model sees in plasmids.")));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(
      "FILES",
      text(QT_TRANSLATE_NOOP("dglm::CommandLine", "A project, or sequence files to add to it; else the demo.")));
  const QCommandLineOption perspective(
      "perspective",
      text(QT_TRANSLATE_NOOP("dglm::CommandLine", "Arrangement of the panels: explore, score or steer.")), "NAME");
  const QCommandLineOption record(
      "record", text(QT_TRANSLATE_NOOP("dglm::CommandLine", "Show this sequence of the project.")), "NAME");
  const QCommandLineOption goTo(
      "go", text(QT_TRANSLATE_NOOP("dglm::CommandLine", "Go to a place, such as 1,000-2,500 or AmpR.")), "PLACE");
  const QCommandLineOption select(
      "select", text(QT_TRANSLATE_NOOP("dglm::CommandLine", "Select a latent, such as L3/412.")), "LATENT");
  const QCommandLineOption theme("theme", text(QT_TRANSLATE_NOOP("dglm::CommandLine", "light, dark or system.")),
                                 "THEME");
  const QCommandLineOption language(
      kLanguage,
      text(QT_TRANSLATE_NOOP("dglm::CommandLine", "Language of the window: %1; else the system's."))
          .arg(offeredLanguages().join(QStringLiteral(", "))),
      "LANGUAGE");
  const QCommandLineOption size("size", text(QT_TRANSLATE_NOOP("dglm::CommandLine", "Size of the window in pixels.")),
                                "WIDTHxHEIGHT");
  const QCommandLineOption screenshot(
      "screenshot",
      text(QT_TRANSLATE_NOOP("dglm::CommandLine", "Draw the window into a file when all is loaded, and leave.")),
      "FILE.png");
  parser.addOptions({perspective, record, goTo, select, theme, language, size, screenshot});
  parser.process(application);

  WindowOptions options;
  options.files = parser.positionalArguments();
  if (parser.isSet(perspective))
    options.perspective = checkedPerspective(parser.value(perspective));
  options.record = parser.value(record);
  options.goTo = parser.value(goTo);
  options.select = parser.value(select);
  if (parser.isSet(theme))
    options.theme = themeFrom(parser.value(theme));
  if (parser.isSet(language))
    checkLanguage(parser.value(language));
  if (parser.isSet(size))
    options.size = sizeFrom(parser.value(size));
  options.screenshot = parser.value(screenshot);
  const bool namesProject =
      std::ranges::any_of(options.files, [](const QString& file) { return isProjectFile(pathOf(file)); });
  options.reopensLast = !namesProject && options.screenshot.isEmpty();
  return options;
}

}  // namespace dglm
