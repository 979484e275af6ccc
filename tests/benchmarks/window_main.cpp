// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// decode-glm-bench-window NAME FILE: runs a benchmark that needs Qt, without a display, and writes its JSON to the
// file. `decode-glm bench` starts it.

#include <QApplication>

#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/benchmarks/painting.h"
#include "tests/benchmarks/run_painting.h"
#include "tests/benchmarks/start_up.h"

namespace dglm {
namespace {

constexpr int kFailed = 1, kWrongUsage = 2;

nlohmann::ordered_json benchPainting() {
  const PaintingOptions options;
  const PaintingTimes times = timePainting(options);
  return {{"benchmark", "painting"},
          {"bases", options.bases},
          {"features", options.features},
          {"tracks", options.tracks},
          {"linear_view", jsonOf(times.linear)},
          {"circular_map", jsonOf(times.circular)}};
}

nlohmann::ordered_json benchRuns() {
  const RunPaintingOptions options;
  const RunPaintingTimes times = timeRunPainting(options);
  const auto both = [](const RunTiming& timing) -> nlohmann::ordered_json {
    return {{"clock", jsonOf(timing.clock)}, {"processor", jsonOf(timing.processor)}};
  };
  return {{"benchmark", "runs"},
          {"runs", options.runs},
          {"steps_logged", options.steps},
          {"table", both(times.table)},
          {"table_while_a_run_trains", both(times.tableLive)},
          {"curves", both(times.curves)},
          {"parallel_coordinates", both(times.parallel)}};
}

nlohmann::ordered_json benchStartUp() {
  constexpr int kRuns = 10;
  const std::optional<Timing> time = timeStartUp(kRuns);
  if (!time)
    return {};
  return {{"benchmark", "start-up"}, {"runs", kRuns}, {"until_tracks_are_painted", jsonOf(*time)}};
}

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  if (arguments.size() == 2 && arguments[1] == QLatin1String(kUntilPainted))
    return openUntilPainted(application);
  if (arguments.size() != 3)
    return kWrongUsage;
  const nlohmann::ordered_json json = arguments[1] == QLatin1String("painting") ? benchPainting()
                                      : arguments[1] == QLatin1String("runs")   ? benchRuns()
                                                                                : benchStartUp();
  std::ofstream out(arguments[2].toStdString(), std::ios::binary);
  out << json << std::flush;
  return !json.is_null() && out ? 0 : kFailed;
}

}  // namespace
}  // namespace dglm

int main(int argc, char** argv) {
  return dglm::main(argc, argv);
}
