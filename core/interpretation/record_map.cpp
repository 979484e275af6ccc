// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/record_map.h"

#include <algorithm>

#include "core/interpretation/average_linkage.h"

namespace dglm {
namespace {

const std::vector<float>& cellsOf(const RecordLatents& records, CompareBy by) {
  return by == CompareBy::Maximum ? records.maximum : records.share;
}

float largestOf(const RecordLatents& records, const std::vector<float>& cells, int64_t latent) {
  float largest = 0;
  for (size_t record = 0; record < records.records.size(); ++record)
    largest = std::max(largest, cells[records.at(record, latent)]);
  return largest;
}

std::vector<size_t> clusteredOrder(const std::vector<float>& rows, size_t count, size_t width) {
  if (width == 0 || count > kMostClustered)
    return leafOrder({}, count);
  return leafOrder(averageLinkage(cosineDistances(rows, width), count), count);
}

}  // namespace

std::vector<LatentNumber> mostVarying(const RecordLatents& records, CompareBy by, size_t most) {
  const std::vector<float>& cells = cellsOf(records, by);
  const auto count = static_cast<double>(records.records.size());
  std::vector<std::pair<double, int32_t>> variances;
  for (int64_t latent = 0; latent < records.width; ++latent) {
    const auto largest = static_cast<double>(largestOf(records, cells, latent));
    if (!(largest > 0))
      continue;
    double sum = 0, squares = 0;
    for (size_t record = 0; record < records.records.size(); ++record) {
      const double share = static_cast<double>(cells[records.at(record, latent)]) / largest;
      sum += share;
      squares += share * share;
    }
    variances.emplace_back(squares / count - sum * sum / (count * count), static_cast<int32_t>(latent));
  }
  std::ranges::sort(variances, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<LatentNumber> latents;
  for (size_t i = 0; i < std::min(most, variances.size()); ++i)
    latents.emplace_back(variances[i].second);
  return latents;
}

RecordMap mapRecords(const RecordLatents& records, const std::vector<LatentNumber>& latents, CompareBy by) {
  const std::vector<float>& cells = cellsOf(records, by);
  RecordMap map;
  std::vector<float> largest;
  std::vector<LatentNumber> fire;
  for (const LatentNumber latent : latents)
    if (const float most = largestOf(records, cells, static_cast<int32_t>(latent)); most > 0) {
      fire.push_back(latent);
      largest.push_back(most);
    }
  const size_t rows = records.records.size(), columns = fire.size();
  std::vector<float> shares(rows * columns), turned(rows * columns);
  for (size_t row = 0; row < rows; ++row)
    for (size_t column = 0; column < columns; ++column) {
      const float share = cells[records.at(row, static_cast<int32_t>(fire[column]))] / largest[column];
      shares[row * columns + column] = turned[column * rows + row] = share;
    }
  map.records = clusteredOrder(shares, rows, columns);
  const std::vector<size_t> order = clusteredOrder(turned, columns, rows);
  for (const size_t column : order) {
    map.latents.push_back(fire[column]);
    map.columnMaximum.push_back(largest[column]);
  }
  for (const size_t row : map.records)
    for (const LatentNumber latent : map.latents)
      map.cells.push_back(cells[records.at(row, static_cast<int32_t>(latent))]);
  return map;
}

}  // namespace dglm
