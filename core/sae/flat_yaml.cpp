// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/flat_yaml.h"

#include <algorithm>
#include <cctype>
#include <sstream>

#include "core/base/text_file.h"

namespace dglm {

namespace {

constexpr std::string_view kHarmless = "_.+-/";

bool isPlain(const std::string& value) {
  return !value.empty() && std::ranges::all_of(value, [](unsigned char c) {
    return std::isalnum(c) || kHarmless.find(static_cast<char>(c)) != std::string_view::npos;
  });
}

std::string quoted(const std::string& value) {
  std::string text = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\')
      text += '\\';
    text += c == '\n' ? ' ' : c;
  }
  return text + '"';
}

std::string unquoted(const std::string& text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"')
    return text;
  std::string value;
  for (size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] == '\\')
      ++i;
    value += text[i];
  }
  return value;
}

}  // namespace

std::string formatFlatYaml(const FlatYaml& fields) {
  std::string text;
  for (const auto& [name, value] : fields)
    text += name + ": " + (isPlain(value) ? value : quoted(value)) + "\n";
  return text;
}

Result<FlatYaml> readFlatYaml(const std::filesystem::path& path) {
  constexpr std::string_view kSeparator = ": ";
  constexpr int64_t kLargest = 1 << 20;
  DGLM_TRY(const std::string text, readTextFile(path, kLargest));
  std::istringstream stream(text);
  FlatYaml fields;
  std::string line;
  for (int number = 1; std::getline(stream, line); ++number) {
    const size_t separator = line.find(kSeparator);
    if (separator == std::string::npos)
      return Error{ErrorKind::MalformedFile,
                   {path.string(), Why::inEnglish("line %1", {std::to_string(number)}),
                    Why::inEnglish("it is not 'name: value'")}};
    fields.emplace_back(line.substr(0, separator), unquoted(line.substr(separator + kSeparator.size())));
  }
  return fields;
}

std::string findField(const FlatYaml& fields, const std::string& name) {
  const auto found = std::ranges::find(fields, name, &std::pair<std::string, std::string>::first);
  return found == fields.end() ? std::string() : found->second;
}

}  // namespace dglm
