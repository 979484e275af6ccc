// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "core/interpretation/normalise_choice.h"
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

/// --activations, in place of --model, --layer and what says how the model reads, which the folder tells.
void addSavedActivationsOption(CLI::App* command, std::vector<std::filesystem::path>& folders);

/// What of these the user named although there are saved activations, or left out although there are none. `layer` is
/// set where the user named it. Errors: InvalidArgument.
Status checkSavedActivations(const CLI::App& command, const std::vector<std::filesystem::path>& folders,
                             std::optional<int>& layer);

/// --site.
void addSiteOption(CLI::App* command, Site& site);

/// --site and --layer, which is required.
void addSiteOptions(CLI::App* command, Site& site, int& layer);

/// --architecture.
void addArchitectureOption(CLI::App* command, std::optional<Architecture>& architecture);

/// --sae, required, and what the user expects it to be: --architecture, --activation-dim, --dict-size, --k.
void addDictionaryOptions(CLI::App* command, std::filesystem::path& dictionary, DictionaryExpectation& expected);

/// --normalize auto|on|off, for commands that run the dictionary's forward.
void addNormalizeOption(CLI::App* command, NormaliseChoice& choice);

/// What a command encodes: a file of activations as it is, or windows in batches of its own making, of which the k
/// largest of a whole BatchTopK batch must not depend.
enum class Encodes { WholeFile, Windows };

/// --activation, --normalize (auto is off) and --normalize-features.
void addEncodeOptions(CLI::App* command, EncodeOptions& options, Encodes what);

/// Summary of a command that wrote rows to a file.
CommandSummary rowsSummary(const RowsReport& report, const std::filesystem::path& out);

}  // namespace dglm::cli
