// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concept_table.h"

#include <cmath>

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/base/utf8_path.h"
#include "core/formats/csv_writer.h"
#include "core/formats/workbook_writer.h"
#include "core/study/number_text.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

const std::vector<std::string> kColumns{"latent",  "concept", "set",     "f1",      "precision", "recall", "threshold",
                                        "support", "ci_low",  "ci_high", "null_f1", "q_value",   "mode"};

/// Whole numbers stay whole in text; in a workbook all numbers are alike. NaN is an empty cell.
struct TableCell {
  Sheet::Cell value;
  bool isWhole = false;

  bool isAbsent() const {
    const double* number = std::get_if<double>(&value);
    return number && std::isnan(*number);
  }
  Sheet::Cell cell() const { return isAbsent() ? Sheet::Cell("") : value; }
  std::string text() const {
    if (isAbsent())
      return "";
    if (const std::string* words = std::get_if<std::string>(&value))
      return *words;
    const double number = std::get<double>(value);
    return isWhole ? std::to_string(static_cast<int64_t>(number)) : numberText(number);
  }
};

std::vector<TableCell> rowOf(const ConceptMatch& match, size_t set, const std::string& name, const std::string& mode) {
  const ConceptScore& score = match.sets[set];
  const auto whole = [](int64_t number) { return TableCell{static_cast<double>(number), true}; };
  return {whole(match.latent),
          {name},
          whole(static_cast<int64_t>(set)),
          {score.agreement.f1},
          {score.agreement.precision},
          {score.agreement.recall},
          {static_cast<double>(match.threshold)},
          whole(score.support),
          {score.low},
          {score.high},
          {score.nullF1},
          {match.qValue},
          {mode}};
}

std::vector<std::vector<TableCell>> rowsOf(const ConceptsFound& found, const std::string& mode,
                                           const std::string& modeByToken) {
  std::vector<std::vector<TableCell>> rows;
  for (size_t i = 0; i < found.matches.size(); ++i) {
    const std::string& name = found.concepts.names()[static_cast<size_t>(found.matches[i].number)];
    for (size_t set = 0; set < found.matches[i].sets.size(); ++set)
      rows.push_back(rowOf(found.matches[i], set, name, mode));
    if (i < found.oneFrame.size())
      for (size_t set = 0; set < found.oneFrame[i].sets.size(); ++set)
        rows.push_back(rowOf(found.oneFrame[i], set, name, modeByToken));
  }
  return rows;
}

ordered_json jsonOf(const Facts& facts) {
  ordered_json object = ordered_json::object();
  for (const Fact& fact : facts)
    std::visit([&](const auto& value) { object[fact.name] = value; }, fact.value);
  return object;
}

Status writeCsv(const fs::path& path, const std::vector<std::vector<TableCell>>& rows) {
  DGLM_TRY(CsvWriter csv, CsvWriter::create(path, kColumns));
  std::vector<std::string> fields;
  for (const std::vector<TableCell>& row : rows) {
    fields.clear();
    for (const TableCell& cell : row)
      fields.push_back(cell.text());
    DGLM_CHECK(csv.writeRow(fields));
  }
  return csv.commit();
}

Status writeSheets(const fs::path& path, const ConceptsFound& found, const std::vector<std::vector<TableCell>>& rows) {
  Sheet table{"concepts", kColumns, {}};
  for (const std::vector<TableCell>& row : rows) {
    auto& cells = table.rows.emplace_back();
    for (const TableCell& cell : row)
      cells.push_back(cell.cell());
  }
  Sheet provenance{"provenance", {"name", "value"}, {}};
  const ordered_json facts = jsonOf(found.provenance);
  for (const auto& [name, value] : facts.items())
    provenance.rows.push_back({name, value.is_string() ? value.get<std::string>() : jsonText(value)});
  return writeWorkbook(path, std::vector{std::move(table), std::move(provenance)});
}

}  // namespace

Result<fs::path> writeProvenance(const fs::path& folder, const Facts& provenance, int64_t matches,
                                 const std::vector<fs::path>& files) {
  ordered_json names = ordered_json::array();
  for (const fs::path& file : files)
    names.push_back(toUtf8(file.filename()));
  const ordered_json summary = {{"provenance", jsonOf(provenance)}, {"matches", matches}, {"files", names}};
  const fs::path path = folder / "concepts.json";
  DGLM_CHECK(writeAtomically(path, jsonText(summary, 2) + "\n"));
  return path;
}

Result<std::vector<fs::path>> writeConcepts(const fs::path& folder, const ConceptsFound& found,
                                            const ConceptRunFacts& facts, const std::string& modeByToken) {
  const std::vector<std::vector<TableCell>> rows = rowsOf(found, facts.mode, modeByToken);
  DGLM_TRY(std::vector<fs::path> files, writeTokenConcepts(folder, facts, found.latents));
  files.push_back(folder / "concepts.csv");
  DGLM_CHECK(writeCsv(files.back(), rows));
  if (canWriteWorkbooks()) {
    files.push_back(folder / "concepts.xlsx");
    DGLM_CHECK(writeSheets(files.back(), found, rows));
  }
  DGLM_TRY(const fs::path provenance, writeProvenance(folder, found.provenance, std::ssize(found.matches), files));
  files.push_back(provenance);
  return files;
}

}  // namespace dglm
