// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/project/ids.h"

namespace dglm {

class Database;

/// A gLM folder or a dictionary file that lies outside the project: where it was last seen, and what it was.
struct ModelReference {
  std::filesystem::path path;
  std::string sha256;     ///< of the weights, 64 lower-case hexadecimal digits
  std::string factsJson;  ///< a JSON object for display (family, layers, width, ...), "{}" for none

  bool operator==(const ModelReference&) const = default;
};

struct StoredModel {
  ModelId id{};
  ModelReference reference;
};

struct StoredDictionary {
  DictionaryId id{};
  ModelReference reference;
};

/// The models and dictionaries a project refers to. The SHA-256 tells them apart: adding weights that are there already
/// returns their id and takes over the new path and facts, so a moved folder is found again.
class ModelTable {
 public:
  Result<ModelId> addModel(const ModelReference& reference);
  Result<DictionaryId> addDictionary(const ModelReference& reference);

  Result<std::vector<StoredModel>> models() const;
  Result<std::vector<StoredDictionary>> dictionaries() const;

 private:
  friend class Project;
  explicit ModelTable(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace dglm
