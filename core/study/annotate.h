// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/search/feature_finder.h"

namespace dglm {

/// `annotate`: features of a library found in sequences.
struct AnnotateRequest {
  std::filesystem::path library;
  std::vector<std::filesystem::path> sequences;
  std::filesystem::path out;  ///< .gb, .gff3 (with the sequences' own features), or .csv of what was found
  MatchRules rules;
  bool keepsOwn = true;  ///< the features that the files have already; false: they are left out
  int workers = 1;
};

struct AnnotateReport {
  int64_t records = 0;
  int64_t bases = 0;
  int64_t features = 0;   ///< found, without those that the records named already
  int64_t fragments = 0;  ///< of these
  int64_t known = 0;      ///< found where the record names them already
  FeatureLibrary library;
  std::vector<std::string> warnings;
};

/// What was found on one record.
struct RecordAnnotation {
  std::vector<FeatureMatch> matches;
  std::vector<Feature> features;  ///< the record's own, then what was found and is not among them
};

/// Searches the records, in as many threads as are asked for. The e-values are those in these records together. Errors:
/// Cancelled.
Result<std::vector<RecordAnnotation>> annotateRecords(const std::vector<Record>& records, const FeatureLibrary& library,
                                                      const MatchRules& rules, int workers, const JobContext& job);

/// Reads, searches and writes. The CSV has the reference's columns seq_id, qstart, qend, Feature, evalue and pident
/// (positions 1-based and inclusive; across the origin qend is beyond the length), and behind them strand, coverage,
/// differences, type, library, library_version and library_sha256. Errors: those of the readers and writers,
/// UnsupportedFormat, Cancelled.
Result<AnnotateReport> annotateFiles(const AnnotateRequest& request, const JobContext& job);

}  // namespace dglm
