// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace dglm {

struct CommandOption {
  std::string name;                 ///< with its dashes, the first of its names
  std::vector<std::string> values;  ///< none: a flag
};

/// A command of decode-glm with its options, understood by its parser already.
struct CommandLine {
  std::string command;
  std::vector<CommandOption> options;  ///< each name once

  bool has(std::string_view name) const;
  /// None where the option is not there.
  std::vector<std::string> valuesOf(std::string_view name) const;
  /// The first; empty where there is none.
  std::string valueOf(std::string_view name) const;
  void drop(std::initializer_list<std::string_view> names);
  /// In place of what the option said, or at the end.
  void set(const std::string& name, std::vector<std::string> values = {});

  /// As a program takes them, the command first; a value that looks like an option is joined to its name.
  std::vector<std::string> words() const;
};

/// The command of these words, the command first, each option under the name that it has there. For words that a
/// program wrote: an option is what begins with two dashes, and what follows are its values.
CommandLine commandLineOf(const std::vector<std::string>& words);

/// A line for a POSIX shell, in which each word is itself, whatever it holds.
std::string shellLine(const std::vector<std::string>& words);

}  // namespace dglm
