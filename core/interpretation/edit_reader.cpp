// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/edit_reader.h"

#include <algorithm>

#include "core/interpretation/reading_draft.h"

namespace dglm {
namespace {

/// Own tokens [first, last) that take their value from the window.
std::pair<int64_t, int64_t> ownTokensOf(const PlannedReading& plan, size_t window) {
  const auto [first, last] = std::equal_range(plan.windowOf.begin(), plan.windowOf.end(), static_cast<int32_t>(window));
  return {first - plan.windowOf.begin(), last - plan.windowOf.begin()};
}

}  // namespace

EditReader::Window EditReader::windowOf(const PlannedReading& plan, size_t window, int64_t firstOwn, int64_t ownRows) {
  const TokenWindow& tokens = plan.windows[window];
  Window ids(plan.ids.begin() + tokens.first, plan.ids.begin() + tokens.last);
  ids.push_back(static_cast<int32_t>(plan.ownFirst + firstOwn - tokens.first));
  ids.push_back(static_cast<int32_t>(ownRows));
  return ids;
}

Result<EditReader> EditReader::open(const LatentReader& reader, const Record& record,
                                    const LatentReadingOptions& options, const JobContext& job) {
  DGLM_CHECK(reader.glm().checkWindow("--max-tokens", options.windowTokens));
  EditReader opened(reader, options);
  ReadingDraft draft;
  const ReadingWatch watch{
      {}, [&](const PlannedReading& plan, const ReadingDraft::Piece& piece) {
        ++opened.windowsRun_;
        if (piece.code->rows() == 0)
          return;
        const auto window = static_cast<size_t>(plan.windowOf[static_cast<size_t>(piece.firstOwn)]);
        opened.known_.emplace(windowOf(plan, window, piece.firstOwn, piece.code->rows()), piece.code);
      }};
  DGLM_TRY(opened.code_, goOnReading(reader, record, options, draft, job, watch));
  return opened;
}

Result<RecordCode> EditReader::read(const Record& record, const JobContext& job) {
  const std::vector<PlannedReading> plans = reader_.plan(record, options_);
  ReadingDraft draft;
  draft.readings.resize(plans.size());
  int64_t windows = 0;
  for (size_t i = 0; i < plans.size(); ++i)
    for (size_t window = 0; window < plans[i].windows.size(); ++window) {
      ++windows;
      const auto [first, last] = ownTokensOf(plans[i], window);
      const auto same = known_.find(windowOf(plans[i], window, first, last - first));
      if (first != last && same == known_.end())
        continue;
      draft.windows.emplace(i, static_cast<int64_t>(window));
      if (first != last)
        draft.readings[i].push_back({first, same->second});
    }
  windowsRun_ += windows - static_cast<int64_t>(draft.windows.size());
  return goOnReading(reader_, record, options_, draft, job);
}

}  // namespace dglm
