// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/record_export.h"

#include <QFileInfo>
#include <QWidget>

#include <algorithm>

#include "app/texts/paths.h"
#include "core/formats/record_names.h"
#include "core/study/project_files.h"
#include "widgets/parts/file_questions.h"

namespace dglm {
namespace {

/// With the first suffix of the chosen kind, "GFF3 (*.gff3 *.gff)", where the user gave none.
QString withSuffix(const QString& path, const QString& kind) {
  if (path.isEmpty() || !QFileInfo(path).suffix().isEmpty())
    return path;
  const qsizetype dot = kind.indexOf(QLatin1String("*.")) + 1;
  const qsizetype end = kind.indexOf(QLatin1Char(' '), dot);
  return path + kind.mid(dot, (end < 0 ? kind.indexOf(QLatin1Char(')'), dot) : end) - dot);
}

}  // namespace

RecordExport::RecordExport(Session& session, QWidget& window) : QObject(&window), session_(session), window_(window) {}

QString RecordExport::usualName(const std::vector<RecordId>& records) const {
  const RecordSummary* first = session_.contents().record(records.front());
  if (records.size() > 1 || !first)
    return textOf(session_.contents().path.stem());
  return QString::fromStdString(nameInFiles(first->name));
}

void RecordExport::ask(const std::vector<RecordId>& records) {
  if (records.empty())
    return;
  QString kind;
  const QString path = withSuffix(
      askSaveFile(
          &window_, tr("Export %n Sequences", nullptr, static_cast<int>(records.size())), usualName(records) + ".gb",
          tr("GenBank (*.gb);;GFF3 with sequences (*.gff3);;FASTA (*.fa *.fasta);;BED, features only (*.bed)"), &kind),
      kind);
  if (path.isEmpty())
    return;
  write(records, path);
}

void RecordExport::write(const std::vector<RecordId>& records, const QString& path) {
  const auto body = [records, target = pathOf(path)](const Project& project, const JobContext& job) {
    return exportRecords(project, records, target, job);
  };
  session_.project().makeFile(
      {tr("Writing %1").arg(QFileInfo(path).fileName())}, body, this, [this, path](const ExportedRecords& exported) {
        QStringList said{tr("Wrote %n sequences to %1.", nullptr, static_cast<int>(exported.records)).arg(path)};
        for (const std::string& damaged : exported.damaged)
          said << tr("Left out: %1").arg(QString::fromStdString(damaged));
        if (!exported.warnings.empty())
          said << tr("Sequences of one name have a number behind it in the file.");
        if (said.size() == 1)
          Q_EMIT written(path, said.front());
        else
          Q_EMIT noticed(said.join('\n'));
      });
}

}  // namespace dglm
