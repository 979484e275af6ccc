// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/units.h"
#include "core/interpretation/record_code.h"

namespace dglm {

/// One base where a latent fires: its place in the set and the mean over the readings that cover it.
struct BaseValue {
  int32_t base = 0;
  float value = 0;
};

/// Activations of all latents along the records of one set, kept sparse by latent. The mean over the reading frames is
/// taken when a latent is asked for. Only values above 0 are kept: a neuron, which may be negative,
/// counts as 0 there, as no threshold below 0 is ever tried.
class BaseActivations {
 public:
  explicit BaseActivations(int64_t width) : hits_(static_cast<size_t>(width)) {}

  /// Adds the readings of the next record of the set.
  void add(const RecordCode& code, int64_t recordLength);
  /// Adds the tokens of one reading of the next record, each a place of its own in a base's stead.
  void addTokens(const CodedReading& reading);

  int64_t width() const { return static_cast<int64_t>(hits_.size()); }
  int64_t bases() const { return static_cast<int64_t>(readings_.size()); }

  /// Room for one worker that asks.
  struct Scratch {
    std::vector<float> sums;  ///< [bases of the longest record], 0 between calls
    std::vector<BaseValue> values;
  };
  /// The latent's bases, ascending, as perBaseMean gives them; they hold until the scratch is used again.
  std::span<const BaseValue> values(LatentNumber latent, Scratch& scratch) const;

 private:
  struct Token {
    int32_t record = 0;
    int32_t start = 0;   // in the record
    int32_t length = 0;  // may run round the origin
  };
  struct Hit {
    int32_t token = 0;
    float value = 0;
  };
  void addRow(const SparseCode& code, int64_t row, const Token& token);
  void handOver(int32_t record, Scratch& scratch) const;
  int64_t lengthOf(int32_t record) const {
    return recordStart_[static_cast<size_t>(record) + 1] - recordStart_[static_cast<size_t>(record)];
  }

  std::vector<Token> tokens_;
  std::vector<std::vector<Hit>> hits_;  // [latent], record by record
  std::vector<uint8_t> readings_;       // [base]: how many readings cover it
  std::vector<int64_t> recordStart_{0};
  int64_t longestRecord_ = 0;
};

}  // namespace dglm
