// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/units.h"

#include <charconv>

namespace dglm {

std::string LatentId::toString() const {
  return 'L' + std::to_string(layer) + '/' + std::to_string(latent);
}

std::optional<LatentId> LatentId::parse(std::string_view text) {
  if (text.size() < 4 || (text[0] != 'L' && text[0] != 'l'))
    return std::nullopt;
  const char* end = text.data() + text.size();
  LatentId id;
  const auto layer = std::from_chars(text.data() + 1, end, id.layer);
  if (layer.ec != std::errc() || layer.ptr == end || *layer.ptr != '/')
    return std::nullopt;
  const auto latent = std::from_chars(layer.ptr + 1, end, id.latent);
  if (latent.ec != std::errc() || latent.ptr != end || id.layer < 0 || id.latent < 0)
    return std::nullopt;
  return id;
}

std::string toReadable(BaseRange range, int64_t recordLength) {
  if (range.length() == 1)
    return groupDigits(range.start + 1);
  const int64_t last = recordLength > 0 && range.end > recordLength ? range.end - recordLength : range.end;
  return groupDigits(range.start + 1) + "-" + groupDigits(last);
}

std::string groupDigits(int64_t number) {
  std::string digits = std::to_string(number);
  const size_t first = number < 0 ? 1 : 0;
  for (size_t place = digits.size(); place > first + 3; place -= 3)
    digits.insert(place - 3, 1, ',');
  return digits;
}

}  // namespace dglm
