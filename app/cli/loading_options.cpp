// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/loading_options.h"

#include <algorithm>
#include <cstdio>

#include "core/base/json_text.h"

namespace dglm::cli {
namespace {

constexpr double kGigabyte = 1e9;

}  // namespace

void addLoadingOptions(CLI::App* command, GlmLoading& loading) {
  command->add_option("--finetuned-path", loading.finetuned, "fine-tuned weights to lay over those of --model");
}

void addFinetuned(CommandSummary& summary, const std::optional<WeightOverlay>& finetuned) {
  if (!finetuned)
    return;
  summary.json["finetuned"] = {{"tensors", finetuned->tensors}, {"changed", finetuned->changed}};
  summary.lines.push_back("Fine-tuned weights: " + std::to_string(finetuned->changed) + " of " +
                          std::to_string(finetuned->tensors) + " tensors changed.");
}

RunAnnouncement announceLargeRuns(const CommonOptions& common) {
  return [style = common.progress](const RunNeeds& needs) {
    const auto largest = static_cast<double>(std::max(needs.memoryBytes, needs.fileBytes));
    if (style == ProgressStyle::None || largest < kGigabyte)
      return;
    if (style == ProgressStyle::Json) {
      const nlohmann::ordered_json line = {
          {"tokens", needs.tokens}, {"memory_bytes", needs.memoryBytes}, {"file_bytes", needs.fileBytes}};
      std::fprintf(stderr, "%s\n", jsonText(line).c_str());
      return;
    }
    std::fprintf(stderr, "%lld tokens: about %.1f GB of memory, a file of %.1f GB.\n",
                 static_cast<long long>(needs.tokens), static_cast<double>(needs.memoryBytes) / kGigabyte,
                 static_cast<double>(needs.fileBytes) / kGigabyte);
  };
}

}  // namespace dglm::cli
