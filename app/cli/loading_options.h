// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include "app/cli/command.h"
#include "core/glm/glm.h"
#include "core/study/model_output.h"

namespace dglm::cli {

/// --finetuned-path, for every command that loads a gLM.
void addLoadingOptions(CLI::App* command, GlmLoading& loading);

/// Adds how many tensors fine-tuned weights changed; nothing for a plain model.
void addFinetuned(CommandSummary& summary, const std::optional<WeightOverlay>& finetuned);

/// Says on standard error what a run will need, where that is a gigabyte or more.
RunAnnouncement announceLargeRuns(const CommonOptions& common);

}  // namespace dglm::cli
