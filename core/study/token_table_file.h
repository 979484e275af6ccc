// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/token_concepts.h"

namespace dglm {

/// How the labels of a token stand in a token table. Plain: each cell is one label.
enum class LabelForm { PythonList, Bars, Semicolons, Plain };

/// A token table, and what was read of its column token_annotations.
struct ReadTokenTable {
  TokenTable table;
  std::vector<std::string> records;  ///< seq_id by the table's number of the sequence
  LabelForm form = LabelForm::PythonList;
  int64_t unread = 0;               ///< rows whose labels could not be read: they count as unlabelled
  std::string firstUnread;          ///< the text of the first of them
  std::vector<std::string> ofText;  ///< remarks on its bytes

  /// Sentences about bytes that are not UTF-8 and labels that are no Python lists, each with the file's name; empty for
  /// a plain table.
  std::vector<std::string> remarks(const std::filesystem::path& path) const;
};

/// Which forms of labels are read. AsReference: Python lists alone. Unambiguous: in a table without any list also
/// labels between bars, or between semicolons, or a label a cell, where nothing speaks for another form.
enum class LabelReading { AsReference, Unambiguous };

/// Whether a row stands for no bases: <cls>, padding and the like, by its text or as the reference labels it.
bool isSpecialRow(const TokenTable& table, int64_t row);

/// Reads a token table as the reference writes it: CSV with seq_id, tokens, token_annotations (a Python list).
/// Errors: as CsvReader; MalformedFile for a missing column.
Result<ReadTokenTable> readTokenTable(const std::filesystem::path& path, LabelReading reading, const JobContext& job);

}  // namespace dglm
