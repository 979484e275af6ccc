// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QTimer;

namespace dglm {

/// One line above the sequence that tells what happened: something failed, or was done in part. It stays until it is
/// dismissed or the next one comes.
class NoticeBar : public QFrame {
  Q_OBJECT

 public:
  explicit NoticeBar(QWidget* parent = nullptr);

  void showNotice(const QString& sentence);
  void showFailure(const QString& sentence);

 private:
  void show(const QString& sentence, bool isFailure);

  QLabel* sentence_;
  QTimer* fading_;
};

}  // namespace dglm
