// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/project/ids.h"

namespace dglm {

class Database;

/// How the user wants one feature drawn.
struct FeatureStyle {
  int32_t feature = 0;  ///< index in Record::features
  std::string colour;   ///< "#rrggbb", or "" for the colour of the file or type
  bool hidden = false;

  bool operator==(const FeatureStyle&) const = default;
};

/// How the window looked: user data that no analysis reads.
class ViewTable {
 public:
  /// The JSON text stored under the name, or "" when there is none.
  Result<std::string> state(const std::string& name) const;
  Status setState(const std::string& name, const std::string& json);
  /// All whose names begin so, by name.
  Result<std::vector<std::pair<std::string, std::string>>> statesStartingWith(const std::string& prefix) const;
  /// Sets all of them; an empty text removes its name. All or none.
  Status setStates(std::span<const std::pair<std::string, std::string>> states);

  /// Styles of a record's features, by feature; features that look as their file says are left out.
  Result<std::vector<FeatureStyle>> featureStyles(RecordId record) const;
  /// Replaces them. Errors: RecordNotFound, InvalidArgument (no such feature).
  Status setFeatureStyles(RecordId record, std::span<const FeatureStyle> styles);

 private:
  friend class Project;
  explicit ViewTable(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace dglm
