// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <CLI/CLI.hpp>

#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/tensor/device.h"

namespace dglm::cli {

enum class ProgressStyle { Auto, Plain, Json, None };

/// Options that every command takes.
struct CommonOptions {
  std::string device = "auto";
  std::string dtype = "fp32";
  int threads = 0;
  ComputeOptions compute;  ///< the three above, resolved
  uint64_t seed = 42;
  ProgressStyle progress = ProgressStyle::Auto;
  bool json = false;
  std::vector<std::string> words;  ///< of the command line, as the user wrote them, behind the program's name
};

/// --device, --dtype, --threads, --seed, --progress, --json.
void addCommonOptions(CLI::App& app, CommonOptions& options);

/// What a command hands back: a summary for --json, and the same in words for a person.
struct CommandSummary {
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  std::vector<std::string> lines;
  std::vector<std::string> warnings;
  std::optional<Error> failure = {};  ///< of a part; what could be done is in the rest
};

/// Runs a parsed command.
using CommandRun = std::function<Result<CommandSummary>(const CommonOptions&, const JobContext&)>;

/// The commands of the program; each adds its subcommand with options and says how to run it.
class CommandTable {
 public:
  /// The commands stand below `app`: the program, or a command of it.
  explicit CommandTable(CLI::App& app) : app_(app) {}

  /// A new subcommand; `run` is called if it was chosen, after parsing.
  CLI::App* add(const std::string& name, const std::string& description, CommandRun run);
  /// The same below another subcommand ("train glm").
  CLI::App* add(CLI::App* parent, const std::string& name, const std::string& description, CommandRun run);
  CLI::App* addGroup(const std::string& name, const std::string& description);
  /// What is run in place of a command that another table below a command of this one added: an order for other
  /// computers, whose devices and threads this one need not have.
  void add(CLI::App* command, CommandRun run);

  /// The run of the subcommand that was parsed.
  const CommandRun* chosen() const;
  /// Whether that is an order for other computers.
  bool choseOrder() const;
  std::vector<CLI::App*> commands() const;

 private:
  struct Entry {
    CLI::App* command;
    CommandRun run;
    bool isOrder = false;
  };
  const Entry* chosenEntry() const;

  CLI::App& app_;
  std::vector<Entry> entries_;
};

// One file a command.
void addImport(CommandTable& table);
void addInspect(CommandTable& table);
void addAnnotate(CommandTable& table);
void addBaselines(CommandTable& table);
void addTokens(CommandTable& table);
void addActivations(CommandTable& table);
void addLogits(CommandTable& table);
void addEncode(CommandTable& table);
void addLatents(CommandTable& table);
void addFidelity(CommandTable& table);
void addConcepts(CommandTable& table);
void addSteer(CommandTable& table);
void addSteerSweep(CommandTable& table);
void addGenerate(CommandTable& table);
void addTrain(CommandTable& table);
void addSae(CommandTable& table);
void addSweep(CommandTable& table);
void addNormalizeSae(CommandTable& table);
void addModels(CommandTable& table);
void addProbe(CommandTable& table);
void addProject(CommandTable& table);
void addReproduce(CommandTable& table);
void addScan(CommandTable& table);
void addSelfcheck(CommandTable& table);
void addBench(CommandTable& table);
void addWitnesses(CommandTable& table);
void addWorkflow(CommandTable& table);
void addCompare(CommandTable& table);
void addEdit(CommandTable& table);

}  // namespace dglm::cli
