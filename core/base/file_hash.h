// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

namespace dglm {

/// SHA-256 of a file's bytes, 64 lower-case hexadecimal digits. Errors: FileNotFound, CannotOpenFile, Cancelled.
Result<std::string> sha256OfFile(const std::filesystem::path& path, const JobContext& job = {});

/// The same, but read once in the program's run as long as the file keeps its size and time of change: for weights of
/// many gigabytes that are asked for at every reading. What has to see the bytes themselves takes sha256OfFile().
Result<std::string> rememberedSha256(const std::filesystem::path& path, const JobContext& job = {});

/// Of several files: of one its own sum, else that of their sums, one a line. `sumOf` gives the sum of each.
template <class SumOf>
Result<std::string> sha256OfFiles(const std::vector<std::filesystem::path>& files, SumOf sumOf);

/// SHA-256 of a text, in the same form.
std::string sha256OfText(std::string_view text);

template <class SumOf>
Result<std::string> sha256OfFiles(const std::vector<std::filesystem::path>& files, SumOf sumOf) {
  std::string sums;
  for (const std::filesystem::path& file : files) {
    DGLM_TRY(const std::string sum, sumOf(file));
    sums += sum + "\n";
  }
  return files.size() == 1 ? sums.substr(0, sums.size() - 1) : sha256OfText(sums);
}

}  // namespace dglm
