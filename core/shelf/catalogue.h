// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace dglm {

enum class ModelKind { Glm, Dictionary };

/// Terms under which weights are published.
struct Licence {
  std::string name;     ///< "CC BY-NC-SA 4.0"; "not stated" where the publisher says none
  std::string url;      ///< of its text; may be empty
  std::string summary;  ///< in a few words
  bool isFree = false;  ///< for any use: it need not be accepted before a download

  bool operator==(const Licence&) const = default;
};

/// A model of the hub that the program knows by name.
struct PublishedModel {
  std::string name;  ///< its folder on the shelf: "nt-v2-50m"
  int size = 0;      ///< number by which the reference's --model names it (50, 100, ...); 0 = none
  ModelKind kind = ModelKind::Glm;
  std::string repository;    ///< "OWNER/REPO"
  std::string file;          ///< of an SAE: path of its weights in the repository
  std::string title;         ///< one line for a person
  std::optional<int> layer;  ///< of an SAE: the layer it was trained on, 0-based
  Licence licence;
  int64_t bytes = 0;  ///< to download, about
};

/// Licences and models as resources/models.json has them.
struct Catalogue {
  std::vector<Licence> licences;
  std::vector<PublishedModel> models;

  /// By name, size ("50") or repository, or nullptr. Repositories are compared with their owner or without.
  const PublishedModel* find(std::string_view name) const;
  /// By name or by the hub's identifier ("cc-by-nc-sa-4.0"); an unknown name is a licence that must be accepted.
  Licence licence(const std::string& name) const;
};

/// Errors: MalformedFile, naming the entry.
Result<Catalogue> parseCatalogue(std::string_view json);

/// The catalogue that was compiled in.
const Catalogue& catalogue();

/// The texts compiled in: resources/models.json.
std::span<const std::string_view> catalogueTexts();

}  // namespace dglm
