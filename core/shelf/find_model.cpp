// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/find_model.h"

#include <algorithm>

#include "core/base/utf8_path.h"
#include "core/shelf/remote_path.h"
#include "core/shelf/shelf_folder.h"
#include "core/shelf/shelved_files.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

bool isFolder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names)
    text += (text.empty() ? "" : ", ") + name;
  return text.empty() ? "nothing" : text;
}

std::string namesOnShelf(const fs::path& shelf) {
  std::vector<std::string> names;
  for (const fs::path& folder : modelFolders(shelf))
    names.push_back(toUtf8(folder.filename()));
  return joined(names);
}

std::string namesInCatalogue() {
  std::vector<std::string> names;
  for (const PublishedModel& model : catalogue().models)
    names.push_back(model.name + (model.size > 0 ? " (" + std::to_string(model.size) + ")" : ""));
  return joined(names);
}

Result<fs::path> findOnUsersShelf(const std::string& text) {
  DGLM_TRY(const fs::path shelf, shelfFolder());
  return folderNamed(shelf, text);
}

bool isThere(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

}  // namespace

std::vector<fs::path> modelFolders(const fs::path& shelf) {
  std::vector<fs::path> folders;
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(shelf, ignored))
    if (isFolder(entry.path()) && !toUtf8(entry.path().filename()).starts_with('.'))
      folders.push_back(entry.path());
  std::ranges::sort(folders);
  return folders;
}

Result<fs::path> folderNamed(const fs::path& shelf, const std::string& name) {
  std::vector<std::string> names = {name};
  if (const PublishedModel* published = catalogue().find(name)) {
    names.push_back(published->name);
    names.push_back(nameIn(published->repository));
  }
  for (const std::string& each : names)
    if (isPlainName(each) && isFolder(shelf / fromUtf8(each)))
      return shelf / fromUtf8(each);
  return Error{ErrorKind::ModelNotOnShelf, {name, toUtf8(shelf), namesOnShelf(shelf), namesInCatalogue()}};
}

Result<fs::path> findGlm(const std::string& text) {
  if (isThere(fromUtf8(text)))
    return fromUtf8(text);
  DGLM_TRY(const fs::path folder, findOnUsersShelf(text));
  if (kindOfFolder(folder) == ModelKind::Dictionary)
    return Error{ErrorKind::InvalidArgument,
                 {text, Why::inEnglish("read as a gLM"), Why::inEnglish("it is an SAE; it belongs to --sae")}};
  return folder;
}

Result<fs::path> findDictionary(const std::string& text) {
  if (isThere(fromUtf8(text)))
    return fromUtf8(text);
  DGLM_TRY(const fs::path folder, findOnUsersShelf(text));
  if (kindOfFolder(folder) != ModelKind::Dictionary)
    return Error{ErrorKind::InvalidArgument,
                 {text, Why::inEnglish("read as an SAE"), Why::inEnglish("its folder on the shelf holds none")}};
  return dictionaryFileIn(folder).value_or(folder);
}

}  // namespace dglm
