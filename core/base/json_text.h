// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace dglm {

/// The JSON text of a value; on one line without `indent`. Names and paths may hold any bytes: those that are not
/// UTF-8 are written as U+FFFD, where dump() alone would throw.
template <class Json>
std::string jsonText(const Json& value, int indent = -1) {
  return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace dglm
