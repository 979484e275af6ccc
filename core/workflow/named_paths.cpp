// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workflow/named_paths.h"

#include <algorithm>
#include <array>

#include "core/base/utf8_path.h"
#include "core/study/annotated_records.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

// Options that name files, of the commands that can be cut.
constexpr std::array<std::string_view, 12> kInputs = {
    "--query",       "--model",    "--finetuned-path", "--minus-base",   "--sae",     "--sequences",
    "--activations", "--synonyms", "--clusters",       "--token-tables", "--latents", "--held-out"};
constexpr std::array<std::string_view, 7> kOthers = {"--corpus", "--corpus-list", "--out",  "--summary",
                                                     "--figure", "--output-dir",  "--spill"};
/// "SEQUENCES,ANNOTATION", or one of both.
constexpr std::string_view kAnnotated = "--validation";

template <size_t N>
bool isOneOf(const std::array<std::string_view, N>& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

std::string absoluteText(const fs::path& path) {
  std::error_code failed;
  return toUtf8(fs::absolute(path, failed).lexically_normal());
}

std::string absoluteSource(const std::string& text) {
  const AnnotatedSource source = AnnotatedSource::parse(text);
  return absoluteText(source.sequences) + (source.annotation.empty() ? "" : "," + absoluteText(source.annotation));
}

Status addFilesOf(const fs::path& path, std::string_view option, std::vector<fs::path>& files) {
  std::error_code failed;
  if (!fs::exists(path, failed))
    return Error{ErrorKind::FileNotFound, {toUtf8(path)}};
  if (!fs::is_directory(path, failed)) {
    files.push_back(path);
    return {};
  }
  std::vector<fs::path> found;
  for (fs::recursive_directory_iterator entry(path, failed), end; !failed && entry != end; entry.increment(failed)) {
    std::error_code ignored;
    const bool isMeant = option == "--activations" ? entry->path().filename() == "index.json" : entry.depth() == 0;
    if (isMeant && entry->is_regular_file(ignored))
      found.push_back(entry->path());
  }
  if (failed)
    return Error{ErrorKind::CannotOpenFile, {toUtf8(path), failed.message()}};
  std::ranges::sort(found);
  files.insert(files.end(), found.begin(), found.end());
  return {};
}

}  // namespace

CommandLine withAbsolutePaths(CommandLine command) {
  for (CommandOption& option : command.options)
    for (std::string& value : option.values)
      if (option.name == kAnnotated)
        value = absoluteSource(value);
      else if (isOneOf(kInputs, option.name) || isOneOf(kOthers, option.name))
        value = absoluteText(fromUtf8(value));
  return command;
}

Result<std::vector<fs::path>> inputFilesOf(const CommandLine& command) {
  std::vector<fs::path> files;
  for (const CommandOption& option : command.options)
    for (const std::string& value : option.values) {
      if (isOneOf(kInputs, option.name))
        DGLM_CHECK(addFilesOf(fromUtf8(value), option.name, files));
      if (option.name == kAnnotated) {
        const AnnotatedSource source = AnnotatedSource::parse(value);
        DGLM_CHECK(addFilesOf(source.sequences, option.name, files));
        if (!source.annotation.empty())
          DGLM_CHECK(addFilesOf(source.annotation, option.name, files));
      }
    }
  return files;
}

}  // namespace dglm
