// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/figure/drawing.h"
#include "core/search/hit_writer.h"

namespace dglm {

struct ScanFolder;

/// Hits up to this e-value are beyond chance, and count.
inline constexpr double kCountedExpected = 1e-5;

/// What the rows of a contamination table stand for.
enum class SubjectGroup {
  Sequence,   ///< each sequence of the corpus
  Species,    ///< as the headers say it (speciesOf); else as Accession
  Accession,  ///< an assembly's contigs together (assemblyOf)
};

/// What a sequence of the corpus, or a group of them, holds of the queries.
struct SubjectSummary {
  static constexpr int64_t kNotKnown = -1;

  std::string subject;  ///< id, species or accession
  std::string title;    ///< of the first sequence, as its header says it
  std::string species;  ///< of the first sequence; "" where its header says none
  int64_t sequences = 0;
  int64_t hits = 0;
  int64_t queries = 0;  ///< distinct names with a hit in it
  double bestIdentity = 0;
  double bestBits = 0;
  double least = 0;     ///< smallest e-value
  int64_t longest = 0;  ///< columns
  int64_t coveredQueries =
      0;                     ///< with a hit over at least nine tenths of the query; kNotKnown where no length is known
  int64_t length = 0;        ///< bases of the sequences
  int64_t coveredBases = 0;  ///< of these, by all hits together
};

/// Adds up hits as they come.
class SubjectTally {
 public:
  /// Hits with a larger e-value do not count.
  SubjectTally(SubjectGroup by, double mostExpected) : by_(by), mostExpected_(mostExpected) {}

  /// `queryLength` in bases; 0: not known.
  void add(const AlignedHit& hit, int64_t queryLength);
  /// A sequence of the corpus, with hits or without.
  void addSequence(const std::string& id, const std::string& title, int64_t length);
  /// The best first; those without a hit by their names.
  std::vector<SubjectSummary> rows() const;

 private:
  struct Sequence {
    int64_t length = 0;
    std::vector<std::pair<int64_t, int64_t>> places;  ///< of hits, 1-based and inclusive
  };
  struct Group {
    SubjectSummary summary;
    std::set<std::string> queries, whole;
    bool knowsLengths = false;  ///< of a query at least
    std::map<std::string, Sequence> sequences;
  };
  Group& groupOf(const std::string& id, const std::string& title, int64_t length);

  SubjectGroup by_;
  double mostExpected_;
  std::map<std::string, std::string> names_;  ///< of the groups, by the sequences' ids
  std::map<std::string, Group> groups_;
};

/// A row for each group with a hit whose e-value is at most `mostExpected`; the best first.
std::vector<SubjectSummary> summarise(const ScanFolder& scan, double mostExpected,
                                      SubjectGroup by = SubjectGroup::Sequence);

/// Columns: subject, species or accession; species, title, sequences, hits, queries, whole_queries, best_identity,
/// least_evalue, best_bits, longest, length, covered_bases. Errors: those of writing.
Status writeSubjects(const std::filesystem::path& out, std::span<const SubjectSummary> rows, SubjectGroup by);

/// What the figure says, in another language where it is the window's.
struct SubjectWords {
  std::string title;
  std::string axis = "Hits";
  std::function<std::string(int64_t)> hits = {};    ///< "1,204 hits"
  std::function<std::string(int64_t)> others = {};  ///< name of the bar of the rest: "17 more"
};
/// Hits by row, as bars; the rows behind the first `most` are one bar.
Drawing subjectFigure(std::span<const SubjectSummary> rows, const SubjectWords& words, size_t most = 20);

/// A sequence of a corpus.
struct CorpusSequence {
  std::string id, title;
  int64_t length = 0;  ///< bases
};
/// The sequences of a corpus that is small enough to be listed with those that hold nothing: none where its files are
/// larger than `mostBytes`. Files that cannot be read are passed over, as a scan does. Errors: those of corpusFiles();
/// Cancelled.
Result<std::vector<CorpusSequence>> corpusSequences(const std::vector<std::filesystem::path>& corpus, int64_t mostBytes,
                                                    const JobContext& job);

/// By SubjectGroup.
using Contamination = std::array<std::vector<SubjectSummary>, 3>;

/// What the corpus of a scan holds, by sequence, species and accession; those that hold nothing too where the corpus is
/// small enough to be read again for that. Errors: those of corpusSequences().
Result<Contamination> contaminationOf(const ScanFolder& scan, const JobContext& job);

}  // namespace dglm
