// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "core/shelf/download.h"
#include "core/shelf/shelf.h"
#include "core/shelf/verify.h"

namespace dglm::cli {

// What the `models` commands say, as JSON and in words.

/// What is about to be downloaded, from where, and under which terms.
std::string licenceText(const DownloadPlan& plan);

CommandSummary shelfSummary(const std::filesystem::path& shelf, const std::vector<ShelfEntry>& entries);
CommandSummary downloadSummary(const DownloadPlan& plan, const DownloadReport& report);
CommandSummary verificationSummary(const std::vector<Verification>& verifications);

}  // namespace dglm::cli
