// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/sequence_features.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <vector>

#include "core/sequence/reading_frames.h"

namespace dglm {
namespace {

constexpr int64_t kFewestAminoAcids = 50;
constexpr int64_t kGcContext = 10;  // tokens

/// Places of the features in a row.
enum Column : int64_t { kForward = 0, kReverse = 3, kFrameLength = 6, kTokenGc, kNearGc, kRunGc, kColumns };

/// Tokens from one special token to the next.
struct TokenRun {
  size_t first = 0, end = 0;
  Record record;               ///< their bases, a line
  std::vector<int64_t> start;  ///< [token - first] its first base; one more behind the last
  std::vector<int64_t> gc;     ///< [base] G and C before it; one more behind the last
};

bool isGc(char base) {
  return base == 'G' || base == 'C' || base == 'g' || base == 'c';
}

TokenRun runOf(std::span<const std::string> tokens, std::span<const int32_t> sequences, size_t first) {
  TokenRun run{first, first, {}, {0}, {0}};
  while (run.end < tokens.size() && sequences[run.end] == sequences[first] && !tokens[run.end].starts_with('<')) {
    for (const char base : tokens[run.end]) {
      run.record.bases += static_cast<char>(std::toupper(static_cast<unsigned char>(base)));
      run.gc.push_back(run.gc.back() + isGc(base));
    }
    run.start.push_back(run.record.length());
    ++run.end;
  }
  return run;
}

class TokenRunRows {
 public:
  TokenRunRows(const TokenRun& run, const at::Tensor& rows_ND) : run_(run), rows_(rows_ND.accessor<float, 2>()) {}

  void fill() {
    for (const OpenFrame& frame : openFrames(run_.record, kFewestAminoAcids))
      addFrame(frame);
    const auto count = static_cast<int64_t>(run_.end - run_.first);
    for (int64_t token = 0; token < count; ++token) {
      auto row = rows_[rowOf(token)];
      row[kTokenGc] = gcOf(token, token + 1);
      row[kNearGc] = gcOf(std::max<int64_t>(0, token - kGcContext), std::min(count, token + kGcContext + 1));
      row[kRunGc] = gcOf(0, count);
    }
  }

 private:
  int64_t rowOf(int64_t token) const { return static_cast<int64_t>(run_.first) + token; }

  float gcOf(int64_t firstToken, int64_t endToken) const {
    const int64_t first = run_.start[static_cast<size_t>(firstToken)];
    const int64_t end = run_.start[static_cast<size_t>(endToken)];
    const int64_t gc = run_.gc[static_cast<size_t>(end)] - run_.gc[static_cast<size_t>(first)];
    return end > first ? static_cast<float>(gc) / static_cast<float>(end - first) : 0;
  }

  void addFrame(const OpenFrame& frame) {
    const bool isForward = frame.strand != Strand::Reverse;
    const auto length = static_cast<float>(std::log(static_cast<double>(frame.bases.length())));
    auto token = std::ranges::lower_bound(run_.start, frame.bases.start) - run_.start.begin();
    for (; token < std::ssize(run_.start) - 1; ++token) {
      const int64_t base = run_.start[static_cast<size_t>(token)];
      if (base >= frame.bases.end)
        break;
      const int64_t phase = (isForward ? base - frame.bases.start : frame.bases.end - 1 - base) % 3;
      auto row = rows_[rowOf(token)];
      row[(isForward ? kForward : kReverse) + phase] = 1;
      row[kFrameLength] = std::max(row[kFrameLength], length);
    }
  }

  const TokenRun& run_;
  at::TensorAccessor<float, 2> rows_;
};

}  // namespace

std::unique_ptr<ProbeFeatures> codonAndGcFeatures(std::span<const std::string> tokens,
                                                  std::span<const int32_t> sequences) {
  const at::Tensor rows_ND = at::zeros({std::ssize(tokens), kColumns});
  for (size_t first = 0; first < tokens.size();) {
    const TokenRun run = runOf(tokens, sequences, first);
    if (run.end > first)
      TokenRunRows(run, rows_ND).fill();
    first = std::max(run.end, first + 1);
  }
  return featuresOf(rows_ND);
}

}  // namespace dglm
