// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/workbook_writer.h"

#include <xlsxwriter.h>

#include <cmath>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/text_decoder.h"

namespace dglm {
namespace {

/// Cells are kept on disk row by row, so that memory does not grow with the sheet.
constexpr lxw_workbook_options kConstantMemory = {
    .constant_memory = LXW_TRUE, .tmpdir = nullptr, .use_zip64 = LXW_FALSE};

class Workbook {
 public:
  explicit Workbook(const std::string& path) : book_(workbook_new_opt(path.c_str(), &options_)) {}
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook() {
    if (book_)
      workbook_close(book_);
  }

  lxw_error add(const Sheet& sheet) {
    if (!book_)
      return LXW_ERROR_CREATING_TMPFILE;
    lxw_worksheet* page = workbook_add_worksheet(book_, sheet.name.c_str());
    if (!page)
      return LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED;
    lxw_format* bold = boldFormat();
    worksheet_freeze_panes(page, 1, 0);
    lxw_error failure = LXW_NO_ERROR;
    const auto keep = [&](lxw_error status) { failure = failure == LXW_NO_ERROR ? status : failure; };
    for (size_t column = 0; column < sheet.header.size(); ++column)
      keep(worksheet_write_string(page, 0, static_cast<lxw_col_t>(column), printableText(sheet.header[column]).c_str(),
                                  column < sheet.headerColours.size() ? onColour(sheet.headerColours[column]) : bold));
    for (size_t row = 0; row < sheet.rows.size() && failure == LXW_NO_ERROR; ++row)
      for (size_t column = 0; column < sheet.rows[row].size(); ++column)
        keep(write(page, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(column), sheet.rows[row][column]));
    return failure;
  }

  lxw_error close() { return workbook_close(std::exchange(book_, nullptr)); }

 private:
  lxw_format* boldFormat() {
    lxw_format* format = workbook_add_format(book_);
    format_set_bold(format);
    return format;
  }

  lxw_format* onColour(uint32_t colour) {
    lxw_format* format = boldFormat();
    format_set_bg_color(format,
                        colour == 0 ? static_cast<lxw_color_t>(LXW_COLOR_BLACK) : colour);  // 0 is no colour there
    return format;
  }

  static lxw_error write(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const Sheet::Cell& cell) {
    if (const double* number = std::get_if<double>(&cell))
      return std::isnan(*number) ? worksheet_write_string(page, row, column, "n/a", nullptr)
                                 : worksheet_write_number(page, row, column, *number, nullptr);
    return worksheet_write_string(page, row, column, printableText(std::get<std::string>(cell)).c_str(), nullptr);
  }

  lxw_workbook_options options_ = kConstantMemory;
  lxw_workbook* book_;
};

}  // namespace

bool canWriteWorkbooks() {
  return true;
}

Status writeWorkbook(const std::filesystem::path& path, std::span<const Sheet> sheets) {
  DGLM_TRY(PendingFile file, PendingFile::create(path));
  Workbook book(file.path().string());
  for (const Sheet& sheet : sheets)
    if (const lxw_error failure = book.add(sheet); failure != LXW_NO_ERROR)
      return Error{ErrorKind::UnsupportedFormat, {path.string(), lxw_strerror(failure)}};
  if (const lxw_error failure = book.close(); failure != LXW_NO_ERROR)
    return Error{ErrorKind::CannotWriteFile, {path.string(), lxw_strerror(failure)}};
  return file.commit();
}

}  // namespace dglm
