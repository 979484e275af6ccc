// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/project/ids.h"

namespace SQLite {
class Database;
}

namespace dglm {

/// Looks at records one by one: that all of a record can be read, that it is one which a project can hold (letters,
/// lengths, places), and that it is what was stored, where a checksum is kept.
class RecordCheck {
 public:
  explicit RecordCheck(SQLite::Database& connection);
  ~RecordCheck();

  /// What is wrong with the record, such as "its bases are not those that were stored"; none if it is sound.
  std::optional<std::string> faultOf(RecordId id);

 private:
  struct Readers;
  std::string fault(RecordId id);

  SQLite::Database& connection_;
  std::unique_ptr<Readers> readers_;  ///< none where no checksums are kept
};

/// A record that a file, damaged or not, knows of.
struct KnownRecord {
  RecordId id{};
  std::string name;  ///< "#7" where it cannot be read
};

/// In the order of their numbers. A page that cannot be read hides none but those that nothing else in the file names.
std::vector<KnownRecord> knownRecords(SQLite::Database& connection);

}  // namespace dglm
