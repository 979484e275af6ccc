// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/record_comparison.h"

#include <cmath>
#include <cstdio>
#include <memory>

#include "app/cli/kept_inputs.h"
#include "app/cli/loading_options.h"
#include "app/cli/one_of.h"
#include "app/cli/reading_options.h"

namespace dglm::cli {
namespace {

struct CompareOptions {
  CompareRequest request;
  CLI::App* command = nullptr;
};

std::string lineOf(const GroupDifference& difference, const CompareReport& report) {
  char numbers[96];
  std::snprintf(numbers, sizeof numbers, "effect %.2f, p %.2g, q %.2g", difference.effect, difference.p, difference.q);
  return "  " + LatentId{report.layer, difference.latent}.toString() + " higher in " + report.groups[difference.high] +
         ": " + numbers;
}

CommandSummary summaryOf(const CompareReport& report) {
  constexpr size_t kShown = 10;
  constexpr double kTelling = 0.05;
  CommandSummary summary;
  nlohmann::ordered_json groups = nlohmann::ordered_json::object(), best = nlohmann::ordered_json::array(),
                         files = nlohmann::ordered_json::array();
  std::string sizes;
  for (size_t i = 0; i < report.groups.size(); ++i) {
    groups[report.groups[i]] = report.sizes[i];
    sizes += (i == 0 ? "" : ", ") + report.groups[i] + " " + std::to_string(report.sizes[i]);
  }
  const auto telling = std::ranges::count_if(
      report.differences, [](const GroupDifference& difference) { return difference.q <= kTelling; });
  summary.lines.push_back(std::to_string(telling) + " of " + std::to_string(report.differences.size()) +
                          " latents that fire tell the groups apart at q <= .05 (" + sizes + " records).");
  for (const GroupDifference& difference : report.differences) {
    if (best.size() == kShown)
      break;
    summary.lines.push_back(lineOf(difference, report));
    best.push_back({{"latent", static_cast<int32_t>(difference.latent)},
                    {"high_in", report.groups[difference.high]},
                    {"effect", difference.effect},
                    {"p", difference.p},
                    {"q", difference.q}});
  }
  for (const std::filesystem::path& file : report.files) {
    files.push_back(file.string());
    summary.lines.push_back("Wrote " + file.string() + ".");
  }
  summary.json = {{"records", report.records}, {"groups", groups}, {"tested", report.differences.size()},
                  {"q_at_most_0.05", telling}, {"best", best},     {"files", files}};
  summary.warnings = report.warnings;
  return summary;
}

Result<CommandSummary> run(CompareOptions& options, const CommonOptions& common, const JobContext& job) {
  CompareRequest& request = options.request;
  const bool isProject = !request.project.empty();
  if (isProject == !request.latents.sequences.sequences.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--sequences", isProject ? Why::inEnglish("named with --project") : Why::inEnglish("left out"),
                  Why::inEnglish("either they or a project are the records that are compared")}};
  if (isProject && options.command->count("--layer") > 0)
    request.layer = request.latents.layer;
  if (!isProject) {
    DGLM_CHECK(
        checkSavedActivations(*options.command, request.latents.activations, request.latents.layerOfActivations));
    if (request.latents.dictionary.empty())
      return Error{ErrorKind::InvalidArgument,
                   {"--sae", Why::inEnglish("left out"), Why::inEnglish("its latents are what is compared")}};
  }
  request.latents.sequences.loading.compute = common.compute;
  std::vector<NamedFile> inputs = inputsOf(request.latents.sequences);
  inputs.push_back({"--groups", request.groups});
  if (isProject)
    inputs.push_back({"--project", request.project});
  DGLM_CHECK(keepsInputs({{"--out", request.out}}, inputs));
  DGLM_TRY(const CompareReport report, compareRecords(request, job));
  return summaryOf(report);
}

}  // namespace

void addCompare(CommandTable& table) {
  const auto options = std::make_shared<CompareOptions>();
  CLI::App* command =
      table.add("compare", "Which latents tell groups of records apart",
                [options](const CommonOptions& common, const JobContext& job) { return run(*options, common, job); });
  options->command = command;
  CompareRequest& request = options->request;
  command->add_option("--project", request.project, "project file: its records, as they were read");
  addSequenceOptions(command, request.latents.sequences);
  command->get_option("--sequences")->required(false);
  addReadingOptions(command, request.latents.sequences, {.allWindows = true, .frames = 6});
  addSiteOptions(command, request.latents.site, request.latents.layer);
  addDictionaryOptions(command, request.latents.dictionary, request.latents.expected);
  command->get_option("--sae")->required(false);
  addSavedActivationsOption(command, request.latents.activations);
  addEncodeOptions(command, request.latents.sequences.reading.encode, Encodes::Windows);
  command->add_option("--groups", request.groups, "CSV with the columns record and group")->required();
  const std::map<std::string, CompareBy> ways = {{"maximum", CompareBy::Maximum}, {"share", CompareBy::Share}};
  command->add_option("--by", request.by, "maximum (the default), or share of a record's tokens where it is active")
      ->transform(oneOf(ways));
  command
      ->add_option("--out", request.out,
                   "CSV file to write; records by latents stand beside it as NAME_maximum.csv and NAME_share.csv")
      ->required();
}

}  // namespace dglm::cli
