// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cmath>
#include <map>

#include "core/figure/chart.h"
#include "core/study/figure_style.h"
#include "core/study/published_steering.h"
#include "core/study/reproduced_figure.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int32_t kFocusLatent = 5066;
/// Highest activation of any latent on the sequence, the end of the band "In-distribution" (steering_AMR.ipynb).
constexpr double kHighestActivation = 30.2937;
constexpr size_t kShownLatents = 7;
constexpr const char* kFixedFile = "fixed_activation_steering.csv";
constexpr const char* kMaximumFile = "max_activation_steering.csv";
constexpr const char* kFirstAtPositive = "runs with the mutation first, positive values";
constexpr const char* kFirstAtOther = "runs with the mutation first, other values";
constexpr const char* kFirstAtMaximum = "runs with the mutation first, max_activation";

struct Figure4 {
  const FigureOptions& options;
  SteeringTable fixed;
  SteeringTable maximum;
  std::map<int32_t, LabelSet> labels;  ///< by latent
  FoundValues found = {};
  ReproducedFigure figure = {};
};

std::string captionOf(const Figure4& made, int32_t latent) {
  const auto found = made.labels.find(latent);
  return found == made.labels.end() ? std::to_string(latent) : made.options.labels.captionOf(found->second);
}

std::string decimals(double value, int count) {
  char text[40];
  std::snprintf(text, sizeof text, "%.*f", count, value);
  return text;
}

void addPanel(Figure4& made, const std::string& name, const Chart& chart, const std::string& title) {
  made.figure.panels.push_back({name, drawChart(chart)});
  Drawing& page = made.figure.panels.back().drawing;
  page.title = "Figure 4" + name + ": " + title;
  page.description = "From the published steering of NT-v2-500M, layer 9, at A1408 of the 16S rRNA.";
}

std::string placeOf(const SteeringResult& result) {
  return std::to_string(result.latent) + ", " + std::string(steeringPlaceName(result.place));
}

/// One line a place, its colour by the place's name in the alphabet; "nearby" alone is left out.
void addLines(const Figure4& made, Chart& chart, double SteeringResult::*value) {
  constexpr std::array<std::pair<SteeringPlace, Colour>, 3> kPlaces = {
      {{SteeringPlace::Far, kFigureBlue},
       {SteeringPlace::Masked, kFigureOrange},
       {SteeringPlace::MaskedAndNearby, kFigureGreen}}};
  for (const auto& [place, colour] : kPlaces) {
    ChartLine line{colour, {}};
    for (const SteeringResult& result : made.fixed.results)
      if (result.latent == kFocusLatent && result.place == place)
        line.points.push_back(
            {result.value, result.*value,
             placeOf(result) + ", " + shortestNumber(result.value) + ": " + decimals(result.*value, 4)});
    std::sort(line.points.begin(), line.points.end(), [](const ChartDot& a, const ChartDot& b) { return a.x < b.x; });
    chart.lines.push_back(line);
    chart.legend.push_back({LegendEntry::Kind::LineWithDot, std::string(steeringPlaceName(place)), colour});
  }
}

Chart focusChart() {
  constexpr Colour kBand{0xFF, 0xA5, 0x00, 0.2};
  Chart chart{.width = 6, .height = 3, .hasGrid = false};
  chart.x = {.label = "Steering value", .low = -20, .high = 75, .ticks = roundTicks(-20, 75)};
  chart.bands = {{0, kHighestActivation, kBand}};
  chart.rules = {0};
  chart.legend = {{LegendEntry::Kind::Patch, "In-distribution", kBand}};
  chart.legendPlace = LegendPlace::UpperLeft;
  return chart;
}

void drawProbability(Figure4& made) {
  Chart chart = focusChart();
  chart.left = {.label = "P(mutation)", .low = 0, .high = 1, .ticks = roundTicks(0, 1)};
  addLines(made, chart, &SteeringResult::targetProbability);
  addPanel(made, "A", chart, "probability of the mutation");
  made.found.add("A", "runs", kFixedFile, static_cast<double>(made.fixed.results.size()));
  made.found.add("A", "runs", kMaximumFile, static_cast<double>(made.maximum.results.size()));
  if (!made.fixed.results.empty()) {
    const SteeringResult& any = made.fixed.results.front();
    made.found.add("A", "P(mutation) without steering", "A1408G", any.baselineTarget);
    made.found.add("A", "P(wild type) without steering", "A1408G", any.baselineWildType);
  }
  for (const SteeringResult& result : made.fixed.results)
    if (result.latent == kFocusLatent)
      made.found.add("A", "P(mutation)", placeOf(result) + ", " + shortestNumber(result.value),
                     result.targetProbability);
}

