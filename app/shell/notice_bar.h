// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QFrame>
#include <QStringList>

class QLabel;
class QTimer;

namespace dglm {

/// A line above the sequence that tells what happened: something failed, or was done in part. It stays until it is
/// dismissed or the next one comes; of those that come before one could be read all are shown.
class NoticeBar : public QFrame {
  Q_OBJECT

 public:
  explicit NoticeBar(QWidget* parent = nullptr);

  void showNotice(const QString& sentence);
  /// Of a file that was written. Until that could be read, those that follow take its place with their number.
  void showWritten(const QString& path, const QString& sentence);
  void showFailure(const QString& sentence);
  /// It is no longer so.
  void withdraw(const QString& sentence);
  QString text() const;

 private:
  void show(const QString& sentence, bool isFailure);
  bool wasRead() const;

  QLabel* sentence_;
  QTimer* fading_;
  QElapsedTimer shown_;      ///< since the latest sentence came
  QStringList sentences_;    ///< those shown, the latest last
  QStringList written_;      ///< files of the sentence about files
  QString aboutWritten_;     ///< that sentence, empty where none is shown
  bool hasFailure_ = false;  ///< among those shown
};

}  // namespace dglm
