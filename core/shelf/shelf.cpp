// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/shelf.h"

#include <algorithm>

#include "core/base/text_file.h"
#include "core/base/utf8_path.h"
#include "core/glm/config.h"
#include "core/shelf/find_model.h"
#include "core/shelf/glm_parameters.h"
#include "core/shelf/shelved_files.h"
#include "core/shelf/source_note.h"
#include "core/tensor/tensor_file.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kLargestGlmConfig = 16 << 20;

Status readGlm(ShelfEntry& entry) {
  const fs::path path = entry.folder / "config.json";
  DGLM_TRY(const std::string text, readTextFile(path, kLargestGlmConfig));
  DGLM_TRY(const GlmConfig config, parseGlmConfig(text, toUtf8(path)));
  entry.glm = {config.gatedFfn ? "NT-v2" : "NT-v1", config.layers, config.hiddenSize, countParameters(config)};
  std::error_code ignored;
  if (const fs::path whole = entry.folder / "model.safetensors"; fs::exists(whole, ignored))
    return checkSafetensors(whole);
  for (const char* weights : {"model.safetensors.index.json", "pytorch_model.bin", "pytorch_model.bin.index.json"})
    if (fs::exists(entry.folder / weights, ignored))
      return {};
  return Error{ErrorKind::ModelFileMissing, {toUtf8(entry.folder), Why("model.safetensors or pytorch_model.bin")}};
}

Status readDictionary(ShelfEntry& entry, const DictionaryExpectation& expected) {
  if (entry.file.empty())
    entry.file = dictionaryFileIn(entry.folder).value_or(entry.folder);
  DGLM_TRY(const Dictionary dictionary, Dictionary::load(entry.file, expected));
  entry.dictionary = dictionary.facts();
  if (const std::optional<int> layer = layerInConfig(entry.folder))
    entry.layer = layer;
  return {};
}

Status readModel(ShelfEntry& entry, const DictionaryExpectation& expected) {
  if (!entry.kind)
    return Error{ErrorKind::ModelFileMissing,
                 {toUtf8(entry.folder), Why("config.json and vocab.txt, and no file of SAE weights either")}};
  return *entry.kind == ModelKind::Glm ? readGlm(entry) : readDictionary(entry, expected);
}

/// What the note and the catalogue know of a folder.
void addOrigin(ShelfEntry& entry) {
  const auto note = readSourceNote(entry.folder);
  if (note.hasValue() && note.value()) {
    entry.origin = note.value()->repository;
    entry.licence = catalogue().licence(note.value()->licence);
  }
  const PublishedModel* published = catalogue().find(entry.name);
  if (!published)
    return;
  entry.title = published->title;
  entry.layer = published->layer;
  if (entry.origin.empty()) {
    entry.origin = published->repository;
    entry.licence = published->licence;
  }
}

void fill(ShelfEntry& entry, const DictionaryExpectation& expected) {
  if (const Status read = readModel(entry, expected); read.hasError()) {
    entry.state = ShelfState::Unreadable;
    entry.failure = read.error();
  }
}

ShelfEntry entryOf(const fs::path& folder, const DictionaryExpectation& expected = {}) {
  ShelfEntry entry;
  entry.name = toUtf8(folder.filename());
  entry.folder = folder;
  entry.kind = kindOfFolder(folder);
  entry.bytes = bytesIn(folder);
  addOrigin(entry);
  if (holdsPartFile(folder))
    entry.state = ShelfState::Unfinished;
  else
    fill(entry, expected);
  return entry;
}

/// An SAE's file that is not asked for by its folder: "run7/ae.pt".
ShelfEntry entryOfFile(const fs::path& file, const DictionaryExpectation& expected) {
  ShelfEntry entry;
  entry.name = toUtf8(file.parent_path().filename() / file.filename());
  entry.folder = file.parent_path();
  entry.file = file;
  entry.kind = ModelKind::Dictionary;
  entry.bytes = bytesOf(file);
  fill(entry, expected);
  return entry;
}

ShelfEntry entryOf(const PublishedModel& model) {
  ShelfEntry entry;
  entry.name = model.name;
  entry.title = model.title;
  entry.kind = model.kind;
  entry.state = ShelfState::NotDownloaded;
  entry.bytes = model.bytes;
  entry.origin = model.repository;
  entry.licence = model.licence;
  entry.layer = model.layer;
  return entry;
}

void addFits(std::vector<ShelfEntry>& entries) {
  for (ShelfEntry& entry : entries)
    if (entry.dictionary)
      for (const ShelfEntry& glm : entries)
        if (glm.glm && glm.state == ShelfState::OnDisk)
          entry.fits.push_back(fitOf(*entry.dictionary, entry.layer, glm.name, *glm.glm));
}

}  // namespace

DictionaryFit fitOf(const DictionaryFacts& dictionary, std::optional<int> layer, const std::string& glmName,
                    const ShelvedGlmFacts& glm) {
  constexpr int64_t kAnyDimension = 0;
  if (dictionary.activationDim != kAnyDimension && dictionary.activationDim != glm.hidden)
    return {glmName, false,
            Why("it takes activations of %1 numbers, this model has %2",
                {std::to_string(dictionary.activationDim), std::to_string(glm.hidden)})};
  if (layer && *layer >= glm.layers)
    return {glmName, false,
            Why("it was trained on layer %1, this model has layers 0 to %2",
                {std::to_string(*layer), std::to_string(glm.layers - 1)})};
  return {glmName, true, {}};
}

ShelfEntry describeModel(const fs::path& path, const DictionaryExpectation& expected) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored))
    return entryOf(path, expected);
  if (fs::exists(path, ignored))
    return entryOfFile(path, expected);
  ShelfEntry entry;
  entry.name = toUtf8(path.filename());
  entry.folder = path;
  entry.state = ShelfState::Unreadable;
  entry.failure = Error{ErrorKind::FileNotFound, {toUtf8(path)}};
  return entry;
}

Result<std::vector<ShelfEntry>> listShelf(const fs::path& shelf, const JobContext& job,
                                          std::span<const fs::path> elsewhere) {
  std::vector<ShelfEntry> entries;
  std::vector<fs::path> paths = modelFolders(shelf);
  paths.insert(paths.end(), elsewhere.begin(), elsewhere.end());
  for (const fs::path& path : paths) {
    DGLM_CHECK(job.checkpoint());
    entries.push_back(describeModel(path));
  }
  addFits(entries);
  for (const PublishedModel& model : catalogue().models)
    if (folderNamed(shelf, model.name).hasError())
      entries.push_back(entryOf(model));
  return entries;
}

}  // namespace dglm
