// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/torch_container.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <span>

#include "core/tensor/pickle_reader.h"
#include "core/tensor/zip_reader.h"

namespace dglm {

namespace {

constexpr int64_t kMaxPickleSize = 16 * 1024 * 1024;  // that of a model with a thousand tensors has 200 kB

Error malformed(const std::string& file, const ErrorArgument& why) {
  return {ErrorKind::MalformedFile, {file, Why::inEnglish("PyTorch checkpoint"), why}};
}

Error storageMissing(const std::string& file, const PickleStorage& storage) {
  return malformed(file, Why::inEnglish("the data of storage '%1' are missing", {storage.key}));
}

Status readPart(const std::filesystem::path& path, int64_t offset, std::span<char> destination) {
  std::ifstream stream(path, std::ios::binary);
  stream.seekg(offset);
  if (!stream.read(destination.data(), static_cast<std::streamsize>(destination.size())))
    return Error{ErrorKind::CannotOpenFile, {path.string(), Why::inEnglish("it cannot be read")}};
  return {};
}

Result<int64_t> sizeOfFile(const std::filesystem::path& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error)
    return Error{ErrorKind::CannotOpenFile, {path.string(), error.message()}};
  return static_cast<int64_t>(size);
}

/// The zip container of PyTorch 1.6 and later.
class ZipStorages : public TorchStorages {
 public:
  ZipStorages(ZipReader zip, std::string folder, std::string file)
      : zip_(std::move(zip)), folder_(std::move(folder)), file_(std::move(file)) {}

  Result<int64_t> size(const PickleStorage& storage) override {
    DGLM_TRY(const ZipReader::Entry entry, find(storage));
    return entry.size;
  }
  Status read(const PickleStorage& storage, char* destination) override {
    DGLM_TRY(const ZipReader::Entry entry, find(storage));
    return zip_.read(entry, destination);
  }

 private:
  Result<ZipReader::Entry> find(const PickleStorage& storage) const {
    const auto found = zip_.entries().find(folder_ + "data/" + storage.key);
    if (found == zip_.entries().end())
      return storageMissing(file_, storage);
    return found->second;
  }

  ZipReader zip_;
  std::string folder_;
  std::string file_;
};

/// The same container unzipped into a folder.
class FolderStorages : public TorchStorages {
 public:
  explicit FolderStorages(std::filesystem::path folder) : folder_(std::move(folder)) {}

  Result<int64_t> size(const PickleStorage& storage) override {
    // A key is a file name here, and must not lead out of the folder.
    const bool plain = std::ranges::all_of(storage.key, [](unsigned char c) { return std::isalnum(c) || c == '_'; });
    if (!plain || storage.key.empty())
      return storageMissing(folder_.string(), storage);
    return sizeOfFile(folder_ / "data" / storage.key);
  }
  Status read(const PickleStorage& storage, char* destination) override {
    DGLM_TRY(const int64_t bytes, size(storage));
    return readPart(folder_ / "data" / storage.key, 0, {destination, static_cast<size_t>(bytes)});
  }

 private:
  std::filesystem::path folder_;
};

/// The container from before PyTorch 1.6: pickles, then the storages one after another.
class LegacyStorages : public TorchStorages {
 public:
  struct Place {
    int64_t offset = 0;
    int64_t size = 0;
  };

  LegacyStorages(std::filesystem::path path, std::map<std::string, Place> places)
      : path_(std::move(path)), places_(std::move(places)) {}

  Result<int64_t> size(const PickleStorage& storage) override {
    const auto found = places_.find(storage.key);
    if (found == places_.end())
      return storageMissing(path_.string(), storage);
    return found->second.size;
  }
  Status read(const PickleStorage& storage, char* destination) override {
    const Place place = places_.at(storage.key);
    return readPart(path_, place.offset, {destination, static_cast<size_t>(place.size)});
  }

