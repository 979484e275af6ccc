// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/command_copy.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>

#include <span>
#include <vector>

#include "app/project/action_host.h"
#include "app/project/command_text.h"
#include "app/project/session.h"
#include "app/texts/paths.h"
#include "core/base/folder.h"
#include "core/formats/record_writers.h"

namespace dglm {
namespace {

struct FileToWrite {
  RecordId record{};
  QString path;
};

QString text(const char* english) {
  return QCoreApplication::translate("dglm::CommandCopy", english);
}

/// Sequences without a file of their own that the line names.
std::vector<FileToWrite> filesFor(const Session& session, const QString& line) {
  std::vector<FileToWrite> files;
  const QString words = line + QLatin1Char(' ');
  for (const RecordSummary& record : session.records())
    if (!hasFile(session.contents(), record))
      if (const QString path = fileOf(session.contents(), record); words.contains(shellLine({path}) + QLatin1Char(' ')))
        files.push_back({record.id, path});
  return files;
}

Status writeFiles(const Project& project, const std::vector<FileToWrite>& files, const JobContext& job) {
  for (const FileToWrite& file : files) {
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(const Record record, project.records().load(file.record));
    const std::filesystem::path path = pathOf(file.path);
    DGLM_CHECK(makeFolder(path.parent_path()));
    DGLM_CHECK(writeGenBank(path, std::span(&record, 1), job));
  }
  return {};
}

}  // namespace

QString withProgramPath(const QString& line) {
  const QLatin1String name("decode-glm");
#ifdef Q_OS_WIN
  const QString program = QCoreApplication::applicationDirPath() + "/decode-glm.exe";
#else
  const QString program = QCoreApplication::applicationDirPath() + "/decode-glm";
#endif
  const bool isThere = QFileInfo(program).isExecutable();
  return isThere && line.startsWith(name + QLatin1Char(' ')) ? shellLine({program}) + line.sliced(name.size()) : line;
}

void copyRunnable(ActionHost& host, Session& session, const QString& line) {
  QApplication::clipboard()->setText(withProgramPath(line));
  const std::vector<FileToWrite> files = filesFor(session, line);
  if (files.empty())
    return host.showPassing(text(QT_TRANSLATE_NOOP("dglm::CommandCopy", "Copied the command that repeats this.")));
  QStringList paths;
  for (const FileToWrite& file : files)
    paths << file.path;
  session.project().makeFile(
      {text(QT_TRANSLATE_NOOP("dglm::CommandCopy", "Writing the sequences of the command")), Urgency::Interactive},
      [files](const Project& project, const JobContext& job) { return writeFiles(project, files, job); },
      &host.dialogParent(),
      [&host, paths] {
        host.showNotice(text(QT_TRANSLATE_NOOP("dglm::CommandCopy",
                                               "Copied the command. It reads files that were written for it: %1."))
                            .arg(paths.join(QStringLiteral(", "))));
      });
}

}  // namespace dglm
