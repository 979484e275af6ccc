// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/project.h"

#include <memory>

#include "app/cli/command.h"
#include "core/study/demo_project.h"
#include "core/study/inspect.h"
#include "core/study/project_files.h"

namespace dglm::cli {
namespace {

namespace fs = std::filesystem;

struct ProjectOptions {
  fs::path project;
  std::vector<fs::path> files;
  std::vector<std::string> records;
  fs::path out;
  fs::path demoFolder;
};

using ProjectRun = Result<CommandSummary> (*)(const ProjectOptions&, const JobContext&);

CommandSummary said(nlohmann::ordered_json json, std::string line) {
  return {std::move(json), {std::move(line)}, {}};
}

Result<CommandSummary> runNew(const ProjectOptions& options, const JobContext&) {
  DGLM_TRY(Project project, Project::create(options.project));
  DGLM_CHECK(project.close());
  return said({{"project", options.project.string()}}, "Made " + options.project.string() + ".");
}

Result<CommandSummary> runAdd(const ProjectOptions& options, const JobContext& job) {
  DGLM_TRY(const AddedRecords added, addFilesToProject(options.project, options.files, job));
  CommandSummary summary = said({{"records", added.records}}, "Added " + std::to_string(added.records) +
                                                                  " records to " + options.project.string() + ".");
  summary.warnings = added.warnings;
  return summary;
}

Result<CommandSummary> runList(const ProjectOptions& options, const JobContext&) {
  DGLM_TRY(Project project, Project::open(options.project, ProjectMode::ReadOnly));
  DGLM_TRY(const std::vector<RecordSummary> records, project.records().list());
  CommandSummary summary;
  summary.json = {{"records", nlohmann::ordered_json::array()}};
  for (const RecordSummary& record : records) {
    const char* topology = record.topology == Topology::Circular ? "circular" : "linear";
    summary.json["records"].push_back({{"id", record.name},
                                       {"length", record.length},
                                       {"topology", topology},
                                       {"features", record.featureCount},
                                       {"gc", record.gc},
                                       {"remark", record.origin.remark}});
    summary.lines.push_back(record.name + "\t" + std::to_string(record.length) + " bp\t" + topology + "\t" +
                            std::to_string(record.featureCount) + " features\t" + record.origin.remark);
  }
  return summary;
}

Result<CommandSummary> runExport(const ProjectOptions& options, const JobContext& job) {
  DGLM_TRY(const ExportedRecords exported, exportFromProject(options.project, options.records, options.out, job));
  CommandSummary summary =
      said({{"records", exported.records}, {"out", options.out.string()}},
           "Wrote " + std::to_string(exported.records) + " records to " + options.out.string() + ".");
  summary.warnings = exported.warnings;
  return summary;
}

Result<CommandSummary> runCheck(const ProjectOptions& options, const JobContext& job) {
  DGLM_TRY(Project project, Project::open(options.project, ProjectMode::ReadOnly));
  DGLM_CHECK(project.check(job));
  return said({{"ok", true}}, options.project.string() + " is sound.");
}

Result<CommandSummary> runDemo(const ProjectOptions& options, const JobContext& job) {
  DGLM_CHECK(buildDemoProject(options.demoFolder, options.project, job));
  return said({{"project", options.project.string()}}, "Built the demo project " + options.project.string() + ".");
}

CLI::App* addVerb(CommandTable& table, CLI::App* group, const std::shared_ptr<ProjectOptions>& options,
                  const std::string& name, const std::string& description, ProjectRun run) {
  CLI::App* command = table.add(group, name, description, [options, run](const CommonOptions&, const JobContext& job) {
    return run(*options, job);
  });
  command->add_option("project", options->project, "project file, *.dglm")->required();
  return command;
}

}  // namespace

void addProject(CommandTable& table) {
  const auto options = std::make_shared<ProjectOptions>();
  CLI::App* group = table.addGroup("project", "The project file without the window");
  addVerb(table, group, options, "new", "Make an empty project", runNew);
  addVerb(table, group, options, "add", "Add the records of sequence files", runAdd)
      ->add_option("files", options->files, "sequence files")
      ->required();
  addVerb(table, group, options, "list", "List the records", runList);
  CLI::App* exportCommand = addVerb(table, group, options, "export", "Write records to a file", runExport);
  exportCommand->add_option("--record", options->records, "names of records; all when left out");
  exportCommand->add_option("--out", options->out, "file ending in .gb, .fasta, .gff3 or .bed")->required();
  addVerb(table, group, options, "check", "Read the whole file and check it", runCheck);
  addVerb(table, group, options, "demo", "Build the demo project from its folder", runDemo)
      ->add_option("--from", options->demoFolder, "folder with demo.json, model, dictionary and records")
      ->required();
}

}  // namespace dglm::cli
