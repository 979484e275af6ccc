// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/sweep_file.h"

#include <algorithm>
#include <cerrno>

#include "core/base/atomic_file.h"
#include "core/base/text_file.h"
#include "core/formats/csv_fields.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kLargestPartial = int64_t{1} << 30;

fs::path partialOf(const fs::path& target) {
  return fs::path(target).concat(".partial");
}

fs::path setupOf(const fs::path& target) {
  return fs::path(target).replace_extension(".run_config.json");
}

Status writeSetup(const fs::path& target, const std::string& setup) {
  return writeAtomically(setupOf(target), setup);
}

/// Cuts a torn last row off; gives the rows that stay.
Result<int64_t> keepWholeRows(const fs::path& target, std::span<const std::string> header, const std::string& setup) {
  const fs::path partial = partialOf(target);
  const auto cannot = [&](const ErrorArgument& why) { return Error{ErrorKind::CannotResume, {partial.string(), why}}; };
  if (!fs::exists(partial))
    return cannot(Why::inEnglish("there is no such file; without --resume the sweep starts anew%1",
                                 {(fs::exists(target) ? " and replaces " + target.string() : std::string())}));
  DGLM_TRY(const std::string before, readWholeFile(setupOf(target), kLargestPartial));
  if (before != setup)
    return cannot(Why::inEnglish("it was begun with other settings, which %1 holds", {setupOf(target).string()}));
  DGLM_TRY(const std::string text, readWholeFile(partial, kLargestPartial));
  if (!text.starts_with(csvLine(header)))
    return cannot(Why::inEnglish("its columns are others"));
  fs::resize_file(partial, text.rfind('\n') + 1);
  return std::ranges::count(text, '\n') - 1;
}

/// Rows take hours: a run that does not go on with them must not throw them away.
Status checkNothingIsLost(const fs::path& target) {
  const fs::path partial = partialOf(target);
  std::error_code notThere;
  if (!fs::exists(partial, notThere))
    return {};
  DGLM_TRY(const std::string text, readWholeFile(partial, kLargestPartial));
  if (std::ranges::count(text, '\n') <= 1)
    return {};
  return Error{
      ErrorKind::InvalidArgument,
      {partial.string(), "overwritten",
       Why::inEnglish(
           "it has the rows of an interrupted sweep; --resume goes on with them, and to start anew delete it")}};
}

}  // namespace

Result<bool> SweepFile::isFinished(const fs::path& target, const std::string& setup) {
  std::error_code notThere;
  if (fs::exists(partialOf(target), notThere) || !fs::exists(target, notThere) ||
      !fs::exists(setupOf(target), notThere))
    return false;
  DGLM_TRY(const std::string before, readWholeFile(setupOf(target), kLargestPartial));
  return before == setup;
}

Result<SweepFile> SweepFile::open(const fs::path& target, std::span<const std::string> header, const std::string& setup,
                                  bool resume) {
  int64_t rowsKept = 0;
  if (resume) {
    DGLM_TRY(rowsKept, keepWholeRows(target, header, setup));
  } else {
    DGLM_CHECK(checkNothingIsLost(target));
    DGLM_CHECK(writeSetup(target, setup));
  }
  const fs::path partial = partialOf(target);
  std::ofstream stream(partial, std::ios::binary | (resume ? std::ios::app : std::ios::trunc));
  if (!stream)
    return writeError(partial, errno);
  SweepFile file(target, std::move(stream), rowsKept);
  if (!resume)
    DGLM_CHECK(file.writeRow(header));
  return file;
}

Status SweepFile::writeRow(std::span<const std::string> fields) {
  stream_ << csvLine(fields) << std::flush;
  if (!stream_)
    return writeError(partialOf(target_), errno);
  return {};
}

Status SweepFile::commit() {
  stream_.close();
  std::error_code failed;
  fs::rename(partialOf(target_), target_, failed);
  if (failed)
    return writeError(target_, failed.value());
  return {};
}

}  // namespace dglm
