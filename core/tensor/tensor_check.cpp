// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/tensor_check.h"

#include <array>
#include <fstream>
#include <string_view>

#include "core/base/text_file.h"
#include "core/tensor/tensor_file.h"
#include "core/tensor/zip_reader.h"

namespace dglm {

Status checkTensorFile(const std::filesystem::path& path) {
  DGLM_CHECK(checkIsFile(path));
  std::ifstream stream(path, std::ios::binary);
  if (!stream)
    return Error{ErrorKind::CannotOpenFile, {path.string(), Why("it cannot be read")}};
  std::array<char, 9> start{};
  stream.read(start.data(), start.size());
  const std::string_view bytes(start.data(), static_cast<size_t>(stream.gcount()));
  if (bytes.empty())
    return Error{ErrorKind::TruncatedFile, {path.string(), Why("it is empty")}};
  if (bytes.size() == start.size() && bytes.back() == '{')
    return checkSafetensors(path);
  if (bytes.starts_with("PK\x03\x04")) {
    DGLM_TRY([[maybe_unused]] const ZipReader zip, ZipReader::open(path));
  }
  return {};
}

}  // namespace dglm
