// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/published_meta.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/formats/python_literal.h"
#include "core/formats/workbook_reader.h"
#include "core/tensor/aten.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPickle = "data.pkl";

Error noAnnotations(const fs::path& path, const Why& why) {
  return Error{ErrorKind::MalformedFile, {path.string(), Why::inEnglish("meta-SAE annotations"), why}};
}

/// Red and green fall from 255 (white) to 0 (blue).
std::optional<double> shadeOf(const std::optional<uint32_t>& colour) {
  constexpr uint32_t kWhite = 255;
  if (!colour || (*colour & 0xFF) != kWhite)
    return std::nullopt;
  return 1 - static_cast<double>(*colour >> 16) / kWhite;
}

}  // namespace

std::optional<fs::path> unzippedTensorFolder(const fs::path& path) {
  std::error_code ignored;
  if (fs::exists(path / kPickle, ignored))
    return path;
  std::optional<fs::path> only;
  for (const fs::directory_entry& entry : fs::directory_iterator(path, ignored)) {
    if (!fs::exists(entry.path() / kPickle, ignored))
      continue;
    if (only)
      return std::nullopt;
    only = entry.path();
  }
  return only;
}

Result<TensorFile> readMetaDecoder(const fs::path& path, const JobContext& job) {
  std::error_code ignored;
  fs::path file = path;
  if (fs::is_directory(path, ignored)) {
    const auto folder = unzippedTensorFolder(path);
    if (!folder)
      return Error{ErrorKind::FileNotFound, {(path / kPickle).string()}};
    file = *folder;
  }
  DGLM_TRY(TensorFile tensors, readTensorFile(file, job));
  const bool isMatrix =
      tensors.tensors.size() == 1 && tensors.tensors.front().dim() == 2 && tensors.tensors.front().is_floating_point();
  if (!isMatrix)
    return Error{ErrorKind::MalformedFile,
                 {path.string(), Why::inEnglish("meta-SAE decoder"), Why::inEnglish("it is not one matrix alone")}};
  return tensors;
}

Result<DirectionNorms> readDirectionNorms(const fs::path& path, const JobContext& job) {
  DGLM_TRY(const TensorFile file, readMetaDecoder(path, job));
  const at::Tensor norms_M = file.tensors.front().to(at::kDouble).norm(2, {1}).contiguous();
  const double* first = norms_M.const_data_ptr<double>();
  return DirectionNorms{{first, first + norms_M.numel()}, file.tensors.front().size(1)};
}

std::pair<std::string, int64_t> MetaColumn::mostFrequent() const {
  std::map<std::string, int64_t> counts;
  for (const std::vector<std::string>& child : labels)
    for (const std::string& label : std::set<std::string>(child.begin(), child.end()))
      ++counts[label];
  const auto most = std::ranges::max_element(counts, {}, &std::pair<const std::string, int64_t>::second);
  return most == counts.end() ? std::pair<std::string, int64_t>() : std::pair(most->first, most->second);
}

int64_t MetaColumn::childrenWith(const std::vector<std::string>& texts) const {
  const auto holdsOne = [&](const std::string& label) {
    return std::ranges::any_of(texts, [&](const std::string& text) { return label.find(text) != std::string::npos; });
  };
  return std::ranges::count_if(
      labels, [&](const std::vector<std::string>& child) { return std::ranges::any_of(child, holdsOne); });
}

bool isMetaHeader(const std::vector<std::string>& header) {
  if (header.empty())
    return false;
  for (size_t column = 0; column < header.size(); ++column)
    if (header[column] != "Column_" + std::to_string(column + 1))
      return false;
  return true;
}

Result<std::vector<MetaColumn>> readMetaAnnotations(const fs::path& path) {
  DGLM_TRY(const std::vector<ReadSheet> sheets, readWorkbook(path));
  if (sheets.empty())
    return noAnnotations(path, Why::inEnglish("it has no sheet"));
  const ReadSheet& sheet = sheets.front();
  if (sheet.rows.empty() || !isMetaHeader(sheet.rows.front()))
    return noAnnotations(path, Why::inEnglish("its first row is not Column_1, Column_2, and so on"));
  std::vector<MetaColumn> columns(sheet.rows.front().size());
  for (size_t column = 0; column < columns.size(); ++column) {
    columns[column].name = sheet.rows.front()[column];
    if (column < sheet.coloursOfFirstRow.size())
      columns[column].shade = shadeOf(sheet.coloursOfFirstRow[column]);
  }
  for (size_t row = 1; row < sheet.rows.size(); ++row)
    for (size_t column = 0; column < std::min(sheet.rows[row].size(), columns.size()); ++column) {
      const std::string& cell = sheet.rows[row][column];
      if (cell.empty())
        continue;
      auto labels = parsePythonList(cell);
      if (!labels)
        return noAnnotations(path, Why::inEnglish("row %1 of %2 is no list of labels: '%3'",
                                                  {std::to_string(row + 1), columns[column].name, cell}));
      columns[column].labels.push_back(std::move(*labels));
    }
  return columns;
}

}  // namespace dglm
