// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>

namespace dglm {

/// Paths are stored and handed to SQLite as UTF-8 on every system.
std::string toUtf8(const std::filesystem::path& path);
std::filesystem::path fromUtf8(const std::string& text);

/// "file:..." with SQLite's query ("mode=ro"), everything but plain characters escaped.
std::string sqliteUri(const std::filesystem::path& path, const std::string& query);

}  // namespace dglm
