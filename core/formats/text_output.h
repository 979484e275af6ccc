// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "core/base/result.h"

namespace dglm {

/// A text file that appears whole when committed, compressed by bgzip if its name ends in .gz.
class TextOutput {
 public:
  virtual ~TextOutput() = default;

  /// Errors: CannotWriteFile, NotBuilt (.gz without HTSlib).
  static Result<std::unique_ptr<TextOutput>> create(const std::filesystem::path& path);

  virtual Status write(std::string_view text) = 0;
  virtual Status commit() = 0;
};

/// The compressed kind; a build without HTSlib answers NotBuilt.
Result<std::unique_ptr<TextOutput>> createCompressedOutput(const std::filesystem::path& path);

}  // namespace dglm
