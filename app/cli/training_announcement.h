// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

#include "app/cli/command.h"

namespace dglm {
struct SweepNeeds;
struct TrainingNeeds;
}  // namespace dglm

namespace dglm::cli {

/// Says on standard error what a training will take.
std::function<void(const TrainingNeeds&)> trainingAnnouncement(const CommonOptions& common);
/// The same of a sweep.
std::function<void(const SweepNeeds&)> sweepAnnouncement(const CommonOptions& common);

}  // namespace dglm::cli
