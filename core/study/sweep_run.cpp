// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/sweep_run.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <limits>

#include "core/formats/csv_fields.h"
#include "core/study/analysis.h"

namespace dglm {
namespace {

constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();

size_t columnOf(std::string_view name) {
  return static_cast<size_t>(std::ranges::find(sweepColumns(), name) - sweepColumns().begin());
}

double numberOf(const std::string& text) {
  return text.empty() ? kAbsent : std::strtod(text.c_str(), nullptr);
}

/// Puts the rows of a file on the tray; gives their number.
size_t putRows(SweepTray& tray, const std::filesystem::path& file) {
  const size_t target = columnOf("target_group_prob"), baseline = columnOf("baseline_target_group_prob");
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  size_t rows = 0;
  while (std::getline(stream, line) && !stream.eof()) {
    const std::vector<std::string> fields = splitCsvLine(line);
    if (fields.size() > std::max(target, baseline))
      tray.put({rows, numberOf(fields[target]), numberOf(fields[baseline])});
    ++rows;
  }
  return rows;
}

}  // namespace

void SweepTray::put(const SweepValue& value) {
  const std::lock_guard lock(mutex_);
  values_.push_back(value);
}

std::vector<SweepValue> SweepTray::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(values_, {});
}

Result<SteerSweepReport> sweepInto(SweepTray& tray, const ProjectAccess& project, AnalysisId analysis,
                                   SteerSweepRequest request, const JobContext& job) {
  DGLM_TRY(request.input.source, project([&](Project& open) { return latentSourceOf(open, analysis); }));
  request.device = request.input.source.loading.compute.device;
  const std::filesystem::path partial = std::filesystem::path(request.out).concat(".partial");
  std::error_code notThere;
  request.resume = std::filesystem::exists(partial, notThere);
  size_t next = request.resume ? putRows(tray, partial) : 0;
  return sweepSteering(request, job, [&](const SweepRow& row, const SweepRow& baseline) -> Status {
    const bool isGood = row.error.empty();
    tray.put({next++, isGood ? row.readout.target.probability : kAbsent, baseline.readout.target.probability});
    return {};
  });
}

}  // namespace dglm
