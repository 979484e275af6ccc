// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/row_parts.h"

namespace dglm {

std::vector<BaseRange> visiblePieces(const ViewRange& view) {
  const BaseRange shown = view.visible();
  if (shown.end <= view.recordLength())
    return {shown};
  return {{shown.start, view.recordLength()}, {0, shown.end - view.recordLength()}};
}

}  // namespace dglm
