// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>

namespace dglm {

/// Paths are stored, sent and handed to libraries as UTF-8 on every system.
std::string toUtf8(const std::filesystem::path& path);
std::filesystem::path fromUtf8(const std::string& text);

}  // namespace dglm
