// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <set>

#include "core/base/utf8_path.h"
#include "core/study/annotated_records.h"
#include "core/study/model_rows.h"
#include "core/study/saved_codes.h"
#include "core/workflow/shards.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

/// How the model reads, which `activations` takes too.
constexpr std::array<std::string_view, 8> kHowItReads = {"--model",      "--finetuned-path", "--layer",  "--site",
                                                         "--max-tokens", "--windows",        "--frames", "--strand"};
/// What all commands take.
constexpr std::array<std::string_view, 4> kHowItComputes = {"--threads", "--device", "--dtype", "--seed"};

bool isOfReading(const std::string& option) {
  return std::ranges::find(kHowItReads, option) != kHowItReads.end() ||
         std::ranges::find(kHowItComputes, option) != kHowItComputes.end();
}

/// What only a run of the whole can do, with the reason.
Status checkIsCut(const CommandLine& command) {
  const std::pair<const char*, const char*> reasons[] = {
      {"--paper-compatible", "its sequences are taken as they are, special tokens and all, and shards hold FASTA"},
      {"--activations", "the model has read these sequences already, and what is left takes one machine"},
      {"--random-init", "the control's model and dictionary are trained in one run"},
      {"--token-tables", "no model reads them, and what is left takes one machine"}};
  for (const auto& [option, reason] : reasons)
    if (command.has(option))
      return Error{ErrorKind::InvalidArgument, {option, Why::inEnglish("used in a workflow"), Why::inEnglish(reason)}};
  for (const char* option : {"--model", "--layer"})
    if (!command.has(option))
      return Error{ErrorKind::InvalidArgument, {option, Why::inEnglish("left out"), Why::inEnglish("it is needed")}};
  return {};
}

Result<std::vector<Record>> recordsOf(const CommandLine& command, std::vector<std::string>& warnings,
                                      const JobContext& job) {
  if (command.command == "latents") {
    RunFiles files;
    for (const std::string& path : command.valuesOf("--sequences"))
      files.sequences.push_back(fromUtf8(path));
    return readSequences(files, warnings, job);
  }
  if (!command.has("--output-dir"))
    return Error{ErrorKind::InvalidArgument,
                 {"--output-dir", Why::inEnglish("left out"), Why::inEnglish("the merged results need a folder")}};
  std::vector<Record> records;
  for (const std::string& set : command.valuesOf("--validation")) {
    DGLM_TRY(AnnotatedRecords annotated,
             readAnnotatedRecords(AnnotatedSource::parse(set), {command.valueOf("--label-key")}, job));
    std::ranges::move(annotated.warnings, std::back_inserter(warnings));
    std::ranges::move(annotated.records, std::back_inserter(records));
  }
  return records;
}

/// Without what would be read twice, and as FASTA has them: what a title says of circles counts no more.
Result<std::vector<Record>> moleculesOf(std::vector<Record> records) {
  std::vector<Record> molecules;
  std::set<std::string> known;
  for (Record& record : records) {
    if (!std::ranges::all_of(record.bases, [](unsigned char letter) { return std::isalpha(letter) != 0; }))
      return Error{ErrorKind::BadSequence,
                   {record.id, Why("it holds written tokens, which shards do not keep; read it in one run")}};
    if (!known.insert(sha256OfMolecule(record)).second)
      continue;
    Record molecule;
    molecule.id = std::move(record.id);
    molecule.bases = std::move(record.bases);
    molecule.topology = record.topology;
    molecules.push_back(std::move(molecule));
  }
  return molecules;
}

}  // namespace

Result<ShardedWork> cutReading(const CommandLine& command, ShardSize size, const JobContext& job) {
  DGLM_CHECK(checkIsCut(command));
  ShardedWork work;
  DGLM_TRY(std::vector<Record> records, recordsOf(command, work.warnings, job));
  DGLM_TRY(std::vector<Record> molecules, moleculesOf(std::move(records)));
  if (molecules.empty())
    return Error{ErrorKind::NoRecords, {command.command, Why("there is nothing to cut")}};
  CommandLine part{"activations", {}};
  part.options.push_back({"--windows", {"all"}});  // as the command itself has them when left out
  part.options.push_back({"--frames", {"6"}});
  for (const CommandOption& option : command.options)
    if (isOfReading(option.name))
      part.set(option.name, option.values);
  part.set("--by-record");  // so the bytes do not depend on how the records are cut
  part.set("--resume");
  std::vector<int64_t> sizes;
  for (const Record& record : molecules)
    sizes.push_back(record.length());
  for (const auto& [first, end] : cutBySize(sizes, size)) {
    Shard shard{part};
    const std::string folder = shardFolder(work.shards.size() + 1);
    shard.command.set("--sequences", {folder + "/records.fasta"});
    shard.command.set("--shards", {folder + "/activations"});
    shard.name = nameOfShard(molecules[first].id, end - first);
    for (size_t i = first; i < end; ++i) {
      shard.bytes += molecules[i].length();
      shard.records.push_back(std::move(molecules[i]));
    }
    work.shards.push_back(std::move(shard));
  }
  return work;
}

CommandLine mergedReading(CommandLine command, const fs::path& folder, size_t shards) {
  for (const std::string_view option : kHowItReads)
    command.drop({option});
  std::vector<std::string> folders;
  for (size_t number = 1; number <= shards; ++number)
    folders.push_back(toUtf8(folder / shardFolder(number) / "activations"));
  command.set("--activations", std::move(folders));
  return command;
}

}  // namespace dglm
