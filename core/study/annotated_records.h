// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/formats/read_warnings.h"
#include "core/sequence/record.h"
#include "core/study/sequence_folder.h"

namespace dglm {

/// Where annotated records are: one file or folder that holds both (GenBank, EMBL, SnapGene, GFF3 with sequences), or
/// sequences and a file of annotations.
struct AnnotatedSource {
  std::filesystem::path sequences;
  std::filesystem::path annotation;  ///< empty, GFF3, or pLannotate's CSV; told by content

  /// "SEQUENCES,ANNOTATION", or the path of a file or folder that holds both, also where a comma is in its name.
  static AnnotatedSource parse(const std::string& text);

  /// The files to read, in order: of a folder those in it that hold sequences. Errors: as sequencesIn.
  Result<SequenceFolder> look() const;
  Result<std::vector<std::filesystem::path>> files() const;
};

struct AnnotatedReading {
  std::string labelKey;        ///< qualifier, or column of the CSV, that names a feature; empty: its usual label
  bool verbatimBases = false;  ///< bases as they are, as the reference takes them
};

struct AnnotatedRecords {
  std::vector<Record> records;
  std::vector<std::string> warnings;
  bool isInPart = false;  ///< some of the annotation was passed over, which a warning says
};

/// Whether a reader that meets this leaves out some of what the file holds.
bool passesOver(ReadProblem problem);

/// Gives the records the features of GFF3, or of pLannotate's CSV, as below. Errors: those of the readers,
/// MalformedFile.
Status annotate(AnnotatedRecords& into, const std::filesystem::path& annotation, const std::string& labelColumn,
                const JobContext& job);

/// Reads annotated records. The CSV has the columns qstart and qend (1-based, inclusive; on a circular plasmid qend may
/// be the smaller) and Feature, as pLannotate writes them, and seq_id where there are several records (as the reference
/// has it, also with "valseq_" before the record's id); rows of unknown records, and those that cannot be read or
/// lie outside their record, are counted in a warning that names the first. With a label key, features without it are
/// left out.
/// Errors: those of the readers, MalformedFile, InvalidArgument where no record has a feature, or none of them the
/// label key (the message has those that there are).
Result<AnnotatedRecords> readAnnotatedRecords(const AnnotatedSource& source, const AnnotatedReading& reading,
                                              const JobContext& job);

}  // namespace dglm
