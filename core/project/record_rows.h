// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/project/record_table.h"

namespace SQLite {
class Database;
}

namespace dglm {

/// Writes records row by row; its statements are prepared once for any number of them.
class RecordInserter {
 public:
  RecordInserter(SQLite::Database& connection, const JobContext& job);
  ~RecordInserter();

  /// Errors of both: Cancelled.
  Result<RecordId> insert(const NewRecord& added);
  Status insertFeatures(RecordId record, std::span<const Feature> features);

 private:
  struct Statements;
  void insertFeature(int64_t record, int64_t place, const Feature& feature);

  std::unique_ptr<Statements> statements_;
  StopToken stop_;
};

/// gcFraction as the column `gc` keeps it, which has no NaN: -1 stands for a record of Ns.
double storedGc(std::string_view bases);
double gcFromStored(double stored);

std::optional<Record> loadRecord(SQLite::Database& connection, RecordId id);
std::vector<Feature> loadFeatures(SQLite::Database& connection, RecordId id);

}  // namespace dglm
