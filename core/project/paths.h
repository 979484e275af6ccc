// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>

#include "core/base/utf8_path.h"

namespace dglm {

/// "file:..." with SQLite's query ("mode=ro"), everything but plain characters escaped.
std::string sqliteUri(const std::filesystem::path& path, const std::string& query);

}  // namespace dglm
