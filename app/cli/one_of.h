// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/CLI.hpp>

#include <map>
#include <string>

namespace dglm::cli {

/// Takes one of the names, and tells them where the value is another: a number of ours is none. The names are not
/// repeated in the help.
template <class T>
CLI::Validator oneOf(const std::map<std::string, T>& choices) {
  std::string names;
  for (const auto& [name, value] : choices)
    names += (names.empty() ? "" : ", ") + name;
  const CLI::CheckedTransformer transformer(choices);
  const auto check = [transformer, names, choices](std::string& text) -> std::string {
    const std::string given = text;
    return choices.contains(given) && transformer(text).empty() ? "" : "'" + given + "' is none of " + names;
  };
  return CLI::Validator(check, "");
}

}  // namespace dglm::cli
