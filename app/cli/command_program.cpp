// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_program.h"

#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <new>

#include "app/cli/progress_printer.h"
#include "core/base/json_text.h"
#include "core/base/platform.h"
#include "core/study/version.h"

namespace dglm::cli {
namespace {

constexpr int kDone = 0, kFailed = 1, kWrongUsage = 2, kCancelled = 130;

StopSource& interruption() {
  static StopSource source;
  return source;
}

void onInterrupt(int) {
  interruption().requestStop();
}

/// An option's value was wrong: what InvalidArgument names first is then the option; layers, latents and the endings of
/// names come from options alone.
bool isWrongUsage(const Error& error) {
  if (error.kind == ErrorKind::InvalidArgument)
    return error.arguments.front().text().starts_with("--");
  return error.kind == ErrorKind::LayerOutOfRange || error.kind == ErrorKind::LatentOutOfRange ||
         error.kind == ErrorKind::UnsupportedFormat;
}

/// A command that keeps something says what; of the others nothing is left.
int reportCancelled(const Error& error) {
  const bool keepsSomething = !error.arguments.empty() && !error.arguments.front().text().empty();
  std::cerr << (keepsSomething ? error.text() : "Cancelled. No result was written; the same command starts anew.")
            << '\n';
  return kCancelled;
}

int report(const Error& error) {
  if (error.isCancelled())
    return reportCancelled(error);
  std::cerr << "decode-glm: " << error.text() << '\n';
  return isWrongUsage(error) ? kWrongUsage : kFailed;
}

int report(const CommandSummary& summary, const CommonOptions& options) {
  for (const std::string& warning : summary.warnings)
    std::cerr << "warning: " << warning << '\n';
  if (options.json)
    std::cout << jsonText(summary.json) << '\n';
  else
    for (const std::string& line : summary.lines)
      std::cout << line << '\n';
  std::cout.flush();
  if (summary.failure)
    return report(*summary.failure);
  return std::cout ? kDone : kFailed;
}

/// Whether the last command that was understood has commands of its own, and none of them was named.
bool wantsCommand(const CLI::App& app) {
  const CLI::App* last = &app;
  while (!last->get_subcommands().empty())
    last = last->get_subcommands().front();
  return !last->get_subcommands([](const CLI::App*) { return true; }).empty();
}

/// What the parser has to say: help and version are no failures, unless words stand beside them that nothing knows.
int report(const CLI::App& app, const CLI::ParseError& said) {
  const bool isAnswer = said.get_exit_code() == kDone;
  if (!isAnswer || app.remaining_size(true) > 0) {
    const bool isUnknown = wantsCommand(app) && app.remaining_size(true) > 0;
    app.exit(isAnswer || isUnknown ? CLI::ExtrasError(app.get_name(), app.remaining(true)) : said);
    return kWrongUsage;
  }
  return app.exit(said);
}

/// The job boundary: exceptions of libraries that no wrapper foresaw end here.
Result<CommandSummary> runGuarded(const CommandRun& run, const CommonOptions& options, const JobContext& job) {
  try {
    return run(options, job);
  } catch (const std::bad_alloc&) {
    return Error{ErrorKind::OutOfMemory, {Why::inEnglish("this command")}};
  } catch (const std::exception& failure) {
    return Error{ErrorKind::Internal, {Why::inEnglish("The command"), failure.what()}};
  }
}

int run(const CommandTable& table, CommonOptions options, const ComputePreparation& prepare) {
  if (prepare && !table.choseOrder()) {
    const Status prepared = prepare(options);
    if (prepared.hasError())
      return report(prepared.error());
  }
  keepFreedMemory();
  ProgressPrinter printer(options.progress);
  const JobContext job{interruption().token(), [&](const Progress& progress) { printer.show(progress); }};
  const Result<CommandSummary> result = runGuarded(*table.chosen(), options, job);
  return result.hasError() ? report(result.error()) : report(result.value(), options);
}

}  // namespace

int runCommandLine(int argc, char** argv, std::initializer_list<AddCommand> commands,
                   const ComputePreparation& prepare) {
  // Before anything takes time: a signal that comes early is obeyed too.
  interruption();
  std::signal(SIGINT, onInterrupt);
  std::signal(SIGTERM, onInterrupt);
#ifdef SIGHUP
  std::signal(SIGHUP, onInterrupt);  // the terminal was closed
#endif
  CLI::App app("Interpret, audit and steer genomic language models with sparse autoencoders.", "decode-glm");
  app.set_version_flag("--version", "decode-glm " + programVersion());
  app.require_subcommand(1);
  CommonOptions options;
  options.words.assign(argv + 1, argv + argc);
  addCommonOptions(app, options);
  CommandTable table(app);
  for (const AddCommand add : commands)
    add(table);
  try {
    app.parse(argc, argv);
  } catch (const CLI::FileError& missing) {  // an option's value is not there: see shelf_options.cpp
    std::cerr << "decode-glm: " << missing.what() << '\n';
    return kFailed;
  } catch (const CLI::ParseError& wrong) {
    return report(app, wrong);
  }
  return run(table, options, prepare);
}

}  // namespace dglm::cli
