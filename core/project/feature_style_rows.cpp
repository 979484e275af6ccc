// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/feature_style_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>

#include "core/project/rows.h"

namespace dglm {

std::vector<FeatureStyle> loadFeatureStyles(SQLite::Database& connection, RecordId record) {
  SQLite::Statement query(connection,
                          "SELECT feature, colour, is_hidden FROM feature_style WHERE record_id = ? ORDER BY feature");
  query.bind(1, toNumber(record));
  std::vector<FeatureStyle> styles;
  while (query.executeStep())
    styles.push_back({query.getColumn(0).getInt(), query.getColumn(1).getString(), query.getColumn(2).getInt() != 0});
  return styles;
}

void insertFeatureStyles(SQLite::Database& connection, RecordId record, std::span<const FeatureStyle> styles) {
  SQLite::Statement insert(connection, "INSERT INTO feature_style VALUES (?, ?, ?, ?)");
  for (const FeatureStyle& style : styles) {
    SQLite::bind(insert, toNumber(record), style.feature, style.colour, style.hidden ? 1 : 0);
    execute(insert);
  }
}

std::vector<FeatureStyle> movedStyles(std::span<const FeatureStyle> styles, std::span<const Feature> before,
                                      std::span<const Feature> after) {
  std::vector<FeatureStyle> moved;
  std::vector<bool> isTaken(after.size(), false);
  const auto isNew = [&](size_t place) { return std::ranges::find(before, after[place]) == before.end(); };
  for (const FeatureStyle& style : styles) {
    const auto index = static_cast<size_t>(style.feature);
    size_t place = 0;
    while (place < after.size() && (isTaken[place] || after[place] != before[index]))
      ++place;
    if (place == after.size() && after.size() == before.size() && isNew(index))
      place = index;  // it was changed there
    if (place == after.size())
      continue;
    isTaken[place] = true;
    moved.push_back({static_cast<int32_t>(place), style.colour, style.hidden});
  }
  std::ranges::sort(moved, {}, &FeatureStyle::feature);
  return moved;
}

}  // namespace dglm
