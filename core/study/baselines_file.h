// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/figure/drawing.h"
#include "core/study/baselines.h"

namespace dglm {

/// Whether both are of a kind that writeBaselines() writes; an empty figure is none. Errors: UnsupportedFormat,
/// NotBuilt.
Status checkBaselineFiles(const std::filesystem::path& out, const std::filesystem::path& figure);

/// The table by its suffix: .xlsx with the rule of the verdicts on a sheet of its own, else CSV (concept, method, f1,
/// ci_low, ci_high, control, auroc, verdict, difference, difference_low, difference_high, test_positives, detail); and
/// the chart of drawBaselines() as SVG, where `figure` is not empty. Returns the files. Errors: those of the writers.
Result<std::vector<std::filesystem::path>> writeBaselines(const std::filesystem::path& out,
                                                          const std::filesystem::path& figure,
                                                          std::span<const BaselineRow> rows);

/// The words of the chart; in English by themselves.
struct BaselineWords {
  std::function<std::string(const BaselineRow&)> method = [](const BaselineRow& row) { return row.method; };
  std::function<std::string(const Estimate&)> score;  ///< of the F1; null: "0.82 (0.62 to 0.98)"
  std::function<std::string(int64_t)> tokens;         ///< "412 tokens tested"
  std::string axis = "F1 on held-out records";
  std::string learned = "from model or dictionary, 95 % interval";
  std::string sequenceOnly = "from the sequence alone";
  std::string control = "control: labels turned round";
  std::string title = "Does it add anything?";
};

/// Narrow: without the numbers, for a place beside the table.
enum class BaselineLayout { Wide, Narrow };

/// Concept by concept the methods' F1 as dots with their 95 % intervals, and their controls as crosses.
Drawing drawBaselines(std::span<const BaselineRow> rows, const BaselineWords& words = {},
                      BaselineLayout layout = BaselineLayout::Wide);

}  // namespace dglm
