// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/run_follow_up.h"

#include <utility>

namespace dglm {

RunFollowUp::RunFollowUp(Session& session, ReadingDesk& desk, QObject* parent)
    : QObject(parent), session_(session), desk_(desk) {
  connect(&session_.latents(), &LatentBook::stateChanged, this, &RunFollowUp::look, Qt::QueuedConnection);
  connect(&desk_, &ReadingDesk::changed, this, &RunFollowUp::look, Qt::QueuedConnection);
  connect(&session_, &Session::stateChanged, this, [this] {
    if (session_.state() != Session::State::Ready)
      drop();
  });
}

bool RunFollowUp::isShown(const LatentSource& source) const {
  const LatentOverview* overview = session_.latents().overview();
  if (!overview)
    return false;
  const Analysis& analysis = overview->analysis;
  const ModelReference* dictionary = session_.contents().dictionary(analysis.dictionary);
  return dictionary && dictionary->path == std::filesystem::absolute(source.dictionary) &&
         analysis.layer == source.layer && siteFromName(analysis.site) == source.site;
}

void RunFollowUp::openThen(const LatentSource& source, std::function<void()> next) {
  source_ = source;
  next_ = std::move(next);
  if (!isShown(source) || !desk_.missingRecords().empty())
    desk_.readAllWith(source);
  look();
}

void RunFollowUp::look() {
  if (!source_)
    return;
  if (JobHandle* job = desk_.job()) {
    connect(job, &JobHandle::cancelled, this, &RunFollowUp::drop, Qt::UniqueConnection);
    return;
  }
  const bool isRead =
      isShown(*source_) && session_.latents().state() == LatentBook::State::Ready && desk_.missingRecords().empty();
  if (!isRead && desk_.failure())
    return drop();
  if (!isRead)
    return;
  drop();
  std::exchange(next_, {})();
}

}  // namespace dglm
