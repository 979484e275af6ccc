// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this room.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/glm/glm.h"
#include "core/glm/pretraining_corpus.h"

namespace at {
class Tensor;
}

namespace dglm {

/// Activations of random windows of sequences, in chunks. The windows of a chunk depend on the seed and the chunk's
/// number alone.
struct RandomWindows {
  std::shared_ptr<const Glm> glm;
  std::shared_ptr<const Glm> base;  ///< whose activations are subtracted; null: none
  PretrainingCorpus corpus;
  int64_t windowTokens = 0;  ///< <cls> included
  std::vector<int64_t> layers = {};
  Site site = Site::FfnOutput;
  uint64_t seed = 0;

  int64_t rowsOfChunk() const;
  /// Of a row: the layers' activations side by side.
  int64_t width() const;
  /// [rowsOfChunk(), width()], without the rows of <cls>. Errors: Cancelled, those of the corpus.
  Result<at::Tensor> chunk(int64_t number, const StopToken& stop) const;

 private:
  int64_t windowsOfChunk() const;
  int64_t sliceTokens() const;
  Result<at::Tensor> rowsOf(const Glm& model, const at::Tensor& ids_BT, const StopToken& stop) const;
};

/// Tells one corpus from another, whatever its files are called.
std::string sha256OfCorpus(const PretrainingCorpus& corpus);

/// Whether windows can be drawn. Errors: InvalidArgument where every linear sequence is shorter, naming the longest
/// window that one of them has and the option that says it. A sentence about those that are left out is added to
/// `warnings`.
Status checkWindowLength(const PretrainingCorpus& corpus, int64_t windowTokens, const std::string& option,
                         std::vector<std::string>& warnings);

}  // namespace dglm
