// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/formats/gff3_places.h"
#include "core/formats/input_file.h"
#include "core/formats/read_warnings.h"
#include "core/sequence/record.h"

namespace dglm {

/// Features of a GFF3 file, by the name of the sequence that they belong to.
///
/// Lines of one sequence that share ID and type are the parts of one feature, in the order of placeGff3Lines(); of GTF,
/// which has no ID, the coding lines of one transcript of a gene, strand by strand. Types
/// become GenBank's keys, attributes qualifiers as gff3AttributesOf() has them. Name becomes /label where there is no
/// label, unless the feature is called so without it; ID, Parent, source and score follow the others as qualifiers of
/// these names. The phase of a CDS becomes /codon_start where it is not 0.
///
/// A region line over the whole sequence that says no more than ID, its name and Is_circular describes the sequence and
/// is no feature.
class Gff3Features {
 public:
  /// Puts the features of the record's sequence into the record: that of its name, of the name that it has in files
  /// (see nameInFiles()), of the column as it is spelled, or of the first words of its FASTA header. A name that the
  /// region line keeps is given back, Is_circular=true makes the record circular. Features that do not lie on the
  /// record are left out with a warning; so is a second record of the name.
  void annotate(Record& record, ReadWarnings& warnings);

  /// The lines that could not be read, and, once all records are annotated, the features of sequences that were none
  /// of them.
  void addWarnings(ReadWarnings& warnings) const;

  bool isEmpty() const { return bySequence_.empty(); }
  /// There are lines that could not be read.
  bool hasBadLines() const { return !ofLines_.all().empty(); }

 private:
  friend class Gff3Parser;

  /// A feature as its lines have it.
  struct Entry {
    std::string type, name, location;
    std::vector<Qualifier> qualifiers, lastQualifiers;
    std::vector<Gff3Place> places;
    int64_t line = 0;

    Feature feature(const Gff3Placement& placement) const;
  };

  struct Sequence {
    Topology topology = Topology::Linear;
    std::optional<Entry> whole;  ///< the line that may describe it
    std::vector<Entry> entries;
    std::map<std::pair<std::string, std::string>, size_t> byIdAndType;
    bool isClaimed = false;

    void takeWhole(Record& record);
  };
  using Sequences = std::map<std::string, Sequence, std::less<>>;

  Sequences::iterator sequenceOf(Record& record);

  Sequences bySequence_;
  std::map<std::string, std::string, std::less<>> bySpelling_;  ///< names that percent encoding changes
  ReadWarnings ofLines_;
};

/// Reads the lines of annotation up to the file's end, its ##FASTA line, which is taken, or a line that begins with
/// '>', which is not. A line that has not nine columns, or no numbers for places, is skipped and counted; a phase or
/// strand that is none, a second ID and further columns are left out and counted.
/// Errors: Cancelled, and those of reading.
Result<Gff3Features> readGff3Features(InputFile& input, const JobContext& job);

/// The same of a whole file; sequences in it are not looked at.
Result<Gff3Features> readGff3Features(const std::filesystem::path& path, const JobContext& job);

}  // namespace dglm
