// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/figure/chart.h"
#include "core/paper/figure_style.h"
#include "core/paper/panel_values.h"
#include "core/paper/published_layout.h"
#include "core/paper/reproduced_figure.h"
#include "core/study/published_meta.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMetaFolder = "meta_SAE";
constexpr const char* kAnnotationsFile = "meta_sae_annotations_D128_L0_6.xlsx";
constexpr const char* kDecoderFolder = "meta_sae_decoder_weights_D128_L0_6";
constexpr const char* kAllMeta = "all meta-latents";
constexpr const char* kDecoder = "decoder";
constexpr size_t kHivColumn = 60;  ///< Column_61
constexpr int64_t kMostChildren = 20;

/// The published meta-SAE while it is drawn.
struct MetaFigure {
  std::vector<MetaColumn> columns;
  DirectionNorms norms;
  FoundValues found = {};
  ReproducedFigure figure = {};

  void addPanel(const std::string& name, const Chart& chart, const std::string& title);
};

void MetaFigure::addPanel(const std::string& name, const Chart& chart, const std::string& title) {
  figure.panels.push_back({name, drawChart(chart), panelValues("meta_" + name, chart)});
  Drawing& page = figure.panels.back().drawing;
  page.title = "Meta-SAE " + name + ": " + title;
  page.description = "From the published annotations and decoder of the meta-SAE with 128 meta-latents.";
}

/// How many of a meta-latent's nearest children carry its most frequent label.
void drawPurity(MetaFigure& made) {
  std::array<int64_t, kMostChildren + 1> counts{};
  double purity = 0;
  std::map<int64_t, int64_t> byChildren;
  FigureTable table{"meta_latents", {"meta_latent", "column", "children", "label", "with_label", "shade"}, {}};
  for (size_t meta = 0; meta < made.columns.size(); ++meta) {
    const MetaColumn& column = made.columns[meta];
    const auto [label, count] = column.mostFrequent();
    const auto children = std::ssize(column.labels);
    ++counts[static_cast<size_t>(std::min(count, kMostChildren))];
    ++byChildren[children];
    purity += static_cast<double>(count) / static_cast<double>(std::max<int64_t>(1, children));
    made.found.add("A", "label", column.name, label);
    made.found.add("A", "children with the label", column.name, static_cast<double>(count));
    table.rows.push_back({std::to_string(meta), column.name, std::to_string(children), label, std::to_string(count),
                          column.shade ? shortestNumber(*column.shade) : ""});
  }
  const auto add = [&](const char* quantity, double value) { made.found.add("A", quantity, kAllMeta, value); };
  add("meta-latents", static_cast<double>(made.columns.size()));
  add("mean purity", purity / static_cast<double>(made.columns.size()));
  add("with fewer than 20 children", static_cast<double>(std::ssize(made.columns) - byChildren[kMostChildren]));
  add("with a label on 10 children or more",
      static_cast<double>(std::ranges::count_if(
          made.columns, [](const MetaColumn& column) { return column.mostFrequent().second >= kMostChildren / 2; })));
  Chart chart{.width = 6, .height = 3.8};
  ChartBars bars{0.9, {}};
  double most = 1;
  for (size_t count = 1; count < counts.size(); ++count) {
    const auto height = static_cast<double>(counts[count]);
    most = std::max(most, height);
    if (counts[count] > 0)
      bars.bars.push_back(
          {static_cast<double>(count), height, count >= 10 ? kFigureOrange : kFigureBlue, std::to_string(counts[count]),
           std::to_string(counts[count]) + " meta-latents with " + std::to_string(count) + " children of one label"});
  }
  chart.bars = {bars};
  chart.x = {.label = "Children with the most frequent label (of 20)", .low = 0.4, .high = kMostChildren + 0.6};
  chart.x.ticks = roundTicks(0, kMostChildren);
  constexpr double kHeadroom = 1.15;
  chart.left = {.label = "#Meta-latents", .low = 0, .high = kHeadroom * most, .ticks = roundTicks(0, kHeadroom * most)};
  made.addPanel("A", chart, "purity");
  made.figure.tables.push_back(std::move(table));
}

