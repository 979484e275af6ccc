// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>

#include "app/cli/command.h"
#include "core/study/model_rows.h"

namespace dglm::cli {

/// Which model options a command's defaults differ in.
struct ReadingDefaults {
  bool allWindows = false;
  int frames = 1;
};

/// --model and --sequences, required.
void addSequenceOptions(CLI::App* command, ModelReadingRequest& request);

/// --max-tokens, --windows, --frames, --strand, with the command's defaults.
void addReadingOptions(CLI::App* command, ModelReadingRequest& request, ReadingDefaults defaults);

/// --site and --layer.
void addSiteOptions(CLI::App* command, Site& site, int& layer);

/// --activation-dim, --dict-size and --k: what the user expects the checkpoint to be; 0 = not said.
struct ExpectedDictionary {
  int64_t activationDim = 0;
  int64_t dictSize = 0;
  int64_t k = 0;
};
void addExpectedDictionary(CLI::App* command, ExpectedDictionary& expected);
/// InvalidArgument naming both numbers when the checkpoint differs.
Status checkExpected(const ExpectedDictionary& expected, const std::filesystem::path& dictionary);

/// --normalize auto|on|off; true for on.
void addNormalizeOption(CLI::App* command, bool& normalise);

/// Summary of a command that wrote rows to a file.
CommandSummary rowsSummary(const RowsReport& report, const std::filesystem::path& out);

}  // namespace dglm::cli
