// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "core/paper/figure4_panels.h"
#include "core/paper/figure_style.h"
#include "core/paper/panel_values.h"
#include "core/paper/published_layout.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int32_t kFocusLatent = 5066;
/// Highest activation of any latent on the sequence, the end of the band "In-distribution" (steering_AMR.ipynb).
constexpr double kHighestActivation = 30.2937;
constexpr const char* kFixedFile = "fixed_activation_steering.csv";
constexpr const char* kMaximumFile = "max_activation_steering.csv";

/// One line a place, its colour by the place's name in the alphabet; "nearby" alone is left out.
void addLines(const Figure4& made, Chart& chart, double PublishedSteeringRow::*value) {
  constexpr std::array<std::pair<SteeringPlace, Colour>, 3> kPlaces = {
      {{SteeringPlace::Far, kFigureBlue},
       {SteeringPlace::Masked, kFigureOrange},
       {SteeringPlace::MaskedAndNearby, kFigureGreen}}};
  for (const auto& [place, colour] : kPlaces) {
    ChartLine line{colour, {}};
    for (const PublishedSteeringRow& result : made.fixed.results)
      if (result.latent == kFocusLatent && result.place == place && !std::isnan(result.*value))
        line.points.push_back(
            {result.value, result.*value,
             latentAndPlace(result) + ", " + shortestNumber(result.value) + ": " + decimals(result.*value, 4)});
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
  addLines(made, chart, &PublishedSteeringRow::targetProbability);
  made.addPanel("A", chart, "probability of the mutation");
  made.found.add("A", "runs", kFixedFile, static_cast<double>(made.fixed.results.size()));
  made.found.add("A", "runs", kMaximumFile, static_cast<double>(made.maximum.results.size()));
  if (!made.fixed.results.empty()) {
    const PublishedSteeringRow& any = made.fixed.results.front();
    made.found.add("A", "P(mutation) without steering", "A1408G", any.baselineTarget);
    made.found.add("A", "P(wild type) without steering", "A1408G", any.baselineWildType);
  }
  for (const PublishedSteeringRow& result : made.fixed.results)
    if (result.latent == kFocusLatent)
      made.found.add("A", "P(mutation)", latentAndPlace(result) + ", " + shortestNumber(result.value),
                     result.targetProbability);
}

void drawRank(Figure4& made) {
  Chart chart = focusChart();
  chart.legendPlace = LegendPlace::LowerRight;  // in the paper's upper left it hides the lines
  chart.left = {.label = "Rank of mutation token", .low = 6, .high = 0};
  for (int rank = 1; rank <= 6; ++rank)
    chart.left.ticks.push_back({static_cast<double>(rank), std::to_string(rank)});
  addLines(made, chart, &PublishedSteeringRow::targetRank);
  made.addPanel("B", chart, "rank of the mutation");
  for (const PublishedSteeringRow& result : made.fixed.results)
    if (result.latent == kFocusLatent)
      made.found.add("B", "rank of the mutation", latentAndPlace(result) + ", " + shortestNumber(result.value),
                     result.targetRank);
}

void noteFailedRows(Figure4& made, const PublishedSteering& table, const char* file) {
  if (table.failedRows > 0)
    made.figure.warnings.push_back({"%1 rows of %2 say that they failed", {std::to_string(table.failedRows), file}});
}

}  // namespace

void Figure4::addPanel(const std::string& name, const Chart& chart, const std::string& title) {
  figure.panels.push_back({name, drawChart(chart), panelValues("figure4_" + name, chart)});
  Drawing& page = figure.panels.back().drawing;
  page.title = "Figure 4" + name + ": " + title;
  page.description = "From the published steering of NT-v2-500M, layer 9, at A1408 of the 16S rRNA.";
}

std::string latentAndPlace(const PublishedSteeringRow& result) {
  return std::to_string(result.latent) + ", " + std::string(steeringPlaceName(result.place));
}

std::string decimals(double value, int count) {
  char text[40];
  std::snprintf(text, sizeof text, "%.*f", count, value);
  return text;
}

Result<ReproducedFigure> reproduceFigure4(const FigureOptions& options, const JobContext& job) {
  DGLM_TRY(const fs::path fixedPath, publishedFileIn(options.data, "steering_results", kFixedFile));
  DGLM_TRY(const fs::path maximumPath, publishedFileIn(options.data, "steering_results", kMaximumFile));
  DGLM_TRY(PublishedSteering fixed, readSteeringTable(fixedPath, job));
  DGLM_TRY(PublishedSteering maximum, readSteeringTable(maximumPath, job));
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
