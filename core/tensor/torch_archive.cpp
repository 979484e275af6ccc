// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/torch_archive.h"

#include "core/base/atomic_file.h"
#include "core/base/checksum.h"
#include "core/tensor/aten.h"
#include "core/tensor/pickle_writer.h"
#include "core/tensor/tensor_file.h"
#include "core/tensor/zip_writer.h"

namespace dglm {

namespace {

std::string_view bytesOf(const at::Tensor& tensor) {
  return {static_cast<const char*>(tensor.const_data_ptr()), tensor.nbytes()};
}

/// torch.save's identity of the contents: hash of the record names, then of their checksums, 20 digits each.
class SerializationId {
 public:
  void add(const std::string& name, uint32_t crc) {
    names_ += name + '\n';
    checksums_ += std::to_string(crc) + '\n';
  }
  std::string text() const { return padded(crc32(names_)) + padded(crc32(checksums_)); }

 private:
  static std::string padded(uint32_t number) {
    const std::string digits = std::to_string(number);
    return std::string(20 - digits.size(), '0') + digits;
  }
  std::string names_;
  std::string checksums_;
};

}  // namespace

TorchArchive::TorchArchive() = default;
TorchArchive::~TorchArchive() = default;

const PickleValue* TorchArchive::dict(const PickleFields& fields) {
  PickleDict dict;
  for (const auto& [name, field] : fields)
    dict.items.emplace_back(value(name), field);
  return value(std::move(dict));
}

const PickleValue* TorchArchive::tensor(const at::Tensor& tensor) {
  const ElementType* type = elementTypeOfScalar(tensor.scalar_type());
  if (!type || type->torchStorage.empty())
    return nullptr;
  storages_.push_back(tensor.detach().cpu().contiguous());
  const at::Tensor& stored = storages_.back();
  const PickleStorage storage{std::to_string(storages_.size() - 1), type, stored.numel()};
  return value(PickleTensor{storage, 0, stored.sizes().vec(), stored.strides().vec()});
}

Status TorchArchive::save(const std::filesystem::path& path, const PickleValue& root) const {
  const std::string pickle = writePickle(root);
  uint64_t size = pickle.size();
  for (const at::Tensor& storage : storages_)
    size += storage.nbytes();
  if (size > ZipWriter::kMaxSize)
    return Error{ErrorKind::UnsupportedFormat,
                 {path.string(), Why::inEnglish("its tensors need more than 4 GB; choose safetensors")}};
  DGLM_TRY(AtomicFile file, AtomicFile::create(path));
  ZipWriter zip(file);
  SerializationId id;
  const auto add = [&](const std::string& name, std::string_view data) -> Status {
    DGLM_TRY(const uint32_t crc, zip.add("archive/" + name, data));
    id.add(name, crc);
    return {};
  };
  DGLM_CHECK(add("data.pkl", pickle));
  DGLM_CHECK(add("byteorder", "little"));
  for (size_t i = 0; i < storages_.size(); ++i)
    DGLM_CHECK(add("data/" + std::to_string(i), bytesOf(storages_[i])));
  DGLM_CHECK(add("version", "3\n"));
  DGLM_CHECK(add(".data/serialization_id", id.text()));
  DGLM_CHECK(zip.finish());
  return file.commit();
}

Status writeTorchCheckpoint(const std::filesystem::path& path, const TensorFile& file) {
  TorchArchive archive;
  PickleDict state{true, {}};
  for (size_t i = 0; i < file.tensors.size(); ++i) {
    const PickleValue* tensor = archive.tensor(file.tensors[i]);
    if (!tensor)
      return Error{
          ErrorKind::UnsupportedFormat,
          {path.string(), Why::inEnglish("'%1' has a number type that checkpoints here do not hold", {file.names[i]})}};
    state.items.emplace_back(archive.value(file.names[i]), tensor);
  }
  return archive.save(path, *archive.value(std::move(state)));
}

}  // namespace dglm