 private:
  std::filesystem::path path_;
  std::map<std::string, Place> places_;
};

/// The folder inside the archive, with its slash; torch.save names it after the file.
Result<std::string> topFolder(const ZipReader& zip, const std::string& file) {
  constexpr std::string_view kPickleName = "data.pkl";
  for (const auto& [name, entry] : zip.entries())
    if (name.ends_with(kPickleName) && std::ranges::count(name, '/') <= 1)
      return name.substr(0, name.size() - kPickleName.size());
  return malformed(file, Why::inEnglish("it is a zip archive without data.pkl"));
}

Result<TorchContainer> openZip(const std::filesystem::path& path) {
  const std::string file = path.string();
  DGLM_TRY(ZipReader zip, ZipReader::open(path));
  DGLM_TRY(std::string folder, topFolder(zip, file));
  const ZipReader::Entry entry = zip.entries().at(folder + "data.pkl");
  if (entry.size > kMaxPickleSize)
    return malformed(file, Why::inEnglish("its pickle is larger than 16 MB"));
  std::string bytes(static_cast<size_t>(entry.size), '\0');
  DGLM_CHECK(zip.read(entry, bytes.data()));
  DGLM_TRY(PickleInFile read, readPickle(bytes, file));
  return TorchContainer{std::move(read.pickle), std::make_unique<ZipStorages>(std::move(zip), std::move(folder), file)};
}

Result<TorchContainer> openFolder(const std::filesystem::path& folder) {
  const auto picklePath = folder / "data.pkl";
  DGLM_TRY(const int64_t size, sizeOfFile(picklePath));
  if (size > kMaxPickleSize)
    return malformed(picklePath.string(), Why::inEnglish("its pickle is larger than 16 MB"));
  std::string bytes(static_cast<size_t>(size), '\0');
  DGLM_CHECK(readPart(picklePath, 0, bytes));
  DGLM_TRY(PickleInFile read, readPickle(bytes, picklePath.string()));
  return TorchContainer{std::move(read.pickle), std::make_unique<FolderStorages>(folder)};
}

/// Where each storage of a legacy file lies: in the order of the key list, each behind its number of elements.
Result<std::map<std::string, LegacyStorages::Place>> placeLegacyStorages(const PickleInFile& object,
                                                                         const PickleInFile& keys, int64_t offset,
                                                                         int64_t fileSize, const std::string& file) {
  constexpr int64_t kCountSize = 8;
  const auto* list = std::get_if<PickleList>(&keys.pickle.root->content);
  if (!list)
    return malformed(file, Why::inEnglish("its list of storages is missing"));
  std::map<std::string, LegacyStorages::Place> places;
  for (const PickleValue* item : list->items) {
    const auto* key = std::get_if<std::string>(&item->content);
    const auto found = key ? object.storages.find(*key) : object.storages.end();
    if (found == object.storages.end())
      return malformed(file, Why::inEnglish("its list of storages names an unknown one"));
    const PickleStorage& storage = found->second;
    offset += kCountSize;
    if (storage.elements > (fileSize - offset) / storage.type->size)
      return Error{ErrorKind::TruncatedFile, {file, Why::inEnglish("the data of storage '%1' are not whole", {*key})}};
    const int64_t size = storage.elements * storage.type->size;
    places[*key] = {offset, size};
    offset += size;
  }
  return places;
}

Result<TorchContainer> openLegacy(const std::filesystem::path& path, int64_t headerSize) {
  const std::string file = path.string();
  DGLM_TRY(const int64_t fileSize, sizeOfFile(path));
  std::string head(static_cast<size_t>(std::min(fileSize, kMaxPickleSize)), '\0');
  DGLM_CHECK(readPart(path, 0, head));
  std::string_view rest = std::string_view(head).substr(static_cast<size_t>(headerSize));
  const auto nextPickle = [&]() -> Result<PickleInFile> {
    DGLM_TRY(PickleInFile read, readPickle(rest, file));
    rest.remove_prefix(read.size);
    return read;
  };
  DGLM_CHECK(nextPickle());  // protocol version
  DGLM_CHECK(nextPickle());  // byte order and sizes of the writing machine
  DGLM_TRY(PickleInFile object, nextPickle());
  DGLM_TRY(const PickleInFile keys, nextPickle());
  const auto offset = static_cast<int64_t>(head.size() - rest.size());
  DGLM_TRY(auto places, placeLegacyStorages(object, keys, offset, fileSize, file));
  return TorchContainer{std::move(object.pickle), std::make_unique<LegacyStorages>(path, std::move(places))};
}

constexpr int64_t kLongestLegacyHeader = 24;

/// The size of the pickled number with which every legacy file starts, in whatever protocol; 0 where there is none.
int64_t legacyHeaderSize(std::string_view start) {
  constexpr std::string_view kMagic = "\x8a\x0al\xfc\x9c\x46\xf9\x20j\xa8P\x19.";
  constexpr char kProtocol = '\x80', kFrame = '\x95';
  constexpr size_t kProtocolSize = 2, kFrameSize = 9;
  if (start.size() < kProtocolSize || start[0] != kProtocol || start[1] < 2 || start[1] > 5)
    return 0;
  size_t at = kProtocolSize;
  if (at < start.size() && start[at] == kFrame)
    at += kFrameSize;
  const bool isMagic = at < start.size() && start.substr(at).starts_with(kMagic);
  return isMagic ? static_cast<int64_t>(at + kMagic.size()) : 0;
}

}  // namespace

Result<TorchContainer> openTorchContainer(const std::filesystem::path& path) {
  constexpr std::string_view kZipMagic = "PK\x03\x04";
  if (std::error_code ignored; std::filesystem::is_directory(path, ignored))
    return openFolder(path);
  DGLM_TRY(const int64_t size, sizeOfFile(path));
  std::string start(static_cast<size_t>(std::min(size, kLongestLegacyHeader)), '\0');
  DGLM_CHECK(readPart(path, 0, start));
  if (start.starts_with(kZipMagic))
    return openZip(path);
  if (const int64_t header = legacyHeaderSize(start); header > 0)
    return openLegacy(path, header);
  return malformed(path.string(), Why::inEnglish("it is neither a zip archive nor a PyTorch file"));
}

}  // namespace dglm
