// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/sequence/record.h"

namespace dglm {

/// Designs that have no substitution, and such as repeat an earlier one; each with what brings others. The designs are
/// numbered from 1.
std::vector<std::string> warningsOfDesigns(const Record& record, std::span<const Record> designs, double temperature);

}  // namespace dglm
