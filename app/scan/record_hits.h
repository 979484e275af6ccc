// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>
#include <vector>

#include "app/project/session.h"
#include "core/study/hits_on_record.h"
#include "widgets/tracks/hit_lanes.h"

namespace dglm {

class ScanDesk;

/// What the scan that is shown found of the record that is shown, where that holds its queries: as marks over it, with
/// the hits' places in the scan as keys.
class RecordHits : public QObject {
  Q_OBJECT

 public:
  RecordHits(Session& session, ScanDesk& desk, QObject* parent = nullptr);

  /// None where the record has nothing of the queries, or nobody wants to see them.
  const HitMarks& marks() const { return marks_; }
  /// The hit that is looked at; -1: none.
  void setCurrent(qint64 key);

 Q_SIGNALS:
  void changed();

 private:
  void follow();
  void look();
  void fill();

  Session& session_;
  ScanDesk& desk_;
  std::shared_ptr<const Record> record_;
  std::shared_ptr<const ScanFolder> content_;
  bool isFound_ = false;            ///< where the queries lie
  std::vector<QueryPlace> places_;  ///< on the record
  size_t hits_ = 0;                 ///< of the content that the marks are of
  HitMarks marks_;
  qint64 current_ = -1;
};

}  // namespace dglm
