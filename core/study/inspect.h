// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sae/dictionary.h"

namespace dglm {

/// A named value, in the words of the command line.
struct Fact {
  std::string name;
  std::variant<int64_t, double, bool, std::string> value;
};

using Facts = std::vector<Fact>;

/// What a file or folder is.
struct Inspection {
  std::string path;
  std::string kind;  ///< "sequences", "glm", "sae", "tensors", "directions", "activations", "workbook", "project", ...
  Facts facts;
  std::vector<Facts> records;  ///< of sequences and projects: id, length, topology, features, gc
  std::vector<std::string> warnings;
};

/// Says what a path is. Model files are read whole and checked; `expected` is of SAEs. Errors: those of the readers.
Result<Inspection> inspectPath(const std::filesystem::path& path, const JobContext& job,
                               const DictionaryExpectation& expected = {});

}  // namespace dglm
