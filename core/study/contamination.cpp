// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/contamination.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/base/units.h"
#include "core/figure/chart.h"
#include "core/formats/csv_writer.h"
#include "core/search/corpus_files.h"
#include "core/search/subject_names.h"
#include "core/search/subject_stream.h"
#include "core/study/scan_run.h"

namespace dglm {
namespace {

constexpr double kWholeQuery = 0.9;
constexpr std::array kGroups = {SubjectGroup::Sequence, SubjectGroup::Species, SubjectGroup::Accession};
constexpr int64_t kListedBytes = int64_t{64} << 20;
constexpr Colour kHitBar{0x00, 0x72, 0xB2};

int64_t basesInPlaces(std::vector<std::pair<int64_t, int64_t>> places) {
  std::sort(places.begin(), places.end());
  int64_t bases = 0, reached = 0;
  for (const auto& [start, end] : places) {
    bases += std::max<int64_t>(0, end - std::max(start, reached + 1) + 1);
    reached = std::max(reached, end);
  }
  return bases;
}

std::string nameOfGroup(SubjectGroup by, const std::string& id, const std::string& title) {
  if (by == SubjectGroup::Sequence)
    return id;
  const std::string species = by == SubjectGroup::Species ? speciesOf(title) : std::string();
  return species.empty() ? assemblyOf(id) : species;
}

bool holdsMore(const SubjectSummary& a, const SubjectSummary& b) {
  if (a.bestBits != b.bestBits)
    return a.bestBits > b.bestBits;
  return a.hits != b.hits ? a.hits > b.hits : a.subject < b.subject;
}

std::string shortNumber(const char* format, double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), format, value);
  return text.data();
}

const char* columnOf(SubjectGroup by) {
  switch (by) {
    case SubjectGroup::Species:
      return "species_or_accession";
    case SubjectGroup::Accession:
      return "accession";
    case SubjectGroup::Sequence:
      break;
  }
  return "subject";
}

std::string shortName(const std::string& name) {
  constexpr size_t kMost = 28;
  return name.size() <= kMost ? name : name.substr(0, kMost - 3) + "...";
}

void addHits(SubjectTally& tally, const ScanFolder& scan) {
  std::map<std::string, int64_t> lengths;
  for (const Query& query : scan.wish.queries)
    lengths[query.id] = std::ssize(query.bases);
  for (const AlignedHit& hit : scan.hits) {
    const auto length = lengths.find(hit.hit.query);
    tally.add(hit, length == lengths.end() ? 0 : length->second);
  }
}

}  // namespace

SubjectTally::Group& SubjectTally::groupOf(const std::string& id, const std::string& title, int64_t length) {
  const auto [name, isNew] = names_.try_emplace(id);
  if (isNew)
    name->second = nameOfGroup(by_, id, title);
  Group& group = groups_[name->second];
  if (group.summary.subject.empty()) {
    group.summary.subject = name->second;
    group.summary.title = title;
    group.summary.species = speciesOf(title);
  }
  Sequence& sequence = group.sequences[id];
  sequence.length = std::max(sequence.length, length);
  return group;
}

void SubjectTally::add(const AlignedHit& aligned, int64_t queryLength) {
  const Hit& hit = aligned.hit;
  if (hit.expected > mostExpected_)
    return;
  Group& group = groupOf(hit.subject, aligned.subjectTitle, aligned.subjectLength);
  SubjectSummary& summary = group.summary;
  summary.least = summary.hits++ == 0 ? hit.expected : std::min(summary.least, hit.expected);
  summary.bestIdentity = std::max(summary.bestIdentity, hit.identity);
  summary.bestBits = std::max(summary.bestBits, hit.bits);
  summary.longest = std::max(summary.longest, hit.columns);
  group.queries.insert(hit.query);
  group.knowsLengths = group.knowsLengths || queryLength > 0;
  if (queryLength > 0 &&
      static_cast<double>(hit.queryEnd - hit.queryStart + 1) >= kWholeQuery * static_cast<double>(queryLength))
    group.whole.insert(hit.query);
  group.sequences[hit.subject].places.emplace_back(std::min(hit.subjectStart, hit.subjectEnd),
                                                   std::max(hit.subjectStart, hit.subjectEnd));
}

void SubjectTally::addSequence(const std::string& id, const std::string& title, int64_t length) {
  groupOf(id, title, length);
}

std::vector<SubjectSummary> SubjectTally::rows() const {
  std::vector<SubjectSummary> rows;
  for (const auto& [name, group] : groups_) {
    SubjectSummary& row = rows.emplace_back(group.summary);
    row.queries = std::ssize(group.queries);
    row.coveredQueries =
        group.knowsLengths || group.queries.empty() ? std::ssize(group.whole) : SubjectSummary::kNotKnown;
    row.sequences = std::ssize(group.sequences);
    for (const auto& [id, sequence] : group.sequences) {
      row.length += sequence.length;
      row.coveredBases += basesInPlaces(sequence.places);
    }
  }
  std::stable_sort(rows.begin(), rows.end(), holdsMore);
  return rows;
}

