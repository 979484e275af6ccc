// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/spilled_rows.h"

#include <cerrno>
#include <string>
#include <system_error>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/folder.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr const char* kStem = "activations-buffer-";
constexpr const char* kSuffix = ".tmp";

/// Those of processes that were killed.
void removeLeftBehind(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code failure;
  for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end; entry.increment(failure))
    if (entry->path().filename().string().starts_with(kStem) && entry->path().extension() == kSuffix)
      found.push_back(entry->path());
  for (const fs::path& file : found)
    removeUnlessHeld(file);
}

}  // namespace

Result<std::unique_ptr<SpilledRows>> SpilledRows::create(const fs::path& folder, int64_t rows, int64_t width) {
  DGLM_CHECK(makeFolder(folder));
  removeLeftBehind(folder);
  std::unique_ptr<SpilledRows> spilled(new SpilledRows());
  int systemError = EEXIST;
  for (int number = 0; !spilled->held_ && systemError == EEXIST; ++number) {
    spilled->path_ = folder / (kStem + std::to_string(number) + kSuffix);
    if (std::optional<HeldFile> file = HeldFile::create(spilled->path_, systemError))
      spilled->held_.emplace(std::move(*file));
  }
  if (!spilled->held_)
    return writeError(spilled->path_, systemError);
  const int64_t numbers = rows * width;
  if (const int failure = reserveFile(spilled->path_, numbers * int64_t{sizeof(float)}); failure != 0)
    return writeError(spilled->path_, failure == EFBIG ? ENOSPC : failure);  // more than any disk has
  spilled->rows_ND_ = at::from_file(spilled->path_.string(), /*shared=*/true, numbers, at::kFloat).view({rows, width});
  return spilled;
}

SpilledRows::~SpilledRows() {
  rows_ND_ = at::Tensor();
  held_.reset();
  std::error_code ignored;
  if (!path_.empty())
    fs::remove(path_, ignored);
}

}  // namespace dglm
