// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/training_announcement.h"

#include <cstdio>
#include <string>

#include "core/base/json_text.h"
#include "core/base/size_text.h"
#include "core/study/sweep_needs.h"
#include "core/study/training_needs.h"

namespace dglm::cli {
namespace {

/// `learners`: who learns, as "2048 latents".
template <typename Needs>
void announce(ProgressStyle style, const std::string& learners, const Needs& needs, nlohmann::ordered_json line) {
  if (style == ProgressStyle::None)
    return;
  if (style == ProgressStyle::Json) {
    line.update({{"latents", needs.latents},
                 {"tokens", needs.tokens},
                 {"passes", needs.passes},
                 {"memory_bytes", needs.memoryBytes},
                 {"disk_bytes", needs.diskBytes}});
    std::fprintf(stderr, "%s\n", jsonText(line).c_str());
    return;
  }
  std::fprintf(stderr, "%s learn from %lld tokens (all sequences %.1f times): about %s of memory, %s of disk.\n",
               learners.c_str(), static_cast<long long>(needs.tokens), needs.passes,
               sizeText(needs.memoryBytes).c_str(), sizeText(needs.diskBytes).c_str());
}

}  // namespace

std::function<void(const TrainingNeeds&)> trainingAnnouncement(const CommonOptions& common) {
  return [style = common.progress](const TrainingNeeds& needs) {
    announce(style, std::to_string(needs.latents) + " latents", needs, nlohmann::ordered_json::object());
  };
}

std::function<void(const SweepNeeds&)> sweepAnnouncement(const CommonOptions& common) {
  return [style = common.progress](const SweepNeeds& needs) {
    const std::string learners =
        std::to_string(needs.latents) + " latents of " + std::to_string(needs.runs - needs.failing) + " dictionaries";
    announce(style, learners, needs, {{"runs", needs.runs}});
  };
}

}  // namespace dglm::cli
