// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "core/figure/chart.h"
#include "core/paper/figure_style.h"
#include "core/paper/panel_values.h"
#include "core/paper/published_layout.h"
#include "core/paper/reproduced_figure.h"
#include "core/search/corpus_scan.h"
#include "core/search/hit_reader.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr const char* kHitsFile = "newquery_all_results_combined.csv";
constexpr const char* kQueriesFile = "CMV_enhancer.fasta";
constexpr const char* kFolder = "blast_query_result";
constexpr const char* kAllHits = "all hits";
constexpr const char* kQueries = "query file";
constexpr double kNear = 99;  // per cent identity

/// The published audit while it is drawn.
struct BlastAudit {
  std::vector<Hit> hits;
  std::vector<Query> queries;  ///< none where their file is not there
  FoundValues found = {};
  ReproducedFigure figure = {};

  void addPanel(const std::string& name, const Chart& chart, const std::string& title);
  double countIf(bool (*isCounted)(const Hit&)) const {
    return static_cast<double>(std::count_if(hits.begin(), hits.end(), isCounted));
  }
};

void BlastAudit::addPanel(const std::string& name, const Chart& chart, const std::string& title) {
  figure.panels.push_back({name, drawChart(chart), panelValues("blast_" + name, chart)});
  Drawing& page = figure.panels.back().drawing;
  page.title = "BLAST audit " + name + ": " + title;
  page.description = "From the published search of the training corpus for CMV enhancers.";
}

/// "NW_0018" of "NW_001849981.1", "NZ_NRRJ01" of "NZ_NRRJ01000080.1": the assembly that a contig is of.
std::string assemblyOf(const std::string& subject) {
  constexpr size_t kPrefix = 3, kLetters = 6, kDigits = 4;
  const bool isOfLetters = subject.size() > kPrefix && std::isalpha(static_cast<unsigned char>(subject[kPrefix])) != 0;
  return subject.substr(0, kPrefix + (isOfLetters ? kLetters : kDigits));
}

void drawSubjects(BlastAudit& made) {
  std::map<std::string, int64_t> counts;
  for (const Hit& hit : made.hits)
    ++counts[hit.subject];
  std::vector<std::pair<std::string, int64_t>> order(counts.begin(), counts.end());
  std::ranges::stable_sort(order, std::greater<>(), &std::pair<std::string, int64_t>::second);
  std::set<std::string> assemblies;
  Chart chart{.width = 7.75, .height = 4, .hasSlantedTicks = true};
  ChartBars bars;
  FigureTable table{"blast_subjects", {"subject", "assembly", "hits"}, {}};
  for (const auto& [subject, hits] : order) {
    const auto place = static_cast<double>(bars.bars.size());
    const std::string count = std::to_string(hits);
    bars.bars.push_back({place, static_cast<double>(hits), kFigureBlue, count, subject + ": " + count + " hits"});
    chart.x.ticks.push_back({place, subject});
    made.found.add("A", "hits", subject, static_cast<double>(hits));
    assemblies.insert(assemblyOf(subject));
    table.rows.push_back({subject, assemblyOf(subject), count});
  }
  made.found.add("A", "subjects with hits", kAllHits, static_cast<double>(order.size()));
  made.found.add("A", "assemblies with hits", kAllHits, static_cast<double>(assemblies.size()));
  chart.bars = {bars};
  chart.x.label = "Sequence of the corpus";
  chart.x.low = -0.6;
  chart.x.high = static_cast<double>(order.size()) - 0.4;
  constexpr double kHeadroom = 1.12;  // for the numbers over the bars
  chart.left = {
      .label = "#Hits", .low = 0, .high = order.empty() ? 1 : kHeadroom * static_cast<double>(order[0].second)};
  chart.left.ticks = roundTicks(0, chart.left.high);
  made.addPanel("A", chart, "hits per sequence of the corpus");
  made.figure.tables.push_back(std::move(table));
}

