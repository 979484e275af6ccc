// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <filesystem>
#include <system_error>

namespace {

/// A test starts in the project's folder, wherever it is called from: tests/data is named relative to it.
[[maybe_unused]] const bool kIsInProjectFolder = [] {
  std::error_code failed;
  std::filesystem::current_path(DGLM_PROJECT_FOLDER, failed);
  return !failed;
}();

}  // namespace
