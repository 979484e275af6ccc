// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/formats/read_warnings.h"
#include "core/project/record_table.h"
#include "core/study/annotated_records.h"

namespace dglm {

/// The new records of one source.
struct SourceRecords {
  std::vector<NewRecord> records;
  std::vector<ReadWarning> warnings;  ///< what the reader met and tolerated
  std::vector<std::string> remarks;   ///< of annotations, in English sentences
  bool isInPart = false;              ///< some of the file or its annotation was passed over
};

/// `sha256` is that of the sequences. Errors: those of the readers, MalformedFile.
Result<SourceRecords> readSource(const AnnotatedSource& source, const std::string& sha256, const JobContext& job);

/// Files to be added to a project, and what is there already.
struct FilesToRead {
  std::vector<std::filesystem::path> paths;
  std::map<std::string, RecordId> known;  ///< a record of each file in the project, by the file's SHA-256
};

/// GFF3, GTF or CSV without sequences annotates the FASTA that is called as it: that of its folder, or the only one; or
/// the only FASTA where it is the only annotation. All others stand alone. After a stop request the files are not
/// looked into any more.
std::vector<AnnotatedSource> pairAnnotations(const std::vector<std::filesystem::path>& paths, const StopToken& stop);

/// What came of reading them. A file is taken whole or not at all.
struct ReadFiles {
  std::vector<NewRecord> records;
  std::vector<ReadWarning> warnings;                                           ///< what the readers met and tolerated
  std::vector<std::string> remarks;                                            ///< of annotations, in English sentences
  std::vector<Error> failures;                                                 ///< one a file that could not be read
  std::vector<std::pair<std::filesystem::path, std::filesystem::path>> twins;  ///< left out, and the same file read
  std::vector<std::filesystem::path> taken;    ///< files that were read, or whose records are there
  bool isInPart = false;                       ///< some of a file that was read was passed over, or its annotation
  std::vector<RecordId> alreadyThere;          ///< records of files that the project holds
  std::vector<std::filesystem::path> leftOut;  ///< annotations of these files
  std::vector<std::filesystem::path> tracks;   ///< not read: what they say is of sequences elsewhere (see readTracks())
};

/// Reads the sequence files one after the other, with annotations by pairAnnotations. Files of tracks, and annotations
/// that belong to none of the files, are only named. Errors: Cancelled; failures of
/// single files are in the result.
Result<ReadFiles> readSequenceFiles(const FilesToRead& files, const JobContext& job);

/// A record from pasted text: FASTA, or bases with white space and numbers between them. Errors: BadSequence.
Result<Record> recordFromText(std::string text, const std::string& name);

}  // namespace dglm
