// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/paper/published_layout.h"

#include "core/base/utf8_path.h"

namespace dglm {

namespace fs = std::filesystem;

Result<fs::path> publishedFileIn(const fs::path& data, const fs::path& folder, const char* name) {
  for (const fs::path& path : {data / name, data / folder / name, data / "data" / folder / name})
    if (std::error_code ignored; fs::is_regular_file(path, ignored))
      return path;
  std::error_code ignored;
  return Error{ErrorKind::FileNotFound, {toUtf8(fs::is_directory(data, ignored) ? data / name : data)}};
}

}  // namespace dglm
