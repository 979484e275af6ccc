// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

namespace dglm {

/// Columns of a GenBank flat file, 0-based (GenBank release notes 3.4).
inline constexpr size_t kHeaderTextColumn = 12;
inline constexpr size_t kFeatureIndent = 5;
inline constexpr size_t kQualifierColumn = 21;
inline constexpr size_t kLineWidth = 80;

}  // namespace dglm