void drawRank(Figure4& made) {
  Chart chart = focusChart();
  chart.legendPlace = LegendPlace::LowerRight;  // in the paper's upper left it hides the lines
  chart.left = {.label = "Rank of mutation token", .low = 6, .high = 0};
  for (int rank = 1; rank <= 6; ++rank)
    chart.left.ticks.push_back({static_cast<double>(rank), std::to_string(rank)});
  addLines(made, chart, &SteeringResult::targetRank);
  addPanel(made, "B", chart, "rank of the mutation");
  for (const SteeringResult& result : made.fixed.results)
    if (result.latent == kFocusLatent)
      made.found.add("B", "rank of the mutation", placeOf(result) + ", " + shortestNumber(result.value),
                     result.targetRank);
}

using Landscape = std::map<std::pair<int32_t, double>, double>;  // (latent, value) -> highest P over the places

Landscape landscapeOf(const std::vector<SteeringResult>& results) {
  Landscape landscape;
  for (const SteeringResult& result : results) {
    const auto [cell, isNew] = landscape.try_emplace({result.latent, result.value}, result.targetProbability);
    cell->second = std::fmax(cell->second, result.targetProbability);
  }
  return landscape;
}

void noteLandscape(Figure4& made, const Landscape& landscape) {
  for (const auto& [key, highest] : landscape)
    made.found.add("C", "highest P(mutation)", std::to_string(key.first) + ", " + shortestNumber(key.second), highest);
  const auto best = std::max_element(
      made.fixed.results.begin(), made.fixed.results.end(),
      [](const SteeringResult& a, const SteeringResult& b) { return a.targetProbability < b.targetProbability; });
  if (best == made.fixed.results.end())
    return;
  made.found.add("C", "highest P(mutation)", "all latents", best->targetProbability);
  made.found.add("C", "value of the highest P(mutation)", "all latents", best->value);
  made.found.add("C", "latent of the highest P(mutation)", "all latents", static_cast<double>(best->latent));
  made.found.add("C", "place of the highest P(mutation)", "all latents", std::string(steeringPlaceName(best->place)));
}

template <class Key>
std::map<Key, size_t> placesOf(const std::set<Key>& keys) {
  std::map<Key, size_t> places;
  for (const Key& key : keys)
    places.emplace(key, places.size());
  return places;
}

/// A cell for every latent and value; one that was not run is drawn as the lowest and has no text.
void addCells(Chart& chart, const Landscape& landscape, const std::map<int32_t, size_t>& rows,
              const std::map<double, size_t>& columns) {
  const double range = chart.scale->high - chart.scale->low;
  constexpr double kDark = 0.5;
  for (const auto& [latent, row] : rows)
    for (const auto& [value, column] : columns) {
      const auto found = landscape.find({latent, value});
      const bool isRun = found != landscape.end() && !std::isnan(found->second);
      const double share = isRun && range > 0 ? (found->second - chart.scale->low) / range : 0;
      const std::string text = isRun ? decimals(found->second, 2) : std::string();
      chart.cells.push_back({static_cast<double>(column), static_cast<double>(row), bluesAt(share),
                             share > kDark ? kWhite : kBlack, text,
                             "L9/" + std::to_string(latent) + " at " + shortestNumber(value) + ": " + text});
    }
}

