// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/import_results.h"

#include <memory>

#include "app/cli/command.h"
#include "app/cli/shelf_options.h"

namespace dglm::cli {
namespace {

struct ImportOptions {
  ImportRequest request;
  std::filesystem::path project;
};

Result<CommandSummary> run(const ImportOptions& options, const JobContext& job) {
  DGLM_TRY(Project project, Project::open(options.project));
  DGLM_TRY(const RunsToImport read, readForImport(options.request, job));
  DGLM_TRY(const ImportReport report, storeImport(project, options.request, read, job));
  // A reader may keep the log from being folded in; what was imported is in the project all the same.
  if (const Status closed = project.close(); closed.hasError() && closed.error().kind != ErrorKind::ProjectLocked)
    return closed.error();
  CommandSummary summary;
  summary.json = {{"runs", report.runs}, {"known", report.known}, {"scores", report.scores}, {"names", report.names}};
  summary.lines = {"Imported " + std::to_string(report.runs) + " runs with " + std::to_string(report.scores) +
                   " scores into " + options.project.string() + "."};
  if (report.known > 0)
    summary.lines.push_back("The project had " + std::to_string(report.known) + " of the runs already.");
  if (report.names > 0)
    summary.lines.push_back("Named " + std::to_string(report.names) + " latents.");
  summary.warnings = report.warnings;
  return summary;
}

}  // namespace

void addImport(CommandTable& table) {
  const auto options = std::make_shared<ImportOptions>();
  CLI::App* command = table.add("import", "Take results made elsewhere into a project",
                                [options](const CommonOptions&, const JobContext& job) { return run(*options, job); });
  command
      ->add_option("path", options->request.path,
                   "folder of concept scores (val_set_*.csv, summary_*.json), or one above several")
      ->required();
  command->add_option("--project", options->project, "project file, *.dglm")->required();
  addDictionaryOption(command, options->request.dictionary);
}

}  // namespace dglm::cli
