// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/model_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include "core/project/database.h"
#include "core/project/paths.h"

namespace dglm {

namespace {

// The tables model and dictionary have the same columns.
Result<int64_t> addReference(Database& database, const std::string& table, const ModelReference& reference) {
  return database.write([&](SQLite::Database& connection) -> Result<int64_t> {
    SQLite::Statement insert(connection,
                             "INSERT INTO " + table +
                                 " (path, sha256, facts_json) VALUES (?, ?, ?) ON CONFLICT (sha256) DO UPDATE "
                                 "SET path = excluded.path, facts_json = excluded.facts_json RETURNING id");
    SQLite::bind(insert, toUtf8(reference.path), reference.sha256, reference.factsJson);
    insert.executeStep();
    const int64_t id = insert.getColumn(0).getInt64();
    insert.reset();
    return id;
  });
}

template <class Stored, class Id>
Result<std::vector<Stored>> listReferences(const Database& database, const std::string& table) {
  return database.read([&](SQLite::Database& connection) -> Result<std::vector<Stored>> {
    SQLite::Statement query(connection, "SELECT id, path, sha256, facts_json FROM " + table + " ORDER BY id");
    std::vector<Stored> all;
    while (query.executeStep())
      all.push_back(
          {Id{query.getColumn(0).getInt64()},
           {fromUtf8(query.getColumn(1).getString()), query.getColumn(2).getString(), query.getColumn(3).getString()}});
    return all;
  });
}

}  // namespace

Result<ModelId> ModelTable::addModel(const ModelReference& reference) {
  DGLM_TRY(const int64_t id, addReference(*database_, "model", reference));
  return ModelId{id};
}

Result<DictionaryId> ModelTable::addDictionary(const ModelReference& reference) {
  DGLM_TRY(const int64_t id, addReference(*database_, "dictionary", reference));
  return DictionaryId{id};
}

Result<std::vector<StoredModel>> ModelTable::models() const {
  return listReferences<StoredModel, ModelId>(*database_, "model");
}

Result<std::vector<StoredDictionary>> ModelTable::dictionaries() const {
  return listReferences<StoredDictionary, DictionaryId>(*database_, "dictionary");
}

}  // namespace dglm
