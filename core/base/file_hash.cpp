// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/file_hash.h"

#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "core/base/utf8_path.h"

namespace dglm {

namespace {

constexpr size_t kBlockBytes = size_t{1} << 20;

struct FreeDigest {
  void operator()(EVP_MD_CTX* digest) const { EVP_MD_CTX_free(digest); }
};
using Digest = std::unique_ptr<EVP_MD_CTX, FreeDigest>;

std::string hexadecimal(const unsigned char* bytes, size_t count) {
  constexpr const char* kDigits = "0123456789abcdef";
  std::string text;
  for (size_t i = 0; i < count; ++i) {
    text += kDigits[bytes[i] >> 4];
    text += kDigits[bytes[i] & 0xF];
  }
  return text;
}

/// What tells that a file is as it was.
struct FileState {
  uintmax_t bytes = 0;
  std::filesystem::file_time_type changed;

  bool operator==(const FileState&) const = default;
};

struct KnownSum {
  FileState state;
  std::string sum;
};

std::optional<FileState> stateOf(const std::filesystem::path& path) {
  std::error_code sizeError, timeError;
  const FileState state{std::filesystem::file_size(path, sizeError), std::filesystem::last_write_time(path, timeError)};
  return sizeError || timeError ? std::nullopt : std::optional(state);
}

/// A file that was written just now may be written again within one tick of its clock.
bool isSettled(const FileState& state) {
  constexpr std::chrono::seconds kTick{2};
  return std::filesystem::file_time_type::clock::now() - state.changed > kTick;
}

}  // namespace

Result<std::string> sha256OfFile(const std::filesystem::path& path, const JobContext& job) {
  std::error_code error;
  const auto size = static_cast<int64_t>(std::filesystem::file_size(path, error));
  if (error == std::errc::no_such_file_or_directory)
    return Error{ErrorKind::FileNotFound, {toUtf8(path)}};
  std::ifstream file(path, std::ios::binary);
  if (error || !file)
    return Error{ErrorKind::CannotOpenFile, {toUtf8(path), error ? error.message() : std::strerror(errno)}};

  const Digest digest(EVP_MD_CTX_new());
  EVP_DigestInit_ex(digest.get(), EVP_sha256(), nullptr);
  std::vector<char> block(kBlockBytes);
  int64_t done = 0;
  while (file) {
    DGLM_CHECK(job.checkpoint());
    job.report({"Reading %1", {toUtf8(path.filename())}}, done, size);
    file.read(block.data(), static_cast<std::streamsize>(block.size()));
    EVP_DigestUpdate(digest.get(), block.data(), static_cast<size_t>(file.gcount()));
    done += file.gcount();
  }
  if (file.bad())
    return Error{ErrorKind::CannotOpenFile, {toUtf8(path), Why("reading stopped half-way")}};

  std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
  unsigned int length = 0;
  EVP_DigestFinal_ex(digest.get(), sum.data(), &length);
  return hexadecimal(sum.data(), length);
}

Result<std::string> rememberedSha256(const std::filesystem::path& path, const JobContext& job) {
  static std::mutex mutex;  // of the sums
  static std::map<std::filesystem::path, KnownSum> sums;
  const std::optional<FileState> before = stateOf(path);
  if (before) {
    const std::lock_guard lock(mutex);
    if (const auto known = sums.find(path); known != sums.end() && known->second.state == *before)
      return known->second.sum;
  }
  DGLM_TRY(std::string sum, sha256OfFile(path, job));
  if (before && before == stateOf(path) && isSettled(*before)) {
    const std::lock_guard lock(mutex);
    sums.insert_or_assign(path, KnownSum{*before, sum});
  }
  return sum;
}

std::string sha256OfText(std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
  unsigned int length = 0;
  EVP_Digest(text.data(), text.size(), sum.data(), &length, EVP_sha256(), nullptr);
  return hexadecimal(sum.data(), length);
}

}  // namespace dglm
