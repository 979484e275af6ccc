// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace dglm {

/// "#rrggbb" in lower case of a colour as files write it: #rgb, #rrggbb (with transparency or not), #rrrgggbbb,
/// #rrrrggggbbbb, rgb(255, 128, 0), 255,128,0, 255 128 0, or a name of CSS or X11 such as pink or "light sky blue".
/// What follows the colour does not matter. "" for anything else.
std::string colourFrom(std::string_view text);

}  // namespace dglm
