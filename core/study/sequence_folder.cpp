// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/sequence_folder.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/text.h"
#include "core/base/utf8_path.h"
#include "core/formats/file_kind.h"
#include "core/formats/input_file.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 13> kSequenceSuffixes = {
    ".gb", ".gbk", ".gbff", ".genbank", ".embl", ".dna", ".ape", ".fa", ".fas", ".fna", ".fasta", ".gff3", ".gff"};
constexpr std::array<std::string_view, 9> kNotes = {"readme",  "license",   "licence",     "copying",  "changelog",
                                                    "authors", "thumbs.db", "desktop.ini", "checksums"};

bool isNamedAsSequences(const fs::path& path) {
  fs::path name = inLowerCase(toUtf8(path.filename()));
  if (name.extension() == ".gz" || name.extension() == ".bgz")
    name = name.stem();
  return std::ranges::find(kSequenceSuffixes, name.extension().string()) != kSequenceSuffixes.end();
}

bool isNamedAsNote(const fs::path& path) {
  const std::string name = inLowerCase(toUtf8(path.filename()));
  return std::ranges::any_of(kNotes, [&](std::string_view note) { return name.starts_with(note); });
}

bool beginsAsSequences(const fs::path& path) {
  Result<InputFile> input = InputFile::open(path);
  return input.hasValue() && fileKindOf(input.value()).hasValue();
}

bool holdsSequences(const fs::path& path) {
  const std::string name = toUtf8(path.filename());
  const bool isHidden = name.starts_with('.') || name.ends_with('~');
  return !isHidden && (isNamedAsSequences(path) || (!isNamedAsNote(path) && beginsAsSequences(path)));
}

Result<std::vector<fs::path>> filesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code failure;
  for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end; entry.increment(failure))
    if (std::error_code unknown; entry->is_regular_file(unknown))
      files.push_back(entry->path());
  if (failure)
    return Error{ErrorKind::CannotOpenFile, {folder.string(), failure.message()}};
  std::sort(files.begin(), files.end());
  return files;
}

std::string listOf(const std::vector<std::string>& names) {
  constexpr size_t kMost = 8;
  std::string list;
  for (size_t i = 0; i < std::min(names.size(), kMost); ++i)
    list += (i == 0 ? "" : ", ") + names[i];
  return names.size() > kMost ? list + " and " + std::to_string(names.size() - kMost) + " more" : list;
}

}  // namespace

std::optional<std::string> SequenceFolder::warning(const fs::path& folder) const {
  if (passedOver.empty())
    return std::nullopt;
  return folder.string() + ": passed over, as it is no sequence: " + listOf(passedOver) + ".";
}

Result<SequenceFolder> sequencesIn(const fs::path& folder) {
  DGLM_TRY(const std::vector<fs::path> files, filesIn(folder));
  SequenceFolder found;
  for (const fs::path& file : files) {
    if (holdsSequences(file))
      found.files.push_back(file);
    else
      found.passedOver.push_back(toUtf8(file.filename()));
  }
  if (found.files.empty())
    return Error{ErrorKind::NoRecords,
                 {folder.string(), found.passedOver.empty() ? Why("the folder has no file")
                                                            : Why("the folder has no file of sequences, but %1",
                                                                  {listOf(found.passedOver)})}};
  return found;
}

}  // namespace dglm
