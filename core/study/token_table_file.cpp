// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/token_table_file.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/numbering.h"
#include "core/base/text.h"
#include "core/base/utf8_path.h"
#include "core/formats/csv_reader.h"
#include "core/formats/python_literal.h"
#include "core/formats/read_warnings.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kRowsACheckpoint = 4096;
constexpr std::string_view kSpecialLabel = "special token: ";

/// seq_id, tokens and token_annotations.
using Columns = std::array<size_t, 3>;

Result<Columns> columnsOf(const CsvReader& csv, const fs::path& path) {
  constexpr std::array<const char*, 3> kNames{"seq_id", "tokens", "token_annotations"};
  Columns columns{};
  for (size_t i = 0; i < kNames.size(); ++i) {
    const auto column = csv.column(kNames[i]);
    std::string known;
    for (const std::string& name : csv.header())
      known += (known.empty() ? "" : ", ") + name;
    if (!column)
      return Error{ErrorKind::MalformedFile,
                   {path.string(), Why::inEnglish("token table"),
                    Why::inEnglish("it has no column %1, but %2", {kNames[i], known})}};
    columns[i] = *column;
  }
  return columns;
}

/// No label, as pandas and Python write that.
bool isEmptyCell(std::string_view text) {
  return text.empty() || text == "nan" || text == "NaN" || text == "None";
}

/// A cell that is no Python list.
struct OtherCell {
  int64_t row = 0;
  std::string text;
};

/// The form of a table's labels where none of its cells is a list; a list where it is not plain.
LabelForm formOf(const std::vector<OtherCell>& cells) {
  const auto anyHas = [&](std::string_view letters) {
    return std::ranges::any_of(
        cells, [&](const OtherCell& cell) { return cell.text.find_first_of(letters) != std::string::npos; });
  };
  const bool hasBars = anyHas("|"), hasSemicolons = anyHas(";");
  const bool beginsAsLiteral = std::ranges::any_of(cells, [](const OtherCell& cell) {
    return std::string_view("[({").find(cell.text.front()) != std::string::npos;
  });
  if (beginsAsLiteral || (hasBars && hasSemicolons))
    return LabelForm::PythonList;
  if (hasBars)
    return LabelForm::Bars;
  if (hasSemicolons)
    return LabelForm::Semicolons;
  return anyHas(",") ? LabelForm::PythonList : LabelForm::Plain;
}

std::vector<std::string> partsOf(std::string_view text, LabelForm form) {
  const char separator = form == LabelForm::Bars ? '|' : form == LabelForm::Semicolons ? ';' : '\0';
  std::vector<std::string> parts;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = separator == '\0' ? text.size() : std::min(text.find(separator, at), text.size());
    if (const std::string_view part = trimmed(text.substr(at, end - at)); !part.empty())
      parts.emplace_back(part);
    at = end + 1;
  }
  return parts;
}

/// Labels the rows of a table that had no list anew.
void labelFrom(const std::vector<OtherCell>& cells, LabelForm form, Numbering& labels, TokenTable& table) {
  table.rowLabels.clear();
  auto cell = cells.begin();
  for (int64_t row = 0; row < table.rows(); ++row) {
    if (cell != cells.end() && cell->row == row)
      for (const std::string& label : partsOf((cell++)->text, form))
        table.rowLabels.push_back(labels.numberOf(label));
    table.labelStart[static_cast<size_t>(row) + 1] = static_cast<int64_t>(table.rowLabels.size());
  }
}

const char* describe(LabelForm form) {
  if (form == LabelForm::Bars)
    return "its labels stand between bars and not in Python lists; they were taken apart there.";
  if (form == LabelForm::Semicolons)
    return "its labels stand between semicolons and not in Python lists; they were taken apart there.";
  return "its labels are no Python lists; each cell was taken for one label.";
}

}  // namespace

std::vector<std::string> ReadTokenTable::remarks(const fs::path& path) const {
  const std::string name = toUtf8(path.filename()) + ": ";
  std::vector<std::string> sentences = ofText;
  if (form != LabelForm::PythonList)
    sentences.push_back(name + describe(form));
  if (unread > 0)
    sentences.push_back(name + "the labels of " + std::to_string(unread) + " of " + std::to_string(table.rows()) +
                        " rows could not be read and count as none. The first is '" + firstUnread +
                        "'; token_annotations takes Python lists such as ['AmpR', 'ori'].");
  return sentences;
}

bool isSpecialRow(const TokenTable& table, int64_t row) {
  const auto labels = table.labelsAt(row);
  return table.tokens[static_cast<size_t>(row)].starts_with('<') ||
         std::any_of(labels.begin(), labels.end(), [&](int32_t label) {
           return table.labels[static_cast<size_t>(label)].starts_with(kSpecialLabel);
         });
}

Result<ReadTokenTable> readTokenTable(const fs::path& path, LabelReading reading, const JobContext& job) {
  DGLM_TRY(InputFile input, InputFile::open(path));
  DGLM_TRY(CsvReader csv, CsvReader::open(input));
  DGLM_TRY(const Columns columns, columnsOf(csv, path));
  ReadTokenTable read;
  TokenTable& table = read.table;
  Numbering sequences, labels;
  std::vector<OtherCell> others;
  bool hasLists = false;
  std::vector<std::string> row;
  for (;;) {
    DGLM_TRY(const bool hasRow, csv.nextRow(row));
    if (!hasRow)
      break;
    if (table.rows() % kRowsACheckpoint == 0)
      DGLM_CHECK(input.checkpoint(job));
    if (const auto list = parsePythonList(row[columns[2]])) {
      hasLists = true;
      for (const std::string& label : *list)
        table.rowLabels.push_back(labels.numberOf(label));
    } else if (const std::string_view text = trimmed(row[columns[2]]); !isEmptyCell(text)) {
      others.push_back({table.rows(), std::string(text)});
    }
    table.sequences.push_back(sequences.numberOf(row[columns[0]]));
    table.tokens.push_back(row[columns[1]]);
    table.labelStart.push_back(static_cast<int64_t>(table.rowLabels.size()));
  }
  if (reading == LabelReading::Unambiguous && !hasLists && !others.empty())
    read.form = formOf(others);
  if (read.form != LabelForm::PythonList) {
    labelFrom(others, read.form, labels, table);
  } else if (!others.empty()) {
    read.unread = std::ssize(others);
    read.firstUnread = others.front().text;
  }
  table.labels = labels.names();
  read.records = sequences.names();
  read.ofText = remarksOnText(path, input.decoder());
  return read;
}

}  // namespace dglm
