// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formats/bases_collector.h"
#include "core/formats/genbank_feature_table.h"
#include "core/formats/genbank_locus.h"
#include "core/formats/record_readers.h"
#include "core/sequence/record.h"

namespace dglm {

/// The record of a flat file (GenBank, EMBL) whose lines are being read, and what is said where it ends.
class FlatRecord {
 public:
  explicit FlatRecord(ReadSession& session) : table("", session.warnings), session_(session) {}

  /// What the first line says; a record without a name is called by its place.
  void begin(GenBankLocus locus);
  /// Another name than that of the first line; no line of its features is read yet.
  void rename(std::string name);
  void setLengthIfUnknown(int64_t length);

  /// Hands the record on; one of a protein is skipped with a warning.
  Status end();
  /// The same where the next record begins before an end mark.
  Status endWithoutMark();
  /// The file has ended within the record. Errors: TruncatedFile where its sequence has not begun, or is shorter than
  /// the first line says.
  Status endOfFile(bool hasSequenceBegun);

  Record record;
  GenBankFeatureTable table;
  BasesCollector bases{BasesStyle::Folded};

 private:
  void warnAboutLocus();
  bool isShorterThanPromised() const { return locus_.length && bases.length() < *locus_.length; }

  ReadSession& session_;
  GenBankLocus locus_;
};

/// Gives all lines of the file to a reader with addLine() and finish(), and looks at the stop token on the way.
template <typename Reader>
Status readLines(ReadSession& session, Reader reader) {
  constexpr int64_t kLinesPerSlice = 1 << 16;
  std::string_view line;
  for (int64_t count = 1;; ++count) {
    if (count % kLinesPerSlice == 0)
      DGLM_CHECK(session.input.checkpoint(session.job));
    DGLM_TRY(const bool hasLine, session.input.nextLine(line));
    if (!hasLine)
      return reader.finish();
    DGLM_CHECK(reader.addLine(line));
  }
}

}  // namespace dglm
