// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/view_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include "core/project/database.h"
#include "core/project/feature_style_rows.h"
#include "core/project/rows.h"

namespace dglm {

Result<std::string> ViewTable::state(const std::string& name) const {
  return database_->read([&](SQLite::Database& connection) -> Result<std::string> {
    SQLite::Statement query(connection, "SELECT json FROM view_state WHERE name = ?");
    query.bind(1, name);
    return query.executeStep() ? query.getColumn(0).getString() : std::string();
  });
}

Status ViewTable::setState(const std::string& name, const std::string& json) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    SQLite::Statement insert(connection, "INSERT OR REPLACE INTO view_state VALUES (?, ?)");
    SQLite::bind(insert, name, json);
    insert.exec();
    return {};
  });
}

Result<std::vector<std::pair<std::string, std::string>>> ViewTable::statesStartingWith(
    const std::string& prefix) const {
  using States = std::vector<std::pair<std::string, std::string>>;
  return database_->read([&](SQLite::Database& connection) -> Result<States> {
    SQLite::Statement query(connection,
                            "SELECT name, json FROM view_state WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name");
    query.bind(1, prefix);
    States states;
    while (query.executeStep())
      states.emplace_back(query.getColumn(0).getString(), query.getColumn(1).getString());
    return states;
  });
}

Status ViewTable::setStates(std::span<const std::pair<std::string, std::string>> states) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    SQLite::Statement insert(connection, "INSERT OR REPLACE INTO view_state VALUES (?, ?)");
    SQLite::Statement removal(connection, "DELETE FROM view_state WHERE name = ?");
    for (const auto& [name, json] : states) {
      SQLite::Statement& statement = json.empty() ? removal : insert;
      statement.bind(1, name);
      if (!json.empty())
        statement.bind(2, json);
      execute(statement);
    }
    return {};
  });
}

Result<std::vector<FeatureStyle>> ViewTable::featureStyles(RecordId record) const {
  return database_->read([&](SQLite::Database& connection) -> Result<std::vector<FeatureStyle>> {
    return loadFeatureStyles(connection, record);
  });
}

Status ViewTable::setFeatureStyles(RecordId record, std::span<const FeatureStyle> styles) {
  return database_->write([&](SQLite::Database& connection) -> Status {
    if (!hasRow(connection, "record", toNumber(record)))
      return unknownRecord(record);
    SQLite::Statement count(connection, "SELECT count(*) FROM feature WHERE record_id = ?");
    count.bind(1, toNumber(record));
    count.executeStep();
    const int64_t features = count.getColumn(0).getInt64();
    for (const FeatureStyle& style : styles)
      if (style.feature < 0 || style.feature >= features)
        return Error{ErrorKind::InvalidArgument,
                     {Why::inEnglish("The feature"), std::to_string(style.feature),
                      Why::inEnglish("the record has %1, counted from 0", {std::to_string(features)})}};
    SQLite::Statement removal(connection, "DELETE FROM feature_style WHERE record_id = ?");
    removal.bind(1, toNumber(record));
    removal.exec();
    insertFeatureStyles(connection, record, styles);
    return {};
  });
}

}  // namespace dglm
