// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sae/dictionary.h"
#include "core/shelf/catalogue.h"

namespace dglm {

/// What config.json says of a gLM.
struct ShelvedGlmFacts {
  std::string family;  ///< "NT-v2" or "NT-v1"
  int64_t layers = 0;
  int64_t hidden = 0;
  int64_t parameters = 0;
};

enum class ShelfState { OnDisk, Unfinished, Unreadable, NotDownloaded };

/// Whether an SAE can be used on a gLM of the shelf.
struct DictionaryFit {
  std::string glm;  ///< its name on the shelf
  bool fits = false;
  Why misfit;  ///< why not: "it takes activations of 512 numbers, this model has 1024"
};

/// A gLM or SAE on the shelf, or one of the catalogue that could be there.
struct ShelfEntry {
  std::string name;
  std::string title;
  std::optional<ModelKind> kind;  ///< nothing for a folder that is neither
  ShelfState state = ShelfState::OnDisk;
  std::optional<Error> failure;  ///< of an unreadable one
  std::filesystem::path folder;
  std::filesystem::path file;  ///< of an SAE: what opens it
  int64_t bytes = 0;           ///< on disk; of one not downloaded: about what there is to download
  std::string origin;          ///< "OWNER/REPO", by the note or a name of the catalogue; else empty
  Licence licence;             ///< its name is empty where nothing is known
  std::optional<ShelvedGlmFacts> glm;
  std::optional<DictionaryFacts> dictionary;
  std::optional<int> layer;         ///< of an SAE, where a configuration or the catalogue names it
  std::vector<DictionaryFit> fits;  ///< of an SAE: one for each gLM on disk
};

/// A model wherever it lies: a gLM's folder, or an SAE's file or folder; `expected` is of SAEs. SAEs are read whole and
/// checked, gLMs by their configuration. One that cannot be used is Unreadable, with its failure.
ShelfEntry describeModel(const std::filesystem::path& path, const DictionaryExpectation& expected = {});

/// Everything on the shelf by name, then the models that lie elsewhere, then what else the catalogue has. Errors:
/// Cancelled.
Result<std::vector<ShelfEntry>> listShelf(const std::filesystem::path& shelf, const JobContext& job,
                                          std::span<const std::filesystem::path> elsewhere = {});

/// Whether the dictionary can be used on the gLM: activation_dim is hidden, and the layer, if known, exists.
DictionaryFit fitOf(const DictionaryFacts& dictionary, std::optional<int> layer, const std::string& glmName,
                    const ShelvedGlmFacts& glm);

}  // namespace dglm
