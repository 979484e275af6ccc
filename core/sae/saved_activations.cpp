// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/saved_activations.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "core/base/json_text.h"
#include "core/base/text_file.h"
#include "core/sae/activation_index.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr const char* kTensorName = "activations";
constexpr int64_t kHalfBytes = 2;

bool isThere(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

bool isFolder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

/// By name.
std::vector<fs::path> foldersIn(const fs::path& folder) {
  std::vector<fs::path> folders;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (isFolder(entry->path()))
      folders.push_back(entry->path());
  std::ranges::sort(folders);
  return folders;
}

Error unusable(const fs::path& folder, const Why& why) {
  return {ErrorKind::InvalidArgument, {folder.string(), Why::inEnglish("taken for --activations"), why}};
}

Result<SavedActivations> openFile(const fs::path& path, const JobContext& job) {
  DGLM_TRY(const TensorFile file, readTensorFile(path, job));
  const at::Tensor* x_ND = file.find(kTensorName);
  if (!x_ND)
    return Error{ErrorKind::TensorMissing, {path.string(), kTensorName}};
  if (x_ND->dim() != 2 || x_ND->numel() == 0 || !x_ND->is_floating_point())
    return Error{ErrorKind::TensorShape,
                 {path.string(), kTensorName, c10::str(x_ND->sizes()),
                  Why::inEnglish("[tokens, dimensions] of fractional numbers")}};
  return SavedActivations{rowsOfTensor(*x_ND, path.string())};
}

/// What 'activations --shards' wrote.
Result<SavedActivations> openIndexed(const fs::path& folder) {
  DGLM_TRY(const ActivationIndex index, readActivationIndex(folder));
  if (!index.isWhole())
    return unusable(folder, Why::inEnglish("its writing was stopped after %1 of %2 tokens; repeat the 'activations' "
                                           "command with --resume",
                                           {std::to_string(index.rowsWritten()), std::to_string(index.rows)}));
  std::vector<MatrixFile> files;
  for (const ActivationShard& shard : index.shards) {
    DGLM_TRY(MatrixFile file, activationsInSafetensors(folder / shard.file, index.width));
    if (file.rows != shard.rows)
      return Error{ErrorKind::MalformedFile,
                   {file.path.string(), kTensorName,
                    Why::inEnglish("it has %1 tokens, and the index tells of %2",
                                   {std::to_string(file.rows), std::to_string(shard.rows)})}};
    files.push_back(std::move(file));
  }
  if (files.empty())
    return unusable(folder, Why::inEnglish("it holds no tokens"));
  SavedActivations saved{rowsOfFiles(std::move(files), index.width), index.chunkRows, {index.source}};
  saved.indices = {activationIndexFile(folder)};
  return saved;
}

/// What the reference writes beside its activations.
struct Metadata {
  int64_t rows = 0;
  int64_t width = 0;
  std::string model, layer;
};

std::optional<fs::path> metadataIn(const fs::path& folder) {
  for (const char* name : {"metadata.json", "metadata.yaml"})
    if (isThere(folder / name))
      return folder / name;
  return std::nullopt;
}

Result<FlatYaml> fieldsOf(const fs::path& file) {
  if (file.extension() == ".yaml")
    return readFlatYaml(file);
  constexpr int64_t kLargest = 1 << 20;
  DGLM_TRY(const std::string text, readTextFile(file, kLargest));
  const auto told = nlohmann::json::parse(text, nullptr, false);
  FlatYaml fields;
  if (!told.is_object())
    return Error{ErrorKind::MalformedFile, {file.string(), "JSON", Why::inEnglish("it does not tell of activations")}};
  for (const auto& [name, value] : told.items())
    fields.emplace_back(name, value.is_string() ? value.get<std::string>() : jsonText(value));
  return fields;
}

Result<Metadata> readMetadata(const fs::path& file) {
  DGLM_TRY(const FlatYaml fields, fieldsOf(file));
  Metadata metadata{0, 0, findField(fields, "model"), findField(fields, "layer")};
  for (const auto& [name, number] :
       {std::pair{"total_tokens", &Metadata::rows}, std::pair{"d_model", &Metadata::width}}) {
    constexpr int64_t kMost = int64_t{1} << 40;
    const std::string text = findField(fields, name);
    metadata.*number = std::strtoll(text.c_str(), nullptr, 10);
    if (metadata.*number < 1 || metadata.*number > kMost)
      return Error{ErrorKind::MalformedFile,
                   {file.string(), name, Why::inEnglish("'%1' is no number of them", {text})}};
  }
  return metadata;
}

/// A folder with activations and metadata of the reference's; nothing where there are none.
std::optional<fs::path> referenceFileIn(const fs::path& folder) {
  for (const char* name : {"activations.pt", "activations.dat"})
    if (isThere(folder / name))
      return folder / name;
  return std::nullopt;
}

Result<std::unique_ptr<ActivationRows>> openReferenceFile(const fs::path& file, const Metadata& metadata) {
  if (file.extension() == ".pt")
    return rowsOfTorchFile(file, metadata.rows, metadata.width);
  std::error_code error;
  const auto size = static_cast<int64_t>(fs::file_size(file, error));
  if (error)
    return Error{ErrorKind::CannotOpenFile, {file.string(), error.message()}};
  if (size / metadata.width / kHalfBytes != metadata.rows || size % (metadata.width * kHalfBytes) != 0)
    return Error{
        ErrorKind::MalformedFile,
        {file.string(), kTensorName,
         Why::inEnglish("its metadata tell of %1 x %2 numbers of half precision, and it has %3 bytes",
                        {std::to_string(metadata.rows), std::to_string(metadata.width), std::to_string(size)})}};
  return rowsOfFiles({{file, 0, metadata.rows, MatrixFile::Numbers::Fp16}}, metadata.width);
}

Result<SavedActivations> openReference(const std::vector<fs::path>& folders) {
  SavedActivations saved;
  std::vector<std::unique_ptr<ActivationRows>> parts;
  for (const fs::path& folder : folders) {
    const auto file = referenceFileIn(folder);
    if (!file)
      continue;
    const auto described = metadataIn(folder);
    if (!described)
      return unusable(folder, Why::inEnglish("there is no metadata.json or metadata.yaml beside its activations"));
    DGLM_TRY(const Metadata metadata, readMetadata(*described));
    if (!parts.empty() && parts.front()->width() != metadata.width)
      return unusable(folder, Why::inEnglish("its activations have %1 dimensions, and those of %2 have %3",
                                             {std::to_string(metadata.width), folders.front().string(),
                                              std::to_string(parts.front()->width())}));
    if (parts.empty())
      saved.sources.front() = {{"model", metadata.model}, {"layer", metadata.layer}};
    DGLM_TRY(auto part, openReferenceFile(*file, metadata));
    parts.push_back(std::move(part));
  }
  if (!parts.empty())
    saved.rows = oneBehindTheOther(std::move(parts));
  std::erase_if(saved.sources.front(),
                [](const auto& field) { return field.second.empty() || field.second == "null"; });
  return saved;
}

Result<SavedActivations> openFolder(const fs::path& folder) {
  if (isThere(activationIndexFile(folder)))
    return openIndexed(folder);
  const std::vector<fs::path> inside = foldersIn(folder);
  DGLM_TRY(SavedActivations saved, openReference(referenceFileIn(folder) ? std::vector<fs::path>{folder} : inside));
  if (saved.rows)
    return saved;
  for (const fs::path& each : inside)
    if (isThere(activationIndexFile(each)))
      return unusable(folder, Why::inEnglish("it holds a folder for each of several layers; name one, such as %1",
                                             {each.string()}));
  return unusable(folder, Why::inEnglish("it holds neither the index.json of 'activations --shards' nor "
                                         "activations.pt or activations.dat with metadata.json or metadata.yaml"));
}

}  // namespace

