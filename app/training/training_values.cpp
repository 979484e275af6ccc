// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/training_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/palette.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(Training)

 public:
  static QString of(const std::string& quantity) {
    static const std::pair<const char*, const char*> kNames[] = {
        {"loss", QT_TR_NOOP("loss")},
        {"reconstruction", QT_TR_NOOP("squared error a token")},
        {"auxiliary", QT_TR_NOOP("auxiliary loss")},
        {"variance_explained", QT_TR_NOOP("share of variance explained")},
        {"l0", QT_TR_NOOP("latents active a token (L0)")},
        {"dead", QT_TR_NOOP("dead latents")},
        {"threshold", QT_TR_NOOP("threshold")},
        {"learning_rate", QT_TR_NOOP("learning rate")},
        {"mse_normalized", QT_TR_NOOP("squared error a dimension")},
        {"dead_100_steps", QT_TR_NOOP("latents silent for 100 steps")},
        {"dead_1000_steps", QT_TR_NOOP("latents silent for 1,000 steps")},
        {"concepts_found", QT_TR_NOOP("concepts found, held-out")},
        {"best_f1", QT_TR_NOOP("best F1, held-out")},
        {"loss_recovered", QT_TR_NOOP("loss recovered, held-out")},
        {"tokens", QT_TR_NOOP("tokens")},
        {"sparsity", QT_TR_NOOP("sparsity loss")},
        {kParetoQuantity, QT_TR_NOOP("error against L0")}};
    for (const auto& [column, name] : kNames)
      if (quantity == column)
        return tr(name);
    return QString::fromStdString(quantity);
  }

  static QString step() { return tr("step"); }
  static QString unexplained() { return tr("share of variance not explained"); }

  static QString dead(double share) {
    return tr("%1 of the latents are dead: they never fire. Take fewer latents, a larger k, or train for longer.")
        .arg(formatWholePercent(share));
  }
  static QString flat(double step) {
    return tr("The loss has stood still since step %1. More steps will change little; more latents or a larger k may.")
        .arg(formatWhole(step));
  }
  static QString drifting() {
    return tr("The threshold keeps moving: latents are not yet told from noise. Train for longer before you score.");
  }
  static QString notANumber() {
    return tr("The loss is no number any more. Take a smaller learning rate; the last checkpoint is whole.");
  }
};

double fieldOf(const ListedRun& run, const char* name) {
  if (!run.files)
    return RunRow::kNone;
  const std::string text = findField(run.files->config, name);
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  return text.empty() || end == text.c_str() ? RunRow::kNone : value;
}

RunRow::State stateOf(const ListedRun& run) {
  if (run.job) {
    if (run.isStopping)
      return RunRow::State::Stopping;
    return run.job->state() == JobHandle::State::Waiting ? RunRow::State::Waiting : RunRow::State::Running;
  }
  if (run.failure)
    return RunRow::State::Failed;
  if (!run.files)
    return RunRow::State::Begun;
  switch (run.files->state) {
    case TrainingRunFiles::State::Begun:
      return RunRow::State::Begun;
    case TrainingRunFiles::State::Stopped:
      return RunRow::State::Stopped;
    case TrainingRunFiles::State::Finished:
      break;
  }
  const bool isEarly = !run.files->metrics.steps.empty() && run.files->stepsWanted > 0 &&
                       run.files->metrics.steps.back() + 1 < static_cast<double>(run.files->stepsWanted);
  return isEarly ? RunRow::State::EndedEarly : RunRow::State::Finished;
}

/// Steps that the files tell of.
double stepsOf(const ListedRun& run) {
  if (!run.files)
    return RunRow::kNone;
  const bool isLogged = !run.files->metrics.steps.empty();  // and the last step is
  if (run.files->state == TrainingRunFiles::State::Finished && run.files->stepsWanted > 0 && !isLogged)
    return static_cast<double>(run.files->stepsWanted);
  const double logged = run.files->metrics.steps.empty() ? 0 : run.files->metrics.steps.back() + 1;
  return std::max(logged, static_cast<double>(run.files->stepsKept));
}

RunRow rowOf(const ListedRun& run) {
  RunRow row;
  row.name = textOf(run.folder.filename());
  row.folder = textOf(run.folder);
  row.state = stateOf(run);
  if (run.job)
    row.secondsLeft = run.job->progress().secondsLeft;
  if (run.failure)
    row.problem = messageFor(*run.failure);
  row.steps = stepsOf(run);
  row.stepsWanted = fieldOf(run, "steps");
  if (run.files)
    row.trainer = QString::fromStdString(findField(run.files->config, "trainer"));
  row.layer = fieldOf(run, "layer");
  row.latents = fieldOf(run, "dictionary_size");
  row.k = fieldOf(run, "k");
  row.batch = fieldOf(run, "batch_size");
  row.learningRate = fieldOf(run, "lr");
  row.seed = fieldOf(run, "seed");
  if (!run.files)
    return row;
  const RunMetrics& metrics = run.files->metrics;
  row.loss = metrics.last("loss");
  row.varianceExplained = metrics.last("variance_explained");
  row.l0 = metrics.last("l0");
  row.dead = metrics.last("dead");
  row.threshold = metrics.last("threshold");
  row.concepts = metrics.last("concepts_found");
  row.bestF1 = metrics.last("best_f1");
  return row;
}

