// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <filesystem>
#include <memory>

#include "app/cli/command.h"
#include "tests/benchmarks/latent_opening.h"
#include "tests/benchmarks/reading.h"

namespace dglm::cli {
namespace {

struct BenchOptions {
  std::string name;
  std::filesystem::path folder = std::filesystem::temp_directory_path();
};

CommandSummary onlyJson(nlohmann::ordered_json json) {
  CommandSummary summary;
  summary.lines = {json.dump(2)};
  summary.json = std::move(json);
  return summary;
}

nlohmann::ordered_json jsonOf(const Timing& timing) {
  return {{"median_ms", timing.medianMs}, {"worst_ms", timing.worstMs}};
}

Result<CommandSummary> benchLatentOpening(const BenchOptions& options, const JobContext& job) {
  DGLM_TRY(const LatentOpeningTimes times, timeLatentOpening(options.folder, {}, job));
  return onlyJson({{"benchmark", "latent-opening"},
                   {"nonzeros", times.nonzeros},
                   {"file_bytes", times.fileBytes},
                   {"writing_s", times.writingSeconds},
                   {"summary", jsonOf(times.summary)},
                   {"latent_everywhere", jsonOf(times.everywhere)},
                   {"top_tokens", jsonOf(times.top)},
                   {"latent_in_record", jsonOf(times.inRecord)}});
}

Result<CommandSummary> benchFasta(const BenchOptions& options, const JobContext& job) {
  DGLM_TRY(const FastaTimes times, timeFastaReading(options.folder, job));
  return onlyJson({{"benchmark", "fasta"},
                   {"bytes", times.bytes},
                   {"ours_s", times.oursSeconds},
                   {"kseq_s", times.peerSeconds},
                   {"rate_against_kseq", times.peerSeconds / times.oursSeconds}});
}

Result<CommandSummary> benchGenBank(const BenchOptions& options, const JobContext& job) {
  DGLM_TRY(const GenBankTimes times, timeGenBankReading(options.folder, job));
  return onlyJson({{"benchmark", "genbank"},
                   {"records", times.records},
                   {"seconds", times.seconds},
                   {"records_per_minute", 60 * static_cast<double>(times.records) / times.seconds}});
}

}  // namespace

void addBench(CommandTable& table) {
  const auto options = std::make_shared<BenchOptions>();
  CLI::App* command =
      table.add("bench", "The benchmarks behind the README's numbers, as JSON",
                [options](const CommonOptions&, const JobContext& job) -> Result<CommandSummary> {
                  if (options->name == "latent-opening")
                    return benchLatentOpening(*options, job);
                  return options->name == "fasta" ? benchFasta(*options, job) : benchGenBank(*options, job);
                });
  command->add_option("name", options->name, "latent-opening, fasta or genbank")
      ->required()
      ->check(CLI::IsMember({"latent-opening", "fasta", "genbank"}));
  command->add_option("--folder", options->folder,
                      "where to write (latent-opening needs 2 GB); for genbank, what to read");
}

}  // namespace dglm::cli
