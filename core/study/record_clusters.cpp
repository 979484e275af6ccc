// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/record_clusters.h"

#include <algorithm>
#include <iterator>

#include "core/formats/csv_reader.h"
#include "core/formats/read_warnings.h"

namespace dglm {

Result<RecordClusters> RecordClusters::read(const std::filesystem::path& path, std::vector<std::string>& remarks) {
  RecordClusters clusters;
  if (path.empty())
    return clusters;
  clusters.path_ = path;
  DGLM_TRY(InputFile input, InputFile::open(path));
  DGLM_TRY(CsvReader csv, CsvReader::open(input));
  const auto record = csv.column("record"), cluster = csv.column("cluster");
  if (!record || !cluster)
    return Error{ErrorKind::MalformedFile,
                 {path.string(), "clusters", Why::inEnglish("it needs the columns record and cluster")}};
  std::vector<std::string> row;
  for (;;) {
    DGLM_TRY(const bool hasRow, csv.nextRow(row));
    if (!hasRow)
      break;
    clusters.ofRecord_[row[*record]] = clusters.names_.numberOf(row[*cluster]);
  }
  std::ranges::move(remarksOnText(path, input.decoder()), std::back_inserter(remarks));
  return clusters;
}

Result<std::vector<int32_t>> RecordClusters::of(std::span<const std::string> records) const {
  std::vector<int32_t> numbers;
  if (path_.empty())
    return numbers;
  for (const std::string& record : records) {
    const auto found = ofRecord_.find(record);
    if (found == ofRecord_.end())
      return Error{ErrorKind::InvalidArgument,
                   {"--clusters", path_.string(), Why::inEnglish("record %1 is not in it", {record})}};
    numbers.push_back(found->second);
  }
  return numbers;
}

}  // namespace dglm
