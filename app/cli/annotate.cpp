// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/annotate.h"

#include <memory>
#include <thread>

#include "app/cli/command.h"
#include "app/cli/kept_inputs.h"

namespace dglm::cli {
namespace {

struct AnnotateOptions {
  AnnotateRequest request;
  double leastIdentity = 95, leastCoverage = 50;  ///< per cent
  bool dropsOwn = false;
};

std::string counted(int64_t count, const char* one, const char* several) {
  return std::to_string(count) + " " + (count == 1 ? one : several);
}

CommandSummary summaryOf(const AnnotateReport& report, const AnnotateRequest& request) {
  CommandSummary summary;
  summary.json = {{"records", report.records},
                  {"bases", report.bases},
                  {"features", report.features},
                  {"fragments", report.fragments},
                  {"named_already", report.known},
                  {"library", report.library.name},
                  {"library_version", report.library.version},
                  {"library_sha256", report.library.sha256},
                  {"library_features", report.library.features.size()},
                  {"out", request.out.string()}};
  summary.lines = {"Found " + counted(report.features, "feature", "features") + " in " +
                       counted(report.records, "record", "records") + ", " +
                       counted(report.fragments, "fragment", "fragments") + " among them; wrote " +
                       request.out.string() + ".",
                   "Library: " + libraryText(report.library) + "; " +
                       counted(static_cast<int64_t>(report.library.features.size()), "feature", "features") + "."};
  if (report.known > 0)
    summary.lines.push_back("Found as well, and named in the sequences already: " + std::to_string(report.known) + ".");
  summary.warnings = report.warnings;
  return summary;
}

Result<CommandSummary> run(AnnotateOptions options, const CommonOptions& common, const JobContext& job) {
  constexpr double kPercent = 100;
  AnnotateRequest& request = options.request;
  request.rules.leastIdentity = options.leastIdentity / kPercent;
  request.rules.leastCoverage = options.leastCoverage / kPercent;
  request.keepsOwn = !options.dropsOwn;
  request.workers = common.threads > 0 ? common.threads : static_cast<int>(std::thread::hardware_concurrency());
  std::vector<NamedFile> inputs{{"--features", request.library}};
  for (const auto& file : request.sequences)
    inputs.push_back({"--sequences", file});
  DGLM_CHECK(keepsInputs({{"--out", request.out}}, inputs));
  DGLM_TRY(const AnnotateReport report, annotateFiles(request, job));
  return summaryOf(report, request);
}

}  // namespace

void addAnnotate(CommandTable& table) {
  const auto options = std::make_shared<AnnotateOptions>();
  CLI::App* command =
      table.add("annotate", "Find the features of a library in sequences",
                [options](const CommonOptions& common, const JobContext& job) { return run(*options, common, job); });
  command
      ->add_option("--features", options->request.library,
                   "library: GenBank, FASTA, GFF3 with sequences, or CSV with name, type and sequence")
      ->required();
  command
      ->add_option("--sequences", options->request.sequences,
                   "files to annotate; circles across their origin as well (FASTA: [topology=circular])")
      ->required();
  command->add_option("--out", options->request.out, "GenBank (.gb), GFF3 (.gff3) or the reference's table (.csv)")
      ->required();
  command->add_option("--min-identity", options->leastIdentity, "percent of an alignment's columns that are alike")
      ->check(CLI::Range(50.0, 100.0))
      ->capture_default_str();
  command
      ->add_option("--min-coverage", options->leastCoverage,
                   "percent of a feature that must be there; 100 finds no fragments")
      ->check(CLI::Range(1.0, 100.0))
      ->capture_default_str();
  command->add_flag("--drop-own", options->dropsOwn, "leave out the features that the sequences come with");
}

}  // namespace dglm::cli
