// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/rows_writer.h"

#include <cassert>

#include "core/base/utf8_path.h"
#include "core/tensor/aten.h"
#include "core/tensor/safetensors_header.h"

namespace dglm {
namespace {

std::string_view bytesOf(const at::Tensor& tensor) {
  return {static_cast<const char*>(tensor.const_data_ptr()), tensor.nbytes()};
}

Status checkRoom(const std::filesystem::path& path, int64_t bytes) {
  std::error_code unknown;
  const auto space = std::filesystem::space(std::filesystem::absolute(path).parent_path(), unknown);
  if (!unknown && space.available < static_cast<uintmax_t>(bytes))
    return Error{ErrorKind::DiskFull, {toUtf8(path)}};
  return {};
}

}  // namespace

Result<RowsWriter> RowsWriter::create(const std::filesystem::path& path, const std::string& name, int64_t rows,
                                      int64_t width, TensorFile rest) {
  SafetensorsHeader header;
  header.metadata = rest.metadata;
  const int64_t rowBytes = rows * width * static_cast<int64_t>(sizeof(float));
  header.entries.push_back({name, elementTypeOfScalar(at::kFloat), {rows, width}, 0, rowBytes});
  for (size_t i = 0; i < rest.tensors.size(); ++i) {
    const at::Tensor& tensor = rest.tensors[i];
    const int64_t begin = header.entries.back().end;
    header.entries.push_back({rest.names[i], elementTypeOfScalar(tensor.scalar_type()), tensor.sizes().vec(), begin,
                              begin + static_cast<int64_t>(tensor.nbytes())});
  }
  DGLM_CHECK(checkRoom(path, header.entries.back().end));
  const std::string json = formatSafetensorsHeader(header);
  const uint64_t length = json.size();
  DGLM_TRY(AtomicFile file, AtomicFile::create(path));
  DGLM_CHECK(file.write({reinterpret_cast<const char*>(&length), sizeof length}));
  DGLM_CHECK(file.write(json));
  return RowsWriter(std::move(file), std::move(rest), rowBytes);
}

Status RowsWriter::append(const at::Tensor& rows) {
  const at::Tensor block = rows.to(at::kFloat).contiguous();
  bytesToCome_ -= static_cast<int64_t>(block.nbytes());
  return file_.write(bytesOf(block));
}

Status RowsWriter::commit() {
  assert(bytesToCome_ == 0);
  for (const at::Tensor& tensor : rest_.tensors)
    DGLM_CHECK(file_.write(bytesOf(tensor)));
  return file_.commit();
}

}  // namespace dglm
