// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/script_file.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <span>

#include "app/project/command_copy.h"
#include "app/project/command_text.h"
#include "app/texts/paths.h"
#include "core/base/atomic_file.h"
#include "core/base/folder.h"
#include "core/formats/record_writers.h"

namespace dglm {
namespace {

/// Makes the lines of a script.
class ScriptWriter {
  Q_DECLARE_TR_FUNCTIONS(dglm::ScriptFile)

 public:
  ScriptWriter(const Session& session, const std::filesystem::path& script)
      : session_(session), script_(script), inputs_(commandFolder(session.contents())) {}

  ScriptFile write();
  static QString title(const std::filesystem::path& script) { return tr("Writing %1").arg(textOf(script.filename())); }

 private:
  void comment(const QString& text);
  void writeHead();
  void writeStep(const ScriptStep& step);
  void writeCommand(QStringList words);
  QString shellWord(const QString& word);
  void writeSequences();

  const Session& session_;
  std::filesystem::path script_;
  std::filesystem::path inputs_;  ///< where the window's commands look for files of their own
  QStringList lines_;
  QSet<QString> named_;  ///< files in inputs_ that a command names
  ScriptFile file_;
};

void ScriptWriter::comment(const QString& text) {
  lines_ << QStringLiteral("# ") + text.simplified();
}

void ScriptWriter::writeHead() {
  lines_ << QStringLiteral("#!/bin/sh");
  comment(tr("What Decode-gLM Workbench %1 did with the project %2.")
              .arg(QCoreApplication::applicationVersion(), textOf(session_.contents().path)));
  comment(tr("Saved %1. Every step writes into a folder of its own beside this script.")
              .arg(QDateTime::currentDateTime().toString(Qt::ISODate)));
  const QString name = textOf(script_.stem());
  QString program = withProgramPath(QStringLiteral("decode-glm ")).trimmed();
  lines_ << QStringLiteral("set -e") << QStringLiteral("decode_glm=${DECODE_GLM:-%1}").arg(program)
         << QStringLiteral("here=$(CDPATH= cd -- \"$(dirname -- \"$0\")\" && pwd)")
         << QStringLiteral("files=$here/") + shellLine({name + QStringLiteral("-files")})
         << QStringLiteral("results=$here/") + shellLine({name + QStringLiteral("-results")});
}

/// A file of the window's own is looked for beside the script.
QString ScriptWriter::shellWord(const QString& word) {
  const QString folder = textOf(inputs_) + QLatin1Char('/');
  if (!word.startsWith(folder))
    return shellLine({word});
  named_.insert(word);
  return QStringLiteral("\"$files\"/") + shellLine({word.sliced(folder.size())});
}

void ScriptWriter::writeCommand(QStringList words) {
  words.removeFirst();  // the program
  for (qsizetype i = 0; i + 1 < words.size(); ++i)
    if (words[i] == QLatin1String("--out") || words[i] == QLatin1String("--output-dir"))
      words[i + 1] = textOf(pathOf(words[i + 1]).filename());
  const QString step = QStringLiteral("%1-%2").arg(++file_.commands, 2, 10, QLatin1Char('0')).arg(words.front());
  QStringList line{QStringLiteral("\"$decode_glm\"")};
  for (const QString& word : words)
    line << shellWord(word);
  lines_ << QStringLiteral("echo ") + step << QStringLiteral("mkdir -p \"$results\"/%1 && cd \"$results\"/%1").arg(step)
         << line.join(' ') + QStringLiteral(" > output.txt");
}

void ScriptWriter::writeStep(const ScriptStep& step) {
  const QString command = step.command ? step.command() : QString();
  lines_ << QString();
  comment(step.time.toString(QStringLiteral("yyyy-MM-dd hh:mm:ss")) + QStringLiteral("  ") + step.what);
  if (command.isEmpty())
    return comment(tr("No command repeats this; do it in the window."));
  writeCommand(shellWords(command));
  if (step.files)
    file_.files.push_back(step.files);
}

/// The sequences that commands name and only the project has.
void ScriptWriter::writeSequences() {
  for (const RecordSummary& record : session_.contents().records) {
    const QString path = fileOf(session_.contents(), record);
    if (!record.origin.path.empty() || !named_.contains(path))
      continue;
    const auto place = pathOf(path).lexically_relative(inputs_);
    file_.files.push_back([id = record.id, place](const Project& project, const std::filesystem::path& folder,
                                                  const JobContext& job) -> Status {
      DGLM_TRY(const Record stored, project.records().load(id));
      return writeGenBank(folder / place, std::span(&stored, 1), job);
    });
  }
}

ScriptFile ScriptWriter::write() {
  writeHead();
  for (const ScriptStep& step : session_.script().steps())
    writeStep(step);
  writeSequences();
  file_.text = lines_.join('\n') + '\n';
  return std::move(file_);
}

Status writeAll(const ScriptFile& script, const std::filesystem::path& path, const Project& project,
                const JobContext& job) {
  const std::filesystem::path folder = filesFolderOf(path);
  if (!script.files.empty())
    DGLM_CHECK(makeFolder(folder));
  for (const ScriptStep::Files& files : script.files) {
    DGLM_CHECK(job.checkpoint());
    DGLM_CHECK(files(project, folder, job));
  }
  DGLM_CHECK(writeAtomically(path, script.text.toStdString()));
  using std::filesystem::perms;
  std::error_code ignored;  // "sh FILE" runs it all the same
  std::filesystem::permissions(path, perms::owner_exec | perms::group_exec | perms::others_exec,
                               std::filesystem::perm_options::add, ignored);
  return {};
}

}  // namespace

std::filesystem::path filesFolderOf(const std::filesystem::path& script) {
  return script.parent_path() / (script.stem() += "-files");
}

ScriptFile scriptOf(const Session& session, const std::filesystem::path& script) {
  return ScriptWriter(session, script).write();
}

void writeScript(Session& session, const std::filesystem::path& script, QObject* receiver, std::function<void()> done) {
  session.project().makeFile(
      {ScriptWriter::title(script)},
      [file = scriptOf(session, script), script](const Project& project, const JobContext& job) {
        return writeAll(file, script, project, job);
      },
      receiver, std::move(done));
}

}  // namespace dglm
