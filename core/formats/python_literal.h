// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dglm {

/// A Python list of strings as repr() writes it: `['AmpR', "3' LTR"]`. Either quote, backslash escapes. Nothing where
/// the text is no such list.
std::optional<std::vector<std::string>> parsePythonList(std::string_view text);

/// The same list as repr() would write it.
std::string pythonList(std::span<const std::string> items);

}  // namespace dglm
