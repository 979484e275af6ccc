// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/project/ids.h"
#include "core/project/record_check.h"
#include "core/sequence/distinct_names.h"
#include "core/sequence/record.h"

namespace dglm {

class Database;

/// Where a record came from.
struct RecordOrigin {
  std::filesystem::path path;  ///< the file it was read from; empty for a pasted sequence
  std::string sha256;          ///< of that file, 64 lower-case hexadecimal digits, or ""
  std::string remark;          ///< one line the user is shown, such as "not seen in training", or ""

  bool operator==(const RecordOrigin&) const = default;
};

struct NewRecord {
  Record record;
  RecordOrigin origin;
};

/// A record without its bases and features.
struct RecordSummary {
  RecordId id{};
  std::string name;  ///< Record::id
  std::string description;
  std::string accession;  ///< as in the file, or ""
  std::string version;    ///< accession with its version, or ""
  int64_t length = 0;     ///< bases
  Topology topology = Topology::Linear;
  double gc = 0;  ///< gcFraction of the bases; NaN: it has only Ns
  int64_t featureCount = 0;
  RecordOrigin origin;
  std::string note;  ///< the user's own words
};

/// What addDistinct() added: the records, and those of them that got another name, with the one that they came with.
struct DistinctRecords {
  std::vector<RecordId> ids;
  std::vector<DistinctNames::Renaming> renamings;
};

/// The records of a project, in the order in which they came.
class RecordTable {
 public:
  /// Adds all records or, after an error or a stop, none. Names may repeat.
  Result<std::vector<RecordId>> add(std::span<const NewRecord> records, const JobContext& job = {});

  /// The same under names that no other record of the project has: "_2", "_3" ... are put behind one that is taken. The
  /// names of `leaving`, records that are removed for the user though still here, are free.
  Result<DistinctRecords> addDistinct(std::vector<NewRecord> records, const JobContext& job = {},
                                      const std::set<RecordId>& leaving = {});

  Result<std::vector<RecordSummary>> list() const;

  /// Every record that the file knows of, damaged or not.
  Result<std::vector<KnownRecord>> known() const;
  /// Why the record cannot be relied on, such as "its bases are not those that were stored"; none if it is sound.
  Result<std::optional<std::string>> faultOf(RecordId id) const;

  /// The record as it was added, with later names and features. Error: RecordNotFound.
  Result<Record> load(RecordId id) const;

  /// Errors of the following: RecordNotFound.
  Status rename(RecordId id, const std::string& name);
  Status setNote(RecordId id, const std::string& note);
  /// Replaces the features. Colours and hiding stay with features that are equal to one before, and with those that are
  /// changed in their place.
  Status setFeatures(RecordId id, std::span<const Feature> features);
  Result<Topology> topology(RecordId id) const;
  /// Replaces the topology, and the features by the same ones as they lie then: each keeps its look. All activations of
  /// the record go, since the model read it with other ends. Errors also: InvalidArgument for another number of
  /// features.
  Status setTopology(RecordId id, Topology topology, std::span<const Feature> features, const JobContext& job = {});

  /// Removes the records, all of their activations and notes; all or none.
  Status remove(std::span<const RecordId> ids, const JobContext& job = {});

 private:
  friend class Project;
  explicit RecordTable(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace dglm
