// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/file_questions.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

namespace dglm {
namespace {

constexpr auto kFolder = "files/folder";

void remember(const QString& chosen) {
  if (chosen.isEmpty())
    return;
  const QFileInfo info(chosen);
  QSettings().setValue(kFolder, info.isDir() ? info.absoluteFilePath() : info.absolutePath());
}

}  // namespace

QString beginningOf(const QString& place) {
  if (QDir::isAbsolutePath(place))
    return place;
  const QDir last(QSettings().value(kFolder, QDir::homePath()).toString());
  return (last.exists() ? last : QDir::home()).filePath(place);
}

QString askSaveFile(QWidget* parent, const QString& title, const QString& name, const QString& kinds, QString* kind) {
  const QString path = QFileDialog::getSaveFileName(parent, title, beginningOf(name), kinds, kind);
  remember(path);
  return path;
}

QString askOpenFile(QWidget* parent, const QString& title, const QString& at, const QString& kinds) {
  const QString path = QFileDialog::getOpenFileName(parent, title, beginningOf(at), kinds);
  remember(path);
  return path;
}

QStringList askOpenFiles(QWidget* parent, const QString& title, const QString& at, const QString& kinds) {
  const QStringList paths = QFileDialog::getOpenFileNames(parent, title, beginningOf(at), kinds);
  remember(paths.value(0));
  return paths;
}

QString askFolder(QWidget* parent, const QString& title, const QString& at) {
  const QString folder = QFileDialog::getExistingDirectory(parent, title, beginningOf(at));
  remember(folder);
  return folder;
}

}  // namespace dglm
