// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace dglm {

/// A YAML file that is one mapping of names to scalars, in order.
using FlatYaml = std::vector<std::pair<std::string, std::string>>;

/// One "name: value" a line; values that YAML could take for something else are double-quoted.
std::string formatFlatYaml(const FlatYaml& fields);

/// Reads what formatFlatYaml wrote. Errors: CannotOpenFile, MalformedFile with the line.
Result<FlatYaml> readFlatYaml(const std::filesystem::path& path);

/// The value of that name, or empty.
std::string findField(const FlatYaml& fields, const std::string& name);

}  // namespace dglm
