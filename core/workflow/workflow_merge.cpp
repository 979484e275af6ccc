// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <optional>

#include "core/base/file_hash.h"
#include "core/base/text_file.h"
#include "core/base/utf8_path.h"
#include "core/workflow/workflow.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

Error unfit(const fs::path& folder, Why why) {
  return {ErrorKind::MalformedFile, {toUtf8(folder), Why::inEnglish("a workflow"), std::move(why)}};
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

Status checkShards(const fs::path& folder, const WorkflowConfig& config, const JobContext& job) {
  ShardNames missing, foreign;
  const std::string id = config.id();
  for (size_t number = 1; number <= config.shards.size(); ++number) {
    DGLM_CHECK(job.checkpoint());
    const fs::path shard = folder / shardFolder(number);
    const std::string done = firstLineOf(shard / "done");
    if (done.empty())
      missing.add(number);
    else if (done != doneText(id, number) || !hasItsInput(shard, config.shards[number - 1], job))
      foreign.add(number);
  }
  if (!missing.empty() && !foreign.empty())
    return unfit(folder, Why::inEnglish("shards %1 are not done, and shards %2 are of another workflow",
                                        {missing.text(), foreign.text()}));
  if (!missing.empty())
    return unfit(folder, Why::inEnglish("shards %1 are not done; run the workflow again, which goes on with them",
                                        {missing.text()}));
  if (!foreign.empty())
    return unfit(folder, Why::inEnglish("shards %1 are of another workflow; remove their files 'done' and run it again",
                                        {foreign.text()}));
  return {};
}

Status checkInputs(const WorkflowConfig& config, const JobContext& job) {
  for (const WorkflowInput& input : config.inputs) {
    DGLM_TRY(const std::string sum, rememberedSha256(input.path, job));
    if (sum != input.sha256)
      return unfit(input.path, Why::inEnglish("it is not what it was when the workflow was written"));
  }
  return {};
}

}  // namespace

Result<CommandLine> mergedCommand(const fs::path& folder, const JobContext& job) {
  std::error_code failed;
  const fs::path place = fs::absolute(folder, failed).lexically_normal();
  DGLM_TRY(WorkflowConfig config, readWorkflowConfig(place / "config.yaml"));
  DGLM_CHECK(checkShards(place, config, job));
  DGLM_CHECK(checkInputs(config, job));
  const size_t shards = config.shards.size();
  if (config.command.command == "scan")
    return mergedScan(std::move(config.command), place, shards);
  if (config.command.command == "sweep")
    return mergedSweep(std::move(config.command), place, shards, job);
  return mergedReading(std::move(config.command), place, shards);
}

}  // namespace dglm
