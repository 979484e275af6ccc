// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <optional>
#include <string>

namespace dglm {

/// Runs a look into a file that may be damaged. What SQLite found wrong with the file, or none; any other exception, as
/// that of a stop, goes on.
std::optional<std::string> damageIn(const std::function<void()>& look);

}  // namespace dglm
