// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <variant>

#include "core/figure/drawing.h"

namespace dglm::test {

/// The first text of the drawing that lies, in part, outside its page; "" for none. Widths are estimated, of the height
/// counts what a capital and a descender take.
inline std::string textOutsidePage(const Drawing& page) {
  constexpr double kAscent = 0.7, kDescent = 0.2, kRounding = 1e-6;
  for (const Shape& shape : page.shapes) {
    const TextShape* text = std::get_if<TextShape>(&shape);
    if (!text)
      continue;
    const double width = estimatedWidth(text->text, text->size), turn = text->turn * std::numbers::pi / 180;
    const double start = text->anchor == TextAnchor::Start    ? 0
                         : text->anchor == TextAnchor::Middle ? -width / 2
                                                              : -width;
    for (const double along : {start, start + width})
      for (const double across : {-kAscent * text->size, kDescent * text->size}) {
        const double x = text->baseline.x + along * std::cos(turn) + across * std::sin(turn);
        const double y = text->baseline.y - along * std::sin(turn) + across * std::cos(turn);
        if (std::min(x, y) < -kRounding || x > page.width + kRounding || y > page.height + kRounding)
          return text->text;
      }
  }
  return {};
}

}  // namespace dglm::test
