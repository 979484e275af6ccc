// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/formats/input_file.h"
#include "core/formats/read_warnings.h"
#include "core/sequence/record.h"

namespace dglm {

/// Features of a GFF3 file, by the name of the sequence that they belong to.
///
/// Lines of one sequence that share an ID are the segments of one feature. Types become GenBank's keys, attributes
/// qualifiers (several values one each); Name becomes /label where there is no label. ID and Parent are left out. A
/// region line with Is_circular=true makes the sequence circular.
class Gff3Features {
 public:
  /// Puts the features of the record's name into the record. Those that reach past the end of a linear record, or
  /// further than once round a circular one, are left out with a warning.
  void annotate(Record& record, ReadWarnings& warnings) const;

  bool isEmpty() const { return bySequence_.empty(); }

 private:
  friend class Gff3Parser;

  struct Sequence {
    Topology topology = Topology::Linear;
    std::vector<Feature> features;
    std::map<std::string, size_t> byId;
  };
  std::map<std::string, Sequence, std::less<>> bySequence_;
};

/// Reads the lines of annotation up to the file's end or its ##FASTA line, which is taken. Errors: MalformedFile for a
/// line that has not nine columns or no places, Cancelled.
Result<Gff3Features> readGff3Features(InputFile& input, const JobContext& job);

/// The same of a whole file; sequences in it are not looked at.
Result<Gff3Features> readGff3Features(const std::filesystem::path& path, const JobContext& job);

}  // namespace dglm
