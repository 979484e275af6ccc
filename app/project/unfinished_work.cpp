// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/unfinished_work.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

#include "app/project/session.h"
#include "app/project/view_work.h"

namespace dglm {
namespace {

constexpr auto kKind = "kind", kTitle = "title", kWork = "work";

QJsonObject toJson(const UnfinishedJob& job) {
  return {{kKind, job.kind}, {kTitle, job.title}, {kWork, job.work}};
}

}  // namespace

UnfinishedWork::UnfinishedWork(Session& session) : QObject(&session), session_(session) {
  connect(&session, &Session::projectOpened, this, &UnfinishedWork::onOpened);
  connect(&session, &Session::viewWanted, this, &UnfinishedWork::store);
  connect(&session, &Session::stateChanged, this, [this] {
    if (session_.state() == Session::State::Ready)
      return;
    running_.clear();
    cutOff_.clear();
    Q_EMIT changed();
  });
}

void UnfinishedWork::onOpened() {
  for (const QJsonValue& value : session_.view()[kUnfinishedKey].toArray()) {
    const QJsonObject job = value.toObject();
    const int id = -1 - static_cast<int>(cutOff_.size());
    cutOff_.push_back({job[kKind].toString(), job[kTitle].toString(), job[kWork].toObject(), id});
  }
  if (cutOff_.empty())
    return;
  Q_EMIT changed();
  Q_EMIT found();
}

void UnfinishedWork::remember(JobHandle* job, UnfinishedJob what) {
  running_.insert(job->id(), std::move(what));
  connect(job, &JobHandle::finished, this, [this, id = job->id(), project = session_.ofProject(this)] {
    if (project.isThere() && running_.remove(id) > 0)
      session_.noteView();
  });
  session_.noteView();
}

void UnfinishedWork::goOn(int id) {
  const auto found = std::ranges::find(cutOff_, id, &UnfinishedJob::id);
  if (found == cutOff_.end())
    return;
  const UnfinishedJob job = *found;  // it is forgotten meanwhile
  Q_EMIT goOnWanted(job);
}

void UnfinishedWork::forget(int id) {
  if (std::erase_if(cutOff_, [id](const UnfinishedJob& job) { return job.id == id; }) == 0)
    return;
  session_.noteView();
  Q_EMIT changed();
}

void UnfinishedWork::store() {
  QJsonArray jobs;
  for (const UnfinishedJob& job : cutOff_)
    jobs.append(toJson(job));
  for (const UnfinishedJob& job : std::as_const(running_))
    jobs.append(toJson(job));
  session_.view()[kUnfinishedKey] = jobs;
}

}  // namespace dglm
