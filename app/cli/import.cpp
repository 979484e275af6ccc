// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/import_results.h"

#include <memory>
#include <optional>

#include "app/cli/command.h"
#include "app/cli/shelf_options.h"
#include "core/formats/file_kind.h"
#include "core/study/neuronpedia.h"

namespace dglm::cli {
namespace {

struct ImportOptions {
  ImportRequest request;
  std::filesystem::path project;
  std::optional<int> layer;
  bool acceptsAnyModel = false;
};

/// A reader may keep the log from being folded in; what was imported is in the project all the same.
Status close(Project& project) {
  const Status closed = project.close();
  return closed.hasError() && closed.error().kind == ErrorKind::ProjectLocked ? Status() : closed;
}

Result<CommandSummary> importExplanations(const ImportOptions& options) {
  const std::filesystem::path& file = options.request.path;
  DGLM_TRY(const std::vector<NeuronpediaFeature> features, readNeuronpedia(file));
  DGLM_TRY(Project project, Project::open(options.project));
  DGLM_TRY(const AnalysisId analysis, analysisOfLayer(project, options.project, options.layer));
  DGLM_TRY(const ImportedExplanations stored,
           storeExplanations(project, analysis, features, file, options.acceptsAnyModel));
  DGLM_CHECK(close(project));
  CommandSummary summary;
  summary.json = {{"latents", stored.latents}, {"explanations", stored.explanations}};
  const auto counted = [](int64_t count, const std::string& what) {
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
  };
  summary.lines = {"Imported " + counted(stored.explanations, "explanation") + " of " +
                   counted(stored.latents, "latent") + " into " + options.project.string() + "."};
  return summary;
}

Result<CommandSummary> run(const ImportOptions& options, const JobContext& job) {
  if (const std::string suffix = lowerSuffix(options.request.path); suffix == ".json" || suffix == ".jsonl")
    return importExplanations(options);
  DGLM_TRY(Project project, Project::open(options.project));
  DGLM_TRY(const RunsToImport read, readForImport(options.request, job));
  DGLM_TRY(const ImportReport report, storeImport(project, options.request, read, job));
  DGLM_CHECK(close(project));
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
      ->add_option(
          "path", options->request.path,
          "folder of concept scores (val_set_*.csv, summary_*.json), or one above several; or a file of Neuronpedia's "
          "feature JSON, whose explanations become names and notes of latents")
      ->required();
  command->add_option("--project", options->project, "project file, *.dglm")->required();
  command->add_option("--layer", options->layer, "of feature JSON: the layer; the first analysis when left out");
  command->add_flag("--any-model", options->acceptsAnyModel, "of feature JSON: whatever model it names");
  addDictionaryOption(command, options->request.dictionary);
}

}  // namespace dglm::cli
