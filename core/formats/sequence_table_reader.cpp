// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/formats/csv_reader.h"
#include "core/formats/record_readers.h"
#include "core/formats/sequence_columns.h"

namespace dglm {

Status readSequenceTable(ReadSession& session) {
  DGLM_TRY(CsvReader table, CsvReader::open(session.input));
  const SequenceColumns columns = sequenceColumns(table.header());
  if (!columns.sequence)  // the kind was told from the start of the header, which may be long
    return Error{ErrorKind::UnrecognisedFile,
                 {session.input.path().string(), Why("its header names no 'sequence' column")}};
  BasesCollector bases(session.options.verbatimBases ? BasesStyle::Verbatim : BasesStyle::FoldedMarked);
  std::vector<std::string> row;
  while (true) {
    DGLM_TRY(const bool hasRow, table.nextRow(row));
    if (!hasRow)
      return {};
    Record record;
    if (columns.id)
      record.id = row[*columns.id];
    bases.append(row[*columns.sequence]);
    DGLM_CHECK(session.deliver(std::move(record), bases));
  }
}

Status readSequenceLines(ReadSession& session) {
  BasesCollector bases(session.options.verbatimBases ? BasesStyle::Verbatim : BasesStyle::FoldedMarked);
  std::string_view line;
  while (true) {
    DGLM_TRY(const bool hasLine, session.input.nextLine(line));
    if (!hasLine)
      return {};
    if (trimmed(line).empty())
      continue;
    bases.append(line);
    DGLM_CHECK(session.deliver(Record{}, bases));
  }
}

}  // namespace dglm
