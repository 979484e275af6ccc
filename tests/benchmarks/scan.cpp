// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/scan.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/folder.h"
#include "core/base/platform.h"
#include "core/search/corpus_files.h"
#include "core/search/corpus_scan.h"
#include "tests/benchmarks/timing.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kMegabyte = 1'000'000;

/// Links (or copies) to the genomes, again and again until there are so many bytes.
Result<int64_t> makeScanCorpus(const std::vector<CorpusFile>& genomes, const fs::path& folder, int64_t bytes) {
  fs::remove_all(folder);
  DGLM_CHECK(makeFolder(folder));
  int64_t total = 0;
  for (int turn = 0; total < bytes; ++turn)
    for (const CorpusFile& genome : genomes) {
      if (total >= bytes)
        break;
      std::error_code failed;
      const fs::path place = folder / ("r" + std::to_string(turn) + "_" + genome.path.stem().string() + ".fna");
      fs::create_hard_link(genome.path, place, failed);
      if (failed)
        fs::copy_file(genome.path, place, failed);
      if (failed)
        return Error{ErrorKind::CannotWriteFile, {place.string(), failed.message()}};
      total += genome.size;
    }
  return total;
}

Result<double> timeProgram(const fs::path& program, const std::vector<std::string>& arguments) {
  const StopWatch watch;
  if (const int status = runProgram(program, arguments); status != 0)
    return Error{ErrorKind::Internal, {program.string(), "it ended with status " + std::to_string(status)}};
  return watch.seconds();
}

/// As users start it: this is the program that it becomes for a benchmark.
fs::path decodeGlm() {
  const fs::path own = programFile();
  return own.parent_path() / ("decode-glm" + own.extension().string());
}

double medianOf(std::vector<double> seconds) {
  std::ranges::sort(seconds);
  return seconds[seconds.size() / 2];
}

/// One comparison: all parties take turns.
class ScanContest {
 public:
  ScanContest(const ScanBenchOptions& options, const fs::path& query, const fs::path& corpus, std::string task)
      : options_(options), query_(query), corpus_(corpus), task_(std::move(task)) {}

  Result<nlohmann::ordered_json> run(const JobContext& job) {
    std::vector<double> ours, script, alone;
    DGLM_TRY([[maybe_unused]] const double made, runScript("build"));
    for (int turn = 0; turn < options_.turns; ++turn) {
      DGLM_CHECK(job.checkpoint());
      DGLM_TRY(const double scan, runScan());
      DGLM_TRY(const double both, runScript("both"));
      DGLM_TRY(const double search, runScript("search"));
      ours.push_back(scan);
      script.push_back(both);
      alone.push_back(search);
    }
    return nlohmann::ordered_json{{"ours_s", medianOf(ours)},
                                  {"makeblastdb_and_blastn_s", medianOf(script)},
                                  {"blastn_alone_s", medianOf(alone)},
                                  {"ratio", medianOf(script) / medianOf(ours)},
                                  {"ratio_to_blastn_alone", medianOf(alone) / medianOf(ours)},
                                  {"our_hits", lines(ours_) - 1},
                                  {"their_hits", lines(theirs_)}};
  }

 private:
  /// What it says would stand before the benchmark's own JSON.
  Result<double> runScan() {
    return timeProgram("/usr/bin/env",
                       {"bash", "-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", decodeGlm().string(), "scan", "--query",
                        query_.string(), "--corpus", corpus_.string(), "--task", task_, "--out", ours_.string(),
                        "--threads", std::to_string(options_.threads), "--progress", "none"});
  }

  Result<double> runScript(const std::string& step) {
    const fs::path script = fs::path(DGLM_BENCHMARKS_FOLDER) / "peers" / "scan.sh";
    return timeProgram("/usr/bin/env", {"bash", script.string(), step, query_.string(), corpus_.string(),
                                        database_.string(), theirs_.string(), task_, std::to_string(options_.threads)});
  }

  static int64_t lines(const fs::path& path) {
    std::ifstream file(path);
    return std::count(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>(), '\n');
  }

  const ScanBenchOptions& options_;
  fs::path query_, corpus_;
  std::string task_;
  fs::path database_ = options_.folder / "scan-database", ours_ = options_.folder / "scan-ours.csv",
           theirs_ = options_.folder / "scan-theirs.csv";
};

/// The same scan as one command and in shards.
class ScaleContest {
 public:
  ScaleContest(const ScanBenchOptions& options, const fs::path& corpus) : options_(options), corpus_(corpus) {}

