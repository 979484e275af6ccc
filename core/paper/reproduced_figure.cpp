// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/paper/reproduced_figure.h"

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/folder.h"
#include "core/figure/svg.h"
#include "core/formats/csv_writer.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

Status writeTable(const fs::path& path, const FigureTable& table) {
  DGLM_TRY(CsvWriter csv, CsvWriter::create(path, table.header));
  for (const std::vector<std::string>& row : table.rows)
    DGLM_CHECK(csv.writeRow(row));
  return csv.commit();
}

}  // namespace

bool ReproducedFigure::matches() const {
  return std::all_of(checks.begin(), checks.end(),
                     [](const CheckedValue& check) { return check.state == CheckState::Agrees; });
}

FigureTable checkTable(const ReproducedFigure& figure) {
  FigureTable table{figure.name + "_expected_found",
                    {"panel", "quantity", "of", "expected", "tolerance", "found", "state", "source"},
                    {}};
  for (const CheckedValue& check : figure.checks)
    table.rows.push_back({check.value.panel, check.value.quantity, check.value.of, check.value.expected,
                          shortestNumber(check.value.tolerance), check.found, checkStateText(check.state),
                          check.value.source});
  return table;
}

Result<std::vector<fs::path>> writeFigure(const ReproducedFigure& figure, const fs::path& folder) {
  DGLM_CHECK(makeFolder(folder));
  std::vector<fs::path> files;
  for (const FigurePanel& panel : figure.panels) {
    files.push_back(folder / (figure.name + "_" + panel.name + ".svg"));
    DGLM_CHECK(writeAtomically(files.back(), svgFile(panel.drawing)));
  }
  std::vector<FigureTable> tables{checkTable(figure)};
  tables.insert(tables.end(), figure.tables.begin(), figure.tables.end());
  for (const FigureTable& table : tables) {
    files.push_back(folder / (table.name + ".csv"));
    DGLM_CHECK(writeTable(files.back(), table));
  }
  return files;
}

}  // namespace dglm