void drawIdentities(BlastAudit& made) {
  std::map<std::pair<int64_t, double>, int64_t> places;
  for (const Hit& hit : made.hits)
    ++places[{hit.columns, hit.identity}];
  double longest = 1, least = 100;
  ChartDots dots{kFigureDarkBlue.withOpacity(0.35), kFigureDot, {}};
  for (const auto& [place, count] : places) {
    const auto length = static_cast<double>(place.first);
    longest = std::max(longest, length);
    least = std::min(least, place.second);
    dots.dots.push_back({length, place.second,
                         std::to_string(count) + (count == 1 ? " hit: " : " hits: ") + shortestNumber(place.second) +
                             " % over " + std::to_string(place.first)});
  }
  Chart chart{.width = 6, .height = 4};
  constexpr double kMargin = 0.5;
  chart.x = {.label = "Length of the alignment (columns)", .low = 0, .high = longest * 1.05};
  chart.x.ticks = roundTicks(0, chart.x.high);
  chart.left = {.label = "Identity (%)", .low = std::floor(least) - kMargin, .high = 100 + kMargin};
  chart.left.ticks = roundTicks(chart.left.low, 100);
  chart.right = chart.left;  // of the dots
  chart.right->label.clear();
  chart.right->ticks.clear();
  chart.dots = {dots};
  made.addPanel("B", chart, "identity against length");
}

void countHits(BlastAudit& made) {
  const auto add = [&](const std::string& quantity, double value) { made.found.add("B", quantity, kAllHits, value); };
  std::unordered_map<std::string, int64_t> queries;
  double identity = 0, length = 0, worst = 0;
  for (const Hit& hit : made.hits) {
    ++queries[hit.query];
    identity += hit.identity;
    length += static_cast<double>(hit.columns);
    worst = std::max(worst, hit.expected);
  }
  const auto count = static_cast<double>(made.hits.size());
  add("hits", count);
  add("queries with hits", static_cast<double>(queries.size()));
  if (made.hits.empty())
    return;
  const auto [lowest, highest] = std::ranges::minmax(made.hits, {}, &Hit::identity);
  const auto [shortest, longest] = std::ranges::minmax(made.hits, {}, &Hit::columns);
  const auto [weakest, strongest] = std::ranges::minmax(made.hits, {}, &Hit::bits);
  add("lowest identity", lowest.identity);
  add("highest identity", highest.identity);
  add("mean identity", identity / count);
  add("hits with identity 100", made.countIf([](const Hit& hit) { return hit.identity == 100; }));
  add("hits with identity 99 or more", made.countIf([](const Hit& hit) { return hit.identity >= kNear; }));
  add("shortest alignment", static_cast<double>(shortest.columns));
  add("longest alignment", static_cast<double>(longest.columns));
  add("mean length", length / count);
  add("alignments of 100 columns or more", made.countIf([](const Hit& hit) { return hit.columns >= 100; }));
  add("lowest bit score", weakest.bits);
  add("highest bit score", strongest.bits);
  add("highest e-value", worst);
  add("hits with an e-value below 1e-50", made.countIf([](const Hit& hit) { return hit.expected < 1e-50; }));
}

constexpr size_t kBins = 50;
using Covered = std::array<bool, kBins>;

/// The share of the queries, in per cent, that a hit covers at each of the bins along them.
std::array<double, kBins> coverage(const BlastAudit& made, double leastIdentity) {
  std::unordered_map<std::string, double> lengths;
  for (const Query& query : made.queries)
    if (!query.bases.empty())
      lengths[query.id] = static_cast<double>(query.bases.size());
  std::unordered_map<std::string, Covered> covered;
  for (const Hit& hit : made.hits) {
    const auto length = lengths.find(hit.query);
    if (length == lengths.end() || hit.identity < leastIdentity)
      continue;
    Covered& bins = covered[hit.query];
    for (size_t bin = 0; bin < kBins; ++bin) {
      const double at = (static_cast<double>(bin) + 0.5) / kBins * length->second;
      bins[bin] =
          bins[bin] || (at >= static_cast<double>(hit.queryStart - 1) && at < static_cast<double>(hit.queryEnd));
    }
  }
  std::array<double, kBins> shares{};
  for (const auto& [query, bins] : covered)
    for (size_t bin = 0; bin < kBins; ++bin)
      shares[bin] += bins[bin] ? 100.0 / static_cast<double>(lengths.size()) : 0;
  return shares;
}

