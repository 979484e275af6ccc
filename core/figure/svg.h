// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "core/figure/drawing.h"

namespace dglm {

/// The drawing as an SVG 1.1 file: its size in millimetres, its unit a point, texts as texts, tips as titles.
std::string svgFile(const Drawing& drawing);

}  // namespace dglm
