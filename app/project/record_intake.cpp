// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/record_intake.h"

#include <QFileInfo>

#include <memory>

#include "app/project/reader_messages.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/base/utf8_path.h"

namespace dglm {
RecordIntake::RecordIntake(Session& session, ReadingDesk& desk, QObject* parent)
    : QObject(parent), session_(session), desk_(desk) {
  connect(&session, &Session::projectOpened, this, [this] {
    const QString wanted = std::exchange(opening_, QString());
    if (!wanted.isEmpty() && QFileInfo(textOf(session_.contents().path)) == QFileInfo(wanted))
      Q_EMIT opened(wanted);
    takeWaiting();
  });
}

void RecordIntake::openFiles(const QStringList& paths) {
  QStringList sequences;
  for (const QString& path : paths) {
    if (!isProjectFile(pathOf(path))) {
      sequences << path;
      continue;
    }
    opening_ = path;
    session_.openProject(pathOf(path));
  }
  if (sequences.isEmpty())
    return;
  if (session_.state() == Session::State::Ready)
    readFiles(sequences);
  else if (session_.state() == Session::State::Opening)
    waiting_.push_back({sequences, session_.ofProject(this)});
  else
    waiting_.push_back({sequences, Addressee::ofProgram(this)});
}

/// Files that came while another project was being opened, which then was not, are not of this one.
void RecordIntake::takeWaiting() {
  QStringList wanted, others;
  for (const Waiting& each : std::exchange(waiting_, {}))
    (each.project.isThere() ? wanted : others) << each.paths;
  if (!others.isEmpty())
    Q_EMIT noticed(tr("Not added, since another project was opened: %1").arg(others.join(QStringLiteral(", "))));
  if (!wanted.isEmpty())
    readFiles(wanted);
}

void RecordIntake::readFiles(const QStringList& paths) {
  FilesToRead files;
  for (const QString& path : paths)
    files.paths.push_back(pathOf(path));
  for (const RecordSummary& record : session_.records())
    if (!record.origin.sha256.empty())
      files.known.emplace(record.origin.sha256, record.id);
  const QString title = paths.size() == 1 ? tr("Reading %1").arg(QFileInfo(paths.front()).fileName())
                                          : tr("Reading %n files", nullptr, static_cast<int>(paths.size()));
  const auto id = std::make_shared<int>();  // known once it is started, which is before it ends
  *id = session_.jobs()
            .start(
                session_.fileLane(), {title}, [files](const JobContext& job) { return readSequenceFiles(files, job); },
                session_.ofProject(this), [this, id](ReadFiles read) { onFilesRead(std::move(read), *id); })
            ->id();
}

void RecordIntake::noteOpened(const ReadFiles& read) {
  for (const std::filesystem::path& path : read.taken)
    Q_EMIT opened(textOf(path));
}

void RecordIntake::onFilesRead(ReadFiles read, int jobId) {
  noteOpened(read);
  QStringList failures, notices, passedOver;
  for (const Error& error : read.failures)
    failures << messageFor(error);
  for (const ReadWarning& warning : read.warnings) {
    notices << messageFor(warning);
    if (passesOver(warning.problem))
      passedOver << notices.back();
  }
  for (const std::string& remark : read.remarks)
    notices << QString::fromStdString(remark);
  if (read.isInPart)
    for (const std::string& remark : read.remarks)
      passedOver << QString::fromStdString(remark);
  for (const auto& [twin, first] : read.twins)
    notices << tr("%1 holds the same as %2 and was read once.").arg(textOf(twin.filename()), textOf(first.filename()));
  if (!read.alreadyThere.empty()) {
    notices << tr("%n files are in this project already.", nullptr, static_cast<int>(read.alreadyThere.size()));
    session_.showRecord(read.alreadyThere.front());
  }
  for (const std::filesystem::path& annotation : read.leftOut) {
    notices << tr("%1 was not read: to annotate these sequences anew, remove them first.")
                   .arg(textOf(annotation.filename()));
    passedOver << notices.back();
  }
  if (!failures.isEmpty() || !passedOver.isEmpty())
    Q_EMIT refused(jobId, failures, passedOver, !read.records.empty() || !read.alreadyThere.empty());
  if (!failures.isEmpty())
    Q_EMIT failed(firstOf(failures + notices));
  else if (!notices.isEmpty())
    Q_EMIT noticed(firstOf(notices));
  QStringList tracks;
  for (const std::filesystem::path& path : read.tracks)
    tracks << textOf(path);
  if (!read.records.empty())
    store(std::move(read.records), tracks);
  else if (!tracks.isEmpty())
    Q_EMIT tracksCame(tracks);
}

/// As many as leave the sequence its room; the rest is told by number.
QString RecordIntake::firstOf(QStringList sentences) {
  constexpr qsizetype kTold = 5;
  sentences.removeDuplicates();
  const auto more = static_cast<int>(sentences.size() - kTold);
  if (more <= 1)
    return sentences.join('\n');
  return (sentences.first(kTold) + QStringList{tr("And %n more of the kind.", nullptr, more)}).join('\n');
}

void RecordIntake::addRecords(const std::vector<Record>& records) {
  std::vector<NewRecord> added;
  for (const Record& record : records)
    added.push_back({record, {}});
  store(std::move(added), {});
}

void RecordIntake::store(std::vector<NewRecord> records, const QStringList& tracks) {
  const QString title = tr("Adding %n sequences to the project", nullptr, static_cast<int>(records.size()));
  const auto shared = std::make_shared<const std::vector<NewRecord>>(std::move(records));
  session_.project().write(
      {title, Urgency::Interactive, {}, JobNotice::Listed},
      [shared, leaving = session_.removedRecords()](Project& project, const JobContext& job) {
        return project.records().addDistinct(*shared, job, leaving);
      },
      this,
      [this, shared, tracks](const DistinctRecords& added) {
        // What takes long is read when the user says so.
        std::vector<RecordId> toRead;
        for (size_t i = 0; i < added.ids.size(); ++i)
          if (!ReadingDesk::isLong((*shared)[i].record.length()))
            toRead.push_back(added.ids[i]);
        onStored(added, toRead);
        if (!tracks.isEmpty())
          Q_EMIT tracksCame(tracks);
      });
}

void RecordIntake::onStored(const DistinctRecords& added, const std::vector<RecordId>& toRead) {
  session_.reloadContents(added.ids.front());
  session_.noteAdded(added.ids);
  if (desk_.hasSource() && !toRead.empty())
    desk_.read(toRead);
  if (added.renamings.empty())
    return;
  Q_EMIT noticed(tr("%n sequences have the name of another; the first of them, %1, is called %2 here.", nullptr,
                    static_cast<int>(added.renamings.size()))
                     .arg(QString::fromStdString(added.renamings.front().from),
                          QString::fromStdString(added.renamings.front().to)));
}

}  // namespace dglm
