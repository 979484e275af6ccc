// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

#include "widgets/tables/row_table_model.h"

namespace dglm {

/// CSV (RFC 4180, "\n" line ends) of the given rows and columns of a model, in that order, with a header; numbers at
/// full precision, absent values empty.
QString toCsv(const TableModel& model, const std::vector<int>& rows, const std::vector<int>& columns);

/// The same of cells.
QString toCsv(const std::vector<QStringList>& lines);

/// The CSV with further columns at its right: each a title, and a value that is the same in every row.
QString withColumns(const QString& csv, const std::vector<QStringList>& columns);

/// The same as tab-separated text for the clipboard: what a spreadsheet takes on paste.
QString toTabbedText(const TableModel& model, const std::vector<int>& rows, const std::vector<int>& columns);

}  // namespace dglm
