// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>
#include <vector>

#include "app/training/training_desk.h"
#include "widgets/charts/run_curves.h"
#include "widgets/tables/run_table.h"

namespace dglm {

struct Palette;

/// What a chart of runs shows.
struct RunChartChoice {
  std::string quantity;  ///< a column of metrics.csv; kParetoQuantity: L0 against what is not explained
  bool isLogarithmic = false;
  double smoothing = 0;
};

inline constexpr const char* kParetoQuantity = "pareto";

/// In words; a column without a word of ours is called as its file does.
QString quantityName(const std::string& quantity);
/// What the runs have logged, those that are looked at most first.
std::vector<std::string> quantitiesOf(const std::vector<ListedRun>& runs);

/// `colours[i]` is the place of run i in the palette, below 0: it has no curve.
std::vector<RunRow> runRows(const std::vector<ListedRun>& runs, const std::vector<int>& colours,
                            const Palette& palette);
RunCurvesContent runCurves(const std::vector<ListedRun>& runs, const std::vector<int>& colours,
                           const RunChartChoice& choice);

/// What a run says that its user should act on: dead latents, a loss that stands still, a threshold that runs away.
/// One sentence each, with the remedy.
QStringList runAlerts(const ListedRun& run);

}  // namespace dglm
