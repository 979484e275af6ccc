// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/formats/file_kind.h"
#include "core/formats/read_warnings.h"
#include "core/sequence/record.h"

namespace dglm {

struct ReadOptions {
  /// Bases of FASTA, CSV and text exactly as they stand in the file, case included (the paper-compatible mode).
  bool verbatimBases = false;
};

/// What reading a file found besides its records.
struct ReadSummary {
  FileKind kind = FileKind::Fasta;
  int64_t records = 0;
  std::vector<ReadWarning> warnings;
};

struct ReadRecords {
  std::vector<Record> records;
  std::vector<ReadWarning> warnings;
  FileKind kind = FileKind::Fasta;
};

/// Takes one record; an error stops the reading and is returned from it.
using RecordSink = std::function<Status(Record&&)>;

/// Reads sequences from FASTA, GenBank, EMBL, GFF3 with sequences (all plain, gzip or bgzip), SnapGene .dna, CSV with a
/// `sequence` or `sequences` column (and `id`, `seq_id` or `name`), or text with one sequence a line. The kind is told
/// by content, not by suffix. Texts may end their lines as they like and need not be UTF-8, see TextDecoder.
///
/// Bases are upper case IUPAC letters; U is read as T, anything else as N, both counted. In CSV and text, written
/// special tokens such as <mask> stay in Record::bases as they are written; such records are linear, and
/// Vocabulary::tokenize and foldForModel know the tokens. Records without a name are called seq_1, seq_2, ... by their
/// place in the file. Empty records and proteins are skipped with a counted warning; a file without any record is the
/// error NoRecords.
///
/// Errors: FileNotFound, CannotOpenFile, UnrecognisedFile, TruncatedFile, MalformedFile, NoRecords, NotBuilt,
/// Cancelled.
Result<ReadSummary> forEachRecord(const std::filesystem::path& path, const RecordSink& sink, const JobContext& job,
                                  const ReadOptions& options = {});

/// The same with all records in memory.
Result<ReadRecords> readRecords(const std::filesystem::path& path, const JobContext& job,
                                const ReadOptions& options = {});

}  // namespace dglm
