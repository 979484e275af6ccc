// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/interpretation/latent_reader.h"

namespace dglm {

/// Mean cross-entropy of a sequence's own tokens, in nats, with three things at the site.
struct CrossEntropies {
  double original = 0;  ///< the model's own activations
  double zero = 0;      ///< zeros
  double sae = 0;       ///< the dictionary's reconstruction
};

/// Percent of the loss that the dictionary recovers: 0 is as bad as zeros, 100 as good as the model's own; below and
/// above are possible. 0 where zeros make no difference (1e-8).
double lossRecovered(const CrossEntropies& losses);

/// The same between 0 and 100, as the reference gives it.
double clippedLossRecovered(const CrossEntropies& losses);

/// What the numbers say of the dictionary.
enum class FidelityVerdict {
  Partial,          ///< between zeros and the model's own activations
  NoDifference,     ///< zeros at the site change nothing, so nothing can be recovered
  WorseThanZeros,   ///< the loss is larger than with zeros
  BetterThanModel,  ///< the loss is smaller than the model's own, and zeros hurt the model
  ZerosHelp         ///< zeros make the loss smaller: the share compares with nothing, whatever its value
};
FidelityVerdict verdictOf(const CrossEntropies& losses);

struct SequenceFidelity {
  std::string record;
  int64_t tokens = 0;  ///< scored; 0: too short, and no losses
  CrossEntropies losses;
};

/// nt_spec section 6: nothing is masked; <cls> and the last token are not scored; everything at the site is replaced,
/// <cls> too. Runs the layers up to the site once and those above three times. A reading of several windows scores each
/// token in the window where it lies farthest from an edge, and leaves out tokens of Ns, which the reference's first
/// window alone scores. Errors: Cancelled, TensorMissing (no masked-LM head).
Result<SequenceFidelity> measureFidelity(const LatentReader& reader, const Record& record,
                                         const LatentReadingOptions& options, const JobContext& job);

/// The mean over the sequences that have scored tokens.
CrossEntropies meanOf(std::span<const SequenceFidelity> sequences);

}  // namespace dglm
