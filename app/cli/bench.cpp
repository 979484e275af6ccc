// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/number_from.h"
#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/base/platform.h"
#include "tests/benchmarks/activations.h"
#include "tests/benchmarks/concepts.h"
#include "tests/benchmarks/latent_opening.h"
#include "tests/benchmarks/probes.h"
#include "tests/benchmarks/reading.h"
#include "tests/benchmarks/scan.h"
#include "tests/benchmarks/steering.h"
#include "tests/benchmarks/sweep.h"
#include "tests/benchmarks/training.h"

namespace dglm::cli {
namespace {

struct BenchOptions {
  std::string name;
  std::filesystem::path folder = std::filesystem::temp_directory_path();
  std::filesystem::path plasmids, reference, model;
  std::filesystem::path genomes, query, genes;
  Peer peer;
  int turns = 3;
  int64_t tokens = ProbesBenchOptions().tokens;
  int64_t megabytes = 500;
  int threads = 2;
};

CommandSummary onlyJson(nlohmann::ordered_json json) {
  CommandSummary summary;
  summary.lines = {jsonText(json, 2)};
  summary.json = std::move(json);
  return summary;
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
                   {"latent_in_record", jsonOf(times.inRecord)},
                   {"opening", jsonOf(times.opening)},
                   {"opening_busiest_ms", times.busiestMs}});
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

Result<CommandSummary> benchModel(const BenchOptions& options, const JobContext& job) {
  DGLM_TRY(const nlohmann::ordered_json json,
           benchActivations({options.folder, options.plasmids, options.peer, options.threads, options.turns}, job));
  return onlyJson(json);
}

Result<CommandSummary> benchScoring(const BenchOptions& options, const JobContext& job) {
  DGLM_TRY(const nlohmann::ordered_json json,
           benchConcepts({options.folder, options.reference, options.peer, options.threads, options.turns}, job));
  return onlyJson(json);
}

Result<CommandSummary> benchDials(const BenchOptions& options, const JobContext& job) {
  DGLM_TRY(const nlohmann::ordered_json json,
           benchSteering({options.folder, options.peer, options.threads, options.turns}, job));
  return onlyJson(json);
}

Result<CommandSummary> benchCorpusScan(const BenchOptions& options, const JobContext& job) {
  DGLM_TRY(
      const nlohmann::ordered_json json,
      benchScan({options.folder, options.genomes, options.query, options.genes, options.threads, options.turns}, job));
  return onlyJson(json);
}

Result<CommandSummary> benchSharding(const BenchOptions& options, const JobContext& job) {
  DGLM_TRY(const nlohmann::ordered_json json,
           benchScale({options.folder, options.genomes, options.query, {}, options.threads, options.turns},
                      options.megabytes, job));
  return onlyJson(json);
}

Result<CommandSummary> benchTrainingStep(const BenchOptions& options, const JobContext& job) {
  DGLM_TRY(const nlohmann::ordered_json json,
           benchTraining({options.folder, options.reference, options.peer, options.threads, options.turns}, job));
  return onlyJson(json);
}

Result<CommandSummary> benchDictionaries(const BenchOptions& options, const JobContext& job) {
  DGLM_TRY(const nlohmann::ordered_json json,
           benchSweep({options.folder, options.model, options.plasmids, options.threads, options.turns}, job));
  return onlyJson(json);
}

Result<CommandSummary> benchLinearProbes(const BenchOptions& options, const JobContext& job) {
  DGLM_TRY(const nlohmann::ordered_json json,
           benchProbes(
               {options.folder, options.reference, options.peer, options.threads, options.turns, options.tokens}, job));
  return onlyJson(json);
}

/// decode-glm has no Qt: these run in a program that lies beside it.
Result<CommandSummary> benchWindow(const BenchOptions& options, const JobContext&) {
  namespace fs = std::filesystem;
  const fs::path own = programFile();
  const fs::path program = own.parent_path() / ("decode-glm-bench-window" + own.extension().string());
  if (!fs::exists(program))
    return Error{ErrorKind::NotBuilt,
                 {Why::inEnglish("benchmark %1", {options.name}),
                  Why::inEnglish("-DDGLM_BUILD_WORKBENCH=ON and run decode-glm in its build folder")}};
  DGLM_TRY(const PendingFile result, PendingFile::create(options.folder / (options.name + ".json")));
  if (const int status = runProgram(program, {options.name, result.path().string()}); status != 0)
    return Error{ErrorKind::Internal,
                 {program.string(), Why::inEnglish("it ended with status %1", {std::to_string(status)})}};
  return onlyJson(nlohmann::ordered_json::parse(std::ifstream(result.path())));
}

using Bench = Result<CommandSummary> (*)(const BenchOptions&, const JobContext&);

const std::map<std::string, Bench> kBenches = {{"activations", benchModel},
                                               {"concepts", benchScoring},
                                               {"fasta", benchFasta},
                                               {"genbank", benchGenBank},
                                               {"latent-opening", benchLatentOpening},
                                               {"painting", benchWindow},
                                               {"probes", benchLinearProbes},
                                               {"runs", benchWindow},
                                               {"scan", benchCorpusScan},
                                               {"scale", benchSharding},
                                               {"start-up", benchWindow},
                                               {"steering", benchDials},
                                               {"sweep", benchDictionaries},
                                               {"training", benchTrainingStep}};

}  // namespace

void addBench(CommandTable& table) {
  const auto options = std::make_shared<BenchOptions>();
  CLI::App* command = table.add("bench", "The benchmarks behind the README's numbers, as JSON",
                                [options](const CommonOptions& common, const JobContext& job) {
                                  options->threads = common.threads > 0 ? common.threads : options->threads;
                                  return kBenches.at(options->name)(*options, job);
                                });
  command
      ->add_option("name", options->name,
                   "activations, concepts, fasta, genbank, latent-opening, painting, probes, runs, scan, start-up, "
                   "steering, sweep or training")
      ->required()
      ->check(CLI::IsMember(kBenches));
  command->add_option("--folder", options->folder,
                      "where to write (latent-opening and scan need 2 GB, probes 1 GB); for genbank, what to read");
  command->add_option(
      "--python", options->peer.python,
      "the interpreter, with torch and transformers, of the Python peers; without it ours alone is timed");
  command->add_option("--turns", options->turns, "how often the parties take turns")->check(numberFrom(1));
  command->add_option(
      "--reference", options->reference,
      "concepts, probes, training: checkout of the reference, whose own code runs on a slice or trains");
  command->add_option("--genomes", options->genomes, "scan: folder of FASTA files, repeated to 500 MB");
  command->add_option("--query", options->query, "scan: what is searched for in them");
  command->add_option("--genes", options->genes, "scan: FASTA of which 120 records are searched for with -task blastn");
  command->add_option(
      "--plasmids", options->plasmids,
      "activations: folder of GenBank files whose lengths are taken instead of the built-in ones; sweep: "
      "sequences to learn from, a file or a folder");
  command->add_option("--model", options->model, "sweep: folder of the gLM");
  command->add_option("--megabytes", options->megabytes, "scale: of the corpus")
      ->check(CLI::Range(1, 100'000))
      ->capture_default_str();
  command->add_option("--tokens", options->tokens, "probes: how many")->check(CLI::Range(1'000, 100'000'000));
}

}  // namespace dglm::cli
