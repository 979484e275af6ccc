// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <iterator>
#include <memory>

#include "app/cli/command.h"
#include "core/paper/reproduced_figure.h"

namespace dglm::cli {
namespace {

namespace fs = std::filesystem;

struct ReproduceOptions {
  FigureOptions figure;
  fs::path captions;
  std::vector<std::string> amrLabels;
  fs::path out;
};

using Reproduction = Result<ReproducedFigure> (*)(const FigureOptions&, const JobContext&);

int64_t countOf(const ReproducedFigure& figure, CheckState state) {
  int64_t count = 0;
  for (const CheckedValue& check : figure.checks)
    count += check.state == state ? 1 : 0;
  return count;
}

/// "34 differ (panel A, ... of ...: expected 32, found 30); 2 are not in the data"
std::string mismatchText(const ReproducedFigure& figure) {
  std::string text;
  if (const int64_t differ = countOf(figure, CheckState::Differs); differ > 0) {
    text = std::to_string(differ) + " of " + std::to_string(figure.checks.size()) + " values differ";
    for (const CheckedValue& check : figure.checks)
      if (check.state == CheckState::Differs) {
        text += " (first: panel " + check.value.panel + ", " + check.value.quantity + " of " + check.value.of +
                ": expected " + check.value.expected + ", found " + check.found + ")";
        break;
      }
  }
  if (const int64_t missing = countOf(figure, CheckState::NotFound); missing > 0)
    text += (text.empty() ? "" : "; ") + std::to_string(missing) + " of " + std::to_string(figure.checks.size()) +
            " values are not in the data";
  return text;
}

CommandSummary summaryOf(const ReproducedFigure& figure, const std::vector<fs::path>& files) {
  CommandSummary summary;
  nlohmann::ordered_json names = nlohmann::ordered_json::array();
  for (const fs::path& file : files) {
    names.push_back(file.string());
    summary.lines.push_back("Wrote " + file.string() + ".");
  }
  std::ranges::move(english(figure.notes), std::back_inserter(summary.lines));
  summary.lines.push_back("All " + std::to_string(figure.checks.size()) + " expected values were found.");
  summary.json = {{"figure", figure.name},
                  {"expected", figure.checks.size()},
                  {"found", countOf(figure, CheckState::Agrees)},
                  {"notes", english(figure.notes)},
                  {"files", names}};
  summary.warnings = english(figure.warnings);
  return summary;
}

Result<CommandSummary> run(ReproduceOptions& options, Reproduction reproduce, const JobContext& job) {
  if (!options.captions.empty()) {
    DGLM_TRY(options.figure.labels.captions, readCaptions(options.captions));
  }
  if (!options.amrLabels.empty())
    options.figure.labels.amr = {options.amrLabels.begin(), options.amrLabels.end()};
  DGLM_TRY(const ReproducedFigure figure, reproduce(options.figure, job));
  DGLM_TRY(const std::vector<fs::path> files, writeFigure(figure, options.out));
  if (!figure.matches())
    return Error{
        ErrorKind::InvalidArgument,
        {figure.name, Why::inEnglish("reproduced from %1", {options.figure.data.string()}),
         Why::inEnglish("%1; all of them are in %2",
                        {mismatchText(figure), (options.out / (figure.name + "_expected_found.csv")).string()})}};
  return summaryOf(figure, files);
}

void addFigure(CommandTable& table, CLI::App* group, const std::string& name, const std::string& description,
               Reproduction reproduce) {
  const auto options = std::make_shared<ReproduceOptions>();
  CLI::App* command =
      table.add(group, name, description, [options, reproduce](const CommonOptions& common, const JobContext& job) {
        options->figure.jitterSeed = common.seed;
        return run(*options, reproduce, job);
      });
  command->add_option("--data", options->figure.data, "folder of the published files, or one above it")->required();
  command->add_option("--out", options->out, "folder for the figures and tables")->required();
  command->add_option("--captions", options->captions, "CSV with the columns labels ('kanMX + KanR') and caption");
  command->add_option("--amr-labels", options->amrLabels, "labels that count as resistance: KanR,SmR,...")
      ->delimiter(',');
}

}  // namespace

void addReproduce(CommandTable& table) {
  CLI::App* group = table.addGroup("reproduce", "The paper's figures from its published data");
  addFigure(table, group, "figure2", "Concept discovery: panels A to E", reproduceFigure2);
  addFigure(table, group, "figure4", "Steering: panels A to D2", reproduceFigure4);
  addFigure(table, group, "blast", "Search of the training corpus for CMV enhancers: panels A to C", reproduceBlast);
  addFigure(table, group, "hiv", "The meta-latent of HIV as a probe", reproduceHivProbe);
  addFigure(table, group, "meta", "The meta-SAE: panels A to C", reproduceMetaSae);
}

}  // namespace dglm::cli
