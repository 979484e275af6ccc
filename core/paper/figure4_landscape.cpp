// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cmath>
#include <set>

#include "core/paper/figure4_panels.h"
#include "core/paper/figure_style.h"

namespace dglm {
namespace {

using Landscape = std::map<std::pair<int32_t, double>, double>;  // (latent, value) -> highest P over the places

Landscape landscapeOf(const std::vector<PublishedSteeringRow>& results) {
  Landscape landscape;
  for (const PublishedSteeringRow& result : results) {
    const auto [cell, isNew] = landscape.try_emplace({result.latent, result.value}, result.targetProbability);
    cell->second = std::fmax(cell->second, result.targetProbability);
  }
  return landscape;
}

void noteLandscape(Figure4& made, const Landscape& landscape) {
  for (const auto& [key, highest] : landscape)
    made.found.add("C", "highest P(mutation)", std::to_string(key.first) + ", " + shortestNumber(key.second), highest);
  const auto best = std::max_element(made.fixed.results.begin(), made.fixed.results.end(),
                                     [](const PublishedSteeringRow& a, const PublishedSteeringRow& b) {
                                       return a.targetProbability < b.targetProbability;
                                     });
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

}  // namespace

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
  made.addPanel("C", chart, "steering landscape");
}

}  // namespace dglm
