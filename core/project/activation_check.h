// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string>

namespace SQLite {
class Database;
}

namespace dglm {

/// Unpacks all activations and compares their counts, latents, tokens and places with those of their rows, records and
/// analyses. Every finding is handed on, such as "the activations of record #3 cannot be unpacked".
void checkActivations(SQLite::Database& connection, const std::function<void(std::string)>& found);

}  // namespace dglm
