// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <htslib/bgzf.h>
#include <htslib/hfile.h>
#include <htslib/hts_log.h>

#include <cerrno>
#include <system_error>

#include "core/formats/byte_source.h"

namespace dglm {
namespace {

struct CloseBgzf {
  void operator()(BGZF* file) const { bgzf_close(file); }
};

class HtslibByteSource : public ByteSource {
 public:
  HtslibByteSource(std::filesystem::path path, BGZF* file) : path_(std::move(path)), file_(file) {}

  Result<size_t> read(std::span<char> buffer) override {
    const ssize_t count = bgzf_read(file_.get(), buffer.data(), buffer.size());
    if (count < 0)
      return readError();
    return static_cast<size_t>(count);
  }

  int64_t bytesDone() const override { return htell(file_->fp); }

 private:
  Error readError() const {
    if (file_->is_compressed && (file_->errcode & BGZF_ERR_IO))
      return {ErrorKind::TruncatedFile, {path_.string(), Why("its compressed data stops in the middle")}};
    if (file_->is_compressed)
      return {ErrorKind::MalformedFile, {path_.string(), "gzip", Why("its compressed data is damaged")}};
    return {ErrorKind::CannotOpenFile, {path_.string(), Why("reading from the disk failed")}};
  }

  std::filesystem::path path_;
  std::unique_ptr<BGZF, CloseBgzf> file_;
};

}  // namespace

Result<std::unique_ptr<ByteSource>> ByteSource::open(const std::filesystem::path& path) {
  DGLM_CHECK(checkIsNoFolder(path));
  hts_set_log_level(HTS_LOG_OFF);
  errno = 0;
  // An absolute path: HTSlib would take "-" or "name:..." for something other than a file.
  BGZF* file = bgzf_open(std::filesystem::absolute(path).string().c_str(), "r");
  if (!file)
    return Error{ErrorKind::CannotOpenFile, {path.string(), std::generic_category().message(errno)}};
  return std::unique_ptr<ByteSource>(std::make_unique<HtslibByteSource>(path, file));
}

}  // namespace dglm
