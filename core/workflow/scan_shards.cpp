// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "core/base/utf8_path.h"
#include "core/search/corpus_files.h"
#include "core/search/corpus_scan.h"
#include "core/search/scan_journal.h"
#include "core/workflow/shards.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> pathsOf(const CommandLine& command, std::string_view option) {
  std::vector<fs::path> paths;
  for (const std::string& value : command.valuesOf(option))
    paths.push_back(fromUtf8(value));
  return paths;
}

/// Files that are one search space; 1 where the whole corpus is.
size_t filesTogether(const CommandLine& command) {
  constexpr size_t kUsual = 100;
  if (command.valueOf("--search-space") != "batch")
    return 1;
  return command.has("--batch-files") ? std::stoul(command.valueOf("--batch-files")) : kUsual;
}

/// Beside this name a shard keeps what it found.
std::string keptHits(size_t number) {
  return shardFolder(number) + "/hits";
}

}  // namespace

Result<ShardedWork> cutScan(const CommandLine& command, ShardSize size, const JobContext& job) {
  DGLM_TRY(const std::vector<CorpusFile> files,
           corpusFiles(pathsOf(command, "--corpus"), pathsOf(command, "--corpus-list"), job));
  if (files.empty())
    return Error{ErrorKind::InvalidArgument,
                 {"--corpus", Why::inEnglish("left out"), Why::inEnglish("a scan needs files to search")}};
  ShardedWork work;
  work.inputs = pathsOf(command, "--query");
  std::vector<int64_t> sizes;
  int64_t bases = 0;
  for (const CorpusFile& file : files) {
    if (toUtf8(file.path).find('\n') != std::string::npos)
      return Error{ErrorKind::InvalidArgument, {"--corpus", toUtf8(file.path), Why("a name of a file has one line")}};
    work.inputs.push_back(file.path);
    sizes.push_back(file.size);
    bases += file.leastBases();
  }
  CommandLine part = command;
  part.drop({"--corpus", "--corpus-list", "--out", "--summary", "--summary-by", "--figure"});
  part.set("--part-of", {std::to_string(std::max<int64_t>(1, bases))});
  part.set("--resume");
  for (const auto& [first, end] : cutBySize(sizes, size, filesTogether(command))) {
    Shard shard{part};
    const size_t number = work.shards.size() + 1;
    shard.command.set("--corpus-list", {shardFolder(number) + "/corpus.txt"});
    shard.command.set("--out", {keptHits(number)});
    for (size_t file = first; file < end; ++file) {
      shard.corpus.push_back(files[file].path);
      shard.bytes += files[file].size;
    }
    shard.name = nameOfShard(toUtf8(files[first].path.filename()), end - first);
    work.shards.push_back(std::move(shard));
  }
  return work;
}

Result<CommandLine> mergedScan(CommandLine command, const fs::path& folder, size_t shards) {
  std::vector<fs::path> journals;
  std::vector<std::string> lists;
  for (size_t number = 1; number <= shards; ++number) {
    journals.push_back(scanJournalPath(folder / keptHits(number)));
    lists.push_back(toUtf8(folder / shardFolder(number) / "corpus.txt"));
  }
  DGLM_CHECK(joinScanJournals(journals, scanJournalPath(fromUtf8(command.valueOf("--out")))));
  command.drop({"--corpus", "--corpus-list"});
  command.set("--corpus-list", std::move(lists));
  command.set("--resume");
  return command;
}

}  // namespace dglm
