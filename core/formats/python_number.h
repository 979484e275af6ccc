// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace dglm {

/// A float as Python's repr() and pandas' CSV write it: the shortest digits that give it back, "20.0", "5e-05",
/// "0.0001", "inf". Not for NaN, which pandas leaves empty.
std::string pythonFloat(double value);

}  // namespace dglm
