// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/training/training_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/base/utf8_path.h"
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
        {kParetoQuantity, QT_TR_NOOP("error against L0")},
        {kParallelQuantity, QT_TR_NOOP("settings and outcomes")}};
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
  static QString deadRising(double before, double now) {
    return tr("Dead latents are rising, from %1 to %2: they never fire. Take fewer latents, a larger k, or a smaller "
              "learning rate.")
        .arg(formatWhole(before), formatWhole(now));
  }
  static QString ofRun(const QString& run, const QString& alert) { return tr("%1: %2", "run: alert").arg(run, alert); }
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

double numberIn(const std::string& text) {
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  return text.empty() || end == text.c_str() ? RunRow::kNone : value;
}

double fieldOf(const ListedRun& run, const char* name) {
  return run.files ? numberIn(findField(run.files->config, name)) : RunRow::kNone;
}

RunRow::State stateOf(const ListedRun& run) {
  const bool isFinished = run.files && run.files->state == TrainingRunFiles::State::Finished;
  const bool hasFailed = run.failure || (run.files && !run.files->failure.empty());
  // In a sweep one may be done, or have failed, while the others train.
  if (run.job && (run.sweep.empty() || !(isFinished || hasFailed))) {
    if (run.isStopping)
      return RunRow::State::Stopping;
    const bool hasBegun = run.sweep.empty() || run.files;
    return run.job->state() == JobHandle::State::Running && hasBegun ? RunRow::State::Running : RunRow::State::Waiting;
  }
  if (hasFailed && !isFinished)
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

/// As the run's files say them; before there are any, as they were asked for.
void fillSettings(RunRow& row, const ListedRun& run) {
  if (run.request && !run.files) {
    const SaeTrainingOptions& options = run.request->options;
    row.stepsWanted = static_cast<double>(options.steps);
    row.trainer = QString::fromUtf8(trainerName(options.trainer));
    row.layer = run.request->layer;
    row.k = hasOption(options.trainer, "--k") ? static_cast<double>(options.k) : RunRow::kNone;
    row.batch = static_cast<double>(options.batchSize);
    row.learningRate = options.lr.value_or(RunRow::kNone);
    row.seed = static_cast<double>(options.seed);
    return;
  }
  row.stepsWanted = fieldOf(run, "steps");
  if (run.files)
    row.trainer = QString::fromStdString(findField(run.files->config, "trainer"));
  row.layer = fieldOf(run, "layer");
  row.latents = fieldOf(run, "dictionary_size");
  row.k = fieldOf(run, "k");
  row.batch = fieldOf(run, "batch_size");
  row.learningRate = fieldOf(run, "lr");
  row.seed = fieldOf(run, "seed");
}

RunRow rowOf(const ListedRun& run) {
  RunRow row;
  row.name = textOf(run.folder.filename());
  row.folder = textOf(run.folder);
  row.state = stateOf(run);
  if (run.job)
    row.secondsLeft = run.job->progress().secondsLeft;
  row.queuePlace = run.queuePlace;
  if (run.failure)
    row.problem = messageFor(*run.failure);
  else if (run.files)
    row.problem = QString::fromStdString(run.files->failure);
  row.steps = stepsOf(run);
  fillSettings(row, run);
  if (!run.files)
    return row;
  const RunMetrics& metrics = run.files->metrics;
  row.loss = metrics.last("loss");
  row.varianceExplained = metrics.last("variance_explained");
  row.l0 = metrics.last("l0");
  if (std::isnan(row.l0) && !findField(run.files->evaluation, "l0_sparsity").empty())
    row.l0 = numberIn(findField(run.files->evaluation, "l0_sparsity"));
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
  quantities.emplace_back(kParallelQuantity);
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

std::optional<TrainSaeRequest> trainingOf(const Session& session, const ListedRun& run) {
  if (run.request)
    return run.request;
  TrainSaeRequest request = usualTraining(session);
  if (!run.files || request.model.empty() || toUtf8(request.model.filename()) != findField(run.files->config, "model"))
    return std::nullopt;
  const auto whole = [&](const char* name, int64_t usual) {
    const double value = fieldOf(run, name);
    return std::isnan(value) ? usual : static_cast<int64_t>(value);
  };
  SaeTrainingOptions& options = request.options;
  request.layer = static_cast<int>(whole("layer", request.layer));
  request.site = siteFromName(findField(run.files->config, "site")).value_or(request.site);
  for (const TrainerKind trainer : allTrainers())
    if (trainerName(trainer) == findField(run.files->config, "trainer"))
      options.trainer = trainer;
  options.k = whole("k", options.k);
  options.batchSize = whole("batch_size", options.batchSize);
  options.steps = whole("steps", options.steps);
  if (const int64_t dimensions = whole("activation_dim", 0); dimensions > 0)
    options.expansionFactor = std::max<int64_t>(1, whole("dictionary_size", 0) / dimensions);
  return request;
}

std::optional<TrainSaeRequest> trainingToContinue(const Session& session, const ListedRun& run) {
  std::optional<TrainSaeRequest> request = trainingOf(session, run);
  if (!request)
    return request;
  request->options.init = dictionaryOfRun(run.folder);
  request->options.resume = false;
  request->outputFolder = freeRunFolder(session, *request);
  return request;
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
  if (content.isScatter) {
    std::vector<QPointF> points;
    for (const RunCurve& curve : content.curves)
      points.emplace_back(curve.x.front(), curve.y.front());
    content.front = paretoFront(std::move(points));
  }
  return content;
}

std::vector<QPointF> paretoFront(std::vector<QPointF> points) {
  std::ranges::sort(points, {}, [](const QPointF& point) { return std::pair(point.x(), point.y()); });
  std::vector<QPointF> front;
  for (const QPointF& point : points)
    if (front.empty() || point.y() < front.back().y())
      front.push_back(point);
  return front;
}

ParallelContent parallelRuns(const std::vector<RunRow>& rows, const std::vector<int>& colours) {
  ParallelContent content;
  content.name = QStringLiteral("settings-and-outcomes");
  content.colours = colours;
  for (const RunRow& row : rows)
    content.runs.push_back(row.name);
  const auto add = [&](const QString& title, double RunRow::*part, bool isSetting, bool isLogarithmic = false) {
    ParallelAxis axis{title, {}, {}, {}, isLogarithmic};
    std::set<double> different;
    for (const RunRow& row : rows) {
      axis.values.push_back(row.*part);
      if (!std::isnan(row.*part))
        different.insert(row.*part);
    }
    if (different.size() > (isSetting ? 1U : 0U))
      content.axes.push_back(std::move(axis));
  };
  ParallelAxis trainers{Words::tr("trainer"), {}, {}, {}, false};
  for (const RunRow& row : rows) {
    const auto known = std::ranges::find(trainers.words, row.trainer);
    trainers.values.push_back(row.trainer.isEmpty() ? RunRow::kNone
                                                    : static_cast<double>(known - trainers.words.begin()));
    if (known == trainers.words.end() && !row.trainer.isEmpty())
      trainers.words.push_back(row.trainer);
  }
  if (trainers.words.size() > 1)
    content.axes.push_back(std::move(trainers));
  add(Words::tr("layer"), &RunRow::layer, true);
  add(Words::tr("latents"), &RunRow::latents, true, true);
  add(Words::tr("k"), &RunRow::k, true, true);
  add(Words::tr("learning rate"), &RunRow::learningRate, true, true);
  add(Words::tr("batch"), &RunRow::batch, true, true);
  add(Words::tr("steps"), &RunRow::stepsWanted, true, true);
  add(Words::tr("seed"), &RunRow::seed, true);
  add(Words::tr("loss"), &RunRow::loss, false);
  add(Words::tr("explained"), &RunRow::varianceExplained, false);
  add(Words::tr("L0"), &RunRow::l0, false);
  add(Words::tr("dead"), &RunRow::dead, false);
  add(Words::tr("concepts"), &RunRow::concepts, false);
  add(Words::tr("best F1"), &RunRow::bestF1, false);
  return content;
}

QStringList runAlerts(const ListedRun& run) {
  constexpr double kManyDead = 0.25, kRising = 0.05, kFlat = 0.002, kDrift = 0.1;
  constexpr size_t kFewRows = 40;
  QStringList alerts;
  if (!run.files)
    return alerts;
  const RunMetrics& metrics = run.files->metrics;
  const double latents = fieldOf(run, "dictionary_size");
  const double dead = metrics.last("dead");
  const bool hasManyDead = latents > 0 && dead / latents > kManyDead;
  if (hasManyDead)
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
  if (const std::vector<double>* deads = metrics.column("dead"); deads && latents > 0 && !hasManyDead)
    if (const double was = meanOf(*deads, half, threeQuarters), is = meanOf(*deads, threeQuarters, rows);
        (is - was) / latents > kRising)
      alerts << Words::deadRising(std::round(was), dead);
  const bool isFalling = fieldOf(run, "steps") > 0 && metrics.steps.back() + 1 < fieldOf(run, "steps");
  if (isFalling && std::abs(before - now) < kFlat * std::abs(before))
    alerts << Words::flat(metrics.steps[half]);
  if (const std::vector<double>* threshold = metrics.column("threshold"))
    if (const double was = meanOf(*threshold, half, threeQuarters), is = meanOf(*threshold, threeQuarters, rows);
        was > 0 && std::abs(is - was) > kDrift * was)
      alerts << Words::drifting();
  return alerts;
}

QString jobRemark(const std::vector<ListedRun>& runs, const JobHandle& job) {
  for (const ListedRun& run : runs)
    if (const QStringList alerts = run.job == &job ? runAlerts(run) : QStringList(); !alerts.isEmpty())
      return run.sweep.empty() ? alerts.front() : Words::ofRun(textOf(run.folder.filename()), alerts.front());
  return {};
}

}  // namespace dglm
