// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/finder.h"

#include <algorithm>

#include "app/texts/messages.h"
#include "core/sequence/find.h"

namespace dglm {

Finder::Finder(Session& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&session, &Session::recordChanged, this, &Finder::forget);
}

Result<Finder::Hits> Finder::search(const Record& record, const FindRequest& request) {
  const std::string text = request.text.trimmed().toStdString();
  Hits hits;
  if (request.mode != FindRequest::Mode::FeatureNames) {
    const bool isProtein = request.mode == FindRequest::Mode::Protein;
    DGLM_TRY(const PatternHits found, isProtein ? findProtein(record, text) : findPattern(record, text));
    hits.isComplete = found.complete;
    for (const PatternHit& hit : found.hits)
      hits.bases.push_back(hit.bases);
    return hits;
  }
  for (const size_t feature : findFeatures(record, text, NameMatch::Contains, request.caseSensitive))
    hits.bases.push_back(record.features[feature].extent());
  return hits;
}

void Finder::find(const FindRequest& request) {
  forget();
  if (request.text.trimmed().isEmpty() || !session_.record())
    return;
  job_ = session_.jobs().start(
      session_.fileLane(), {tr("Searching"), Urgency::Interactive, "find", JobNotice::Silent},
      [record = session_.record(), request](const JobContext&) { return search(*record, request); },
      session_.ofProject(this), [this](Hits hits) { onFound(std::move(hits)); });
  connect(job_, &JobHandle::failed, this, [this](const Error& error) { Q_EMIT problem(messageFor(error)); });
}

void Finder::onFound(Hits hits) {
  hits_ = std::move(hits.bases);
  isComplete_ = hits.isComplete;
  if (hits_.empty()) {
    Q_EMIT found(-1, 0, true);
    return;
  }
  Q_EMIT hitsChanged(hits_);
  const int64_t from = session_.selection().bases.value_or(BaseRange{}).start;
  const auto first =
      std::find_if(hits_.begin(), hits_.end(), [from](const BaseRange& hit) { return hit.start >= from; });
  show(first == hits_.end() ? 0 : static_cast<int>(first - hits_.begin()));
}

void Finder::step(int by) {
  if (hits_.empty())
    return;
  const int count = static_cast<int>(hits_.size());
  show((current_ + by + count) % count);
}

void Finder::show(int hit) {
  current_ = hit;
  session_.goToPlace(session_.recordId(), hits_[static_cast<size_t>(hit)]);
  Q_EMIT found(current_, static_cast<qint64>(hits_.size()), isComplete_);
}

void Finder::forget() {
  if (job_)
    job_->abandon();  // it searches another record, or for something else
  if (!hits_.empty())
    Q_EMIT hitsChanged({});
  hits_.clear();
  current_ = -1;
  Q_EMIT found(-1, 0, true);
}

}  // namespace dglm