RunCurve curveOf(const ListedRun& run, int colour, const std::string& quantity) {
  RunCurve curve{textOf(run.folder.filename()), colour, {}, {}};
  if (!run.files)
    return curve;
  if (quantity == kParetoQuantity) {
    const double l0 = run.files->metrics.last("l0"), explained = run.files->metrics.last("variance_explained");
    if (!std::isnan(l0) && !std::isnan(explained)) {
      curve.x = {l0};
      curve.y = {1 - explained};
    }
    return curve;
  }
  if (const std::vector<double>* values = run.files->metrics.column(quantity)) {
    curve.x = run.files->metrics.steps;
    curve.y = *values;
  }
  return curve;
}

double meanOf(const std::vector<double>& values, size_t first, size_t end) {
  double sum = 0;
  size_t count = 0;
  for (size_t i = first; i < end; ++i)
    if (!std::isnan(values[i])) {
      sum += values[i];
      ++count;
    }
  return count > 0 ? sum / static_cast<double>(count) : RunRow::kNone;
}

}  // namespace

QString quantityName(const std::string& quantity) {
  return Words::of(quantity);
}

std::vector<std::string> quantitiesOf(const std::vector<ListedRun>& runs) {
  std::vector<std::string> usual{
      "loss",      "variance_explained", "l0",        "dead",         "concepts_found", "best_f1",
      "threshold", "reconstruction",     "auxiliary", "learning_rate"};
  std::vector<std::string> logged;
  for (const ListedRun& run : runs)
    if (run.files)
      for (const auto& [name, values] : run.files->metrics.columns)
        if (std::ranges::find(logged, name) == logged.end() &&
            std::ranges::any_of(values, [](double value) { return !std::isnan(value); }))
          logged.push_back(name);
  std::vector<std::string> quantities;
  for (const std::string& name : usual)
    if (std::ranges::find(logged, name) != logged.end())
      quantities.push_back(name);
  for (const std::string& name : logged)
    if (std::ranges::find(quantities, name) == quantities.end())
      quantities.push_back(name);
  quantities.emplace_back(kParetoQuantity);
  return quantities;
}

std::vector<RunRow> runRows(const std::vector<ListedRun>& runs, const std::vector<int>& colours,
                            const Palette& palette) {
  std::vector<RunRow> rows;
  for (size_t i = 0; i < runs.size(); ++i) {
    rows.push_back(rowOf(runs[i]));
    if (colours[i] >= 0)
      rows.back().colour = palette.series(colours[i]);
  }
  return rows;
}

RunCurvesContent runCurves(const std::vector<ListedRun>& runs, const std::vector<int>& colours,
                           const RunChartChoice& choice) {
  RunCurvesContent content;
  content.isScatter = choice.quantity == kParetoQuantity;
  content.name = content.isScatter ? QStringLiteral("error-against-l0") : QString::fromStdString(choice.quantity);
  content.xTitle = content.isScatter ? quantityName("l0") : Words::step();
  content.yTitle = content.isScatter ? Words::unexplained() : quantityName(choice.quantity);
  content.isLogarithmic = choice.isLogarithmic;
  content.smoothing = choice.smoothing;
  for (size_t i = 0; i < runs.size(); ++i)
    if (colours[i] >= 0)
      if (RunCurve curve = curveOf(runs[i], colours[i], choice.quantity); !curve.x.empty())
        content.curves.push_back(std::move(curve));
  return content;
}

QStringList runAlerts(const ListedRun& run) {
  constexpr double kManyDead = 0.25, kFlat = 0.002, kDrift = 0.1;
  constexpr size_t kFewRows = 40;
  QStringList alerts;
  if (!run.files)
    return alerts;
  const RunMetrics& metrics = run.files->metrics;
  const double latents = fieldOf(run, "dictionary_size");
  if (const double dead = metrics.last("dead"); latents > 0 && dead / latents > kManyDead)
    alerts << Words::dead(dead / latents);
  const std::vector<double>* loss = metrics.column("loss");
  const size_t rows = metrics.steps.size();
  if (!loss || rows == 0)
    return alerts;
  if (std::isnan(loss->back()) && std::isnan(metrics.last("loss")))
    alerts << Words::notANumber();
  if (rows < kFewRows)
    return alerts;
  // The last quarter against the quarter before it.
  const size_t half = rows / 2, threeQuarters = rows - rows / 4;
  const double before = meanOf(*loss, half, threeQuarters), now = meanOf(*loss, threeQuarters, rows);
  const bool isFalling = fieldOf(run, "steps") > 0 && metrics.steps.back() + 1 < fieldOf(run, "steps");
  if (isFalling && std::abs(before - now) < kFlat * std::abs(before))
    alerts << Words::flat(metrics.steps[half]);
  if (const std::vector<double>* threshold = metrics.column("threshold"))
    if (const double was = meanOf(*threshold, half, threeQuarters), is = meanOf(*threshold, threeQuarters, rows);
        was > 0 && std::abs(is - was) > kDrift * was)
      alerts << Words::drifting();
  return alerts;
}

}  // namespace dglm
