// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/latent_reader.h"

namespace dglm {

/// Pseudo-log-likelihood of a stretch of a record under a masked language model (Salazar et al. 2020): the sum over
/// the tokens that share a base with it of the natural logarithm of the token's probability, that token alone masked
/// and all else in sight; the mean over the readings that have such tokens. Each token is asked for in the window in
/// which the record's reading takes its value. Tokens of Ns do not count. The difference that a substitution makes is
/// the field's masked marginal (Meier et al. 2021), as both letters are asked for in the same context.
///
/// Remembers what it asked the model. The reader must outlive it.
class MaskedLikelihood {
 public:
  MaskedLikelihood(const LatentReader& reader, const LatentReadingOptions& options)
      : reader_(reader), options_(options) {}

  /// In nats. `region` is 0-based half-open, round the origin where it wraps. NaN where no token lies there. Errors:
  /// Cancelled, TensorMissing (no masked-LM head).
  Result<double> of(const Record& record, BaseRange region, const JobContext& job);

 private:
  using Window = std::vector<int32_t>;  ///< ids without <cls>, one of them masked
  /// Log-probabilities of the vocabulary [V] at the masked token.
  using LogProbabilities = std::shared_ptr<const std::vector<float>>;

  struct Question {
    Window window;
    int64_t masked = 0;  ///< index in the window, <cls> being 0
    int32_t id = 0;      ///< that stood there
    size_t reading = 0;
  };

  std::vector<Question> questionsOn(const Record& record, BaseRange region) const;
  Status ask(const std::vector<Question>& questions, const JobContext& job);
  Status run(const std::vector<const Question*>& batch, const StopToken& stop);

  const LatentReader& reader_;
  LatentReadingOptions options_;
  std::map<Window, LogProbabilities> known_;
};

}  // namespace dglm
