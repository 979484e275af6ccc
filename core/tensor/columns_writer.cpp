// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/columns_writer.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <fstream>
#include <numeric>

#include "core/base/utf8_path.h"
#include "core/tensor/safetensors_header.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr size_t kBlockBytes = size_t{4} << 20;

/// Where columns wait: beside the target, or in the folder of temporary files where that is a device or a pipe.
fs::path placeBeside(const fs::path& target) {
  std::error_code none;
  const fs::file_status status = fs::status(target, none);
  if (!fs::exists(status) || fs::is_regular_file(status) || fs::is_directory(status))
    return target;
  return fs::temp_directory_path(none) / target.filename();
}

}  // namespace

Result<ColumnsWriter> ColumnsWriter::create(const fs::path& path, const std::vector<Column>& columns) {
  DGLM_TRY(AtomicFile file, AtomicFile::create(path));
  ColumnsWriter writer(std::move(file), path);
  for (const Column& column : columns) {
    DGLM_TRY(PendingFile pending, PendingFile::create(placeBeside(path)));
    errno = 0;
    std::ofstream stream(pending.path(), std::ios::binary | std::ios::trunc);
    if (!stream.is_open())
      return writeError(path, errno);
    writer.spools_.push_back({column, std::move(pending), std::move(stream)});
  }
  return writer;
}

Status ColumnsWriter::appendBytes(size_t column, std::string_view bytes) {
  Spool& spool = spools_[column];
  errno = 0;
  if (!spool.stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
    return writeError(path_, errno);
  spool.bytes += std::ssize(bytes);
  return {};
}

Status ColumnsWriter::writeHeader(const std::map<std::string, std::string>& metadata) {
  SafetensorsHeader header;
  header.metadata = metadata;
  int64_t begin = 0;
  for (const Spool& spool : spools_) {
    const ElementType* type = elementTypeOfSafetensors(spool.column.type);
    assert(type && spool.bytes % type->size == 0);
    header.entries.push_back({spool.column.name, type, {spool.bytes / type->size}, begin, begin + spool.bytes});
    begin += spool.bytes;
  }
  const std::string json = formatSafetensorsHeader(header);
  const uint64_t length = json.size();
  DGLM_CHECK(file_.write({reinterpret_cast<const char*>(&length), sizeof length}));
  return file_.write(json);
}

Status ColumnsWriter::copyOf(Spool& spool, const JobContext& job) {
  errno = 0;
  spool.stream.close();
  if (spool.stream.fail())
    return writeError(path_, errno);
  const int64_t allBytes = std::accumulate(spools_.begin(), spools_.end(), int64_t{0},
                                           [](int64_t sum, const Spool& each) { return sum + each.bytes; });
  std::ifstream stream(spool.file.path(), std::ios::binary);
  std::vector<char> block(kBlockBytes);
  for (int64_t left = spool.bytes; left > 0;) {
    DGLM_CHECK(job.checkpoint());
    job.report({"Writing %1", {toUtf8(path_.filename())}}, bytesCopied_, allBytes);
    const int64_t count = std::min(left, static_cast<int64_t>(block.size()));
    if (!stream.read(block.data(), count))
      return Error{ErrorKind::CannotWriteFile,
                   {toUtf8(path_), Why::inEnglish("a file beside it cannot be read again")}};
    DGLM_CHECK(file_.write({block.data(), static_cast<size_t>(count)}));
    left -= count;
    bytesCopied_ += count;
  }
  return {};
}

Status ColumnsWriter::commit(const std::map<std::string, std::string>& metadata, const JobContext& job) {
  DGLM_CHECK(writeHeader(metadata));
  for (Spool& spool : spools_)
    DGLM_CHECK(copyOf(spool, job));
  return file_.commit();
}

}  // namespace dglm
