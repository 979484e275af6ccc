// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/baselines_file.h"

#include <array>

#include "core/base/atomic_file.h"
#include "core/figure/svg.h"
#include "core/formats/csv_writer.h"
#include "core/formats/workbook_writer.h"
#include "core/study/number_text.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kBaselineColumns = {
    "concept",         "method",         "f1",      "ci_low",     "ci_high",
    "control",         "auroc",          "verdict", "difference", "difference_low",
    "difference_high", "test_positives", "detail"};

/// Beside the table, so that its verdicts can be read without this program.
const std::vector<std::array<std::string, 2>> kVerdictRules = {
    {"sequence only", "the method sees the bases alone: what the others are measured against"},
    {"adds to X",
     "F1 is higher than that of X, the better sequence-only method, by a 95 % interval (on the same draws "
     "of records) above 0"},
    {"adds nothing over X here", "the interval of the difference holds 0"},
    {"does worse than X", "the interval of the difference is below 0"},
    {"no better than its control",
     "the F1 of the same method on labels turned round within each record is not below "
     "the method's 95 % interval"},
    {"too few records to tell", "there is no interval"}};

std::vector<Sheet::Cell> cellsOf(const BaselineRow& row) {
  return {row.target,
          row.method,
          row.score.f1.value,
          row.score.f1.low,
          row.score.f1.high,
          row.controlF1,
          row.score.areaUnderRoc,
          row.verdict,
          row.difference.value,
          row.difference.low,
          row.difference.high,
          std::to_string(row.testPositives),
          row.detail};
}

bool isWorkbook(const fs::path& path) {
  return path.extension() == ".xlsx";
}

Status writeBaselineCsv(const fs::path& path, std::span<const BaselineRow> rows) {
  DGLM_TRY(CsvWriter csv, CsvWriter::create(path, kBaselineColumns));
  for (const BaselineRow& row : rows) {
    std::vector<std::string> fields;
    for (const Sheet::Cell& cell : cellsOf(row)) {
      const auto* text = std::get_if<std::string>(&cell);
      fields.push_back(text ? *text : numberText(std::get<double>(cell)));
    }
    DGLM_CHECK(csv.writeRow(fields));
  }
  return csv.commit();
}

Status writeBaselineSheets(const fs::path& path, std::span<const BaselineRow> rows) {
  constexpr size_t kPositives = 11;
  Sheet table{"baselines", kBaselineColumns, {}};
  for (const BaselineRow& row : rows) {
    std::vector<Sheet::Cell> cells = cellsOf(row);
    cells[kPositives] = static_cast<double>(row.testPositives);
    table.rows.push_back(std::move(cells));
  }
  Sheet rules{"verdicts", {"verdict", "means"}, {}};
  for (const auto& [verdict, means] : kVerdictRules)
    rules.rows.push_back({verdict, means});
  return writeWorkbook(path, std::vector{std::move(table), std::move(rules)});
}

}  // namespace

Status checkBaselineFiles(const fs::path& out, const fs::path& figure) {
  if (isWorkbook(out) && !canWriteWorkbooks())
    return Error{ErrorKind::NotBuilt, {Why::inEnglish("XLSX writing"), Why::inEnglish("libxlsxwriter installed")}};
  if (!figure.empty() && figure.extension() != ".svg")
    return Error{ErrorKind::UnsupportedFormat, {figure.string(), Why::inEnglish("the name must end in .svg")}};
  return {};
}

Result<std::vector<fs::path>> writeBaselines(const fs::path& out, const fs::path& figure,
                                             std::span<const BaselineRow> rows) {
  DGLM_CHECK(isWorkbook(out) ? writeBaselineSheets(out, rows) : writeBaselineCsv(out, rows));
  std::vector<fs::path> files{out};
  if (!figure.empty()) {
    DGLM_CHECK(writeAtomically(figure, svgFile(drawBaselines(rows))));
    files.push_back(figure);
  }
  return files;
}

}  // namespace dglm
