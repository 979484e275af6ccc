// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/parts/fuzzy_match.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace dglm {
namespace {

constexpr int kLetter = 1;
constexpr int kWordStart = 8;
constexpr int kAfterMatch = 5;
constexpr int kNoMatch = std::numeric_limits<int>::min() / 2;

bool startsWord(QStringView text, qsizetype at) {
  return text[at].isLetterOrNumber() && (at == 0 || !text[at - 1].isLetterOrNumber());
}

}  // namespace

std::optional<int> fuzzyScore(QStringView typed, QStringView text) {
  // best[j]: highest score with the letters so far matched, the last of them at text[j].
  std::vector<int> best;
  for (const QChar letter : typed) {
    if (letter.isSpace())
      continue;
    std::vector<int> next(static_cast<size_t>(text.size()), kNoMatch);
    int bestBefore = best.empty() ? 0 : kNoMatch;
    for (qsizetype at = 0; at < text.size(); ++at) {
      const auto j = static_cast<size_t>(at);
      if (text[at].toCaseFolded() == letter.toCaseFolded()) {
        const int afterMatch = !best.empty() && j > 0 ? best[j - 1] + kAfterMatch : kNoMatch;
        next[j] = std::max(bestBefore, afterMatch) + kLetter + (startsWord(text, at) ? kWordStart : 0);
      }
      if (!best.empty())
        bestBefore = std::max(bestBefore, best[j]);
    }
    best = std::move(next);
  }
  if (best.empty())
    return 0;
  const int highest = *std::max_element(best.begin(), best.end());
  return highest > 0 ? std::optional(highest) : std::nullopt;
}

}  // namespace dglm
