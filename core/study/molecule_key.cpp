// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/molecule_key.h"

#include <algorithm>

#include "core/base/file_hash.h"
#include "core/sequence/least_rotation.h"
#include "core/sequence/record.h"

namespace dglm {
namespace {

char upperCase(char letter) {
  return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

std::string fromLeastRotation(std::string bases) {
  const auto start = static_cast<std::string::difference_type>(leastRotation(bases));
  std::rotate(bases.begin(), bases.begin() + start, bases.end());
  return bases;
}

}  // namespace

std::string moleculeKey(std::string_view bases) {
  std::string upper(bases);
  std::transform(upper.begin(), upper.end(), upper.begin(), upperCase);
  const std::string reverse = reverseComplement(upper);
  const std::string forward = reverseComplement(reverse);  // U is T now, as it is in the other strand's complement
  return sha256OfText(std::min(fromLeastRotation(forward), fromLeastRotation(reverse)));
}

}  // namespace dglm
