// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <vector>

#include "app/project/session.h"

class QWidget;

namespace dglm {

/// Writes records of the project into one file, as GenBank, GFF3, FASTA or BED.
class RecordExport : public QObject {
  Q_OBJECT

 public:
  /// Dialogs are shown over the window.
  RecordExport(Session& session, QWidget& window);

  /// Asks for the file.
  void ask(const std::vector<RecordId>& records);
  /// The path's suffix tells the format.
  void write(const std::vector<RecordId>& records, const QString& path);

 Q_SIGNALS:
  /// What was written, in sentences.
  /// All of it was written, which the sentence says.
  void written(const QString& path, const QString& sentence);
  /// It was written, and there is more to say.
  void noticed(const QString& sentences);

 private:
  QString usualName(const std::vector<RecordId>& records) const;

  Session& session_;
  QWidget& window_;
};

}  // namespace dglm