Result<SavedActivations> openSavedActivations(const fs::path& path, const JobContext& job) {
  if (!isFolder(path))
    return openFile(path, job);
  if (isThere(path / "data.pkl"))  // a checkpoint that was unzipped
    return openFile(path, job);
  return openFolder(path);
}

Result<SavedActivations> openSavedLayers(const fs::path& folder, std::span<const int> layers, const JobContext& job) {
  if (layers.size() == 1 && !isFolder(folderOfLayer(folder, layers.front())))
    return openSavedActivations(folder, job);
  SavedActivations all;
  all.sources.clear();
  std::vector<std::unique_ptr<ActivationRows>> columns;
  for (const int layer : layers) {
    const fs::path own = folderOfLayer(folder, layer);
    if (!isFolder(own))
      return unusable(folder, Why::inEnglish("it has no folder %1 of layer %2; write all layers at once with "
                                             "'activations --shards --layers'",
                                             {own.filename().string(), std::to_string(layer)}));
    DGLM_TRY(SavedActivations one, openIndexed(own));
    const auto isAlike = [&] {
      return one.rows->rows() == columns.front()->rows() && one.rows->width() == columns.front()->width() &&
             one.chunkRows == all.chunkRows;
    };
    if (!columns.empty() && !isAlike())
      return unusable(folder, Why::inEnglish("its layers are not of the same tokens"));
    if (columns.empty())
      all.chunkRows = one.chunkRows;
    all.sources.push_back(std::move(one.sources.front()));
    all.indices.push_back(std::move(one.indices.front()));
    columns.push_back(std::move(one.rows));
  }
  all.rows = columns.size() == 1 ? std::move(columns.front()) : sideBySide(std::move(columns));
  return all;
}

}  // namespace dglm
