// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>

namespace dglm {

/// "224 MB", "1.99 GB"; decimal units, as disks and downloads are sold.
std::string sizeText(int64_t bytes);

}  // namespace dglm
