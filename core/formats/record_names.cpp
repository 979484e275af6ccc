// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/record_names.h"

#include <algorithm>

#include "core/sequence/distinct_names.h"

namespace dglm {
namespace {

constexpr std::string_view kFullName = "Name in Decode-gLM Workbench: ";

bool isControl(char c) {
  constexpr unsigned char kFirstPrintable = 0x20, kDelete = 0x7F;
  const auto code = static_cast<unsigned char>(c);
  return code < kFirstPrintable || code == kDelete;
}

/// A further byte of a letter in UTF-8.
bool isContinuation(char c) {
  constexpr unsigned char kMask = 0xC0, kMark = 0x80;
  return (static_cast<unsigned char>(c) & kMask) == kMark;
}

bool isBeyondAscii(char c) {
  constexpr unsigned char kFirst = 0x80;
  return static_cast<unsigned char>(c) >= kFirst;
}

}  // namespace

std::string nameInFiles(std::string_view id) {
  std::string name;
  for (const char c : id) {
    if (isContinuation(c) && !name.empty())
      continue;
    const bool startsOtherLine = name.empty() && (c == '#' || c == '>');
    name += isControl(c) || isBeyondAscii(c) || c == ' ' || c == '%' || startsOtherLine ? '_' : c;
  }
  return name.empty() ? "_" : name;
}

std::string fileNameOf(const Record& record) {
  std::string name = nameInFiles(record.id);
  std::ranges::replace_if(
      name, [](char c) { return std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos; }, '_');
  return name;
}

std::string nameInProgram(const std::string& said, const std::filesystem::path& file) {
  constexpr std::string_view kUnnamed = "Exported";
  if (said != kUnnamed)
    return said;
  const std::filesystem::path unpacked = file.extension() == ".gz" ? file.stem() : file.filename();
  return unpacked.stem().string();
}

std::vector<std::string> namesInFiles(std::span<const std::string> ids) {
  DistinctNames distinct;
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const std::string& id : ids)
    names.push_back(distinct.next(nameInFiles(id)));
  return names;
}

std::vector<std::string> namesInFiles(std::span<const Record> records) {
  std::vector<std::string> ids;
  ids.reserve(records.size());
  for (const Record& record : records)
    ids.push_back(record.id);
  return namesInFiles(ids);
}

std::string sentenceOfDoubledNames(std::span<const Record> records) {
  DistinctNames distinct;
  for (const Record& record : records)
    distinct.next(nameInFiles(record.id));
  return sentenceOf(distinct.renamings());
}

std::string fullNameComment(const Record& record, std::string_view nameInFile) {
  const bool canBeKept = std::ranges::none_of(record.id, isControl) && nameInFile == nameInFiles(record.id);
  return record.id != nameInFile && canBeKept ? std::string(kFullName) + record.id : std::string();
}

void takeFullName(Record& record) {
  const auto comment = std::ranges::find_if(record.headers, [&](const auto& header) {
    return header.first == "COMMENT" && header.second.starts_with(kFullName) &&
           nameInFiles(std::string_view(header.second).substr(kFullName.size())) == record.id;
  });
  if (comment == record.headers.end())
    return;
  record.id = comment->second.substr(kFullName.size());
  record.headers.erase(comment);
}

}  // namespace dglm
