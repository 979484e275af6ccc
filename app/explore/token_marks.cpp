// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/token_marks.h"

#include <algorithm>

#include "core/sequence/reading_plan.h"

namespace dglm {

CutTokens cutTokens(const Record& record, int64_t windowTokens) {
  static const Vocabulary vocabulary = Vocabulary::ntV2();
  ReadingOptions options;
  options.windowTokens = windowTokens;
  options.start = WindowStart::FirstBase;
  const PlannedReading plan = planReading(record, vocabulary, {0, Strand::Forward}, options);
  CutTokens cut;
  cut.tokens.reserve(static_cast<size_t>(plan.ownTokens()));
  for (int64_t own = 0; own < plan.ownTokens(); ++own) {
    const auto i = static_cast<size_t>(own);
    const auto token = static_cast<size_t>(plan.ownFirst + own);
    TokenMark mark;
    mark.bases = plan.bases[token];
    mark.bases.end = std::min(mark.bases.end, record.length());
    mark.text = QString::fromStdString(vocabulary.token(plan.ids[token]));
    mark.windowBorder = own > 0 && plan.windowOf[i] != plan.windowOf[i - 1];
    cut.tokens.push_back(std::move(mark));
  }
  for (const TokenWindow& window : plan.windows) {
    WindowMark mark;
    mark.bases.start = mark.bases.end = plan.bases[static_cast<size_t>(window.first)].start;
    for (int64_t token = window.first; token < window.last; ++token) {
      const int64_t bases = plan.bases[static_cast<size_t>(token)].length();
      mark.bases.end += bases;
      ++mark.tokens;
      mark.tailTokens += bases == 1 ? 1 : 0;
    }
    cut.windows.push_back(mark);
  }
  return cut;
}

}  // namespace dglm
