// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/interpretation/masked_likelihood.h"

#include <algorithm>
#include <limits>

#include "core/interpretation/site_reader.h"
#include "core/sequence/unknown_bases.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_view.h"
#include "core/tensor/torch_error.h"

namespace dglm {
namespace {

/// Of these many kept answers one is about 16 kB with 6-mers.
constexpr size_t kMostKnown = 8192;

at::Tensor idsOf(const std::vector<int32_t>& window, int32_t clsId) {
  std::vector<int32_t> ids{clsId};
  ids.insert(ids.end(), window.begin(), window.end());
  return at::tensor(ids, at::kInt).to(at::kLong);
}

}  // namespace

std::vector<MaskedLikelihood::Question> MaskedLikelihood::questionsOn(const Record& record, BaseRange region) const {
  const std::vector<PlannedReading> plans = reader_.plan(record, options_);
  const int32_t maskId = reader_.glm().vocabulary.maskId();
  std::vector<Question> questions;
  for (size_t reading = 0; reading < plans.size(); ++reading) {
    const PlannedReading& plan = plans[reading];
    for (int64_t token = plan.ownFirst; token < plan.ownLast; ++token) {
      const BaseRange bases = plan.bases[static_cast<size_t>(token)];
      if (!overlaps(bases, region, record.length()) || isUnknown(record.bases, bases))
        continue;
      const auto number = static_cast<size_t>(plan.windowOf[static_cast<size_t>(token - plan.ownFirst)]);
      const TokenWindow& window = plan.windows[number];
      Question question{{plan.ids.begin() + window.first, plan.ids.begin() + window.last},
                        token - window.first + 1,
                        plan.ids[static_cast<size_t>(token)],
                        reading};
      question.window[static_cast<size_t>(token - window.first)] = maskId;
      questions.push_back(std::move(question));
    }
  }
  return questions;
}

Status MaskedLikelihood::run(const std::vector<const Question*>& batch, const StopToken& stop) {
  const at::NoGradGuard noGrad;
  const Glm& glm = reader_.glm();
  std::vector<at::Tensor> ids;
  for (const Question* question : batch)
    ids.push_back(idsOf(question->window, glm.vocabulary.clsId()));
  const at::Tensor ids_BT = at::stack(ids);
  DGLM_TRY(const at::Tensor x_BTH,
           glm.transformer.runLayers(glm.transformer.embed(ids_BT), 0, glm.config.layers, stop));
  std::vector<at::Tensor> rows;
  for (size_t i = 0; i < batch.size(); ++i)
    rows.push_back(x_BTH[static_cast<int64_t>(i)][batch[i]->masked]);
  const at::Tensor log_BV = glm.transformer.logits(at::stack(rows)).to(at::kDouble).log_softmax(1).to(at::kFloat);
  for (size_t i = 0; i < batch.size(); ++i) {
    const auto values = elementsOf(log_BV[static_cast<int64_t>(i)]);
    known_.emplace(batch[i]->window, std::make_shared<const std::vector<float>>(values.begin(), values.end()));
  }
  return {};
}

Status MaskedLikelihood::ask(const std::vector<Question>& questions, const JobContext& job) {
  if (known_.size() + questions.size() > kMostKnown)
    known_.clear();
  std::map<Window, const Question*> unknown;
  for (const Question& question : questions)
    if (!known_.contains(question.window))
      unknown.emplace(question.window, &question);
  std::vector<const Question*> open;
  for (const auto& [window, question] : unknown)
    open.push_back(question);
  std::ranges::stable_sort(open, {}, [](const Question* question) { return question->window.size(); });
  const int64_t mostTokens = batchTokens(reader_.glm().config);
  for (size_t first = 0, last = 0; first < open.size(); first = last) {
    DGLM_CHECK(job.checkpoint());
    job.report({}, static_cast<int64_t>(first), std::ssize(open));
    const size_t tokens = open[first]->window.size() + 1;
    while (last < open.size() && open[last]->window.size() + 1 == tokens &&
           (last == first || static_cast<int64_t>((last - first + 1) * tokens) <= mostTokens))
      ++last;
    DGLM_CHECK(catchingTorch("running the model", [&]() -> Status {
      return run({open.begin() + static_cast<std::ptrdiff_t>(first), open.begin() + static_cast<std::ptrdiff_t>(last)},
                 job.stop);
    }));
  }
  return {};
}

Result<double> MaskedLikelihood::of(const Record& record, BaseRange region, const JobContext& job) {
  DGLM_CHECK(reader_.glm().checkHead());
  const std::vector<Question> questions = questionsOn(record, region);
  if (questions.empty())
    return std::numeric_limits<double>::quiet_NaN();
  DGLM_CHECK(ask(questions, job));
  double sum = 0;
  std::vector<size_t> readings;
  for (const Question& question : questions) {
    sum += (*known_.at(question.window))[static_cast<size_t>(question.id)];
    if (readings.empty() || readings.back() != question.reading)
      readings.push_back(question.reading);
  }
  return sum / static_cast<double>(readings.size());
}

}  // namespace dglm
