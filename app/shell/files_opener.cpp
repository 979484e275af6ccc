// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/files_opener.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

#include "app/project/action_host.h"
#include "app/project/demo_copy.h"
#include "app/project/record_intake.h"
#include "app/project/session.h"
#include "app/texts/paths.h"
#include "widgets/parts/file_questions.h"

namespace dglm {

FilesOpener::FilesOpener(ActionHost& host, Session& session, RecordIntake& intake)
    : QObject(&host.dialogParent()), host_(host), session_(session), intake_(intake) {}

void FilesOpener::open(const QStringList& paths) {
  const bool areSequences =
      !paths.isEmpty() && std::ranges::none_of(paths, [](const QString& path) { return isProjectFile(pathOf(path)); });
  if (!areSequences || session_.state() != Session::State::Ready)
    return intake_.openFiles(paths);
  session_.project().read(
      {tr("Looking at the project"), Urgency::Interactive, {}, JobNotice::Quiet},
      [](const Project& project, const JobContext&) { return Result<bool>(isUntouchedDemo(project)); }, this,
      [this, paths](bool isUntouched) { isUntouched ? ask(paths) : intake_.openFiles(paths); });
}

void FilesOpener::ask(const QStringList& paths) {
  auto* question = new QMessageBox(QMessageBox::Question, tr("Open Sequences"),
                                   tr("The demo project is open. Do these sequences start a project of their own?"),
                                   QMessageBox::Cancel, &host_.dialogParent());
  question->setInformativeText(
      tr("A project is one file with sequences, their latents, and what you make of them. The demo stays clean."));
  const auto* own = question->addButton(tr("New Project..."), QMessageBox::AcceptRole);
  const auto* add = question->addButton(tr("Add to the Demo"), QMessageBox::NoRole);
  question->setAttribute(Qt::WA_DeleteOnClose);
  connect(question, &QMessageBox::buttonClicked, this,
          [this, paths, own, add, here = session_.ofProject(this)](const QAbstractButton* button) {
            if (button == own)
              startProject(paths);
            else if (button == add && here.isThere())
              intake_.openFiles(paths);
          });
  question->open();
}

void FilesOpener::startProject(const QStringList& paths) {
  const QFileInfo first(paths.front());
  if (newProject(first.dir().filePath(first.baseName() + ".dglm")))
    intake_.openFiles(paths);  // they wait for it
}

bool FilesOpener::newProject(const QString& proposed) {
  const QString path = askSaveFile(&host_.dialogParent(), tr("New Project"), proposed, tr("Projects (*.dglm)"));
  if (path.isEmpty())
    return false;
  const QString whole = QFileInfo(path).suffix().isEmpty() ? path + ".dglm" : path;
  session_.createProject(pathOf(whole));
  Q_EMIT projectCreated(whole);
  return true;
}

}  // namespace dglm
