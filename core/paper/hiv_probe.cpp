// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <cmath>

#include "core/paper/figure_style.h"
#include "core/paper/panel_values.h"
#include "core/paper/published_layout.h"
#include "core/paper/reproduced_figure.h"
#include "core/study/published_table.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr const char* kHivFile = "261025_probe_HIV_results_summary.csv";
constexpr std::array kHivColumns = {"annotation", "test_f1", "test_precision", "test_recall"};
constexpr const char* kLeftOut = "env + RRE";  // of the figure, by the notebook

/// What a set of labels scored.
struct HivRow {
  std::string labels;
  std::array<double, 3> scores{};  ///< F1, precision, recall
};

struct HivScore {
  const char* name;  ///< as found values have it
  const char* caption;
  Colour colour;
};
constexpr std::array<HivScore, 3> kHivScores = {
    {{"F1", "F1", kBarBlue}, {"precision", "Precision", kBarDarkBlue}, {"recall", "Recall", kBarLightBlue}}};

/// The notebook's captions, shortened: two of its own need two lines, which leave no room for the bars.
constexpr std::array<std::array<const char*, 2>, 10> kHivCaptions = {{{"HIV + env", "Any HIV label or env"},
                                                                      {"HIV + env + RRE", "Any HIV label, env or RRE"},
                                                                      {"HIV + RRE", "Any HIV label or RRE"},
                                                                      {"env", "Envelope protein (env)"},
                                                                      {"RRE", "Rev response element"},
                                                                      {"HIV", "Any HIV label"},
                                                                      {"HIV-1 Ψ", "HIV-1 Psi (Ψ)"},
                                                                      {"HIV-1 DIS", "HIV-1 DIS"},
                                                                      {"HIV-1 SD", "HIV-1 SD"},
                                                                      {"HIV PBS", "HIV PBS"}}};

std::string captionOf(const std::string& labels, const FigureLabels& figureLabels) {
  if (const auto own = figureLabels.captions.find(parseLabelSet(labels)); own != figureLabels.captions.end())
    return own->second;
  const auto caption = std::ranges::find_if(kHivCaptions, [&](const auto& each) { return labels == each[0]; });
  return caption == kHivCaptions.end() ? labels : (*caption)[1];
}

Result<std::vector<HivRow>> readHivRows(const fs::path& path, const JobContext& job) {
  DGLM_TRY(const PublishedTable table, PublishedTable::read(path, job));
  DGLM_CHECK(table.require(kHivColumns));
  std::vector<HivRow> rows;
  for (size_t i = 0; i < table.rows(); ++i) {
    HivRow& row = rows.emplace_back();
    row.labels = table.text(i, kHivColumns[0]);
    for (size_t score = 0; score < row.scores.size(); ++score) {
      DGLM_TRY(row.scores[score], table.number(i, kHivColumns[score + 1]));
    }
  }
  std::ranges::stable_sort(rows, [](const HivRow& a, const HivRow& b) { return a.scores[0] > b.scores[0]; });
  return rows;
}

FoundValues foundIn(const std::vector<HivRow>& rows, const std::vector<HivRow>& shown) {
  FoundValues found;
  found.add("A", "sets of labels", "HIV probe", static_cast<double>(rows.size()));
  for (const HivRow& row : rows)
    for (size_t score = 0; score < row.scores.size(); ++score)
      found.add("A", kHivScores[score].name, row.labels, row.scores[score]);
  for (size_t place = 0; place < shown.size(); ++place)
    found.add("A", "set of labels", "#" + std::to_string(place + 1), shown[place].labels);
  return found;
}

std::string tipOf(const HivRow& row) {
  return row.labels + ": F1 " + shortestNumber(row.scores[0]) + ", precision " + shortestNumber(row.scores[1]) +
         ", recall " + shortestNumber(row.scores[2]);
}

Chart hivChart(const std::vector<HivRow>& shown, const FigureLabels& labels) {
  constexpr double kGroup = 0.8, kBar = kGroup / kHivScores.size();
  Chart chart{
      .width = 7.75, .height = 3.8, .title = "Annotation Sets Ordered by Test F1 Score", .hasSlantedTicks = true};
  ChartBars bars{kBar, {}};
  for (size_t place = 0; place < shown.size(); ++place) {
    const auto middle = static_cast<double>(place);
    chart.x.ticks.push_back({middle, captionOf(shown[place].labels, labels)});
    for (size_t score = 0; score < kHivScores.size(); ++score)
      if (const double value = shown[place].scores[score]; !std::isnan(value))
        bars.bars.push_back({middle + (static_cast<double>(score) - 1) * kBar, value, kHivScores[score].colour, "",
                             tipOf(shown[place])});
  }
  chart.bars = {bars};
  chart.x.label = "Generality";
  chart.x.low = -0.5;
  chart.x.high = static_cast<double>(shown.size()) - 0.5;
  chart.left = {.label = "Score", .low = 0, .high = 1.05, .ticks = roundTicks(0, 1)};
  for (const HivScore& score : kHivScores)
    chart.legend.push_back({LegendEntry::Kind::Patch, score.caption, score.colour});
  return chart;
}

}  // namespace

Result<ReproducedFigure> reproduceHivProbe(const FigureOptions& options, const JobContext& job) {
  DGLM_TRY(const fs::path path, publishedFileIn(options.data, "meta_SAE", kHivFile));
  DGLM_TRY(const std::vector<HivRow> rows, readHivRows(path, job));
  std::vector<HivRow> shown = rows;
  std::erase_if(shown, [](const HivRow& row) { return row.labels == kLeftOut || std::isnan(row.scores[0]); });
  ReproducedFigure figure;
  figure.name = "hiv";
  figure.notes = {
      "A set counts every label that contains one of its texts: 'env' is also in other labels than the envelope "
      "protein.",
      "The direction is row 60 of the meta-SAE (HIV), taken as it is; only its bias was chosen, on a random half of "
      "the "
      "tokens. Tokens of one plasmid lie in both halves, and <cls> and padding count among them.",
      "An always-positive probe has an F1 of 0.027 on HIV + env + RRE, of which 20,669 tokens are. The notebook is "
      "saved "
      "with its sanity check, which shuffles the labels, switched on; the published numbers are of a run without it."};
  const Chart chart = hivChart(shown, options.labels);
  figure.panels.push_back({"A", drawChart(chart), panelValues("hiv_A", chart)});
  Drawing& page = figure.panels.back().drawing;
  page.title = "HIV probe: sets of labels by the meta-latent's F1";
  page.description = "From the published scores of the meta-SAE's HIV row on NT-v2-500M, layer 9. Left out: env + RRE.";
  figure.checks = foundIn(rows, shown).against(expectedValues(PublishedFile::HivExpected));
  return figure;
}

}  // namespace dglm
