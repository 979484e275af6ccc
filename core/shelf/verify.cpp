// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/verify.h"

#include "core/base/file_hash.h"
#include "core/base/utf8_path.h"
#include "core/shelf/find_model.h"
#include "core/shelf/source_note.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

/// What is wrong with the file, or nothing.
Result<std::string> differenceOf(const fs::path& folder, const SourceFile& file, const JobContext& job) {
  const fs::path path = folder / fromUtf8(file.name);
  std::error_code missing;
  const auto bytes = fs::file_size(path, missing);
  if (missing)
    return file.name + " is missing";
  if (static_cast<int64_t>(bytes) != file.bytes)
    return file.name + " has " + std::to_string(bytes) + " bytes instead of " + std::to_string(file.bytes);
  DGLM_TRY(const std::string sha256, sha256OfFile(path, job));
  return sha256 == file.sha256 ? std::string() : file.name + " has another SHA-256";
}

Result<Verification> verifyFolder(const fs::path& folder, const JobContext& job) {
  Verification result;
  result.name = toUtf8(folder.filename());
  DGLM_TRY(const std::optional<SourceNote> note, readSourceNote(folder));
  if (!note)
    return result;
  result.hasNote = true;
  for (const SourceFile& file : note->files) {
    DGLM_TRY(std::string difference, differenceOf(folder, file, job));
    ++result.files;
    if (!difference.empty())
      result.differences.push_back(std::move(difference));
  }
  return result;
}

}  // namespace

Result<std::vector<Verification>> verifyShelf(const fs::path& shelf, const std::string& name, const JobContext& job) {
  std::vector<fs::path> folders;
  if (name.empty()) {
    folders = modelFolders(shelf);
  } else {
    DGLM_TRY(const fs::path folder, folderNamed(shelf, name));
    folders.push_back(folder);
  }
  std::vector<Verification> verifications;
  for (const fs::path& folder : folders) {
    DGLM_TRY(Verification verification, verifyFolder(folder, job));
    verifications.push_back(std::move(verification));
  }
  return verifications;
}

Status checkVerified(const std::vector<Verification>& verifications) {
  std::string models, differences;
  for (const Verification& verification : verifications) {
    if (verification.differences.empty())
      continue;
    models += (models.empty() ? "" : ", ") + verification.name;
    for (const std::string& difference : verification.differences)
      differences += (differences.empty() ? "" : "; ") + verification.name + "/" + difference;
  }
  if (models.empty())
    return {};
  return Error{ErrorKind::ModelFilesChanged, {models, differences}};
}

}  // namespace dglm
