// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/record_hits.h"

#include "app/scan/scan_desk.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/hit_table.h"

namespace dglm {
namespace {

/// The best of them: more find no room.
constexpr size_t kMostMarks = 2000;

}  // namespace

RecordHits::RecordHits(Session& session, ScanDesk& desk, QObject* parent)
    : QObject(parent), session_(session), desk_(desk) {
  connect(&session_, &Session::recordChanged, this, &RecordHits::follow);
  connect(&desk_, &ScanDesk::changed, this, &RecordHits::follow);
  connect(&desk_, &ScanDesk::progressed, this, &RecordHits::follow);
}

void RecordHits::setCurrent(qint64 key) {
  current_ = key;
  if (marks_.isEmpty() || marks_.current == key)
    return;
  marks_.current = key;
  Q_EMIT changed();
}

/// Another record, scan or more hits.
void RecordHits::follow() {
  const ListedScan* scan = desk_.showsOnRecord() ? desk_.current() : nullptr;
  const auto content = scan ? scan->content : nullptr;
  const auto record = content ? session_.record() : nullptr;
  if (record != record_ || content != content_) {
    if (record != record_)
      marks_ = {};  // views forget theirs with the record
    record_ = record;
    content_ = content;
    isFound_ = false;
    look();
  } else if (isFound_ && content_ && content_->hits.size() != hits_) {
    fill();
  }
}

void RecordHits::look() {
  if (!record_ || !content_) {
    marks_ = {};
    Q_EMIT changed();
    return;
  }
  const auto body = [record = record_, queries = content_->wish.queries](const JobContext& job) {
    return queryPlaces(queries, *record, job);
  };
  session_.jobs().start(session_.fileLane(),
                        {tr("Looking for the queries on %1").arg(QString::fromStdString(record_->id)),
                         Urgency::Interactive, QStringLiteral("hits on the record"), JobNotice::Silent},
                        body, session_.ofProject(this),
                        [this, record = record_, content = content_](std::vector<QueryPlace> places) {
                          if (record != record_ || content != content_)
                            return;
                          places_ = std::move(places);
                          isFound_ = true;
                          fill();
                        });
}

void RecordHits::fill() {
  const ScanFolder& scan = *content_;
  hits_ = scan.hits.size();
  std::vector<HitPlace> found = hitsOnRecord(scan, places_, *record_);
  marks_ = {};
  if (!places_.empty() || !found.empty())
    marks_.title = QString::fromStdString(scan.wish.title);
  if (found.size() > kMostMarks) {
    marks_.title = tr("%1, the best %2 hits").arg(marks_.title, formatCount(static_cast<int64_t>(kMostMarks)));
    found.resize(kMostMarks);
  }
  marks_.current = current_;
  for (const HitPlace& place : found) {
    const Hit& hit = scan.hits[place.hit].hit;
    marks_.marks.push_back({static_cast<qint64>(place.hit), place.bases, place.strand, hit.identity,
                            tr("%1, bases %2 to %3: identity %4 %, e-value %5, %6 bits")
                                .arg(QString::fromStdString(hit.subject), formatPosition(hit.subjectStart - 1),
                                     formatPosition(hit.subjectEnd - 1), formatDecimals(hit.identity, 1),
                                     formatExpected(hit.expected), formatDecimals(hit.bits, 1))});
  }
  Q_EMIT changed();
}

}  // namespace dglm
