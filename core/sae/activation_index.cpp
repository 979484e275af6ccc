// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sae/activation_index.h"

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/base/text_file.h"
#include "core/base/utf8_path.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr const char* kFormat = "decode-glm activations";
constexpr int kVersion = 1;
constexpr const char* kNumbers = "F32";

ordered_json jsonOf(const ActivationIndex& index) {
  ordered_json source = ordered_json::object(), shards = ordered_json::array(), records = ordered_json::array();
  for (const auto& [name, value] : index.source)
    source[name] = value;
  for (const ActivationShard& shard : index.shards)
    shards.push_back({{"file", shard.file}, {"rows", shard.rows}, {"sha256", shard.sha256}});
  for (const IndexedRecord& record : index.records)
    records.push_back(
        {{"id", record.id}, {"first_row", record.firstRow}, {"rows", record.rows}, {"sha256", record.sha256}});
  return {{"format", kFormat},
          {"version", kVersion},
          {"source", std::move(source)},
          {"dtype", kNumbers},
          {"dimensions", index.width},
          {"rows", index.rows},
          {"rows_written", index.rowsWritten()},
          {"shard_rows", index.shardRows},
          {"chunk_rows", index.chunkRows},
          {"shards", std::move(shards)},
          {"records", std::move(records)}};
}

/// Throws nlohmann's exceptions where something is missing.
ActivationIndex indexFrom(const ordered_json& json) {
  ActivationIndex index;
  for (const auto& [name, value] : json.at("source").items())
    index.source.emplace_back(name, value.get<std::string>());
  index.width = json.at("dimensions");
  index.rows = json.at("rows");
  index.shardRows = json.at("shard_rows");
  index.chunkRows = json.at("chunk_rows");
  for (const ordered_json& shard : json.at("shards"))
    index.shards.push_back({shard.at("file"), shard.at("rows"), shard.at("sha256")});
  for (const ordered_json& record : json.at("records"))
    index.records.push_back(
        {record.at("id"), record.at("first_row"), record.at("rows"), record.value("sha256", std::string())});
  return index;
}

/// Names lead nowhere else, and numbers can be counted on.
bool isSound(const ActivationIndex& index) {
  constexpr int64_t kMost = int64_t{1} << 48;
  const auto isFileName = [](const ActivationShard& shard) {
    return !shard.file.empty() && fromUtf8(shard.file).filename() == fromUtf8(shard.file) && shard.file != "..";
  };
  const auto isWithin = [](int64_t number) { return number >= 0 && number <= kMost; };
  const auto isShard = [&](const ActivationShard& shard) {
    return isFileName(shard) && shard.rows > 0 && isWithin(shard.rows);
  };
  const auto isRecord = [&](const IndexedRecord& record) {
    return isWithin(record.firstRow) && isWithin(record.rows) && record.firstRow + record.rows <= index.rows;
  };
  return index.width > 0 && index.width <= (1 << 24) && isWithin(index.rows) && index.shardRows > 0 &&
         index.chunkRows >= 0 && (index.chunkRows == 0 || index.rows % index.chunkRows == 0) &&
         std::ranges::all_of(index.shards, isShard) && std::ranges::all_of(index.records, isRecord) &&
         index.rowsWritten() <= index.rows;
}

Error malformed(const fs::path& file, const Why& why) {
  return {ErrorKind::MalformedFile, {file.string(), Why::inEnglish("index of activations"), why}};
}

}  // namespace

int64_t ActivationIndex::rowsWritten() const {
  int64_t written = 0;
  for (const ActivationShard& shard : shards)
    written += shard.rows;
  return written;
}

fs::path activationIndexFile(const fs::path& folder) {
  return folder / "index.json";
}

Result<ActivationIndex> readActivationIndex(const fs::path& folder) {
  constexpr int64_t kLargest = int64_t{1} << 30;
  const fs::path file = activationIndexFile(folder);
  DGLM_TRY(const std::string text, readTextFile(file, kLargest));
  const ordered_json json = ordered_json::parse(text, nullptr, false);
  if (!json.is_object() || json.value("format", ordered_json()) != kFormat)
    return malformed(file, Why::inEnglish("it is none that 'decode-glm activations --shards' wrote"));
  if (json.value("version", ordered_json()) != kVersion || json.value("dtype", ordered_json()) != kNumbers)
    return malformed(file, Why::inEnglish("a newer version of this program wrote it; update the program"));
  try {
    ActivationIndex index = indexFrom(json);
    if (isSound(index))
      return index;
    return malformed(file, Why::inEnglish("its numbers and names do not fit together"));
  } catch (const nlohmann::json::exception& exception) {
    return malformed(file, Why::inEnglish("%1", {exception.what()}));
  }
}

Status writeActivationIndex(const fs::path& folder, const ActivationIndex& index) {
  return writeAtomically(activationIndexFile(folder), jsonText(jsonOf(index), 1) + "\n");
}

fs::path folderOfLayer(const fs::path& folder, int64_t layer) {
  return folder / ("layer-" + std::to_string(layer));
}

}  // namespace dglm
