// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/inspect.h"

#include <iomanip>
#include <memory>
#include <sstream>

#include "app/cli/reading_options.h"

namespace dglm::cli {
namespace {

nlohmann::ordered_json jsonOf(const Facts& facts) {
  nlohmann::ordered_json object = nlohmann::ordered_json::object();
  for (const Fact& fact : facts)
    std::visit([&](const auto& value) { object[fact.name] = value; }, fact.value);
  return object;
}

nlohmann::ordered_json jsonOf(const Inspection& inspection) {
  nlohmann::ordered_json object = {{"path", inspection.path}, {"kind", inspection.kind}};
  object.update(jsonOf(inspection.facts));
  if (!inspection.records.empty()) {
    object["records"] = nlohmann::ordered_json::array();
    for (const Facts& record : inspection.records)
      object["records"].push_back(jsonOf(record));
  }
  return object;
}

std::string textOf(const Fact& fact) {
  std::ostringstream text;
  text << std::boolalpha << std::setprecision(4);
  std::visit([&](const auto& value) { text << value; }, fact.value);
  return text.str();
}

void addLines(const Inspection& inspection, std::vector<std::string>& lines) {
  lines.push_back(inspection.path + ": " + inspection.kind);
  for (const Fact& fact : inspection.facts)
    lines.push_back("  " + fact.name + ": " + textOf(fact));
  if (inspection.records.empty())
    return;
  std::string header;
  for (const Fact& fact : inspection.records.front())
    header += (header.empty() ? "  " : "\t") + fact.name;
  lines.push_back(header);
  for (const Facts& record : inspection.records) {
    std::string line;
    for (const Fact& fact : record)
      line += (line.empty() ? "  " : "\t") + textOf(fact);
    lines.push_back(line);
  }
}

struct InspectOptions {
  std::vector<std::filesystem::path> paths;
  DictionaryExpectation expected;
};

void add(const Inspection& inspection, CommandSummary& summary) {
  nlohmann::ordered_json json = jsonOf(inspection);
  if (!inspection.warnings.empty())
    json["warnings"] = inspection.warnings;
  summary.json.push_back(json);
  addLines(inspection, summary.lines);
  for (const std::string& warning : inspection.warnings)
    summary.warnings.push_back(inspection.path + ": " + warning);
}

/// All that can be read; of the others the first is the failure, and what is wrong with the rest are warnings.
Result<CommandSummary> run(const InspectOptions& options, const JobContext& job) {
  CommandSummary summary;
  summary.json = nlohmann::ordered_json::array();
  for (const std::filesystem::path& path : options.paths) {
    const Result<Inspection> inspection = inspectPath(path, job, options.expected);
    if (inspection.hasValue())
      add(inspection.value(), summary);
    else if (inspection.error().isCancelled() || options.paths.size() == 1)
      return inspection.error();
    else if (summary.failure)
      summary.warnings.push_back(inspection.error().text());
    else
      summary.failure = inspection.error();
  }
  if (options.paths.size() == 1)
    summary.json = nlohmann::ordered_json(summary.json.front());
  return summary;
}

}  // namespace

void addInspect(CommandTable& table) {
  const auto options = std::make_shared<InspectOptions>();
  CLI::App* command = table.add("inspect", "Say what a file or folder is",
                                [options](const CommonOptions&, const JobContext& job) { return run(*options, job); });
  command->add_option("paths", options->paths, "files and folders")->required();
  addArchitectureOption(command, options->expected.architecture);
}

}  // namespace dglm::cli
