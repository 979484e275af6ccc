// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace dglm {

// Names that come from outside and become names of files here.

/// True for the name of a file or folder that is safe on every system: no separator, no drive, no control character,
/// not empty, no dot at its end (so not "." or "..").
bool isPlainName(std::string_view name);

/// True for plain names joined by '/': a path that stays inside the folder it starts from.
bool isPlainPath(std::string_view path);

/// True for "OWNER/REPO" as the model hub allows it.
bool isRepositoryName(std::string_view name);

/// A path as part of a URL: everything but unreserved characters and '/' percent-encoded (RFC 3986).
std::string urlPath(std::string_view path);

/// What follows the last '/'.
std::string nameIn(std::string_view path);
/// What stands before the last '/', empty where there is none.
std::string folderIn(std::string_view path);

}  // namespace dglm
