// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workflow/workflow.h"

#include <algorithm>
#include <memory>
#include <thread>

#include "app/cli/command.h"
#include "app/cli/number_from.h"
#include "core/base/size_text.h"

namespace dglm::cli {
namespace {

constexpr int64_t kMegabyte = int64_t{1} << 20;

struct WorkflowOptions {
  WorkflowRequest request;
  int64_t shardMegabytes = 0;
};

/// An option of the commands that were named, the last first: where names were the same, it would have taken it.
const CLI::Option* optionIn(const std::vector<const CLI::App*>& apps, const std::string& name) {
  for (const CLI::App* app : apps)
    if (const CLI::Option* option = app->get_option_no_throw(name))
      return option;
  return nullptr;
}

std::string nameOf(const CLI::Option& option) {
  return option.get_lnames().empty() ? std::string() : "--" + option.get_lnames().front();
}

/// Whether the parser replaces the word by a path: a model's name on the shelf.
bool isFound(const std::string& name) {
  return name == "--model" || name == "--sae" || name == "--minus-base";
}

void addValues(CommandLine& line, const CLI::Option& option, const std::vector<std::string>& words) {
  std::vector<std::string> values = line.valuesOf(nameOf(option));
  for (const std::string& word : words) {
    if (option.get_delimiter() == '\0') {
      values.push_back(word);
      continue;
    }
    for (std::string& part : CLI::detail::split(word, option.get_delimiter()))
      if (!part.empty())
        values.push_back(std::move(part));
  }
  line.set(nameOf(option), std::move(values));
}

/// The command that stands behind `workflow`, from the words that the parser has understood: it keeps no text of names
/// that stand for values.
CommandLine lineOf(const CLI::App& command, const std::vector<std::string>& words) {
  const std::vector<const CLI::App*> apps = {&command, command.get_parent(), command.get_parent()->get_parent()};
  CommandLine line{command.get_name(), {}};
  for (size_t i = 0; i < words.size();) {
    const std::string& word = words[i++];
    const size_t equals = word.find('=');
    const CLI::Option* option = word.starts_with("--") ? optionIn(apps, word.substr(0, equals)) : nullptr;
    if (option == nullptr)
      continue;  // the names of commands
    std::vector<std::string> values;
    if (equals != std::string::npos)
      values.push_back(word.substr(equals + 1));
    const auto most = static_cast<size_t>(option->get_items_expected_max());
    while (values.size() < most && equals == std::string::npos && i < words.size() && !words[i].starts_with("--"))
      values.push_back(words[i++]);
    const bool isOfCommand = command.get_option_no_throw(nameOf(*option)) == option;
    if (isOfCommand && isFound(nameOf(*option)))
      line.set(nameOf(*option), option->results());
    else if (isOfCommand)
      addValues(line, *option, values);
  }
  return line;
}

/// What all commands take, as the single one would have it on this computer: nothing is left to where a job runs.
void addCommon(CommandLine& line, const CommonOptions& common, JobResources& resources) {
  const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  resources.threads = common.threads > 0 ? common.threads : cores;
  resources.gpus = common.device.starts_with("cuda") ? 1 : 0;
  line.set("--threads", {std::to_string(resources.threads)});
  line.set("--device", {resources.gpus > 0 ? common.device : "cpu"});
  line.set("--dtype", {common.dtype});
  line.set("--seed", {std::to_string(common.seed)});
}

Result<CommandSummary> runWrite(const WorkflowOptions& options, const CLI::App& command, const CommonOptions& common,
                                const JobContext& job) {
  WorkflowRequest request = options.request;
  if (options.shardMegabytes > 0)
    request.size.bytes = options.shardMegabytes * kMegabyte;
  request.command = lineOf(command, common.words);
  addCommon(request.command, common, request.resources);
  DGLM_TRY(const WorkflowReport report, writeWorkflow(request, job));
  CommandSummary summary;
  const std::string folder = request.folder.string();
  summary.json = {{"folder", folder}, {"shards", report.shards}, {"largest_shard_bytes", report.largestBytes}};
  summary.lines = {
      "Wrote a workflow of " + std::to_string(report.shards) + (report.shards == 1 ? " shard" : " shards") +
          (report.largestBytes > 0 ? ", of " + sizeText(report.largestBytes) + " at most" : "") + ": " + folder + ".",
      "There, 'snakemake --profile profiles/local' runs it; README.md says the rest."};
  summary.warnings = report.warnings;
  return summary;
}

/// As if the user had written these words.
Result<CommandSummary> runWords(std::vector<std::string> words, const CommonOptions& outer, const JobContext& job) {
  CLI::App app("", "decode-glm");
  CommonOptions common = outer;
  addCommonOptions(app, common);
  CommandTable table(app);
  for (const auto add : {addScan, addLatents, addSweep, addConcepts})
    add(table);
  common.words = words;
  std::ranges::reverse(words);  // as the parser wants them
  try {
    app.parse(std::move(words));
  } catch (const CLI::ParseError& wrong) {
    return Error{ErrorKind::InvalidArgument,
                 {Why::inEnglish("The command of the workflow"), Why::inEnglish("run"), wrong.what()}};
  }
  DGLM_TRY(common.compute, resolveCompute(common.device, common.dtype, common.threads));
  useThreads(common.threads);
  return (*table.chosen())(common, job);
}

Result<CommandSummary> runMerge(const std::filesystem::path& folder, const CommonOptions& common,
                                const JobContext& job) {
  DGLM_TRY(const MergedWork merged, mergedCommand(folder, job));
  DGLM_TRY(CommandSummary summary, runWords(merged.command.words(), common, job));
  for (const std::string& shard : merged.leftOut)
    summary.warnings.push_back("Left out, since it failed: shard " + shard + "; see its log.txt.");
  return summary;
}

void addWorkflowOptions(CLI::App* group, WorkflowOptions& options) {
  WorkflowRequest& request = options.request;
  group->add_option("--dir", request.folder, "folder of the workflow: a new one, or the one to merge")->required();
  CLI::Option* size =
      group->add_option("--shard-size", options.shardMegabytes, "MB of input in a shard; 256 when left out");
  size->check(numberFrom(1));
  group->add_option("--shards", request.size.count, "so many shards, of equal parts of the input")
      ->check(numberFrom(1))
      ->excludes(size);
  group->add_option("--job-memory", request.resources.megabytes, "MB that a job asks for")
      ->check(numberFrom(1))
      ->capture_default_str();
  group->add_option("--job-minutes", request.resources.minutes, "that a job asks for")
      ->check(numberFrom(1))
      ->capture_default_str();
  group->add_option("--program", request.program, "decode-glm where the jobs run")->capture_default_str();
}

}  // namespace

void addWorkflow(CommandTable& table) {
  const auto options = std::make_shared<WorkflowOptions>();
  CLI::App* group = table.addGroup(
      "workflow", "A command cut into shards for Snakemake, on a cluster or here, and their results joined");
  addWorkflowOptions(group, *options);
  const auto commands = std::make_shared<CommandTable>(*group);  // it keeps what their options are read into
  for (const auto add : {addScan, addLatents, addSweep, addConcepts})
    add(*commands);
  for (CLI::App* command : commands->commands())
    table.add(command, [options, commands, command](const CommonOptions& common, const JobContext& job) {
      return runWrite(*options, *command, common, job);
    });
  table.add(group, "merge", "Write what the single command would have written, from finished shards",
            [options](const CommonOptions& common, const JobContext& job) {
              return runMerge(options->request.folder, common, job);
            });
}

}  // namespace dglm::cli