std::vector<SubjectSummary> summarise(const ScanFolder& scan, double mostExpected, SubjectGroup by) {
  SubjectTally tally(by, mostExpected);
  addHits(tally, scan);
  return tally.rows();
}

Status writeSubjects(const std::filesystem::path& out, std::span<const SubjectSummary> rows, SubjectGroup by) {
  const std::array<std::string, 13> header{columnOf(by), "species",       "title",         "sequences",    "hits",
                                           "queries",    "whole_queries", "best_identity", "least_evalue", "best_bits",
                                           "longest",    "length",        "covered_bases"};
  DGLM_TRY(CsvWriter table, CsvWriter::create(out, header));
  for (const SubjectSummary& row : rows) {
    const bool hasHit = row.hits > 0;
    const std::array<std::string, 13> fields{
        row.subject,
        row.species,
        row.title,
        std::to_string(row.sequences),
        std::to_string(row.hits),
        std::to_string(row.queries),
        row.coveredQueries == SubjectSummary::kNotKnown ? "" : std::to_string(row.coveredQueries),
        hasHit ? shortNumber("%.3f", row.bestIdentity) : "",
        hasHit ? shortNumber("%.2g", row.least) : "",
        hasHit ? shortNumber("%.1f", row.bestBits) : "",
        hasHit ? std::to_string(row.longest) : "",
        std::to_string(row.length),
        std::to_string(row.coveredBases)};
    DGLM_CHECK(table.writeRow(fields));
  }
  return table.commit();
}

Drawing subjectFigure(std::span<const SubjectSummary> rows, const SubjectWords& words, size_t most) {
  constexpr double kWidth = 7, kHeight = 4.6, kPerBar = 0.32, kRoom = 1.12;
  Chart chart;
  chart.hasSlantedTicks = true;
  chart.title = words.title;
  const auto hitsText = [&words](int64_t hits) {
    return words.hits ? words.hits(hits) : groupDigits(hits) + (hits == 1 ? " hit" : " hits");
  };
  ChartBars bars;
  int64_t largest = 1;
  const auto addBar = [&](const std::string& name, const std::string& tip, int64_t hits) {
    const auto centre = static_cast<double>(bars.bars.size());
    bars.bars.push_back({centre, static_cast<double>(hits), kHitBar, groupDigits(hits), tip});
    chart.x.ticks.push_back({centre, shortName(name), false});
    largest = std::max(largest, hits);
  };
  for (size_t i = 0; i < std::min(most, rows.size()); ++i)
    addBar(rows[i].subject, rows[i].subject + ": " + hitsText(rows[i].hits), rows[i].hits);
  if (rows.size() > most) {
    int64_t others = 0;
    for (const SubjectSummary& row : rows.subspan(most))
      others += row.hits;
    const auto left = static_cast<int64_t>(rows.size() - most);
    const std::string name = words.others ? words.others(left) : groupDigits(left) + " more";
    addBar(name, name + ": " + hitsText(others), others);
  }
  const auto count = static_cast<double>(bars.bars.size());
  chart.width = std::max(kWidth, 2 + kPerBar * count);
  chart.height = kHeight;
  chart.x.low = -0.6;
  chart.x.high = std::max(0.6, count - 0.4);
  chart.left.label = words.axis;
  chart.left.low = 0;
  chart.left.high = kRoom * static_cast<double>(largest);
  chart.left.ticks = roundTicks(0, chart.left.high);
  chart.bars.push_back(std::move(bars));
  return drawChart(chart);
}

Result<std::vector<CorpusSequence>> corpusSequences(const std::vector<std::filesystem::path>& corpus, int64_t mostBytes,
                                                    const JobContext& job) {
  DGLM_TRY(const std::vector<CorpusFile> files, corpusFiles(corpus, {}, job));
  std::vector<CorpusSequence> sequences;
  int64_t bytes = 0;
  for (const CorpusFile& file : files)
    bytes += file.size;
  if (bytes > mostBytes)
    return sequences;
  for (const CorpusFile& file : files) {
    Result<SubjectStream> stream = SubjectStream::open(file.path, {});
    if (stream.hasError())
      continue;
    for (SubjectPiece piece;;) {
      const Result<bool> hasMore = stream.value().next(piece, job.stop);
      if (hasMore.hasError() && hasMore.error().isCancelled())
        return hasMore.error();
      if (hasMore.hasError() || !hasMore.value())
        break;
      if (piece.isLast)
        sequences.push_back({piece.id, piece.title, piece.end()});
    }
  }
  return sequences;
}

Result<Contamination> contaminationOf(const ScanFolder& scan, const JobContext& job) {
  DGLM_TRY(const std::vector<CorpusSequence> listed, corpusSequences(scan.wish.corpus, kListedBytes, job));
  Contamination contamination;
  for (size_t i = 0; i < kGroups.size(); ++i) {
    DGLM_CHECK(job.checkpoint());
    SubjectTally tally(kGroups[i], kCountedExpected);
    addHits(tally, scan);
    for (const CorpusSequence& sequence : listed)
      tally.addSequence(sequence.id, sequence.title, sequence.length);
    contamination[i] = tally.rows();
  }
  return contamination;
}

}  // namespace dglm
