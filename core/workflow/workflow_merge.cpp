// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "core/base/file_hash.h"
#include "core/base/text_file.h"
#include "core/base/utf8_path.h"
#include "core/workflow/workflow.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

Error unfit(const fs::path& folder, Why why) {
  return {ErrorKind::MalformedFile, {toUtf8(folder), Why("a workflow"), std::move(why)}};
}

/// Numbers of shards, for a sentence.
class ShardNames {
 public:
  void add(size_t number) {
    constexpr size_t kNamed = 20;
    if (++count_ <= kNamed)
      text_ += (text_.empty() ? "" : ", ") + std::to_string(number);
  }
  bool empty() const { return count_ == 0; }
  std::string text() const {
    constexpr size_t kNamed = 20;
    return text_ + (count_ > kNamed ? " and " + std::to_string(count_ - kNamed) + " more" : "");
  }

 private:
  size_t count_ = 0;
  std::string text_;
};

std::string firstLineOf(const fs::path& file) {
  constexpr int64_t kLargest = 1 << 16;
  const Result<std::string> text = readTextFile(file, kLargest);
  return text.hasError() ? std::string() : text.value().substr(0, text.value().find('\n'));
}

/// Whether the shard's part of the input is still that of this workflow.
bool hasItsInput(const fs::path& folder, const PlannedShard& shard, const JobContext& job) {
  if (shard.input.empty())
    return true;
  const Result<std::string> sum = sha256OfFile(folder / shard.input, job);
  return sum.hasValue() && sum.value() == shard.sha256;
}

/// The run has ended by itself, with an error, and none of its retries went better.
bool hasFailed(const fs::path& shard) {
  std::error_code unknown;
  return fs::exists(shard / "failed", unknown);
}

/// Gives the shards that are done. Of a sweep, runs that failed need not be.
Result<std::vector<size_t>> doneShards(const fs::path& folder, const WorkflowConfig& config, const JobContext& job) {
  ShardNames missing, foreign;
  std::vector<size_t> finished;
  int64_t failed = 0;
  const std::string id = config.id();
  for (size_t number = 1; number <= config.shards.size(); ++number) {
    DGLM_CHECK(job.checkpoint());
    const fs::path shard = folder / shardFolder(number);
    const std::string done = firstLineOf(shard / "done");
    if (done.empty() && config.command.command == "sweep" && hasFailed(shard))
      ++failed;
    else if (done.empty())
      missing.add(number);
    else if (done != doneText(id, number) || !hasItsInput(shard, config.shards[number - 1], job))
      foreign.add(number);
    else
      finished.push_back(number);
  }
  if (!missing.empty() && !foreign.empty())
    return unfit(
        folder, Why("shards %1 are not done, and shards %2 are of another workflow", {missing.text(), foreign.text()}));
  if (!missing.empty())
    return unfit(folder,
                 Why("shards %1 are not done; run the workflow again, which goes on with them", {missing.text()}));
  if (!foreign.empty())
    return unfit(
        folder, Why("shards %1 are of another workflow; remove their files 'done' and run it again", {foreign.text()}));
  if (finished.empty() && failed > 0)
    return unfit(folder, Why("all of its runs failed; shards/1/log.txt says why"));
  return finished;
}

Status checkInputs(const WorkflowConfig& config, const JobContext& job) {
  for (const WorkflowInput& input : config.inputs) {
    DGLM_TRY(const std::string sum, rememberedSha256(input.path, job));
    if (sum != input.sha256)
      return unfit(input.path, Why("it is not what it was when the workflow was written"));
  }
  return {};
}

}  // namespace

Result<MergedWork> mergedCommand(const fs::path& folder, const JobContext& job, const fs::path& out) {
  std::error_code failed;
  const fs::path place = fs::absolute(folder, failed).lexically_normal();
  DGLM_TRY(WorkflowConfig config, readWorkflowConfig(place / "config.yaml"));
  DGLM_TRY(const std::vector<size_t> done, doneShards(place, config, job));
  DGLM_CHECK(checkInputs(config, job));
  const size_t shards = config.shards.size();
  const std::string kind = config.command.command;
  if (!out.empty())
    config.command.set(config.command.has("--output-dir") ? "--output-dir" : "--out",
                       {toUtf8(fs::absolute(out, failed).lexically_normal())});
  MergedWork merged;
  if (kind == "scan") {
    DGLM_TRY(merged.command, mergedScan(std::move(config.command), place, shards));
  } else if (kind != "sweep") {
    merged.command = mergedReading(std::move(config.command), place, shards);
  } else {
    for (size_t number = 1; number <= shards; ++number)
      if (!std::ranges::binary_search(done, number))
        merged.leftOut.push_back(std::to_string(number) + " (" + config.shards[number - 1].name + ")");
    DGLM_TRY(merged.command, mergedSweep(std::move(config.command), place, done, shards, job));
  }
  return merged;
}

}  // namespace dglm
