// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/latent_reader.h"
#include "core/study/witnesses.h"

namespace dglm {

/// `witnesses`: what latents say beside what an alignment says.
struct WitnessesRequest {
  LatentSource source;
  LatentReadingOptions reading;
  std::vector<std::filesystem::path> annotation;  ///< annotated records, each as AnnotatedSource::parse has it
  std::filesystem::path scores;                   ///< concepts.csv
  std::filesystem::path synonyms;                 ///< empty: the common ones
  std::filesystem::path library;                  ///< empty: the alignment is what the records say of it
  WitnessRules rules;
  MatchRules matches;
  int workers = 1;
  std::filesystem::path out;            ///< .csv: all places; .gff3: the disagreements
  std::filesystem::path disagreements;  ///< these alone, .csv or .gff3; empty: not written
};

struct WitnessesReport {
  int64_t records = 0;
  int64_t latents = 0;  ///< that were heard
  int64_t concepts = 0;
  int64_t places = 0;
  std::map<std::string, int64_t> verdicts;  ///< by wordOf()
  int64_t disagreements = 0;
  std::vector<std::string> warnings;
};

/// A record with what is said of its places.
struct HeardRecord {
  Record record;
  std::vector<Testimony> testimonies;
};

/// Counts by verdict.
std::map<Verdict, int64_t> countVerdicts(std::span<const HeardRecord> records);

enum class WitnessRows { All, Disagreements };

/// By the suffix: .csv, or the disagreements as GFF3 with the sequences. The CSV has the columns record, start, end
/// (1-based, inclusive; across the origin the end is beyond the length), label, alignment (found, nothing, not asked),
/// latent (fires, silent, none), verdict, and behind them strand, concept, annotated, identity, coverage, latents
/// (number:share of the bases:peak), f1 and threshold of the first of these, and beside. Errors: UnsupportedFormat,
/// those of writing.
Status writeWitnesses(const std::filesystem::path& out, std::span<const HeardRecord> records, WitnessRows rows,
                      const JobContext& job);

/// Reads, searches, hears and writes. Errors: those of the readers and writers; InvalidArgument where no latent of the
/// scores speaks for a concept; LatentOutOfRange for scores of another dictionary; Cancelled.
Result<WitnessesReport> runWitnesses(const WitnessesRequest& request, const JobContext& job);

}  // namespace dglm
