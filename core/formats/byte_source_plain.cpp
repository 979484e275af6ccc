// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cerrno>
#include <fstream>
#include <system_error>

#include "core/formats/byte_source.h"
#include "core/formats/not_built.h"

namespace dglm {
namespace {

class PlainByteSource : public ByteSource {
 public:
  PlainByteSource(std::filesystem::path path, std::ifstream stream)
      : path_(std::move(path)), stream_(std::move(stream)) {}

  Result<size_t> read(std::span<char> buffer) override {
    stream_.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    if (stream_.bad())
      return Error{ErrorKind::CannotOpenFile, {path_.string(), Why("reading from the disk failed")}};
    done_ += stream_.gcount();
    return static_cast<size_t>(stream_.gcount());
  }

  int64_t bytesDone() const override { return done_; }

 private:
  std::filesystem::path path_;
  std::ifstream stream_;
  int64_t done_ = 0;
};

bool isGzip(std::ifstream& stream) {
  char magic[2] = {};
  stream.read(magic, sizeof magic);
  stream.clear();
  stream.seekg(0);
  return magic[0] == '\x1f' && magic[1] == '\x8b';
}

}  // namespace

Result<std::unique_ptr<ByteSource>> ByteSource::open(const std::filesystem::path& path) {
  DGLM_CHECK(checkIsNoFolder(path));
  errno = 0;
  std::ifstream stream(path, std::ios::binary);
  if (!stream.is_open())
    return Error{ErrorKind::CannotOpenFile, {path.string(), std::generic_category().message(errno)}};
  if (isGzip(stream))
    return htslibNotBuilt();
  return std::unique_ptr<ByteSource>(std::make_unique<PlainByteSource>(path, std::move(stream)));
}

}  // namespace dglm
