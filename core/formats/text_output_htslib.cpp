// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <htslib/bgzf.h>

#include <cerrno>

#include "core/base/atomic_file.h"
#include "core/formats/text_output.h"

namespace dglm {
namespace {

struct CloseBgzf {
  void operator()(BGZF* file) const { bgzf_close(file); }
};

class BgzipOutput : public TextOutput {
 public:
  BgzipOutput(PendingFile pending, BGZF* file) : pending_(std::move(pending)), file_(file) {}

  Status write(std::string_view text) override {
    errno = 0;
    if (bgzf_write(file_.get(), text.data(), text.size()) < 0)
      return writeError(pending_.target(), errno);
    return {};
  }

  Status commit() override {
    errno = 0;
    if (bgzf_close(file_.release()) < 0)
      return writeError(pending_.target(), errno);
    return pending_.commit();
  }

 private:
  PendingFile pending_;
  std::unique_ptr<BGZF, CloseBgzf> file_;
};

}  // namespace

Result<std::unique_ptr<TextOutput>> createCompressedOutput(const std::filesystem::path& path) {
  DGLM_TRY(PendingFile pending, PendingFile::create(path));
  errno = 0;
  BGZF* file = bgzf_open(std::filesystem::absolute(pending.path()).string().c_str(), "w");
  if (!file)
    return writeError(path, errno);
  return std::unique_ptr<TextOutput>(std::make_unique<BgzipOutput>(std::move(pending), file));
}

}  // namespace dglm