/// Lengths of the decoder's directions, which are not held at 1.
void drawNorms(MetaFigure& made) {
  const DirectionNorms& norms = made.norms;
  const auto add = [&](const char* quantity, const char* of, double value) {
    made.found.add("B", quantity, of, value);
  };
  add("directions", kDecoder, static_cast<double>(norms.values.size()));
  add("dimensions", kDecoder, static_cast<double>(norms.dimensions));
  double sum = 0;
  for (const double norm : norms.values)
    sum += norm;
  const auto [least, most] = std::ranges::minmax(norms.values);
  add("mean length", kDecoder, sum / static_cast<double>(norms.values.size()));
  add("smallest length", kDecoder, least);
  add("largest length", kDecoder, most);
  for (const size_t row : {size_t{60}, size_t{125}})
    if (row < norms.values.size())
      add("length", ("row " + std::to_string(row)).c_str(), norms.values[row]);
  Chart chart{.width = 6, .height = 3.8};
  ChartDots dots{kFigureDarkBlue.withOpacity(0.6), kFigureDot, {}};
  for (size_t meta = 0; meta < std::min(norms.values.size(), made.columns.size()); ++meta)
    if (const auto shade = made.columns[meta].shade)
      dots.dots.push_back(
          {norms.values[meta], *shade, made.columns[meta].name + ": length " + shortestNumber(norms.values[meta])});
  constexpr double kMargin = 0.02;
  chart.x = {.label = "Length of the decoder direction", .low = least - kMargin, .high = most + kMargin};
  chart.x.ticks = roundTicks(chart.x.low, chart.x.high);
  chart.left = {.label = "Importance (shade of the published header)", .low = -0.05, .high = 1.05};
  chart.left.ticks = roundTicks(0, 1);
  chart.right = chart.left;  // of the dots
  chart.right->label.clear();
  chart.right->ticks.clear();
  chart.dots = {dots};
  made.addPanel("B", chart, "length and importance");
}

/// What the children of the HIV meta-latent carry.
void drawHiv(MetaFigure& made) {
  if (made.columns.size() <= kHivColumn)
    return;
  const std::vector<std::string> texts{"HIV", "env", "RRE"};
  const MetaColumn& hiv = made.columns[kHivColumn];
  int64_t next = 0;
  for (size_t meta = 0; meta < made.columns.size(); ++meta)
    if (meta != kHivColumn)
      next = std::max(next, made.columns[meta].childrenWith(texts));
  made.found.add("C", "children of HIV, env or RRE", hiv.name, static_cast<double>(hiv.childrenWith(texts)));
  made.found.add("C", "children of HIV, env or RRE", "next meta-latent", static_cast<double>(next));
  std::map<std::string, int64_t> counts;
  for (const std::vector<std::string>& child : hiv.labels)
    for (const std::string& label : std::set<std::string>(child.begin(), child.end()))
      ++counts[label];
  std::vector<std::pair<std::string, int64_t>> order(counts.begin(), counts.end());
  std::ranges::stable_sort(order, std::greater<>(), &std::pair<std::string, int64_t>::second);
  Chart chart{.width = 7.75, .height = 4, .hasSlantedTicks = true};
  ChartBars bars;
  for (const auto& [label, count] : order) {
    const auto place = static_cast<double>(bars.bars.size());
    bars.bars.push_back({place, static_cast<double>(count), kFigureGreen, std::to_string(count),
                         label + ": " + std::to_string(count) + " of " + std::to_string(hiv.labels.size())});
    chart.x.ticks.push_back({place, label});
  }
  chart.bars = {bars};
  chart.x.label = "Label of a child of meta-latent 60 (Column_61)";
  chart.x.low = -0.6;
  chart.x.high = static_cast<double>(order.size()) - 0.4;
  const double most = order.empty() ? 1 : static_cast<double>(order.front().second);
  constexpr double kHeadroom = 1.15;
  chart.left = {.label = "#Children", .low = 0, .high = kHeadroom * most, .ticks = roundTicks(0, kHeadroom * most)};
  made.addPanel("C", chart, "the HIV meta-latent");
}

}  // namespace

Result<ReproducedFigure> reproduceMetaSae(const FigureOptions& options, const JobContext& job) {
  DGLM_TRY(const fs::path annotations, publishedFileIn(options.data, kMetaFolder, kAnnotationsFile));
  MetaFigure made;
  DGLM_TRY(made.columns, readMetaAnnotations(annotations));
  DGLM_TRY(made.norms, readDirectionNorms(annotations.parent_path() / kDecoderFolder, job));
  made.figure.name = "meta";
  made.figure.notes = {
      "A child is one of the 20 latents that a meta-latent is most active on; the workbook lists their labels in the "
      "order of the latents. Colours above 40 % of the range of importance are all the same blue.",
      "Column_126, which the notebook calls AMR, is PuroR: 18 of its 20 children.",
      "The numbers of the L0 against reconstruction plot are not among the published files: 'train meta-sae' with "
      "--control random measures them on a dictionary."};
  drawPurity(made);
  drawNorms(made);
  drawHiv(made);
  made.figure.checks = made.found.against(expectedValues(PublishedFile::MetaExpected));
  return std::move(made.figure);
}

}  // namespace dglm
