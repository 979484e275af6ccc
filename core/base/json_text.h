// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <nlohmann/json.hpp>
#include <string>

// Made once, in json_text.cpp: each file that makes them for itself takes two seconds longer to compile.
extern template class nlohmann::basic_json<>;
extern template class nlohmann::basic_json<nlohmann::ordered_map>;

namespace dglm {

/// The JSON text of a value; on one line without `indent`. Names and paths may hold any bytes: those that are not
/// UTF-8 are written as U+FFFD, where dump() alone would throw.
template <class Json>
std::string jsonText(const Json& value, int indent = -1) {
  return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace dglm
