// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdio>
#include <memory>

#include "app/cli/number_from.h"
#include "app/cli/one_of.h"
#include "app/cli/reading_options.h"
#include "app/cli/train.h"
#include "core/study/meta_sae.h"

namespace dglm::cli {
namespace {

std::string lineOf(const MetaSaeRun& run) {
  char text[200];
  std::snprintf(text, sizeof text, "%s: error %.4f at L0 %.2f, %.1f %% of the variance explained.", run.name.c_str(),
                run.reconstruction, run.l0, 100 * run.varianceExplained);
  return text;
}

Result<CommandSummary> runMetaSae(MetaSaeRequest& request, const CommonOptions& common, const JobContext& job) {
  request.options.seed = common.seed;
  if (request.scores.empty() && !request.takesAll)
    return Error{ErrorKind::InvalidArgument,
                 {"--latents", "scored", Why::inEnglish("--scores must name the table of their concepts")}};
  DGLM_TRY(const MetaSaeReport report, trainMetaSaes(request, job));
  CommandSummary summary;
  nlohmann::ordered_json runs = nlohmann::ordered_json::array();
  summary.lines.push_back("Trained on the directions of " + std::to_string(report.rows) + " latents.");
  for (const MetaSaeRun& run : report.runs) {
    summary.lines.push_back(lineOf(run));
    runs.push_back({{"run", run.name},
                    {"reconstruction", run.reconstruction},
                    {"l0", run.l0},
                    {"variance_explained", run.varianceExplained}});
  }
  nlohmann::ordered_json files = nlohmann::ordered_json::array();
  for (const std::filesystem::path& file : report.files)
    files.push_back(file.string());
  summary.json = {{"latents", report.rows}, {"runs", runs}, {"files", files}};
  summary.lines.push_back("Wrote " + request.outputFolder.string() + ".");
  summary.warnings = report.warnings;
  return summary;
}

}  // namespace

void addTrainMetaSae(CommandTable& table, CLI::App* group) {
  const auto request = std::make_shared<MetaSaeRequest>();
  CLI::App* command = table.add(
      group, "meta-sae", "Find families of latents: an SAE on a dictionary's directions",
      [request](const CommonOptions& common, const JobContext& job) { return runMetaSae(*request, common, job); });
  addDictionaryOptions(command, request->dictionary, request->expected);
  command
      ->add_option_function<std::string>(
          "--latents", [request](const std::string& which) { request->takesAll = which == "all"; },
          "all, or scored: those of --scores with a concept above --min-f1")
      ->check(CLI::IsMember({"all", "scored"}))
      ->default_str("scored");
  command->add_option("--scores", request->scores, "concepts.csv, or the reference's val_set_0_*.csv");
  command->add_option("--min-f1", request->leastF1, "F1 that a latent's best concept lies above")
      ->check(numberFrom(0))
      ->capture_default_str();
  command
      ->add_option(
          "--trainer", request->kind,
          "jumprelu (the paper's: one learned threshold) or batchtopk (the --meta-k largest a latent, on average)")
      ->transform(oneOf<MetaKind>({{"jumprelu", MetaKind::JumpRelu}, {"batchtopk", MetaKind::BatchTopK}}))
      ->default_str("jumprelu");
  command->add_option("--dim", request->dims, "meta-latents; several: one after the other")
      ->delimiter(',')
      ->check(numberFrom(1))
      ->capture_default_str();
  command->add_option("--alpha", request->alphas, "jumprelu: weight of the number of active meta-latents")
      ->delimiter(',')
      ->check(numberAbove0())
      ->capture_default_str();
  command->add_option("--meta-k", request->ks, "batchtopk: meta-latents kept a latent")
      ->delimiter(',')
      ->check(numberFrom(1))
      ->capture_default_str();
  command->add_option("--seeds", request->seeds, "meta-SAEs of each setting, from --seed on")
      ->check(numberFrom(1))
      ->capture_default_str();
  command->add_option("--epochs", request->options.epochs, "passes over the latents")
      ->check(numberFrom(1))
      ->capture_default_str();
  command->add_option("--batch-size", request->options.batchSize, "latents a step")
      ->check(numberFrom(1))
      ->capture_default_str();
  command->add_option("--lr", request->options.lr, "learning rate")->check(numberAbove0())->capture_default_str();
  command->add_option("--warmup-epochs", request->options.warmupEpochs, "passes in which the learning rate rises")
      ->check(numberFrom(0))
      ->capture_default_str();
  command->add_option("--ramp-epochs", request->options.rampEpochs, "jumprelu: passes in which alpha rises")
      ->check(numberFrom(0))
      ->capture_default_str();
  command->add_option("--bandwidth", request->options.bandwidth, "jumprelu: width of the kernel of its threshold")
      ->check(numberAbove0())
      ->capture_default_str();
  command
      ->add_option_function<std::string>(
          "--control", [request](const std::string&) { request->randomControl = true; },
          "random: the same on random directions, at an alpha less by 0.012")
      ->check(CLI::IsMember({"random"}));
  command->add_option("--output-dir", request->outputFolder, "folder to write")->required();
  command->add_flag("--resume", request->resume, "pass over the runs that are finished");
}

}  // namespace dglm::cli