  Result<nlohmann::ordered_json> run(const JobContext& job) {
    std::vector<double> single, writing, shards, merging;
    for (int turn = 0; turn < options_.turns; ++turn) {
      DGLM_CHECK(job.checkpoint());
      fs::remove_all(flow_);
      fs::remove(merged_);
      DGLM_TRY(const double whole, shell(scanInto(single_)));
      DGLM_TRY(const double written, shell("\"$0\" workflow --dir '" + flow_.string() + "' --shards 8 " +
                                           scanInto(merged_).substr(kProgram.size())));
      // A program's start is part of a shard.
      DGLM_TRY(const double run, shell("cd '" + flow_.string() +
                                       "'; for job in shards/*/command.txt; do DECODE_GLM=\"$0\" bash $job || exit 1; "
                                       "done"));
      DGLM_TRY(const double merge, shell(std::string(kProgram) + "workflow merge --dir '" + flow_.string() + "'"));
      DGLM_TRY([[maybe_unused]] const double same, shell("cmp '" + single_.string() + "' '" + merged_.string() + "'"));
      single.push_back(whole);
      writing.push_back(written);
      shards.push_back(run);
      merging.push_back(merge);
    }
    const double sharded = medianOf(shards) + medianOf(merging);
    return nlohmann::ordered_json{{"single_s", medianOf(single)},           {"writing_s", medianOf(writing)},
                                  {"shards_s", medianOf(shards)},           {"merging_s", medianOf(merging)},
                                  {"cost", sharded / medianOf(single) - 1}, {"same_bytes", true}};
  }

 private:
  static constexpr std::string_view kProgram = "\"$0\" ";

  std::string scanInto(const fs::path& out) const {
    return std::string(kProgram) + "scan --query '" + options_.query.string() + "' --corpus '" + corpus_.string() +
           "' --out '" + out.string() + "' --threads " + std::to_string(options_.threads);
  }

  static Result<double> shell(const std::string& line) {
    return timeProgram("/usr/bin/env", {"bash", "-c", "(" + line + ") >/dev/null 2>&1", decodeGlm().string()});
  }

  const ScanBenchOptions& options_;
  fs::path corpus_;
  fs::path flow_ = options_.folder / "scale-flow", single_ = options_.folder / "scale-single.csv",
           merged_ = options_.folder / "scale-merged.csv";
};

/// Of the genes, so many, evenly spread.
Result<fs::path> someGenes(const ScanBenchOptions& options, size_t count, const JobContext& job) {
  DGLM_TRY(const std::vector<Query> genes, readQueries(options.genes, job));
  const fs::path path = options.folder / "scan-genes.fasta";
  std::ofstream out(path, std::ios::binary);
  for (size_t i = 0; i < std::min(count, genes.size()); ++i) {
    const Query& gene = genes[i * genes.size() / std::min(count, genes.size())];
    out << '>' << gene.id << '\n' << gene.bases << '\n';
  }
  return path;
}

}  // namespace

Result<nlohmann::ordered_json> benchScan(const ScanBenchOptions& options, const JobContext& job) {
  if (options.genomes.empty() || options.query.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--genomes", "left out", Why::inEnglish("the benchmark needs genomes and --query")}};
  constexpr int64_t kLarge = 500 * kMegabyte, kSmall = 39 * kMegabyte;
  constexpr size_t kGenes = 120;
  DGLM_TRY(const std::vector<CorpusFile> genomes, corpusFiles({options.genomes}, {}, job));
  const fs::path corpus = options.folder / "scan-corpus";
  DGLM_TRY(const int64_t bytes, makeScanCorpus(genomes, corpus, kLarge));
  nlohmann::ordered_json result = {{"benchmark", "scan"}, {"threads", options.threads}, {"load", loadAverage()}};
  DGLM_TRY(result["megablast"], ScanContest(options, options.query, corpus, "megablast").run(job));
  result["megablast"]["bytes"] = bytes;
  if (!options.genes.empty()) {
    DGLM_TRY(const fs::path genes, someGenes(options, kGenes, job));
    DGLM_TRY(const int64_t fewer, makeScanCorpus(genomes, corpus, kSmall));
    DGLM_TRY(result["blastn"], ScanContest(options, genes, corpus, "blastn").run(job));
    result["blastn"]["bytes"] = fewer;
  }
  for (const char* name : {"scan-corpus", "scan-database", "scan-ours.csv", "scan-theirs.csv", "scan-genes.fasta"})
    fs::remove_all(options.folder / name);
  return result;
}

Result<nlohmann::ordered_json> benchScale(const ScanBenchOptions& options, int64_t megabytes, const JobContext& job) {
  if (options.genomes.empty() || options.query.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--genomes", "left out", Why::inEnglish("the benchmark needs genomes and --query")}};
  DGLM_TRY(const std::vector<CorpusFile> genomes, corpusFiles({options.genomes}, {}, job));
  ScanBenchOptions here = options;
  here.folder = fs::absolute(options.folder);
  here.query = fs::absolute(options.query);
  const fs::path corpus = here.folder / "scale-corpus";
  DGLM_TRY(const int64_t bytes, makeScanCorpus(genomes, corpus, megabytes * kMegabyte));
  DGLM_TRY(nlohmann::ordered_json result, ScaleContest(here, corpus).run(job));
  for (const char* name : {"scale-corpus", "scale-flow", "scale-single.csv", "scale-merged.csv"})
    fs::remove_all(here.folder / name);
  result["bytes"] = bytes;
  return nlohmann::ordered_json{
      {"benchmark", "scale"}, {"threads", options.threads}, {"load", loadAverage()}, {"scan", result}};
}

}  // namespace dglm
