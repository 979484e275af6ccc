// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/project.h"

#include <memory>
#include <optional>

#include "app/cli/command.h"
#include "core/base/atomic_file.h"
#include "core/base/name_list.h"
#include "core/formats/file_kind.h"
#include "core/study/demo_project.h"
#include "core/study/inspect.h"
#include "core/study/neuronpedia.h"
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
  std::vector<int32_t> latents;
  std::optional<int> layer;
};

using ProjectRun = Result<CommandSummary> (*)(const ProjectOptions&, const JobContext&);

CommandSummary said(nlohmann::ordered_json json, std::string line) {
  return {std::move(json), {std::move(line)}, {}};
}

std::string counted(int64_t records) {
  return std::to_string(records) + (records == 1 ? " record" : " records");
}

Result<CommandSummary> runNew(const ProjectOptions& options, const JobContext&) {
  DGLM_TRY(Project project, Project::create(options.project));
  DGLM_CHECK(project.close());
  return said({{"project", options.project.string()}}, "Made " + options.project.string() + ".");
}

const char* wordOf(AddedState state) {
  switch (state) {
    case AddedState::Added:
      return "added";
    case AddedState::AlreadyThere:
      return "is in this project already";
    case AddedState::Failed:
      return "not added";
    case AddedState::NotReached:
      break;
  }
  return "not reached";
}

Result<CommandSummary> runAdd(const ProjectOptions& options, const JobContext& job) {
  DGLM_TRY(AddedRecords added, addFilesToProject(options.project, options.files, job));
  CommandSummary summary = said({{"records", added.records}, {"files", nlohmann::ordered_json::array()}},
                                "Added " + counted(added.records) + " to " + options.project.string() + ".");
  for (const AddedFile& file : added.files) {
    summary.json["files"].push_back(
        {{"file", file.file.string()}, {"state", wordOf(file.state)}, {"records", file.records}});
    if (!file.annotation.empty())
      summary.json["files"].back()["annotation"] = file.annotation.string();
    if (added.files.size() > 1 || !file.annotation.empty() || file.state != AddedState::Added)
      summary.lines.push_back("  " + file.file.string() +
                              (file.annotation.empty() ? "" : " with " + file.annotation.string()) + ": " +
                              wordOf(file.state) + (file.records > 0 ? " (" + counted(file.records) + ")" : ""));
  }
  summary.warnings = std::move(added.warnings);
  summary.failure = std::move(added.failure);
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

Result<CommandSummary> exportLatents(const ProjectOptions& options, const JobContext& job) {
  DGLM_TRY(const Project project, Project::open(options.project, ProjectMode::ReadOnly));
  DGLM_TRY(const AnalysisId analysis, analysisOfLayer(project, options.project, options.layer));
  DGLM_TRY(const std::vector<NeuronpediaFeature> features,
           neuronpediaFeatures(project, analysis, options.latents, job));
  DGLM_CHECK(writeAtomically(options.out, neuronpediaText(features)));
  return said({{"latents", features.size()}, {"out", options.out.string()}},
              "Wrote " + std::to_string(features.size()) + (features.size() == 1 ? " latent to " : " latents to ") +
                  options.out.string() + ".");
}

Result<CommandSummary> runExport(const ProjectOptions& options, const JobContext& job) {
  if (lowerSuffix(options.out) == ".json")
    return exportLatents(options, job);
  DGLM_TRY(const ExportedRecords exported, exportFromProject(options.project, options.records, options.out, job));
  CommandSummary summary = said({{"records", exported.records}, {"out", options.out.string()}},
                                "Wrote " + counted(exported.records) + " to " + options.out.string() + ".");
  summary.warnings = exported.warnings;
  if (!exported.damaged.empty()) {
    summary.json["damaged"] = exported.damaged;
    summary.failure = Error{ErrorKind::ProjectDamaged,
                            {options.project.string(), Why::inEnglish("left out: %1", {nameList(exported.damaged)})}};
  }
  return summary;
}

/// What is damaged is the failure; the lines say what can be saved.
CommandSummary damaged(const fs::path& project, const ProjectCheck& check) {
  CommandSummary summary;
  summary.json = {
      {"ok", false}, {"findings", check.findings}, {"sound", check.soundRecords}, {"damaged", check.damagedRecords}};
  for (const std::string& finding : check.findings)
    summary.lines.push_back("  " + finding);
  summary.lines.push_back(
      "Sound, and written by 'decode-glm project export': " + counted(static_cast<int64_t>(check.soundRecords.size())) +
      (check.soundRecords.empty() ? "." : ": " + nameList(check.soundRecords) + "."));
  if (!check.damagedRecords.empty())
    summary.lines.push_back("Damaged, and left out by it: " + nameList(check.damagedRecords) + ".");
  summary.failure = Error{ErrorKind::ProjectDamaged, {project.string(), check.findings.front()}};
  return summary;
}

Result<CommandSummary> runCheck(const ProjectOptions& options, const JobContext& job) {
  DGLM_TRY(const Project project, Project::open(options.project, ProjectMode::ReadOnly));
  const Result<ProjectCheck> examined = project.examine(job);
  if (examined.hasError() && examined.error().isCancelled())
    return Error{ErrorKind::Cancelled,
                 {Why::inEnglish("Nothing was found yet; the check changes nothing in the project.")}};
  DGLM_TRY(const ProjectCheck check, examined);
  if (!check.isSound())
    return damaged(options.project, check);
  CommandSummary summary =
      said({{"ok", true}, {"without_checksum", check.withoutChecksum}}, options.project.string() + " is sound.");
  if (check.withoutChecksum > 0)
    summary.warnings.push_back("another program or an older version wrote " + std::to_string(check.withoutChecksum) +
                               " of its parts without a checksum: of these only the form was looked at. They get one "
                               "when the project is next written to.");
  return summary;
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
  addVerb(table, group, options, "add", "Add the records of sequence files, with annotations beside FASTA", runAdd)
      ->add_option("files", options->files,
                   "sequence files; GFF3, GTF or pLannotate's CSV annotates the FASTA file of the same name")
      ->required();
  addVerb(table, group, options, "list", "List the records", runList);
  CLI::App* exportCommand = addVerb(table, group, options, "export", "Write records, or latents, to a file", runExport);
  exportCommand->add_option("--record", options->records, "names of records; all when left out");
  exportCommand->add_option("--latent", options->latents, "with .json: these latents; all that fire when left out");
  exportCommand->add_option("--layer", options->layer, "with .json: of this layer; the first analysis when left out");
  exportCommand
      ->add_option("--out", options->out,
                   "file ending in .gb, .fasta, .gff3 or .bed; .json writes latents as Neuronpedia's feature JSON")
      ->required();
  addVerb(table, group, options, "check", "Read the whole file and check it", runCheck);
  addVerb(table, group, options, "demo", "Build the demo project from its folder", runDemo)
      ->add_option("--from", options->demoFolder, "folder with demo.json, model, dictionary and records")
      ->required();
}

}  // namespace dglm::cli
