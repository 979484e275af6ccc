// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/steering_window.h"

#include <algorithm>

namespace dglm {
namespace {

SteeringWindow emptyWindow(const Glm& glm, const Record& record, Reading reading) {
  return {record.id, record.length(), reading, glm.vocabulary.maskId(), {}, {}};
}

bool covers(BaseRange range, int64_t base, int64_t recordLength) {
  return (range.start <= base && base < range.end) || base + recordLength < range.end;
}

}  // namespace

std::vector<int64_t> SteeringWindow::masked() const {
  std::vector<int64_t> found;
  for (TokenIndex token = 0; token < tokens(); ++token)
    if (isMasked(token))
      found.push_back(token);
  return found;
}

void SteeringWindow::mask(std::span<const int64_t> tokensToMask) {
  for (const TokenIndex token : tokensToMask)
    ids[static_cast<size_t>(token)] = maskId;
}

TokenIndex SteeringWindow::tokenAt(BasePosition base) const {
  const auto distanceToEdge = [this](int64_t token) { return std::min(token, tokens() - 1 - token); };
  int64_t best = -1;
  for (TokenIndex token = 0; token < tokens(); ++token)
    if (covers(bases[static_cast<size_t>(token)], base, recordLength) &&
        (best < 0 || distanceToEdge(token) > distanceToEdge(best)))
      best = token;
  return best;
}

Result<SteeringWindow> wholeSequence(const Glm& glm, const Record& record, bool foldBases) {
  TokenizedSequence tokens = glm.vocabulary.tokenize(foldBases ? foldForModel(record.bases) : record.bases);
  if (tokens.size() > glm.longestInput())
    return Error{ErrorKind::SequenceTooLong,
                 {record.id, std::to_string(tokens.size()), std::to_string(glm.longestInput())}};
  SteeringWindow window = emptyWindow(glm, record, {});
  window.ids = std::move(tokens.ids);
  window.bases = std::move(tokens.bases);
  return window;
}

Result<SteeringWindow> windowAround(const Glm& glm, const Record& record, BasePosition base, Reading reading) {
  const ReadingOptions options{glm.windowTokens(), true, true, WindowStart::FirstBase};
  const PlannedReading plan = planReading(record, glm.vocabulary, reading, options);
  const auto own = std::find_if(plan.bases.begin() + plan.ownFirst, plan.bases.begin() + plan.ownLast,
                                [&](const BaseRange& range) { return covers(range, base, record.length()); });
  if (own == plan.bases.begin() + plan.ownLast)
    return Error{ErrorKind::BadSequence,
                 {record.id,
                  Why("frame %1 has no token at base %2", {std::to_string(reading.frame), std::to_string(base + 1)})}};
  const auto ownIndex = static_cast<size_t>(own - plan.bases.begin() - plan.ownFirst);
  const TokenWindow& place = plan.windows[static_cast<size_t>(plan.windowOf[ownIndex])];
  SteeringWindow window = emptyWindow(glm, record, reading);
  window.ids.push_back(glm.vocabulary.clsId());
  window.ids.insert(window.ids.end(), plan.ids.begin() + place.first, plan.ids.begin() + place.last);
  window.bases.push_back({});
  window.bases.insert(window.bases.end(), plan.bases.begin() + place.first, plan.bases.begin() + place.last);
  return window;
}

}  // namespace dglm
