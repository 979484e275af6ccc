// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/labelled_tokens.h"

#include <algorithm>
#include <random>
#include <utility>

namespace dglm {
namespace {

constexpr int64_t kTokenBases = 6;
constexpr int kMostLabelledActive = 8;  // of a token's latents

class Maker {
 public:
  Maker(const LabelledTokensOptions& options, const Vocabulary& vocabulary, unsigned seed)
      : options_(options), vocabulary_(vocabulary), random_(seed) {
    std::vector<double> weights;
    for (int32_t label = 0; label < options.labels; ++label)
      weights.push_back(1.0 / (label + 3));
    label_ = std::discrete_distribution<int32_t>(weights.begin(), weights.end());
  }

  LabelledTokens make() {
    LabelledTokens made;
    made.code.width = options_.latents;
    for (int64_t i = 0; i < options_.sequences; ++i) {
      made.ids.push_back(makeIds());
      std::vector<int32_t> labels;
      made.rows.push_back(makeRows(labels));
      for (int64_t token = 0; token < options_.tokens; ++token)
        addCodeRow(made.code, labelsOver(token, made.rows.back(), labels));
    }
    return made;
  }

 private:
  std::vector<int32_t> makeIds() {
    std::vector<int32_t> ids{vocabulary_.clsId()};
    while (std::ssize(ids) < options_.tokens)
      if (const auto id = static_cast<int32_t>(random_() % static_cast<uint64_t>(vocabulary_.size()));
          vocabulary_.isKmer(id))
        ids.push_back(id);
    return ids;
  }

  std::vector<AnnotationRow> makeRows(std::vector<int32_t>& labels) {
    std::vector<AnnotationRow> rows;
    const int64_t bases = kTokenBases * (options_.tokens - 1);
    for (int i = 0; i < options_.featuresPerSequence; ++i) {
      const int64_t start = 1 + static_cast<int64_t>(random_() % static_cast<uint64_t>(bases));
      const auto length = static_cast<int64_t>(60 + random_() % 1440);
      labels.push_back(label_(random_));
      rows.push_back({start, std::min(start + length, bases), "part " + std::to_string(labels.back())});
    }
    return rows;
  }

  static std::vector<int32_t> labelsOver(int64_t token, const std::vector<AnnotationRow>& rows,
                                         const std::vector<int32_t>& labels) {
    std::vector<int32_t> over;
    for (size_t i = 0; i < rows.size(); ++i)
      if (rows[i].start < kTokenBases * (token + 1) && rows[i].end > kTokenBases * token)
        over.push_back(labels[i]);
    return over;
  }

  void addCodeRow(SparseCode& code, const std::vector<int32_t>& labels) {
    std::vector<std::pair<int32_t, float>> row;
    const auto add = [&](int32_t latent, float value) {
      if (std::ranges::none_of(row, [&](const auto& entry) { return entry.first == latent; }))
        row.emplace_back(latent, value);
    };
    for (const int32_t label : labels)
      for (int32_t latent = label; latent < options_.labelledLatents; latent += options_.labels)
        if (std::ssize(row) < kMostLabelledActive && share_(random_) < 0.7)
          add(latent, 4 + 3 * height_(random_));
    const auto width = static_cast<double>(options_.latents);
    while (std::ssize(row) < options_.activePerToken) {
      const double place = share_(random_);
      add(static_cast<int32_t>(width * place * std::max(place, 0.1)), 0.05F + 1.5F * height_(random_));
    }
    std::ranges::sort(row);
    for (const auto& [latent, value] : row) {
      code.latents.push_back(latent);
      code.values.push_back(value);
    }
    code.rowStart.push_back(code.nonzeros());
  }

  const LabelledTokensOptions& options_;
  const Vocabulary& vocabulary_;
  std::mt19937_64 random_;
  std::discrete_distribution<int32_t> label_;
  std::uniform_real_distribution<double> share_{0, 1};
  std::exponential_distribution<float> height_{1};
};

}  // namespace

LabelledTokens makeLabelledTokens(const LabelledTokensOptions& options, const Vocabulary& vocabulary, unsigned seed) {
  return Maker(options, vocabulary, seed).make();
}

}  // namespace dglm
