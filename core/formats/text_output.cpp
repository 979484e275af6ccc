// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/text_output.h"

#include "core/base/atomic_file.h"

namespace dglm {
namespace {

class PlainOutput : public TextOutput {
 public:
  explicit PlainOutput(AtomicFile file) : file_(std::move(file)) {}

  Status write(std::string_view text) override { return file_.write(text); }
  Status commit() override { return file_.commit(); }

 private:
  AtomicFile file_;
};

}  // namespace

Result<std::unique_ptr<TextOutput>> TextOutput::create(const std::filesystem::path& path) {
  if (path.extension() == ".gz")
    return createCompressedOutput(path);
  DGLM_TRY(AtomicFile file, AtomicFile::create(path));
  return std::unique_ptr<TextOutput>(std::make_unique<PlainOutput>(std::move(file)));
}

}  // namespace dglm
