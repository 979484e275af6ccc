// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/shard_writer.h"

#include <algorithm>
#include <cstdio>

#include "core/base/file_hash.h"
#include "core/base/folder.h"
#include "core/tensor/aten.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

Error cannotResume(const fs::path& folder, const Why& why) {
  return {ErrorKind::CannotResume, {folder.string(), why}};
}

Status checkSamePlan(const fs::path& folder, const ActivationIndex& kept, const ActivationIndex& plan) {
  const auto differs = [&](const std::string& name, const std::string& before, const std::string& now) {
    return cannotResume(folder, Why::inEnglish("its %1 was '%2' and is now '%3'", {name, before, now}));
  };
  for (const auto& [name, value] : plan.source)
    if (const std::string before = findField(kept.source, name); before != value)
      return differs(name, before, value);
  for (const auto& [name, number] :
       {std::pair{"dimensions", &ActivationIndex::width}, std::pair{"rows", &ActivationIndex::rows},
        std::pair{"shard_rows", &ActivationIndex::shardRows}, std::pair{"chunk_rows", &ActivationIndex::chunkRows}})
    if (kept.*number != plan.*number)
      return differs(name, std::to_string(kept.*number), std::to_string(plan.*number));
  return {};
}

Status checkShards(const fs::path& folder, const ActivationIndex& kept, const JobContext& job) {
  for (const ActivationShard& shard : kept.shards) {
    job.report("Reading activations", &shard - kept.shards.data(), std::ssize(kept.shards));
    DGLM_TRY(const std::string sha256, sha256OfFile(folder / shard.file, job));
    if (sha256 != shard.sha256)
      return cannotResume(folder, Why::inEnglish("%1 is not as it was written; remove the folder", {shard.file}));
  }
  return {};
}

}  // namespace

Result<ShardWriter> ShardWriter::open(const fs::path& folder, ActivationIndex plan, Besides besides, bool resume,
                                      const JobContext& job) {
  std::error_code ignored;
  const bool isThere = fs::exists(activationIndexFile(folder), ignored);
  if (isThere && !resume)
    return Error{ErrorKind::InvalidArgument,
                 {"--shards", folder.string(),
                  Why::inEnglish("it holds activations already; add --resume to go on with them, or choose a new "
                                 "folder")}};
  DGLM_CHECK(makeFolder(folder));
  if (!isThere) {
    DGLM_CHECK(writeActivationIndex(folder, plan));
    return ShardWriter(folder, std::move(plan), std::move(besides));
  }
  DGLM_TRY(ActivationIndex kept, readActivationIndex(folder));
  DGLM_CHECK(checkSamePlan(folder, kept, plan));
  DGLM_CHECK(checkShards(folder, kept, job));
  return ShardWriter(folder, std::move(kept), std::move(besides));
}

int64_t ShardWriter::rowsOfNext() const {
  return std::min(index_.shardRows, index_.rows - rowsWritten());
}

fs::path ShardWriter::nextFile() const {
  char name[40];
  std::snprintf(name, sizeof name, "activations-%05zu.safetensors", index_.shards.size());
  return folder_ / name;
}

Status ShardWriter::append(const at::Tensor& rows_ND) {
  for (int64_t done = 0; done < rows_ND.size(0) && rowsOfNext() > 0;) {
    if (!shard_)
      DGLM_CHECK(beginShard());
    const int64_t count = std::min(rows_ND.size(0) - done, rowsOfNext() - rowsInShard_);
    DGLM_CHECK(shard_->append(rows_ND.narrow(0, done, count)));
    done += count;
    rowsInShard_ += count;
    if (rowsInShard_ == rowsOfNext())
      DGLM_CHECK(endShard());
  }
  return {};
}

Status ShardWriter::beginShard() {
  DGLM_TRY(RowsWriter opened, RowsWriter::create(nextFile(), "activations", rowsOfNext(), index_.width,
                                                 besides_(rowsWritten(), rowsOfNext())));
  shard_.emplace(std::move(opened));
  rowsInShard_ = 0;
  return {};
}

Status ShardWriter::endShard() {
  const fs::path file = nextFile();
  DGLM_CHECK(shard_->commit());
  shard_.reset();
  DGLM_TRY(std::string sha256, sha256OfFile(file));
  index_.shards.push_back({file.filename().string(), rowsInShard_, std::move(sha256)});
  rowsInShard_ = 0;
  return writeActivationIndex(folder_, index_);
}

}  // namespace dglm
