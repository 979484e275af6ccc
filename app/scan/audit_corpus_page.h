// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace dglm {

class CorpusList;
struct ScanWish;

/// The third step of an audit: the corpus that is searched, and how.
class AuditCorpusPage : public QWidget {
  Q_OBJECT

 public:
  explicit AuditCorpusPage(QWidget* parent);

  CorpusList& corpus() const { return *corpus_; }
  /// Corpus, task and e-value, as the fields stand.
  void fill(ScanWish& wish) const;
  bool isComplete() const;

 Q_SIGNALS:
  void changed();

 private:
  CorpusList* corpus_;
  QComboBox* task_;
  QLineEdit* expected_;
};

}  // namespace dglm
