// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/run_painting.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTableView>

#include <cmath>
#include <ctime>
#include <functional>
#include <random>

#include "widgets/charts/parallel_coordinates.h"
#include "widgets/charts/run_curves.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/run_table.h"

namespace dglm {
namespace {

constexpr unsigned kSeed = 1;
constexpr int kTurns = 60;
constexpr QSize kTableSize(800, 400), kChartSize(620, 400);

std::vector<RunRow> makeRows(const RunPaintingOptions& options) {
  std::mt19937 random(kSeed);
  std::uniform_real_distribution<double> share(0, 1);
  std::vector<RunRow> rows;
  for (int i = 0; i < options.runs; ++i) {
    RunRow row;
    row.name = QStringLiteral("nt-50m_L9_lr3e-04_k16_auxk0.031_tb0.9990_exp8_bs4096_steps100000_seed%1").arg(i);
    row.folder = QStringLiteral("/runs/") + row.name;
    row.state = RunRow::State::Finished;
    row.trainer = i % 2 == 0 ? QStringLiteral("batchtopk") : QStringLiteral("topk");
    row.colour = Qt::darkBlue;
    row.steps = row.stepsWanted = 100000;
    row.layer = i % 12;
    row.latents = 1024 << (i % 5);
    row.k = 4 << (i % 4);
    row.batch = 4096;
    row.learningRate = 1e-4 * (1 + i % 7);
    row.seed = i;
    row.loss = share(random);
    row.varianceExplained = share(random);
    row.l0 = row.k * (1 + share(random) / 5);
    row.dead = std::floor(share(random) * 300);
    row.concepts = std::floor(share(random) * 20);
    row.bestF1 = share(random);
    rows.push_back(std::move(row));
  }
  return rows;
}

RunCurvesContent makeCurves(const RunPaintingOptions& options) {
  std::mt19937 random(kSeed);
  std::normal_distribution<double> noise(0, 0.05);
  RunCurvesContent content;
  content.name = content.yTitle = QStringLiteral("loss");
  content.xTitle = QStringLiteral("step");
  for (int i = 0; i < options.runs; ++i) {
    RunCurve curve{QStringLiteral("run %1").arg(i), i, {}, {}};
    for (int step = 0; step < options.steps; ++step) {
      curve.x.push_back(500.0 * step);
      curve.y.push_back(1 + i % 13 + 10.0 / (step + 1) + noise(random));
    }
    content.curves.push_back(std::move(curve));
  }
  return content;
}

ParallelContent makeParallel(const std::vector<RunRow>& rows) {
  ParallelContent content;
  content.name = QStringLiteral("runs");
  const std::pair<const char*, double RunRow::*> parts[] = {{"layer", &RunRow::layer},
                                                            {"latents", &RunRow::latents},
                                                            {"k", &RunRow::k},
                                                            {"rate", &RunRow::learningRate},
                                                            {"seed", &RunRow::seed},
                                                            {"loss", &RunRow::loss},
                                                            {"explained", &RunRow::varianceExplained},
                                                            {"L0", &RunRow::l0},
                                                            {"dead", &RunRow::dead},
                                                            {"concepts", &RunRow::concepts},
                                                            {"best F1", &RunRow::bestF1}};
  for (const auto& [title, part] : parts) {
    ParallelAxis axis{QString::fromLatin1(title), {}, {}, {}, false};
    for (const RunRow& row : rows)
      axis.values.push_back(row.*part);
    content.axes.push_back(std::move(axis));
  }
  for (size_t i = 0; i < rows.size(); ++i) {
    content.runs.push_back(rows[i].name);
    content.colours.push_back(static_cast<int>(i));
  }
  return content;
}

void show(QWidget& view, const QSize& size) {
  view.resize(size);
  view.show();
  QCoreApplication::processEvents();
}

RunTiming timeTurns(QWidget& painted, const std::function<void(int turn)>& step) {
  std::vector<double> milliseconds, ofProcessor;
  for (int turn = 0; turn < kTurns; ++turn) {
    QCoreApplication::processEvents();
    const StopWatch watch;
    const std::clock_t before = std::clock();
    step(turn);
    QCoreApplication::sendPostedEvents();  // what a chart queues belongs to it
    painted.repaint();
    milliseconds.push_back(watch.milliseconds());
    ofProcessor.push_back(1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
  }
  return {timingOf(std::move(milliseconds)), timingOf(std::move(ofProcessor))};
}

void drag(QWidget& view, QEvent::Type type, const QPointF& place) {
  QMouseEvent event(type, place, view.mapToGlobal(place), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&view, &event);
}

}  // namespace

RunPaintingTimes timeRunPainting(const RunPaintingOptions& options) {
  RunPaintingTimes times;
  std::vector<RunRow> rows = makeRows(options);
  {
    RunTable table;
    table.setRows(rows);
    show(table, kTableSize);
    QTableView& view = table.table().view();
    times.table = timeTurns(*view.viewport(), [&](int turn) {
      view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * turn / kTurns);
    });
    times.tableLive = timeTurns(*view.viewport(), [&](int turn) {
      rows[static_cast<size_t>(turn)].steps += 1;
      table.setRows(rows);
    });
  }
  {
    RunCurves curves;
    RunCurvesContent content = makeCurves(options);
    curves.setContent(content);
    show(curves, kChartSize);
    times.curves = timeTurns(curves, [&](int turn) {
      RunCurve& curve = content.curves[static_cast<size_t>(turn)];
      curve.x.push_back(curve.x.back() + 500);
      curve.y.push_back(curve.y.back());
      curves.setContent(content);
    });
  }
  ParallelCoordinates parallel;
  parallel.setContent(makeParallel(rows));
  show(parallel, kChartSize);
  const QPointF start = parallel.placeOf(5, 0.1), end = parallel.placeOf(5, 0.9);
  drag(parallel, QEvent::MouseButtonPress, start);
  times.parallel = timeTurns(
      parallel, [&](int turn) { drag(parallel, QEvent::MouseMove, start + (end - start) * (turn + 1) / kTurns); });
  return times;
}

}  // namespace dglm
