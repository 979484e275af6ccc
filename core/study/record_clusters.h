// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/base/numbering.h"
#include "core/base/result.h"

namespace dglm {

/// Which cluster of related ones each record belongs to: what --clusters takes.
class RecordClusters {
 public:
  /// CSV with the columns record and cluster; without a path none are told. Remarks on its bytes are added. Errors: as
  /// CsvReader; MalformedFile for a missing column.
  static Result<RecordClusters> read(const std::filesystem::path& path, std::vector<std::string>& remarks);

  /// [record]; nothing where no clusters are told. Error: InvalidArgument for a record that is in none.
  Result<std::vector<int32_t>> of(std::span<const std::string> records) const;

 private:
  std::filesystem::path path_;
  Numbering names_;
  std::map<std::string, int32_t> ofRecord_;
};

}  // namespace dglm
