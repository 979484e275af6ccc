// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/texts/tutorials.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

// The macro declares a function, which must not lie in a namespace.
static void takeInTutorials() {
  Q_INIT_RESOURCE(translations);
}

namespace dglm {
namespace {

Tutorial tutorialFrom(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return {};
  const QString whole = QString::fromUtf8(file.readAll());
  const qsizetype end = whole.indexOf(u'\n');
  return {whole.left(end).remove(0, 2), whole.mid(end).trimmed()};
}

}  // namespace

QStringList Tutorial::actions() const {
  static const QRegularExpression link(QStringLiteral("\\]\\(action:([^)]+)\\)"));
  QStringList names;
  for (auto found = link.globalMatch(text); found.hasNext();)
    names << found.next().captured(1);
  return names;
}

std::vector<Tutorial> tutorials(const QString& language) {
  takeInTutorials();
  //: The name of this language, as the files of translations have it: de, zh_CN.
  const QString own = QCoreApplication::translate("dglm::Tutorials", "en");
  const QDir folder(QStringLiteral(":/tutorials/") + (language.isEmpty() ? own : language));
  std::vector<Tutorial> all;
  for (const QString& name : folder.entryList(QDir::Files, QDir::Name))
    all.push_back(tutorialFrom(folder.filePath(name)));
  return all;
}

}  // namespace dglm
