// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <bit>
#include <fstream>

#include "core/base/atomic_file.h"
#include "core/base/text_file.h"
#include "core/base/utf8_path.h"
#include "core/tensor/aten.h"
#include "core/tensor/safetensors_header.h"
#include "core/tensor/tensor_file.h"
#include "core/tensor/torch_error.h"

namespace dglm {

static_assert(std::endian::native == std::endian::little, "checkpoints are little-endian and read without swapping");

namespace {

constexpr int64_t kLengthSize = 8;
constexpr int64_t kMaxHeaderSize = 100'000'000;  // as the format's own library
constexpr int64_t kSilentBytes = 256 << 20;      // read in a moment: no progress is told

/// Reads the header and leaves the stream at the first byte of data.
Result<SafetensorsHeader> readHeader(std::ifstream& stream, int64_t fileSize, const std::string& file) {
  uint64_t length = 0;
  if (fileSize < kLengthSize || !stream.read(reinterpret_cast<char*>(&length), kLengthSize))
    return Error{ErrorKind::TruncatedFile, {file, Why("it has no safetensors header")}};
  if (length > static_cast<uint64_t>(kMaxHeaderSize))
    return Error{ErrorKind::MalformedFile,
                 {file, "safetensors", Why::inEnglish("its header would be larger than 100 MB")}};
  const auto headerSize = static_cast<int64_t>(length);
  if (headerSize > fileSize - kLengthSize)
    return Error{ErrorKind::TruncatedFile, {file, Why("its header is longer than the file")}};
  std::string json(static_cast<size_t>(headerSize), '\0');
  if (!stream.read(json.data(), headerSize))
    return Error{ErrorKind::TruncatedFile, {file, Why::inEnglish("its header is not whole")}};
  return parseSafetensorsHeader(json, fileSize - kLengthSize - headerSize, file);
}

struct OpenSafetensors {
  std::ifstream stream;  ///< at the first byte of data
  SafetensorsHeader header;
};

Result<OpenSafetensors> open(const std::filesystem::path& path) {
  DGLM_CHECK(checkIsFile(path));
  const std::string file = path.string();
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  std::ifstream stream(path, std::ios::binary);
  if (error || !stream)
    return Error{ErrorKind::CannotOpenFile,
                 {file, error ? ErrorArgument(error.message()) : Why::inEnglish("it cannot be read")}};
  DGLM_TRY(SafetensorsHeader header, readHeader(stream, static_cast<int64_t>(size), file));
  return OpenSafetensors{std::move(stream), std::move(header)};
}

Result<TensorFile> readAll(const std::filesystem::path& path, const JobContext& job) {
  DGLM_TRY(OpenSafetensors opened, open(path));
  TensorFile result;
  result.metadata = std::move(opened.header.metadata);
  const int64_t bytes = opened.header.entries.empty() ? 0 : opened.header.entries.back().end;
  for (SafetensorsEntry& entry : opened.header.entries) {
    DGLM_CHECK(job.checkpoint());
    if (bytes > kSilentBytes)
      job.report({"Reading %1", {toUtf8(path.filename())}}, entry.begin, bytes);
    auto tensor = at::empty(entry.shape, at::TensorOptions(entry.type->scalar));
    if (!opened.stream.read(static_cast<char*>(tensor.data_ptr()), entry.end - entry.begin))
      return Error{ErrorKind::TruncatedFile,
                   {path.string(), Why::inEnglish("the data of '%1' are not whole", {entry.name})}};
    result.add(std::move(entry.name), tensor);
  }
  return result;
}

Result<SafetensorsHeader> headerOf(const TensorFile& file, const std::string& path) {
  SafetensorsHeader header;
  header.metadata = file.metadata;
  int64_t offset = 0;
  for (size_t i = 0; i < file.tensors.size(); ++i) {
    const at::Tensor& tensor = file.tensors[i];
    const ElementType* type = elementTypeOfScalar(tensor.scalar_type());
    if (!type)
      return Error{
          ErrorKind::UnsupportedFormat,
          {path, Why::inEnglish("'%1' has a number type that safetensors files here do not hold", {file.names[i]})}};
    const int64_t end = offset + tensor.numel() * type->size;
    header.entries.push_back({file.names[i], type, tensor.sizes().vec(), offset, end});
    offset = end;
  }
  return header;
}

}  // namespace

Result<TensorFile> readSafetensors(const std::filesystem::path& path, const JobContext& job) {
  return catchingTorch("reading " + path.string(), [&] { return readAll(path, job); });
}

Status checkSafetensors(const std::filesystem::path& path) {
  DGLM_TRY(const OpenSafetensors opened, open(path));
  return {};
}

Result<SafetensorsPlaces> readSafetensorsPlaces(const std::filesystem::path& path) {
  DGLM_TRY(OpenSafetensors opened, open(path));
  return SafetensorsPlaces{std::move(opened.header), static_cast<int64_t>(opened.stream.tellg())};
}

Status writeSafetensors(const std::filesystem::path& path, const TensorFile& file) {
  DGLM_TRY(const SafetensorsHeader header, headerOf(file, path.string()));
  const std::string json = formatSafetensorsHeader(header);
  const uint64_t length = json.size();
  DGLM_TRY(AtomicFile output, AtomicFile::create(path));
  DGLM_CHECK(output.write({reinterpret_cast<const char*>(&length), sizeof length}));
  DGLM_CHECK(output.write(json));
  for (const at::Tensor& tensor : file.tensors)
    DGLM_CHECK(output.write({static_cast<const char*>(tensor.const_data_ptr()), tensor.nbytes()}));
  return output.commit();
}

}  // namespace dglm