void drawCoverage(BlastAudit& made) {
  Chart chart{.width = 6, .height = 3.5};
  chart.x = {.label = "Place on the query (% of its length)", .low = 0, .high = 100, .ticks = roundTicks(0, 100)};
  chart.left = {.label = "Queries with a hit there (%)", .low = 0, .high = 105, .ticks = roundTicks(0, 100)};
  chart.legendPlace = LegendPlace::LowerRight;
  for (const auto& [least, colour, name] :
       {std::tuple(0.0, kFigureBlue, "all hits"), std::tuple(kNear, kFigureOrange, "identity of 99 % or more")}) {
    ChartLine line{colour, {}};
    const std::array<double, kBins> shares = coverage(made, least);
    for (size_t bin = 0; bin < kBins; ++bin) {
      const double at = (static_cast<double>(bin) + 0.5) / kBins * 100;
      char share[24];
      std::snprintf(share, sizeof share, ": %.1f %%", shares[bin]);
      line.points.push_back({at, shares[bin], std::string(name) + ", at " + shortestNumber(at) + " %" + share});
    }
    chart.lines.push_back(std::move(line));
    chart.legend.push_back({LegendEntry::Kind::LineWithDot, name, colour});
  }
  made.addPanel("C", chart, "coverage along the query");
}

void countQueries(BlastAudit& made) {
  constexpr size_t kShort = 50;
  std::set<std::string> different;
  int64_t empty = 0, few = 0;
  size_t longest = 0;
  for (const Query& query : made.queries) {
    different.insert(query.bases);
    empty += query.bases.empty() ? 1 : 0;
    few += query.bases.size() < kShort ? 1 : 0;
    longest = std::max(longest, query.bases.size());
  }
  const auto add = [&](const std::string& quantity, double value) { made.found.add("C", quantity, kQueries, value); };
  add("queries", static_cast<double>(made.queries.size()));
  add("different queries", static_cast<double>(different.size()));
  add("queries without a base", static_cast<double>(empty));
  add("queries of fewer than 50 bases", static_cast<double>(few));
  add("longest query", static_cast<double>(longest));
}

}  // namespace

Result<ReproducedFigure> reproduceBlast(const FigureOptions& options, const JobContext& job) {
  DGLM_TRY(const fs::path file, publishedFileIn(options.data, kFolder, kHitsFile));
  BlastAudit made;
  DGLM_TRY(made.hits, readHits(file, job));
  made.figure.name = "blast";
  made.figure.notes = {
      "E-values are those of batches of 100 genome files, each a search space of its own: they cannot be compared "
      "across "
      "batches. Bit scores and identities can.",
      "The repository's README counts 8,753 hits: the file has no header, and its first line was taken for one."};
  drawSubjects(made);
  drawIdentities(made);
  countHits(made);
  const auto queries = publishedFileIn(options.data, fs::path(kFolder) / "query_sequences", kQueriesFile);
  if (queries.hasValue()) {
    DGLM_TRY(made.queries, readQueries(queries.value(), job));
    drawCoverage(made);
    countQueries(made);
  } else {
    made.figure.warnings.push_back({"panel %1 is left out: there is no %2", {"C", kQueriesFile}});
  }
  made.figure.checks = made.found.against(expectedValues(PublishedFile::BlastExpected));
  return std::move(made.figure);
}

}  // namespace dglm
