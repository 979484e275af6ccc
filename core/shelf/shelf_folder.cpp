// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/shelf_folder.h"

#include <cstdlib>
#include <string>

#include "core/base/atomic_file.h"
#include "core/base/folder.h"
#include "core/base/platform.h"
#include "core/base/text_file.h"
#include "core/base/utf8_path.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

/// Holds the path of the chosen shelf in UTF-8, beside the usual one.
constexpr const char* kChoiceName = "models-folder.txt";

const char* givenFolder() {
  const char* given = std::getenv("DGLM_MODELS");
  return given && *given ? given : nullptr;
}

Result<fs::path> programFolder() {
  const fs::path data = userDataFolder();
  if (data.empty())
    return Error{ErrorKind::InvalidArgument,
                 {Why::inEnglish("The folder of the model shelf"), "found",
                  Why::inEnglish("there is no home folder; set DGLM_MODELS")}};
  return data / "decode-glm";
}

}  // namespace

Result<fs::path> shelfFolder() {
  constexpr int64_t kLongestPath = 1 << 16;
  if (const char* given = givenFolder())
    return fs::path(given);
  DGLM_TRY(const fs::path folder, programFolder());
  const Result<std::string> choice = readWholeFile(folder / kChoiceName, kLongestPath);
  if (choice.hasValue() && fromUtf8(choice.value()).is_absolute())
    return fromUtf8(choice.value());
  return folder / "models";
}

bool isShelfFolderGiven() {
  return givenFolder() != nullptr;
}

Status chooseShelfFolder(const fs::path& folder) {
  DGLM_TRY(const fs::path home, programFolder());
  DGLM_CHECK(makeFolder(home));
  DGLM_TRY(AtomicFile file, AtomicFile::create(home / kChoiceName));
  if (!folder.empty())
    DGLM_CHECK(file.write(toUtf8(fs::absolute(folder))));
  return file.commit();
}

}  // namespace dglm
