// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workflow/command_line.h"

#include <algorithm>

namespace dglm {

bool CommandLine::has(std::string_view name) const {
  return std::ranges::find(options, name, &CommandOption::name) != options.end();
}

std::vector<std::string> CommandLine::valuesOf(std::string_view name) const {
  const auto option = std::ranges::find(options, name, &CommandOption::name);
  return option == options.end() ? std::vector<std::string>() : option->values;
}

std::string CommandLine::valueOf(std::string_view name) const {
  const std::vector<std::string> values = valuesOf(name);
  return values.empty() ? std::string() : values.front();
}

void CommandLine::drop(std::initializer_list<std::string_view> names) {
  std::erase_if(options, [&](const CommandOption& option) {
    return std::ranges::find(names, std::string_view(option.name)) != names.end();
  });
}

void CommandLine::set(const std::string& name, std::vector<std::string> values) {
  const auto option = std::ranges::find(options, name, &CommandOption::name);
  if (option == options.end())
    options.push_back({name, std::move(values)});
  else
    option->values = std::move(values);
}

std::vector<std::string> CommandLine::words() const {
  std::vector<std::string> words{command};
  for (const CommandOption& option : options) {
    if (option.values.size() == 1 && option.values.front().starts_with('-')) {
      words.push_back(option.name + "=" + option.values.front());
      continue;
    }
    words.push_back(option.name);
    words.insert(words.end(), option.values.begin(), option.values.end());
  }
  return words;
}

CommandLine commandLineOf(const std::vector<std::string>& words) {
  CommandLine line;
  if (!words.empty())
    line.command = words.front();
  std::string option;
  for (size_t i = 1; i < words.size(); ++i) {
    const std::string& word = words[i];
    std::vector<std::string> values = line.valuesOf(option);
    if (!word.starts_with("--")) {
      values.push_back(word);
    } else {
      const size_t equals = word.find('=');
      option = word.substr(0, equals);
      values = line.valuesOf(option);
      if (equals != std::string::npos)
        values.push_back(word.substr(equals + 1));
    }
    if (!option.empty())
      line.set(option, std::move(values));
  }
  return line;
}

std::string shellLine(const std::vector<std::string>& words) {
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+./,:=@%";
  std::string line;
  for (const std::string& word : words) {
    line += line.empty() ? "" : " ";
    if (!word.empty() && word.find_first_not_of(kPlain) == std::string::npos) {
      line += word;
      continue;
    }
    line += '\'';
    for (const char letter : word)
      line += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    line += '\'';
  }
  return line;
}

}  // namespace dglm
