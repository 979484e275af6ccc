// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/glm/markov_chain.h"
#include "core/interpretation/latent_reader.h"
#include "core/sequence/codon_effect.h"
#include "core/sequence/sequence_edit.h"

namespace dglm {

/// What an edit does to one latent. Values are those of bases: the mean over the readings that cover one.
struct EditedLatent {
  LatentNumber latent = 0;
  float maximumBefore = 0, maximumAfter = 0;  ///< of the record
  float nearBefore = 0, nearAfter = 0;        ///< maximum in the neighbourhood of the edit
  double meanBefore = 0, meanAfter = 0;       ///< over the record's bases
  /// The largest at a base that is in both records, with its sign: after minus before. What came or went with bases
  /// shows in maximum and mean.
  float change = 0;
};

/// The largest change of a latent at one base. A base that is in one of the records only counts as 0 in the other.
struct EditedBase {
  std::optional<int64_t> before, after;  ///< where it is, 0-based
  float change = 0;                      ///< after minus before
  LatentNumber latent = 0;
};

/// A latent along the record, before and after.
struct EditedTrack {
  LatentNumber latent = 0;
  std::vector<float> before, after;  ///< [base] of each
};

struct EditEffect {
  SequenceEdit edit;
  /// Pseudo-log-likelihood in nats (MaskedLikelihood) of the tokens that the edit touches; NaN without a masked-LM
  /// head.
  double likelihoodBefore = std::numeric_limits<double>::quiet_NaN();
  double likelihoodAfter = std::numeric_limits<double>::quiet_NaN();
  /// What the k-mer model makes of the whole sequence, after minus before, in nats; NaN without one.
  double kmerDifference = std::numeric_limits<double>::quiet_NaN();
  std::optional<CodonEffect> codon;
  int64_t latentsChanged = 0;         ///< at some base, by more than rounding (kSameValue)
  std::vector<EditedLatent> latents;  ///< largest change first
  std::vector<EditedBase> bases;      ///< that changed, along the record
  std::vector<EditedTrack> tracks;    ///< of the latents that are asked for

  double likelihoodDifference() const { return likelihoodAfter - likelihoodBefore; }
};

/// Values that differ by no more than this are one value, rounded twice: batches of other sizes round otherwise.
inline constexpr float kSameValue = 1e-5F;

struct EditEffectOptions {
  LatentReadingOptions reading;
  std::vector<int32_t> latents;  ///< only these; empty: all
  std::vector<int32_t> tracks;   ///< latents whose values along the record are kept
  int64_t neighbourhood = 100;   ///< bases on either side of an edit
  int64_t mostLatents = 50;      ///< an edit; 0: all that change
  bool onlyNearBases = false;    ///< bases of the neighbourhood alone
};

/// The bases whose tokens the likelihood is of, in the record before or after: those that are replaced and those that
/// come. Where bases come or go a k-mer's bases on either side count too, so that what is left or comes is seen with
/// its neighbours.
BaseRange likelihoodRegion(const Record& record, BaseRange changed, bool keepsLength, int kmerLength);

/// Log-likelihood difference of the two sequences under the chain, in nats: every base given those before it, forward
/// strand, circular records round the origin. Bases other than A, C, G, T are left out.
double markovDifference(const MarkovChain& chain, const Record& before, const SequenceEdit& edit);

/// What each edit, by itself, does to a record. The record is read once, and of an edited one only what the edit
/// touches. `kmers` may be null. Errors: Cancelled, those
/// of LatentReader::read, LatentOutOfRange.
Result<std::vector<EditEffect>> effectsOf(const LatentReader& reader, const Record& record,
                                          std::span<const SequenceEdit> edits, const MarkovChain* kmers,
                                          const EditEffectOptions& options, const JobContext& job);

}  // namespace dglm