void drawLandscape(Figure4& made) {
  const Landscape landscape = landscapeOf(made.fixed.results);
  noteLandscape(made, landscape);
  std::set<int32_t> latents;
  std::set<double> values;
  ColourScale scale{.label = "max P(mut)", .low = 1, .high = 0, .colours = {}};
  for (const auto& [key, highest] : landscape) {
    latents.insert(key.first);
    values.insert(key.second);
    scale.low = std::fmin(scale.low, highest);
    scale.high = std::fmax(scale.high, highest);
  }
  constexpr int kScaleSteps = 64;
  for (int step = 0; step < kScaleSteps; ++step)
    scale.colours.push_back(bluesAt(step / (kScaleSteps - 1.0)));
  const auto rows = placesOf(latents);
  const auto columns = placesOf(values);
  if (rows.empty())
    return;
  Chart chart{.width = 10, .height = 5, .hasSlantedTicks = true, .hasGrid = false};
  chart.title = "Steering landscape: max P(mut) across positions";
  chart.x = {.label = "Steering value", .low = -0.5, .high = static_cast<double>(columns.size()) - 0.5};
  chart.left = {.label = "Latent Annotation", .low = static_cast<double>(rows.size()) - 0.5, .high = -0.5};
  for (const auto& [value, column] : columns)
    chart.x.ticks.push_back({static_cast<double>(column), shortestNumber(value)});
  for (const auto& [latent, row] : rows) {
    const auto labels = made.labels.find(latent);
    const std::string text =
        labels == made.labels.end() ? std::to_string(latent) : FigureLabels().captionOf(labels->second);
    chart.left.ticks.push_back({static_cast<double>(row), text});
  }
  chart.scale = scale;
  addCells(chart, landscape, rows, columns);
  addPanel(made, "C", chart, "steering landscape");
}

/// Share of a latent's runs in which the mutation is the likeliest token.
struct FirstShare {
  int64_t first = 0;
  int64_t runs = 0;
  double value() const { return runs > 0 ? static_cast<double>(first) / static_cast<double>(runs) : 0; }
};

std::map<int32_t, FirstShare> firstShares(const SteeringTable& table, bool atPositiveValues) {
  std::map<int32_t, FirstShare> shares;
  for (const SteeringResult& result : table.results) {
    if ((result.value > 0) != atPositiveValues)
      continue;
    FirstShare& share = shares[result.latent];
    ++share.runs;
    share.first += result.isTargetFirst ? 1 : 0;
  }
  return shares;
}

/// The latents that put the mutation first most often; ties by latent.
std::vector<int32_t> mostSpecific(const std::map<int32_t, FirstShare>& shares) {
  std::vector<int32_t> latents;
  for (const auto& [latent, share] : shares)
    latents.push_back(latent);
  std::stable_sort(latents.begin(), latents.end(),
                   [&](int32_t a, int32_t b) { return shares.at(a).value() > shares.at(b).value(); });
  latents.resize(std::min(latents.size(), kShownLatents));
  return latents;
}

/// By its labels, not by its rank.
Colour colourOf(const Figure4& made, int32_t latent) {
  const auto labels = made.labels.find(latent);
  const bool isAmr = labels != made.labels.end() && made.options.labels.isAmr(labels->second);
  return isAmr ? kFigureOrange : kFigureBlue;
}

Chart specificityChart(const Figure4& made, const std::vector<int32_t>& latents, double height) {
  Chart chart{.width = 10, .height = height, .hasSlantedTicks = true};
  for (const int32_t latent : latents)
    chart.x.ticks.push_back({static_cast<double>(chart.x.ticks.size()), captionOf(made, latent)});
  chart.x.label = "Latent Annotation";
  chart.x.low = -0.6;
  chart.x.high = static_cast<double>(latents.size()) - 0.4;
  chart.left = {.label = "Runs with mutation as rank-1 (fraction)", .low = 0, .high = 1, .ticks = roundTicks(0, 1)};
  return chart;
}

ChartBars specificityBars(const Figure4& made, const std::vector<int32_t>& latents,
                          const std::map<int32_t, FirstShare>& shares, double offset, double width, double opacity) {
  ChartBars bars{width, {}};
  for (const int32_t latent : latents) {
    const auto found = shares.find(latent);
    const FirstShare share = found == shares.end() ? FirstShare() : found->second;
    bars.bars.push_back({static_cast<double>(bars.bars.size()) + offset, share.value(),
                         colourOf(made, latent).withOpacity(opacity), decimals(share.value(), 2),
                         "L9/" + std::to_string(latent) + ": " + std::to_string(share.first) + " of " +
                             std::to_string(share.runs) + " runs"});
  }
  return bars;
}

