// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <optional>
#include <vector>

#include "app/project/session.h"
#include "widgets/parts/find_bar.h"

namespace dglm {

/// Looks for bases, proteins and feature names in the record that is shown, and walks through what it found.
class Finder : public QObject {
  Q_OBJECT

 public:
  explicit Finder(Session& session, QObject* parent = nullptr);

  /// Searches, newest request first, and goes to the hit at or after the selection.
  void find(const FindRequest& request);
  void next() { step(1); }
  void previous() { step(-1); }

  const std::vector<BaseRange>& hits() const { return hits_; }
  int current() const { return current_; }

 Q_SIGNALS:
  void found(qint64 current, qint64 total, bool complete);
  void problem(const QString& sentence);
  /// All that was found; empty where that no longer counts.
  void hitsChanged(const std::vector<dglm::BaseRange>& places);

 private:
  struct Hits {
    std::vector<BaseRange> bases;
    bool isComplete = true;
  };
  static Result<Hits> search(const Record& record, const FindRequest& request);
  void onFound(Hits hits);
  void step(int by);
  void show(int hit);
  void forget();

  Session& session_;
  QPointer<JobHandle> job_;
  std::vector<BaseRange> hits_;
  bool isComplete_ = true;
  int current_ = -1;
};

}  // namespace dglm
