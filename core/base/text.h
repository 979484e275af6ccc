// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace dglm {

/// The text without blanks, tabs and line ends at its ends.
std::string_view trimmed(std::string_view text);

/// Takes the next word (up to a blank or tab) from the text; "" at the end.
std::string_view takeWord(std::string_view& text);

/// ASCII letters in lower case; other bytes as they are, in every locale.
char inLowerCase(char letter);
std::string inLowerCase(std::string_view text);

/// All characters are decimal digits, and there is at least one.
bool isNumber(std::string_view text);

}  // namespace dglm
