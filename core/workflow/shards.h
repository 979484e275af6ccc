// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/sequence/record.h"
#include "core/workflow/command_line.h"

namespace dglm {

/// How a command's work is cut.
struct ShardSize {
  int64_t bytes = int64_t{256} << 20;  ///< of a shard's part of the input, about
  int64_t count = 0;                   ///< so many shards in place of that, where there is so much to cut; 0: by bytes
};

/// A part of a command's work: a command of its own.
struct Shard {
  CommandLine command;                             ///< run in the workflow's folder; its outputs lie in the shard's own
  int64_t bytes = 0;                               ///< of the input that is its own; 0: all shards read the same
  std::vector<std::filesystem::path> corpus = {};  ///< of a scan: written as corpus.txt
  std::vector<Record> records = {};                ///< of a reading: written as records.fasta
  std::string name = {};                           ///< what it holds: its first file or record, or the run
};

/// A command that is cut.
struct ShardedWork {
  std::vector<Shard> shards;
  std::vector<std::filesystem::path> inputs = {};  ///< files that the result depends on
  std::vector<std::string> warnings = {};          ///< of the readers
};

/// Consecutive items for each shard, from first to last and behind it, of about the same size; none is empty, and a
/// shard holds a multiple of `together` items (the last one the rest). Sizes in bytes.
std::vector<std::pair<size_t, size_t>> cutBySize(std::span<const int64_t> sizes, ShardSize size, size_t together = 1);

/// "a.fna and 41 more": of so many items.
std::string nameOfShard(const std::string& first, size_t items);

/// "shards/3": of the shard of this number, from 1 on, in the workflow's folder.
std::string shardFolder(size_t number);

// What a command is cut into, and what makes of the shards' files what the command would have written. All paths of
// `command` are absolute. Errors: those of reading the inputs; InvalidArgument for options that only a whole run has.

/// Files of the corpus, one search space over all of them.
Result<ShardedWork> cutScan(const CommandLine& command, ShardSize size, const JobContext& job);
/// The command that writes the hits, after the shards' journals became that of its --out.
Result<CommandLine> mergedScan(CommandLine command, const std::filesystem::path& folder, size_t shards);

/// Records of the sequences (latents) or of the validation sets (concepts), each once: shards keep the activations.
Result<ShardedWork> cutReading(const CommandLine& command, ShardSize size, const JobContext& job);
/// The command that reads these.
CommandLine mergedReading(CommandLine command, const std::filesystem::path& folder, size_t shards);

/// A run of the grid each; `size` does not matter.
Result<ShardedWork> cutSweep(const CommandLine& command);
/// The command that goes over the runs of the shards that are `done`, ascending, of so many, after their folders became
/// those of its --output-dir. Errors: InvalidArgument where that holds another sweep, CannotWriteFile.
Result<CommandLine> mergedSweep(CommandLine command, const std::filesystem::path& folder,
                                const std::vector<size_t>& done, size_t shards, const JobContext& job);

}  // namespace dglm
