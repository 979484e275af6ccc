// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/steering_bench.h"

#include <algorithm>
#include <cmath>

#include "core/interpretation/normalise_choice.h"
#include "core/interpretation/token_scope.h"
#include "core/study/analysis.h"

namespace dglm {
namespace {

/// Ranks are told among these.
constexpr int64_t kListed = 50;

std::string tokenList(const std::vector<int64_t>& tokens) {
  std::string text;
  for (size_t i = 0; i < tokens.size();) {
    size_t last = i;
    while (last + 1 < tokens.size() && tokens[last + 1] == tokens[last] + 1)
      ++last;
    if (!text.empty())
      text += ',';
    text += std::to_string(tokens[i]);
    if (last > i) {
      text += '-';
      text += std::to_string(tokens[last]);
    }
    i = last + 1;
  }
  return text;
}

std::vector<TokenScope> scopesOf(const SteeringSetup& setup) {
  using Kind = TokenScope::Kind;
  switch (setup.scope) {
    case SteerScope::All:
      return {{Kind::All}};
    case SteerScope::Bases:
      return {{Kind::Bases, 0, 0, setup.scopeBases}};
    case SteerScope::Masked:
      return {{Kind::Masked}};
    case SteerScope::Neighbours:
      return {{Kind::Neighbours, 1, 1}};
    case SteerScope::MaskedAndNeighbours:
      return {{Kind::Masked}, {Kind::Neighbours, 1, 1}};
  }
  return {};
}

Result<SteeringWindow> windowFor(const Glm& glm, const SteeringTask& task) {
  const int64_t k = glm.vocabulary.kmerLength();
  const bool fits = task.record->length() / k < glm.windowTokens();
  if (task.setup.isWholeSequence || fits)
    return wholeSequence(glm, *task.record, true);
  return windowAround(glm, *task.record, std::clamp<int64_t>(task.setup.windowBase, 0, task.record->length() - 1));
}

BaseRange basesOf(const SteeringWindow& window) {
  BaseRange whole;
  for (const BaseRange& bases : window.bases) {
    if (bases.isEmpty())
      continue;
    if (whole.isEmpty())
      whole = bases;
    whole.end = bases.start < whole.start ? bases.end + window.recordLength : std::max(whole.end, bases.end);
  }
  whole.end = std::min(whole.end, whole.start + window.recordLength);
  return whole;
}

std::vector<NamedToken> named(const std::vector<TokenWeight>& tokens, const Vocabulary& vocabulary) {
  std::vector<NamedToken> all;
  for (const TokenWeight& token : tokens)
    all.push_back({vocabulary.token(token.id), token.probability});
  return all;
}

std::vector<MovedToken> named(const std::vector<TokenDifference>& tokens, const Vocabulary& vocabulary) {
  std::vector<MovedToken> all;
  for (const TokenDifference& token : tokens)
    all.push_back({vocabulary.token(token.id), token.difference});
  return all;
}

std::shared_ptr<const std::vector<float>> differenceOf(const BaseBeliefs& before, const BaseBeliefs& after) {
  std::vector<float> difference(after.size());
  std::ranges::transform(after, before, difference.begin(), std::minus());
  return std::make_shared<const std::vector<float>>(std::move(difference));
}

}  // namespace

/// A task in the terms of its window.
struct SteeringBench::Reading {
  const SteeringSurvey* survey = nullptr;
  SteeringSetting setting;
  ReadoutRequest request;
  std::string target, wildType;

  const SteeringWindow& window() const { return survey->session().window(); }
  const Vocabulary& vocabulary() const { return survey->session().reader().glm().vocabulary; }
  int64_t token() const { return request.tokens.front(); }

