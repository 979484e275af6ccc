// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/least_rotation.h"

#include <algorithm>
#include <string>

namespace dglm {

size_t leastRotation(std::string_view bases) {
  const size_t length = bases.size();
  const auto letterAt = [bases, length](size_t at) { return bases[at < length ? at : at - length]; };
  size_t first = 0;  // two candidates, and how far their rotations agree
  size_t second = 1;
  size_t same = 0;
  while (first < length && second < length && same < length) {
    const char a = letterAt(first + same);
    const char b = letterAt(second + same);
    if (a == b) {
      ++same;
      continue;
    }
    // The greater loses, and so does each start up to here: the other candidate's start as far on is less than it.
    size_t& loser = std::char_traits<char>::lt(b, a) ? first : second;
    loser += same + 1;
    if (first == second)
      ++second;
    same = 0;
  }
  return length == 0 ? 0 : std::min(first, second);
}

}  // namespace dglm