void drawSpecificity(Figure4& made) {
  const auto positive = firstShares(made.fixed, true), other = firstShares(made.fixed, false);
  const auto maximum = firstShares(made.maximum, true);
  const std::vector<int32_t> latents = mostSpecific(positive);
  for (size_t place = 0; place < latents.size(); ++place)
    made.found.add("D", "latent", "#" + std::to_string(place + 1), static_cast<double>(latents[place]));
  for (const auto& [latent, share] : positive)
    made.found.add("D", kFirstAtPositive, std::to_string(latent), share.value());
  for (const auto& [latent, share] : other)
    made.found.add("D", kFirstAtOther, std::to_string(latent), share.value());
  for (const auto& [latent, share] : maximum)
    made.found.add("D2", kFirstAtMaximum, std::to_string(latent), share.value());
  for (const SteeringResult& result : made.maximum.results)
    made.found.add("D2", "P(mutation), max_activation", placeOf(result), result.targetProbability);

  Chart single = specificityChart(made, latents, 3.5);
  single.bars = {specificityBars(made, latents, positive, 0, 0.6, 1)};
  single.legend = {{LegendEntry::Kind::Patch, "AMR-related", kFigureOrange},
                   {LegendEntry::Kind::Patch, "Not AMR-related", kFigureBlue}};
  addPanel(made, "D", single, "runs with the mutation first");

  constexpr double kWidth = 0.35, kFaint = 0.6;
  Chart pairs = specificityChart(made, latents, 4.5);
  pairs.bars = {specificityBars(made, latents, positive, -kWidth / 2, kWidth, 1),
                specificityBars(made, latents, maximum, kWidth / 2, kWidth, kFaint)};
  for (const auto& [heading, colour] :
       {std::pair{"AMR-related", kFigureOrange}, std::pair{"Not AMR-related", kFigureBlue}}) {
    pairs.legend.push_back({LegendEntry::Kind::Heading, heading});
    pairs.legend.push_back({LegendEntry::Kind::Patch, "Out-of-distribution", colour});
    pairs.legend.push_back({LegendEntry::Kind::Patch, "In-distribution", colour.withOpacity(kFaint)});
  }
  addPanel(made, "D2", pairs, "runs with the mutation first, fixed and highest activation");
}

/// The file in the folder, or in the published layout below it.
Result<fs::path> fileIn(const fs::path& data, const char* name) {
  const fs::path folder = "steering_results";
  for (const fs::path& path : {data / name, data / folder / name, data / "data" / folder / name})
    if (std::error_code ignored; fs::is_regular_file(path, ignored))
      return path;
  return Error{ErrorKind::FileNotFound, {(data / name).string()}};
}

void noteFailedRows(Figure4& made, const SteeringTable& table, const char* file) {
  if (table.failedRows > 0)
    made.figure.warnings.push_back(std::to_string(table.failedRows) + " rows of " + file + " say that they failed");
}

}  // namespace

Result<ReproducedFigure> reproduceFigure4(const FigureOptions& options, const JobContext& job) {
  DGLM_TRY(const fs::path fixedPath, fileIn(options.data, kFixedFile));
  DGLM_TRY(const fs::path maximumPath, fileIn(options.data, kMaximumFile));
  DGLM_TRY(SteeringTable fixed, readSteeringTable(fixedPath, job));
  DGLM_TRY(SteeringTable maximum, readSteeringTable(maximumPath, job));
  Figure4 made{options, std::move(fixed), std::move(maximum), steeredLatentLabels()};
  made.figure.name = "figure4";
  made.figure.notes = {
      "Bars are coloured by a list of labels, not by rank: chloramphenicol acetyltransferase (cat) is a resistance "
      "gene, which the paper's figure draws as none.",
      "Suppressing unrelated latents puts the mutation first too (other values, panel D): see both signs before "
      "calling "
      "an effect specific.",
      "Rows of value 0 are the unsteered model, not the latent set to 0. The fixed values 20 and 30 lie inside the "
      "range "
      "of activations, though panel D2 calls them out-of-distribution."};
  noteFailedRows(made, made.fixed, kFixedFile);
  noteFailedRows(made, made.maximum, kMaximumFile);
  drawProbability(made);
  drawRank(made);
  drawLandscape(made);
  drawSpecificity(made);
  made.figure.checks = made.found.against(expectedValues(PublishedFile::Figure4Expected));
  return std::move(made.figure);
}

}  // namespace dglm
