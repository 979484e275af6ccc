// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/units.h"
#include "core/sequence/reading_plan.h"
#include "core/sequence/record.h"
#include "core/tensor/sparse_code.h"

namespace dglm {

/// One reading of a record through model and dictionary: the record's own tokens (no <cls>, no context) and their code.
struct CodedReading {
  Reading reading;
  std::vector<int32_t> tokenIds;  ///< [tokens]
  std::vector<BaseRange> bases;   ///< [tokens] forward strand, 0-based half-open, start < length
  SparseCode code;                ///< rows = tokens
};

/// All readings of one record.
struct RecordCode {
  std::vector<CodedReading> readings;

  int64_t nonzeros() const;
};

/// The bases of a record that a reading covers, as one range in the reading's direction. Where the last token of a
/// circular frame wraps onto bases that its first token covers too, those bases belong to the first token.
struct ReadingCoverage {
  Reading reading;
  BaseRange bases;  ///< forward strand; where it crosses the origin of a circular record, end exceeds the length
};

/// One active token of one latent.
struct ActiveToken {
  int32_t reading = 0;  ///< index into the coverages
  BaseRange bases;
  float value = 0;
};

ReadingCoverage coverageOf(const CodedReading& reading, int64_t recordLength);

/// The bases of a token of the reading that no other token of it has first claim on, in the coverage's own numbering,
/// which runs on past the origin: normalise before use as positions.
BaseRange ownBases(const ReadingCoverage& coverage, BaseRange token, int64_t recordLength);

/// All active tokens of a latent, in the order of readings and tokens.
std::vector<ActiveToken> activeTokens(const RecordCode& code, LatentNumber latent);

/// The value of every base: the sum over the readings covering it of its token's value (0 where inactive), divided by
/// the number of those readings. A base that no reading covers is 0.
std::vector<float> perBaseMean(std::span<const ActiveToken> tokens, std::span<const ReadingCoverage> coverages,
                               int64_t recordLength);

/// What the latent table shows of one latent.
struct LatentSummary {
  LatentNumber latent = 0;
  float maximum = 0;  ///< largest token value
  int64_t activeTokenCount = 0;
  int64_t recordsFiring = 0;  ///< records with at least one active token
};

/// Takes the latents from tokens whose bases are all N: what a model makes of them says nothing of a sequence, and they
/// stay out of summaries, labels and scores.
void silenceUnknown(const Record& record, RecordCode& code);

/// Adds the tokens of one record to the running summaries, indexed by latent.
void addToSummaries(std::vector<LatentSummary>& summaries, const RecordCode& code);

}  // namespace dglm
