// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/shelf_folder.h"

#include <cstdlib>

#include "core/base/platform.h"

namespace dglm {

Result<std::filesystem::path> shelfFolder() {
  if (const char* chosen = std::getenv("DGLM_MODELS"); chosen && *chosen)
    return std::filesystem::path(chosen);
  const std::filesystem::path data = userDataFolder();
  if (data.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"The folder of the model shelf", "found", "there is no home folder; set DGLM_MODELS"}};
  return data / "decode-glm" / "models";
}

}  // namespace dglm