  /// The groups of a named edit; without one, the token that the sequence has.
  Status setGroups(const SteeringTask& task) {
    const auto edit = parseBaseEdit(task.setup.edit, *task.record);
    if (!edit) {
      request.target = {survey->writtenToken(token())};
      return {};
    }
    const BaseRange bases = window().bases[static_cast<size_t>(token())];
    target = groupPattern(bases, edit->base, edit->to, window().recordLength);
    wildType = groupPattern(bases, edit->base, edit->from, window().recordLength);
    DGLM_TRY(request.target, parseTokenGroup("--target", target, vocabulary()));
    DGLM_TRY(request.wildType, parseTokenGroup("--wild-type", wildType, vocabulary()));
    return {};
  }
};

Result<const SteeringSurvey*> SteeringBench::open(const ProjectAccess& project, const SteeringTask& task,
                                                  const JobContext& job) {
  if (survey_ && place_.serves(task))
    return &*survey_;
  survey_.reset();
  DGLM_TRY(const LatentSource source, project([&](Project& open) { return latentSourceOf(open, task.analysis); }));
  job.report("Reading the sequence", 0, 0);
  DGLM_TRY(const auto reader, models_->open(source, job));
  DGLM_TRY(SteeringWindow window, windowFor(reader->glm(), task));
  const bool isWholeRecord =
      window.tokens() > 1 && window.bases[1].start == 0 && window.bases.back().end == task.record->length();
  std::vector<int64_t> masked;
  if (const auto bases = task.setup.maskedBases()) {
    const TokenScope scope{TokenScope::Kind::Bases, 0, 0, *bases};
    DGLM_TRY(masked, tokensIn(std::span(&scope, 1), window, "--mask"));
  }
  const bool normalise = normalises(NormaliseChoice::Auto, false, reader->dictionary().facts());
  DGLM_TRY(survey_, SteeringSurvey::open(reader, std::move(window), masked, normalise, job));
  place_ = {task.analysis, task.record, task.setup.isWholeSequence, task.setup.windowBase, task.setup.maskedBases(),
            isWholeRecord};
  return &*survey_;
}

Result<SteeringBench::Reading> SteeringBench::prepare(const ProjectAccess& project, const SteeringTask& task,
                                                      const JobContext& job) {
  Reading reading;
  DGLM_TRY(reading.survey, open(project, task, job));
  reading.setting.edits = editsOf(task.setup);
  const std::vector<TokenScope> scopes = scopesOf(task.setup);
  DGLM_TRY(reading.setting.tokens, tokensIn(scopes, reading.window(), "--positions"));
  const int64_t token = reading.window().tokenAt(task.setup.readBase);
  reading.request.tokens = {std::max<int64_t>(token, 0)};
  reading.request.top = kListed;
  DGLM_CHECK(reading.setGroups(task));
  return reading;
}

Result<SteeringOutcome> SteeringBench::steer(const ProjectAccess& project, const SteeringTask& task,
                                             const JobContext& job) {
  DGLM_TRY(const Reading reading, prepare(project, task, job));
  DGLM_TRY(SurveyedEffect effect, reading.survey->look(reading.setting, reading.request, task.isEverywhere, job.stop));
  const SteeringWindow& window = reading.window();
  const Vocabulary& vocabulary = reading.vocabulary();
  const TokenReadout &before = effect.control.front(), &after = effect.steered.front();
  SteeringOutcome outcome;
  outcome.task = task;
  outcome.window = basesOf(window);
  outcome.windowTokens = window.tokens();
  outcome.token = reading.token();
  outcome.tokenBases = window.bases[static_cast<size_t>(reading.token())];
  outcome.tokenText = vocabulary.token(reading.survey->writtenToken(reading.token()));
  outcome.isMasked = window.isMasked(reading.token());
  outcome.maskedTokens = static_cast<int64_t>(window.masked().size());
  outcome.before = named(before.top, vocabulary);
  outcome.after = named(after.top, vocabulary);
  outcome.increased = named(effect.increased, vocabulary);
  outcome.decreased = named(effect.decreased, vocabulary);
  outcome.entropyBefore = before.entropy;
  outcome.entropyAfter = after.entropy;
  outcome.target = reading.target;
  outcome.wildType = reading.wildType;
  outcome.targetBefore = before.target;
  outcome.targetAfter = after.target;
  outcome.wildTypeBefore = before.wildType;
  outcome.wildTypeAfter = after.wildType;
  outcome.tokensSteered = effect.tokensSteered;
  outcome.tokensChanged = effect.tokensChanged;
  outcome.unchanged = std::move(effect.unchanged);
  outcome.valuesUsed = effect.valuesUsed;
  outcome.bands = std::make_shared<const std::vector<ActivationBand>>(bandsOf(reading.survey->session().code()));
  outcome.milliseconds = effect.milliseconds;
  if (task.isEverywhere) {
    outcome.difference = differenceOf(effect.before, effect.after);
    outcome.baseline = std::make_shared<const std::vector<float>>(std::move(effect.before));
    outcome.steered = std::make_shared<const std::vector<float>>(std::move(effect.after));
  }
  if (!place_.isWholeRecord)
    for (int64_t token = 1; token < window.tokens(); ++token)
      outcome.sequence += vocabulary.token(reading.survey->writtenToken(token));
  outcome.maskText = tokenList(window.masked());
  const std::vector<int64_t>& steered = reading.setting.tokens;
  outcome.positionsText = positionsText(task.setup.scope, steered.empty() ? "none" : tokenList(steered));
  return outcome;
}

Result<std::vector<StrengthPoint>> SteeringBench::curve(const ProjectAccess& project, const SteeringTask& task,
                                                        LatentNumber latent, const std::vector<double>& values,
                                                        const JobContext& job) {
  DGLM_TRY(Reading reading, prepare(project, task, job));
  std::erase_if(reading.setting.edits, [latent](const LatentEdit& edit) { return edit.latent == latent; });
  return reading.survey->strengths(reading.setting, {latent, task.setup.method, 0}, values, reading.request, job);
}

Result<ControlledEffect> SteeringBench::controls(const ProjectAccess& project, const SteeringTask& task,
                                                 const ControlRequest& request, const JobContext& job) {
  DGLM_TRY(const Reading reading, prepare(project, task, job));
  return measureEffect(reading.survey->session(), reading.setting, reading.request, request, job);
}

}  // namespace dglm
