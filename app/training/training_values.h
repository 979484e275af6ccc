// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>
#include <vector>

#include "app/training/training_desk.h"
#include "widgets/charts/parallel_coordinates.h"
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
inline constexpr const char* kParallelQuantity = "parallel";  ///< all settings and outcomes, an axis each

/// In words; a column without a word of ours is called as its file does.
QString quantityName(const std::string& quantity);
/// What the runs have logged, those that are looked at most first.
std::vector<std::string> quantitiesOf(const std::vector<ListedRun>& runs);

/// How a run was trained: as it was asked for here, or as its files say, with the project's model where that has their
/// model's name; none where the model is not known.
std::optional<TrainSaeRequest> trainingOf(const Session& session, const ListedRun& run);
/// What the window proposes for training on from its dictionary.
std::optional<TrainSaeRequest> trainingToContinue(const Session& session, const ListedRun& run);

/// `colours[i]` is the place of run i in the palette, below 0: it has no curve.
std::vector<RunRow> runRows(const std::vector<ListedRun>& runs, const std::vector<int>& colours,
                            const Palette& palette);
RunCurvesContent runCurves(const std::vector<ListedRun>& runs, const std::vector<int>& colours,
                           const RunChartChoice& choice);

/// Settings that differ between the runs, and their outcomes; `rows` as runRows() makes them.
ParallelContent parallelRuns(const std::vector<RunRow>& rows, const std::vector<int>& colours);

/// Those points of which no other has both less or as much of x and less of y: ascending.
std::vector<QPointF> paretoFront(std::vector<QPointF> points);

/// What a run says that its user should act on: dead latents, a loss that stands still, a threshold that runs away.
/// One sentence each, with the remedy.
QStringList runAlerts(const ListedRun& run);

/// The first alert of a run that trains by this job, in one line for the list of jobs; empty: there is none.
QString jobRemark(const std::vector<ListedRun>& runs, const JobHandle& job);

}  // namespace dglm
