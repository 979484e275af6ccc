// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/tensor/element_type.h"

namespace dglm {

/// One tensor of a safetensors file; its bytes are [begin, end) of the data that follows the header.
struct SafetensorsEntry {
  std::string name;
  const ElementType* type = nullptr;
  std::vector<int64_t> shape;
  int64_t begin = 0;
  int64_t end = 0;
};

/// What a safetensors header says, entries in the order of their bytes.
struct SafetensorsHeader {
  std::vector<SafetensorsEntry> entries;
  std::map<std::string, std::string> metadata;
};

/// Parses the header's JSON and checks it against the size of the data: known dtypes, shapes whose product fits,
/// tensors that lie end to end without hole or overlap and fill the data. `file` is named in errors.
Result<SafetensorsHeader> parseSafetensorsHeader(std::string_view json, int64_t dataSize, const std::string& file);

/// A file's header, and where its data begin in it, for those that read parts of a tensor. Errors: as readSafetensors.
struct SafetensorsPlaces {
  SafetensorsHeader header;
  int64_t dataBegin = 0;
};
Result<SafetensorsPlaces> readSafetensorsPlaces(const std::filesystem::path& path);

/// The header's JSON, padded with spaces so that the data starts at a multiple of 8 bytes.
std::string formatSafetensorsHeader(const SafetensorsHeader& header);

/// Elements of a tensor of that shape, or -1 where a size is negative or the product exceeds `limit`.
int64_t countElements(const std::vector<int64_t>& shape, int64_t limit);

}  // namespace dglm
