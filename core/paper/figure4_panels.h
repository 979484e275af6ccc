// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/figure/chart.h"
#include "core/paper/reproduced_figure.h"
#include "core/study/published_steering.h"

namespace dglm {

/// Figure 4 while it is made.
struct Figure4 {
  const FigureOptions& options;
  PublishedSteering fixed;
  PublishedSteering maximum;
  std::map<int32_t, LabelSet> labels;  ///< by latent
  FoundValues found = {};
  ReproducedFigure figure = {};

  void addPanel(const std::string& name, const Chart& chart, const std::string& title);
};

/// "5066, masked and nearby"
std::string latentAndPlace(const PublishedSteeringRow& result);

/// "0.46" with two decimals.
std::string decimals(double value, int count);

/// Panel C: the highest probability over the places, by latent and value.
void drawLandscape(Figure4& made);

/// Panels D and D2: how often each latent puts the mutation first.
void drawSpecificity(Figure4& made);

}  // namespace dglm
