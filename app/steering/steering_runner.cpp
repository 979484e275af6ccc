// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/steering_runner.h"

#include <algorithm>
#include <cmath>

#include "widgets/steering/dial_scale.h"

namespace dglm {
namespace {

constexpr auto kSteeringKey = "steering";
constexpr std::chrono::milliseconds kRest{150};
constexpr double kSlow = 150;  // milliseconds, from which on the place that is read comes before all others
constexpr int kCurvePoints = 21;
constexpr int kPointsBeyond = 4;  // the slider's end

/// Over the slider, and beyond its end as far as the typed value.
std::vector<double> strengthsOn(const DialScale& scale, double typed) {
  std::vector<double> values;
  for (int i = 0; i < kCurvePoints; ++i)
    values.push_back(scale.valueAt(2.0 * i / (kCurvePoints - 1) - 1));
  values.push_back(typed);
  const double end = std::copysign(scale.highest(), typed);
  if (std::abs(typed) > scale.highest())
    for (int i = 1; i < kPointsBeyond; ++i)
      values.push_back(std::lerp(end, typed, static_cast<double>(i) / kPointsBeyond));
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

}  // namespace

SteeringRunner::SteeringRunner(Session& session, std::shared_ptr<ReaderCache> models, QObject* parent)
    : QObject(parent), session_(session), bench_(std::make_shared<SteeringBench>(std::move(models))) {
  rest_.setSingleShot(true);
  rest_.setInterval(kRest);
  connect(&rest_, &QTimer::timeout, this, &SteeringRunner::followUp);
}

bool SteeringRunner::isReady() const {
  return wish_.isComplete && session_.record() && session_.latents().overview();
}

bool SteeringRunner::isOfWhatIsShown() const {
  return outcome_ && outcome_->task.record == session_.record() &&
         outcome_->task.analysis == session_.latents().analysis();
}

void SteeringRunner::forget() {
  outcome_.reset();
  failure_.reset();
  curve_.clear();
  controls_.reset();
}

SteeringTask SteeringRunner::task(bool isEverywhere) const {
  return {*session_.latents().analysis(), session_.recordId(), session_.record(), wish_.setup, isEverywhere};
}

void SteeringRunner::run() {
  if (!isActive_ || !isReady())
    return;
  changed_.start();
  rest_.stop();
  if (following_)
    following_->cancel();
  if (looking_)
    isWaiting_ = true;
  else
    look();
}

void SteeringRunner::look() {
  failure_.reset();
  const auto body = [bench = bench_, project = session_.project().access(),
                     task = task(slowest_ < kSlow)](const JobContext& job) { return bench->steer(project, task, job); };
  looking_ = session_.jobs().start(session_.computeLane(),
                                   {tr("Steering"), Urgency::Interactive, kSteeringKey, JobNotice::Silent}, body,
                                   session_.ofProject(this), [this, since = changed_](SteeringOutcome outcome) {
                                     onLooked(std::move(outcome), static_cast<double>(since.nsecsElapsed()) / 1e6);
                                   });
  connect(looking_, &JobHandle::progressed, this, &SteeringRunner::changed);
  connect(looking_, &JobHandle::failed, this, [this](const Error& error) { failure_ = error; });
  connect(looking_, &JobHandle::finished, this, [this, job = looking_.data()] {
    if (looking_ == job)
      looking_.clear();
    if (std::exchange(isWaiting_, false) && isReady())
      look();
    Q_EMIT changed();
  });
}

void SteeringRunner::onLooked(SteeringOutcome outcome, double milliseconds) {
  if (outcome.task.record != session_.record() || outcome.task.analysis != session_.latents().analysis())
    return;
  latency_ = milliseconds;
  if (outcome.task.isEverywhere) {
    slowest_ = outcome.milliseconds;
  } else if (outcome_) {  // the tracks follow
    outcome.baseline = outcome_->baseline;
    outcome.steered = outcome_->steered;
    outcome.difference = outcome_->difference;
  }
  outcome_ = std::move(outcome);
  if (controlled_ != wish_.setup)
    controls_.reset();
  Q_EMIT found();
  rest_.start();
}

// What follows once the dials rest

/// All but the strength of the current latent, on which its curve does not depend.
SteeringSetup SteeringRunner::curveBasis() const {
  SteeringSetup basis = wish_.setup;
  std::erase_if(basis.dials, [this](const DialSetting& dial) { return dial.latent == wish_.latent; });
  return basis;
}

void SteeringRunner::followUp() {
  if (looking_ || following_ || !isCurrent() || !isActive_)
    return;
  const std::vector<double> strengths = strengthsOn(DialScale(wish_.sliderUnit), wish_.value);
  const bool hasCurve = curveLatent_ == wish_.latent && curveBasis_ == curveBasis() && !curve_.empty() &&
                        curve_.front().value == strengths.front() && curve_.back().value == strengths.back();
  if (!outcome_->task.isEverywhere)
    follow(session_.jobs().start(
        session_.computeLane(), {tr("Steering"), Urgency::Interactive, kSteeringKey, JobNotice::Silent},
        [bench = bench_, project = session_.project().access(), task = task(true)](const JobContext& job) {
          return bench->steer(project, task, job);
        },
        session_.ofProject(this),
        [this, latency = latency_](SteeringOutcome outcome) { onLooked(std::move(outcome), latency); }));
  else if (takesValue(wish_.setup.method) && wish_.latent >= 0 && !hasCurve)
    startCurve(strengths);
  else if (!editsOf(wish_.setup).empty() && outcome_->tokensSteered > 0 && !controls_)
    startControls();
}

void SteeringRunner::startCurve(const std::vector<double>& strengths) {
  const auto body = [bench = bench_, project = session_.project().access(), task = task(false), latent = wish_.latent,
                     strengths](const JobContext& job) { return bench->curve(project, task, latent, strengths, job); };
  follow(session_.jobs().start(
      session_.computeLane(), {tr("Drawing the curve"), Urgency::Interactive, kSteeringKey, JobNotice::Silent}, body,
      session_.ofProject(this), [this, latent = wish_.latent, basis = curveBasis()](std::vector<StrengthPoint> points) {
        curve_ = std::move(points);
        curveLatent_ = latent;
        curveBasis_ = basis;
      }));
}

void SteeringRunner::startControls() {
  ControlRequest request;
  request.seed = wish_.setup.seed;
  for (const LatentSummary& latent : session_.latents().overview()->summary.latents)
    request.activeTokens.push_back(latent.activeTokenCount);
  const auto body = [bench = bench_, project = session_.project().access(), task = task(false),
                     request](const JobContext& job) { return bench->controls(project, task, request, job); };
  follow(session_.jobs().start(session_.computeLane(),
                               {tr("Running controls"), Urgency::Interactive, kSteeringKey, JobNotice::Silent}, body,
                               session_.ofProject(this), [this, setup = wish_.setup](ControlledEffect effect) {
                                 controls_ = std::move(effect);
                                 controlled_ = setup;
                                 Q_EMIT found();
                               }));
}

void SteeringRunner::follow(JobHandle* job) {
  following_ = job;
  connect(job, &JobHandle::failed, this, [this](const Error& error) { failure_ = error; });
  connect(job, &JobHandle::finished, this, [this, job] {
    if (following_ == job)
      following_.clear();
    if (job->state() == JobHandle::State::Succeeded)
      rest_.start();
    Q_EMIT changed();
  });
}

}  // namespace dglm
