// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cmath>

#include "core/figure/chart.h"
#include "core/interpretation/score_counts.h"
#include "core/paper/figure2_runs.h"
#include "core/paper/figure_style.h"
#include "core/paper/panel_values.h"
#include "core/paper/reproduced_figure.h"

namespace dglm {
namespace {

constexpr double kHeadroom = 1.05;
constexpr size_t kTopLatents = 5;
constexpr int kTopSmallLayer = 3;
constexpr int kComparedLayer = 9;
constexpr const char* kAbove = "latents with F1 above 0.2";
constexpr const char* kAllPanels = "A-E";  // of numbers that decide where dots lie
constexpr const char* kUniqueAbove = "unique labels with F1 above 0.2";

/// Parts of the figure that every panel needs.
struct Figure2 {
  const Figure2Runs& runs;
  const FigureOptions& options;
  FoundValues found;
  ReproducedFigure figure;
};

std::string latentName(const PublishedRun& run, int32_t latent) {
  return (run.isNeurons() ? "neuron L" : "L") + std::to_string(run.layer) + "/" + std::to_string(latent);
}

LabelSet labelsOf(const PublishedRun& run, size_t row) {
  return parseLabelSet(run.scores.concepts[static_cast<size_t>(run.scores.rows[row].conceptNumber)]);
}

std::string tipOf(const PublishedRun& run, size_t row, const FigureLabels& labels) {
  const LatentScore& score = run.scores.rows[row];
  char f1[24];
  std::snprintf(f1, sizeof f1, ", F1 %.3f", score.meanF1());
  return latentName(run, score.latent) + ": " + labels.captionOf(labelsOf(run, row)) + f1;
}

double aboveCount(const PublishedRun& run) {
  return static_cast<double>(rowsAbove(run, kFigure2F1).size());
}

/// Every latent's F1 above its place on the x axis.
ChartDots f1Dots(const PublishedRun& run, double place, Colour colour, Jitter& jitter, const FigureLabels& labels) {
  ChartDots dots{colour, kFigureDot, {}};
  for (size_t row = 0; row < run.scores.rows.size(); ++row)
    if (const double f1 = run.scores.rows[row].meanF1(); !std::isnan(f1))
      dots.dots.push_back({place + jitter.next(), f1, tipOf(run, row, labels)});
  return dots;
}

ChartAxis countAxis(const std::string& label, double highest, double labelSize) {
  ChartAxis axis{.label = label, .low = 0, .high = std::max(1.0, highest * kHeadroom), .labelSize = labelSize};
  axis.ticks = roundTicks(axis.low, axis.high);
  return axis;
}

ChartAxis shareAxis(const std::string& label, double labelSize) {
  return {.label = label, .low = 0, .high = 1.05, .ticks = roundTicks(0, 1), .labelSize = labelSize};
}

void addPanel(Figure2& made, const std::string& name, const Chart& chart, const std::string& title) {
  made.figure.panels.push_back({name, drawChart(chart), panelValues("figure2_" + name, chart)});
  Drawing& page = made.figure.panels.back().drawing;
  page.title = "Figure 2" + name + ": " + title;
  page.description =
      "From the published concept scores. F1: mean of the three sets. Seed of the dots' places across: " +
      std::to_string(made.options.jitterSeed) + ".";
}

void drawAcrossLayers(Figure2& made) {
  Chart chart{.width = 7.75, .height = 3.5, .hasSlantedTicks = true};
  ChartBars sae, neurons;
  Jitter jitter(made.options.jitterSeed, 0.05);
  double place = 0, highest = 0;
  for (const auto& [layer, run] : made.runs.small) {
    if (layer == 1 || layer == 2)  // the paper leaves them out
      continue;
    const double count = aboveCount(*run);
    highest = std::max(highest, count);
    sae.bars.push_back({place, count, kFigureBlue, "", runName(*run) + ": " + shortestNumber(count)});
    made.found.add("A", kAbove, runName(*run), count);
    chart.dots.push_back(f1Dots(*run, place, kFigureDarkBlue.withOpacity(0.25), jitter, made.options.labels));
    chart.x.ticks.push_back({place, "Layer " + std::to_string(layer + 1)});
    if (const auto found = made.runs.neurons.find(layer); found != made.runs.neurons.end()) {
      const PublishedRun& baseline = *found->second;
      const double above = aboveCount(baseline);
      neurons.bars.push_back(
          {place, above, kFigureOrange.withOpacity(0.7), "", runName(baseline) + ": " + shortestNumber(above)});
      made.found.add("A", "neurons with F1 above 0.2", runName(*run), above);
      chart.dots.push_back(f1Dots(baseline, place, kFigureOrange.withOpacity(0.35), jitter, made.options.labels));
    }
    ++place;
  }
  chart.x.label = "SAE Layers";
  chart.x.low = -0.6;
  chart.x.high = place - 0.4;
  chart.left = countAxis("#Latents with F1>0.2", highest, 10);
  chart.right = shareAxis("F1 Score Distribution", 10);
  chart.bars = {sae, neurons};
  chart.legend = {{LegendEntry::Kind::Patch, "SAE", kFigureBlue},
                  {LegendEntry::Kind::Patch, "MLP", kFigureOrange.withOpacity(0.7)}};
  addPanel(made, "A", chart, "latents across the layers of NT-v2-50M");
}

struct ScoreColumn {
  const char* name;  ///< as found values have it
  const char* caption;
  Colour colour;
  double SetScore::*score;
};

constexpr std::array<ScoreColumn, 3> kScoreColumns = {{{"F1", "F1", kBarBlue, &SetScore::f1},
                                                       {"precision", "Precision", kBarDarkBlue, &SetScore::precision},
                                                       {"recall", "Recall", kBarLightBlue, &SetScore::recall}}};

double meanOf(const LatentScore& score, double SetScore::*part) {
  return (score.sets[0].*part + score.sets[1].*part + score.sets[2].*part) / kScoreSets;
}

void drawTopLatents(Figure2& made, const std::string& panel, const PublishedRun& run, double height,
                    const std::string& title) {
  constexpr double kGroup = 0.8, kBar = kGroup / kScoreColumns.size();
  constexpr double kLegendRoom = 0.7;  // in the paper's place it hides the last bars
  Chart chart{.width = 7.75, .height = height, .title = title, .hasSlantedTicks = true};
  std::vector<size_t> rows = rowsAbove(run, 0);
  rows.resize(std::min(rows.size(), kTopLatents));
  if (rows.empty()) {
    made.figure.warnings.push_back({"panel %1 is left out: no latent of %2 has an F1", {panel, runName(run)}});
    return;
  }
  ChartBars bars{kBar, {}};
  for (size_t place = 0; place < rows.size(); ++place) {
    const LatentScore& score = run.scores.rows[rows[place]];
    const std::string of = runName(run) + " #" + std::to_string(place + 1);
    made.found.add(panel, "label", of, run.scores.concepts[static_cast<size_t>(score.conceptNumber)]);
    made.found.add(panel, "latent", of, static_cast<double>(score.latent));
    chart.x.ticks.push_back({static_cast<double>(place), made.options.labels.captionOf(labelsOf(run, rows[place]))});
    for (size_t i = 0; i < kScoreColumns.size(); ++i) {
      const double value = meanOf(score, kScoreColumns[i].score);
      made.found.add(panel, kScoreColumns[i].name, of, value);
      if (std::isnan(value))  // three of the shipped runs have F1 alone
        continue;
      const double centre = static_cast<double>(place) + (static_cast<double>(i) - 1) * kBar;
      bars.bars.push_back({centre, value, kScoreColumns[i].colour, "", tipOf(run, rows[place], made.options.labels)});
    }
  }
  chart.bars = {bars};
  chart.x.label = "Annotation";
  chart.x.low = -0.5;
  chart.x.high = static_cast<double>(rows.size()) - 0.5 + kLegendRoom;
  chart.left = shareAxis("Score", 10);
  for (const ScoreColumn& column : kScoreColumns)
    chart.legend.push_back({LegendEntry::Kind::Patch, column.caption, column.colour});
  addPanel(made, panel, chart, title);
}

void drawSmallAndLarge(Figure2& made, const PublishedRun& small, const PublishedRun& large) {
  constexpr double kBar = 0.4;
  Chart chart{.width = 7.75, .height = 3.5};
  Jitter jitter(made.options.jitterSeed, 0.1);
  ChartBars bars{kBar, {}};
  double highest = 0, place = 0;
  for (const PublishedRun* run : {&small, &large}) {
    const std::vector<size_t> rows = rowsAbove(*run, kFigure2F1);
    const auto above = static_cast<double>(rows.size());
    const auto unique = static_cast<double>(uniqueAnnotations(*run, rows));
    made.found.add("D", kAbove, runName(*run), above);
    made.found.add("D", kUniqueAbove, runName(*run), unique);
    const std::string name = runName(*run);
    bars.bars.push_back({place - kBar / 2, above, kBarBlue, "", name + ": " + shortestNumber(above)});
    bars.bars.push_back({place + kBar / 2, unique, kBarPink, "", name + ": " + shortestNumber(unique)});
    chart.dots.push_back(f1Dots(*run, place, kFigureDeepBlue.withOpacity(0.35), jitter, made.options.labels));
    chart.x.ticks.push_back({place, run == &small ? "Small Model (50M)" : "Large Model (500M)"});
    highest = std::max(highest, above);
    ++place;
  }
  chart.bars = {bars};
  chart.x.low = -0.5;
  chart.x.high = 1.5;
  chart.x.tickSize = 10;
  chart.left = countAxis("# Latents with F1>0.2", highest, 12);
  chart.right = shareAxis("F1 Score Distribution", 12);
  chart.legend = {{LegendEntry::Kind::Patch, "Redundant", kBarBlue}, {LegendEntry::Kind::Patch, "Unique", kBarPink}};
  addPanel(made, "D", chart, "small and large model");
}

FigureTable conceptTable(const std::vector<UniqueConcept>& concepts) {
  FigureTable table{"figure2_E_concepts", {"annotation", "model", "layer", "latent", "f1", "held_out_f1"}, {}};
  for (const UniqueConcept& unique : concepts) {
    const LatentScore& score = unique.run->scores.rows[unique.row];
    table.rows.push_back({unique.annotation, unique.run->modelName, std::to_string(unique.run->layer),
                          std::to_string(score.latent), shortestNumber(score.meanF1()),
                          shortestNumber(score.heldOutF1())});
  }
  return table;
}

/// The notebook only prints the number; here it is spread over the layers in which the best latents lie.
void drawUniqueConcepts(Figure2& made) {
  std::vector<const PublishedRun*> small, both;
  for (const auto& [layer, run] : made.runs.small)
    small.push_back(run);
  both = small;
  for (const auto& [layer, run] : made.runs.large)
    both.push_back(run);
  const auto count = [](const std::vector<const PublishedRun*>& runs, UniqueBy by) {
    return static_cast<double>(uniqueConcepts(runs, by).size());
  };
  for (const auto& [name, runs] : {std::pair{"50M", &small}, std::pair{"50M + 500M", &both}}) {
    made.found.add("E", "unique concepts", name, count(*runs, UniqueBy::Text));
    made.found.add("E", "unique concepts, labels renamed as in the notebook", name,
                   count(*runs, UniqueBy::RenamedText));
    made.found.add("E", "unique concepts, labels compared as sets", name, count(*runs, UniqueBy::Labels));
  }
  const std::vector<UniqueConcept> concepts = uniqueConcepts(small, UniqueBy::Text);
  made.figure.tables.push_back(conceptTable(concepts));
  made.figure.notes.push_back(
      {"The notebook prints %1 unique concepts where the data has %2: an earlier cell renames "
       "five labels of layer 3, which then count twice.",
       {shortestNumber(count(small, UniqueBy::RenamedText)), std::to_string(concepts.size())}});

  Chart chart{.width = 7.75, .height = 3.5};
  ChartBars bars;
  double place = 0, highest = 0;
  for (const PublishedRun* run : small) {
    const auto inLayer = static_cast<double>(std::count_if(
        concepts.begin(), concepts.end(), [run](const UniqueConcept& unique) { return unique.run == run; }));
    bars.bars.push_back({place, inLayer, kFigureBlue, shortestNumber(inLayer), runName(*run)});
    chart.x.ticks.push_back({place, "Layer " + std::to_string(run->layer + 1)});
    highest = std::max(highest, inLayer);
    ++place;
  }
  chart.title = std::to_string(concepts.size()) + " unique concepts with F1>0.2, by the layer of their best latent";
  chart.bars = {bars};
  chart.x.label = "SAE Layers";
  chart.x.low = -0.6;
  chart.x.high = place - 0.4;
  chart.left = countAxis("#Concepts", highest * kHeadroom, 10);
  addPanel(made, "E", chart, "unique concepts");
}

/// Counts at further F1 and the highest: what differs here shows in no bar.
void countDots(Figure2& made) {
  for (const auto* runs : {&made.runs.small, &made.runs.large})
    for (const auto& [layer, run] : *runs) {
      const ScoreCounts counts = countScores(run->scores);
      const auto add = [&, name = runName(*run)](const std::string& quantity, double value) {
        made.found.add(kAllPanels, quantity, name, value);
      };
      add("latents scored", static_cast<double>(counts.rows));
      add("highest F1", counts.highestF1);
      for (size_t i = 0; i < kCountedF1.size(); ++i) {
        const std::string above = " above " + shortestNumber(kCountedF1[i]);
        add("latents with F1" + above, static_cast<double>(counts.above[i]));
        add("latents with held-out F1" + above, static_cast<double>(counts.heldOutAbove[i]));
      }
    }
}

const PublishedRun* runAt(const std::map<int, const PublishedRun*>& runs, int layer) {
  const auto found = runs.find(layer);
  return found == runs.end() ? nullptr : found->second;
}

void drawPanels(Figure2& made) {
  const PublishedRun* top = runAt(made.runs.small, kTopSmallLayer);
  const PublishedRun* small = runAt(made.runs.small, kComparedLayer);
  const PublishedRun* large = runAt(made.runs.large, kComparedLayer);
  const auto lacks = [&](const char* panel, const char* run) {
    made.figure.warnings.push_back({"panel %1 is left out: there is no run of %2", {panel, run}});
  };
  if (made.runs.small.empty())
    lacks("A", "the 50M model");
  else
    drawAcrossLayers(made);
  if (top)
    drawTopLatents(made, "B", *top, 4, "Top 5 Annotations in Layer 4 by F1 Score");
  else
    lacks("B", "50M L3");
  if (large)
    drawTopLatents(made, "C", *large, 3.5, "Top 5 Annotations in L9 (500M Model) by F1 Score");
  else
    lacks("C", "500M L9");
  if (small && large)
    drawSmallAndLarge(made, *small, *large);
  else
    lacks("D", "50M L9 or 500M L9");
  if (!made.runs.small.empty())
    drawUniqueConcepts(made);
}

}  // namespace

Result<ReproducedFigure> reproduceFigure2(const FigureOptions& options, const JobContext& job) {
  DGLM_TRY(const std::vector<PublishedRun> runs, readPublishedRuns(options.data, job));
  std::vector<Phrase> warnings;
  const Figure2Runs picked = pickRuns(runs, warnings);
  Figure2 made{picked, options, {}, {}};
  made.figure.name = "figure2";
  made.figure.warnings = warnings;
  made.figure.notes = {
      "F1 is the mean of three sets, of which the first chose label and threshold; the held-out columns leave it out.",
      "Layers differ in dictionary size, k and steps of training, so they are not compared like for like."};
  drawPanels(made);
  countDots(made);
  made.figure.tables.push_back(comparisonTable(runs));
  made.figure.checks = made.found.against(expectedValues(PublishedFile::Figure2Expected));
  return std::move(made.figure);
}

}  // namespace dglm
