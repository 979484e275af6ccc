// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/masked_design.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "core/tensor/aten.h"
#include "core/tensor/tensor_view.h"

namespace dglm {
namespace {

bool holds(const std::vector<BaseRange>& ranges, int64_t base, int64_t recordLength) {
  return std::ranges::any_of(ranges, [&](BaseRange range) { return overlaps(range, {base, base + 1}, recordLength); });
}

/// A whole number of 53 random bits as a share of 1: standard distributions differ between libraries.
double uniform(std::mt19937_64& random) {
  return static_cast<double>(random() >> 11) * 0x1.0p-53;
}

/// What the model would put in one place: the tokens that the pattern allows, and their probabilities.
struct Choice {
  TokenGroup tokens;
  std::vector<double> probabilities;

  double entropy() const {
    double nats = 0;
    for (const double p : probabilities)
      nats -= p > 0 ? p * std::log(p) : 0;
    return nats;
  }

  int32_t draw(double temperature, std::mt19937_64& random) const {
    if (temperature == 0)
      return tokens[static_cast<size_t>(std::ranges::max_element(probabilities) - probabilities.begin())];
    std::vector<double> weights;
    double sum = 0;
    for (const double p : probabilities)
      sum += weights.emplace_back(std::pow(p, 1 / temperature));
    double left = uniform(random) * sum;
    for (size_t i = 0; i < weights.size(); ++i)
      if ((left -= weights[i]) < 0)
        return tokens[i];
    return tokens.back();
  }
};

class DesignWriter {
 public:
  DesignWriter(const DesignTask& task, double temperature, uint64_t seed)
      : task_(task), temperature_(temperature), random_(seed), window_(task.window), open_(task.places) {
    std::vector<int64_t> tokens;
    for (const DesignPlace& place : open_) {
      tokens.push_back(place.token);
      allowed_.push_back(compatibleTokens(task.reader->glm().vocabulary, place.pattern));
    }
    window_.mask(tokens);
  }

  bool isDone() const { return open_.empty(); }
  std::vector<int32_t> takeIds() { return std::move(window_.ids); }

  Status writeNext(const JobContext& job) {
    DGLM_TRY(const std::vector<Choice> choices, ask(job));
    const auto surest = std::ranges::min_element(choices, {}, &Choice::entropy) - choices.begin();
    const auto next = static_cast<size_t>(surest);
    window_.ids[static_cast<size_t>(open_[next].token)] = choices[next].draw(temperature_, random_);
    open_.erase(open_.begin() + surest);
    allowed_.erase(allowed_.begin() + surest);
    return {};
  }

 private:
  Result<std::vector<Choice>> ask(const JobContext& job) const {
    DGLM_TRY(const SteeringSession session, SteeringSession::open(task_.reader, window_, task_.normalise, job));
    std::vector<int64_t> tokens;
    for (const DesignPlace& place : open_)
      tokens.push_back(place.token);
    DGLM_TRY(const at::Tensor logits_NV, session.logits(task_.setting, tokens, job.stop));
    std::vector<Choice> choices;
    for (size_t i = 0; i < open_.size(); ++i) {
      const at::Tensor allowed_C =
          logits_NV[static_cast<int64_t>(i)].index_select(0, at::tensor(allowed_[i], at::kInt));
      choices.push_back({allowed_[i], softmax(elementsOf(allowed_C))});
    }
    return choices;
  }

  const DesignTask& task_;
  double temperature_;
  std::mt19937_64 random_;
  SteeringWindow window_;
  std::vector<DesignPlace> open_;
  std::vector<TokenGroup> allowed_;  // a group each
};

double logProbability(const at::Tensor& logits_1V, int32_t id) {
  return logits_1V[0].to(at::kDouble).log_softmax(0)[id].item<double>();
}

}  // namespace

std::vector<DesignPlace> designPlaces(const SteeringWindow& window, const Vocabulary& vocabulary, const Record& record,
                                      BaseRange region, std::span<const BaseRange> fixed) {
  const std::vector<BaseRange> regions{region}, fixedRanges(fixed.begin(), fixed.end());
  std::vector<DesignPlace> places;
  for (TokenIndex token = 0; token < window.tokens(); ++token) {
    const auto index = static_cast<size_t>(token);
    if (!vocabulary.isKmer(window.ids[index]))
      continue;
    DesignPlace place{token, vocabulary.token(window.ids[index])};
    for (size_t letter = 0; letter < place.pattern.size(); ++letter) {
      const int64_t base = (window.bases[index].start + static_cast<int64_t>(letter)) % record.length();
      if (holds(regions, base, record.length()) && !holds(fixedRanges, base, record.length()))
        place.pattern[letter] = 'N';
    }
    if (place.pattern.find('N') != std::string::npos)
      places.push_back(std::move(place));
  }
  return places;
}

Result<std::vector<int32_t>> writeDesign(const DesignTask& task, double temperature, uint64_t seed,
                                         const JobContext& job) {
  DesignWriter writer(task, temperature, seed);
  while (!writer.isDone())
    DGLM_CHECK(writer.writeNext(job));
  return writer.takeIds();
}

Result<PseudoLogLikelihood> scoreDesign(const DesignTask& task, std::span<const int32_t> ids, const JobContext& job) {
  PseudoLogLikelihood score;
  for (const DesignPlace& place : task.places) {
    SteeringWindow window = task.window;
    window.ids.assign(ids.begin(), ids.end());
    const std::vector<int64_t> token{place.token};
    const int32_t id = window.ids[static_cast<size_t>(place.token)];
    window.mask(token);
    DGLM_TRY(const SteeringSession session, SteeringSession::open(task.reader, std::move(window), task.normalise, job));
    DGLM_TRY(const at::Tensor baseline_1V, session.logits({}, token, job.stop));
    DGLM_TRY(const at::Tensor steered_1V, session.logits(task.setting, token, job.stop));
    score.baseline += logProbability(baseline_1V, id);
    score.steered += logProbability(steered_1V, id);
  }
  return score;
}

}  // namespace dglm
