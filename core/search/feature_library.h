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

namespace dglm {

/// A sequence with a name, to be found in other sequences.
struct LibraryFeature {
  std::string name;
  std::string type = "misc_feature";  ///< GenBank's feature key
  std::string bases;                  ///< upper case IUPAC, in the direction in which the feature reads
  std::string note;                   ///< what the library says of it besides, or ""
};

/// Features of one file, in its order. The file's name gives both names: "parts-1.2.gb" is version "1.2" of "parts".
struct FeatureLibrary {
  std::string name;
  std::string version;  ///< or ""
  std::string sha256;   ///< of the file
  std::vector<LibraryFeature> features;
  std::vector<ReadWarning> warnings;
  int64_t tooShort = 0;  ///< left out: fewer than kShortestFeature bases
  int64_t twins = 0;     ///< left out: same name and bases as one before, on either strand
};

/// An exact match of fewer bases is found by chance too often, and no seed of the search fits into it.
constexpr int64_t kShortestFeature = 11;

/// Reads a library from
/// - GenBank, EMBL, SnapGene or GFF3 with sequences: each annotated feature but `source` (introns of a spliced one
///   included); a record without features is one feature, of the record's name;
/// - FASTA: each record, with what stands behind its name as note; "[type=CDS]" in it gives the type;
/// - CSV or TSV (told by the suffix), with columns of which one is called sequence (also sequences, seq, bases, dna),
/// one name (also label, feature,
///   sseqid) and, if it likes, type (also "feature type", type_code) and description (also note, notes). Benchling's
///   libraries, whose column `feature` is the sequence, are such tables, and pLannotate's.
/// Types may be GenBank's keys, the Sequence Ontology's terms, or plain words ("Origin", "Gene").
///
/// Errors: those of readRecords(), MalformedFile, NoRecords when nothing can be searched for.
Result<FeatureLibrary> readFeatureLibrary(const std::filesystem::path& path, const JobContext& job = {});

/// The features of records, as a library of its own: of those of a project, say. `sha256` is that of names and bases.
FeatureLibrary libraryOfRecords(const std::string& name, const std::vector<Record>& records);

/// GenBank's key of what a library calls a type: "Promoter", "origin of replication", "CDS"; "misc_feature" for what is
/// not known.
std::string featureKeyOf(std::string_view type);

}  // namespace dglm
