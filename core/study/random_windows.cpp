// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/random_windows.h"

#include <algorithm>

#include "core/base/file_hash.h"
#include "core/interpretation/site_reader.h"
#include "core/tensor/aten.h"

namespace dglm {
namespace {

constexpr int64_t kChunkTokens = 4096;

}  // namespace

int64_t RandomWindows::windowsOfChunk() const {
  return std::max<int64_t>(1, kChunkTokens / windowTokens);
}

int64_t RandomWindows::rowsOfChunk() const {
  return windowsOfChunk() * (windowTokens - 1);
}

int64_t RandomWindows::width() const {
  return std::ssize(layers) * glm->config.hiddenSize;
}

int64_t RandomWindows::sliceTokens() const {
  return glm->transformer.wordEmbeddings().is_cpu() ? batchTokens(glm->config) : kChunkTokens;
}

Result<at::Tensor> RandomWindows::rowsOf(const Glm& model, const at::Tensor& ids_BT, const StopToken& stop) const {
  DGLM_TRY(const std::vector<at::Tensor> found, model.transformer.activationsOfLayers(ids_BT, site, layers, stop));
  std::vector<at::Tensor> rows;
  for (const at::Tensor& x_BTH : found)
    rows.push_back(x_BTH.slice(1, 1).flatten(0, 1));
  return rows.size() == 1 ? rows.front() : at::cat(rows, 1);
}

/// Runs through the model in slices, so that a stop request need not wait for a whole chunk of a large model.
Result<at::Tensor> RandomWindows::chunk(int64_t number, const StopToken& stop) const {
  constexpr uint64_t kGoldenRatio = 0x9E3779B97F4A7C15;  // neighbouring chunks get unrelated random streams
  RandomEngine random(seed + kGoldenRatio * static_cast<uint64_t>(number + 1));
  std::vector<int32_t> ids;
  for (int64_t i = 0; i < windowsOfChunk(); ++i) {
    DGLM_TRY(const std::vector<int32_t> window, corpus.drawWindow(windowTokens, random));
    ids.insert(ids.end(), window.begin(), window.end());
  }
  const at::NoGradGuard noGrad;
  const at::Tensor ids_BT = at::tensor(ids, at::kInt).to(at::kLong).view({windowsOfChunk(), windowTokens});
  const int64_t atOnce = std::max<int64_t>(1, sliceTokens() / windowTokens);
  std::vector<at::Tensor> slices;
  for (const at::Tensor& slice_BT : ids_BT.split(atOnce)) {
    DGLM_TRY(at::Tensor rows_ND, rowsOf(*glm, slice_BT, stop));
    if (base) {
      DGLM_TRY(const at::Tensor before_ND, rowsOf(*base, slice_BT, stop));
      rows_ND = rows_ND - before_ND;
    }
    slices.push_back(std::move(rows_ND));
  }
  return at::cat(slices);
}

std::string sha256OfCorpus(const PretrainingCorpus& corpus) {
  std::string sums;
  for (const PretrainingCorpus::Sequence& sequence : corpus.sequences())
    sums += sha256OfText(sequence.bases) + (sequence.circular ? " circular\n" : " linear\n");
  return sha256OfText(sums);
}

Status checkWindowLength(const PretrainingCorpus& corpus, int64_t windowTokens, const std::string& option,
                         std::vector<std::string>& warnings) {
  const int64_t k = corpus.vocabulary().kmerLength();
  const int64_t needed = (windowTokens - 1) * k;
  int64_t leftOut = 0, shortest = needed, longest = 0;
  for (const PretrainingCorpus::Sequence& sequence : corpus.sequences()) {
    const auto length = static_cast<int64_t>(sequence.bases.size());
    longest = std::max(longest, sequence.circular ? std::max(needed, length) : length);
    if (sequence.circular || length >= needed)
      continue;
    ++leftOut;
    shortest = std::min(shortest, length);
  }
  if (leftOut == 0)
    return {};
  const std::string window = std::to_string(windowTokens), bases = std::to_string(needed);
  const int64_t most = longest / k + 1;
  if (leftOut == corpus.sequenceCount() && most < 2)
    return Error{
        ErrorKind::InvalidArgument,
        {"--sequences", "used", Why::inEnglish("none of them has the %1 bases of a token", {std::to_string(k)})}};
  if (leftOut == corpus.sequenceCount())
    return Error{
        ErrorKind::InvalidArgument,
        {option, window,
         Why::inEnglish("it covers %1 bases, and every sequence is shorter; %2 is the most that one of them has",
                        {bases, std::to_string(most)})}};
  std::string warning = std::to_string(leftOut) + " of " + std::to_string(corpus.sequenceCount()) +
                        " sequences are shorter than the " + bases + " bases of a window of " + window +
                        " tokens, and nothing is learned from them.";
  if (const int64_t all = shortest / k + 1; all >= 2)
    warning += " With " + option + " " + std::to_string(all) + " all are read.";
  warnings.push_back(std::move(warning));
  return {};
}

}  // namespace dglm
