// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "core/paper/figure4_panels.h"
#include "core/paper/figure_style.h"

namespace dglm {
namespace {

constexpr size_t kShownLatents = 7;
constexpr const char* kFirstAtPositive = "runs with the mutation first, positive values";
constexpr const char* kFirstAtOther = "runs with the mutation first, other values";
constexpr const char* kFirstAtMaximum = "runs with the mutation first, max_activation";

std::string captionOf(const Figure4& made, int32_t latent) {
  const auto found = made.labels.find(latent);
  return found == made.labels.end() ? std::to_string(latent) : made.options.labels.captionOf(found->second);
}

/// Share of a latent's runs in which the mutation is the likeliest token.
struct FirstShare {
  int64_t first = 0;
  int64_t runs = 0;
  double value() const { return runs > 0 ? static_cast<double>(first) / static_cast<double>(runs) : 0; }
};

std::map<int32_t, FirstShare> firstShares(const PublishedSteering& table, bool atPositiveValues) {
  std::map<int32_t, FirstShare> shares;
  for (const PublishedSteeringRow& result : table.results) {
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

}  // namespace

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
  for (const PublishedSteeringRow& result : made.maximum.results)
    made.found.add("D2", "P(mutation), max_activation", latentAndPlace(result), result.targetProbability);

  Chart single = specificityChart(made, latents, 3.5);
  single.bars = {specificityBars(made, latents, positive, 0, 0.6, 1)};
  single.legend = {{LegendEntry::Kind::Patch, "AMR-related", kFigureOrange},
                   {LegendEntry::Kind::Patch, "Not AMR-related", kFigureBlue}};
  made.addPanel("D", single, "runs with the mutation first");

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
  made.addPanel("D2", pairs, "runs with the mutation first, fixed and highest activation");
}

}  // namespace dglm
