// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include <vector>

#include "app/project/reading_desk.h"
#include "app/project/session.h"
#include "core/study/sequence_files.h"

namespace dglm {

/// Takes sequences into the project and has the model read them: from files, dropped or chosen, and from pasted text.
class RecordIntake : public QObject {
  Q_OBJECT

 public:
  RecordIntake(Session& session, ReadingDesk& desk, QObject* parent = nullptr);

  /// Project files open; all others are read as sequences. While a project is still being opened the sequences wait
  /// for it; with none, for the next.
  void openFiles(const QStringList& paths);
  void addRecord(const Record& record) { addRecords({record}); }
  void addRecords(const std::vector<Record>& records);

 Q_SIGNALS:
  /// What happened, in sentences.
  void noticed(const QString& sentences);
  void failed(const QString& sentences);
  /// Of a job that read files, before it ends: a sentence for each that was not taken, and what was passed over of the
  /// others; in part where something was taken.
  void refused(int jobId, const QStringList& reasons, const QStringList& passedOver, bool isInPart);
  /// Files with tracks came, and the sequences that came with them are there.
  void tracksCame(const QStringList& paths);
  /// The file was opened, that is read, or is a project that is open now; for the list of recent files.
  void opened(const QString& path);

 private:
  /// Files that wait for a project: the one that is being opened, or any.
  struct Waiting {
    QStringList paths;
    Addressee project;
  };

  void readFiles(const QStringList& paths);
  void onFilesRead(ReadFiles read, int jobId);
  /// `told`: what was said of their files, and is said again with what comes of storing them.
  static QString firstOf(QStringList sentences);
  /// `tracks`: files to be told of when the records are there.
  void store(std::vector<NewRecord> records, const QStringList& tracks);
  void onStored(const DistinctRecords& added, const std::vector<RecordId>& toRead);
  void takeWaiting();
  void noteOpened(const ReadFiles& read);

  Session& session_;
  ReadingDesk& desk_;
  std::vector<Waiting> waiting_;
  QString opening_;  ///< the project that was asked for last, until it is open
};

}  // namespace dglm
