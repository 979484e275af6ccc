// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/shelved_files.h"

#include <charconv>
#include <fstream>
#include <string>
#include <string_view>

#include "core/base/json_text.h"
#include "core/base/text_file.h"
#include "core/base/utf8_path.h"
#include "core/sae/dictionary_file.h"
#include "core/shelf/file_download.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr int64_t kLargestTrainerConfig = 1 << 20;

bool isThere(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

std::optional<int> numberIn(std::string_view text) {
  int number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failure == std::errc() && number >= 0 ? std::optional(number) : std::nullopt;
}

/// The first `layer: N`, at whatever depth.
std::optional<int> layerInYaml(std::string_view yaml) {
  constexpr std::string_view kKey = "layer: ";
  for (size_t at = yaml.find(kKey); at != std::string_view::npos; at = yaml.find(kKey, at + 1)) {
    const size_t lineStart = yaml.rfind('\n', at) + 1;
    if (yaml.find_first_not_of(" \t-", lineStart) == at)
      return numberIn(yaml.substr(at + kKey.size()));
  }
  return std::nullopt;
}

/// `hook_layer` of SAELens, which newer versions keep in `metadata`; `layer` of dictionary_learning's `trainer`.
std::optional<int> layerInJson(const std::string& text) {
  const Json object = Json::parse(text, nullptr, false);
  for (const char* place : {"/hook_layer", "/metadata/hook_layer", "/trainer/layer"}) {
    const Json::json_pointer pointer(place);
    if (object.is_object() && object.contains(pointer) && object[pointer].is_number_integer())
      return object[pointer].get<int>();
  }
  return std::nullopt;
}

bool isTensorFile(const fs::path& path) {
  return path.extension() == ".pt" || path.extension() == ".safetensors";
}

/// A file that makes sense only with the others of a gLM's folder.
bool isGlmFile(const fs::path& path) {
  const std::string name = toUtf8(path.filename());
  return name == "config.json" || name == "vocab.txt" || name.starts_with("model.safetensors") ||
         name.starts_with("model-0") || name.starts_with("pytorch_model");
}

/// A file that makes sense only with the others of an SAE's folder: SAELens, or an unzipped checkpoint.
bool isFolderFile(const fs::path& path) {
  const std::string name = toUtf8(path.filename());
  return name == "cfg.json" || name == "sae_weights.safetensors" || name == "config.yaml" || name == "config.json" ||
         name == "data.pkl";
}

}  // namespace

std::optional<ModelKind> kindOfFolder(const fs::path& folder) {
  if (isThere(folder / "config.json") && isThere(folder / "vocab.txt"))
    return ModelKind::Glm;
  return dictionaryFileIn(folder) ? std::optional(ModelKind::Dictionary) : std::nullopt;
}

std::optional<fs::path> dictionaryFileIn(const fs::path& folder) {
  if (isThere(folder / "data.pkl"))
    return folder;
  if (isDictionaryFolder(folder))
    return dictionaryWeightsFile(folder);
  std::optional<fs::path> only;
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
    if (!isTensorFile(entry.path()))
      continue;
    if (only)
      return std::nullopt;
    only = entry.path();
  }
  return only;
}

std::optional<int> layerInConfig(const fs::path& folder) {
  if (const auto yaml = readTextFile(folder / "config.yaml", kLargestTrainerConfig); yaml.hasValue())
    return layerInYaml(yaml.value());
  for (const char* name : {"cfg.json", "config.json"})
    if (const auto json = readTextFile(folder / name, kLargestTrainerConfig); json.hasValue())
      return layerInJson(json.value());
  return std::nullopt;
}

bool holdsPartFile(const fs::path& folder) {
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored))
    if (entry.path().extension() == kPartSuffix)
      return true;
  return false;
}

int64_t bytesIn(const fs::path& folder) {
  int64_t bytes = 0;
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored))
    if (entry.is_regular_file(ignored))
      bytes += bytesOf(entry.path());
  return bytes;
}

int64_t bytesOf(const fs::path& file) {
  std::error_code unknown;
  const auto bytes = fs::file_size(file, unknown);
  return unknown ? 0 : static_cast<int64_t>(bytes);
}

std::optional<PointedModel> modelAt(const fs::path& path) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    const std::optional<ModelKind> kind = kindOfFolder(path);
    return kind ? std::optional(PointedModel{*kind, path}) : std::nullopt;
  }
  const fs::path folder = path.parent_path();
  if (isGlmFile(path) && kindOfFolder(folder) == ModelKind::Glm)
    return PointedModel{ModelKind::Glm, folder};
  if (isFolderFile(path) && isDictionaryFolder(folder))
    return PointedModel{ModelKind::Dictionary, folder};
  if (isTensorFile(path))
    return PointedModel{ModelKind::Dictionary, path};
  return std::nullopt;
}

}  // namespace dglm
