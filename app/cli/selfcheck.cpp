// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tensor/selfcheck.h"

#include <cstdio>

#include "app/cli/command.h"

namespace dglm::cli {
namespace {

CommandSummary summaryOf(const std::vector<SelfcheckRow>& rows) {
  CommandSummary summary;
  summary.json = {{"kernels", nlohmann::ordered_json::array()}};
  for (const SelfcheckRow& row : rows) {
    summary.json["kernels"].push_back({{"kernel", row.kernel},
                                       {"agrees", row.agrees},
                                       {"largest_difference", row.largestDifference},
                                       {"cpu_s", row.cpuSeconds},
                                       {"cuda_s", row.cudaSeconds}});
    char line[160];
    std::snprintf(line, sizeof line, "%-24s %-9s difference %.1e   CPU %8.3f ms   CUDA %8.3f ms", row.kernel.c_str(),
                  row.agrees ? "agrees" : "DIFFERS", row.largestDifference, 1e3 * row.cpuSeconds,
                  1e3 * row.cudaSeconds);
    summary.lines.emplace_back(line);
  }
  return summary;
}

Status allAgree(const std::vector<SelfcheckRow>& rows) {
  for (const SelfcheckRow& row : rows)
    if (!row.agrees)
      return Error{
          ErrorKind::Internal,
          {Why::inEnglish("The CUDA kernel %1", {row.kernel}), Why::inEnglish("it differs from its CPU twin")}};
  return {};
}

}  // namespace

void addSelfcheck(CommandTable& table) {
  table.add("selfcheck", "Compare every CUDA kernel with its CPU twin on this machine, and time both",
            [](const CommonOptions&, const JobContext& job) -> Result<CommandSummary> {
              DGLM_TRY(const std::vector<SelfcheckRow> rows, runSelfcheck(job));
              const CommandSummary summary = summaryOf(rows);
              DGLM_CHECK(allAgree(rows));
              return summary;
            });
}

}  // namespace dglm::cli
