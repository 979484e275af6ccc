// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace dglm {

/// As Python writes a float: the shortest text that gives the number back, with a point. NaN is n/a.
std::string numberText(double value);

/// The shortest text that gives the number back.
std::string floatText(float value);

}  // namespace dglm
