// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/steering_desk.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/steering/steering_move.h"
#include "widgets/parts/value_format.h"
#include "widgets/steering/dial_scale.h"

namespace dglm {
namespace {

constexpr auto kKey = "steering";
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
  const auto repeated = std::ranges::unique(values);
  values.erase(repeated.begin(), repeated.end());
  return values;
}

}  // namespace

SteeringDesk::SteeringDesk(Session& session, ReadingDesk& reading, QObject* parent)
    : QObject(parent),
      session_(session),
      reading_(reading),
      store_(session.project()),
      bench_(std::make_shared<SteeringBench>(reading.models())) {
  rest_.setSingleShot(true);
  rest_.setInterval(kRest);
  connect(&rest_, &QTimer::timeout, this, &SteeringDesk::followUp);
  connect(&session_, &Session::projectOpened, this, [this] { store_.load(session_.contents().isReadOnly); });
  connect(&session_, &Session::viewWanted, &store_, &SteeringStore::flush);
  connect(&session_, &Session::stateChanged, this, [this] {
    if (session_.state() != Session::State::Ready) {
      store_.clear();
      isContinued_ = false;
      number_ = 0;
      picked_ = -1;
      adopt();
    }
  });
  connect(&session_, &Session::recordChanged, this, &SteeringDesk::adopt);
  connect(&session_, &Session::selectionChanged, this, &SteeringDesk::followSelection);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &SteeringDesk::adopt);
  connect(&session_.latents(), &LatentBook::pinsChanged, this, [this] {
    Q_EMIT setupChanged();
    if (!outcome_)
      request();  // the first dial
  });
  connect(&session_.latents(), &LatentBook::markChanged, this, &SteeringDesk::setupChanged);
  connect(&store_, &SteeringStore::loaded, this, &SteeringDesk::adopt);
}

// What is set

bool SteeringDesk::isReady() const {
  return session_.record() && session_.latents().overview();
}

SteeringDesk::State SteeringDesk::state() const {
  if (!session_.record())
    return State::NoRecord;
  if (!session_.latents().overview())
    return State::NoModel;
  if (latents().empty())
    return State::NoDials;
  if (failure_)
    return State::Failed;
  return outcome_ ? State::Ready : State::Working;
}

std::vector<int32_t> SteeringDesk::latents() const {
  std::vector<int32_t> all;
  if (!session_.latents().overview())
    return all;
  all = session_.latents().pins();
  for (const DialSetting& dial : setup_.dials)
    if (std::ranges::find(all, dial.latent) == all.end() &&
        session_.latents().contains(session_.latents().idOf(dial.latent)))
      all.push_back(dial.latent);
  return all;
}

int32_t SteeringDesk::current() const {
  const std::vector<int32_t> all = latents();
  if (std::ranges::find(all, picked_) != all.end())
    return picked_;
  return all.empty() ? -1 : all.front();
}

double SteeringDesk::currentValue() const {
  const DialSetting* dial = setup_.dial(current());
  return dial ? dial->value : neutralValue(setup_.method);
}

double SteeringDesk::unitOf(int32_t latent) const {
  const auto maximum = static_cast<double>(session_.latents().summaryOf(latent).maximum);
  return setup_.method == SteeringMethod::Scale || maximum <= 0 ? 1 : maximum;
}

bool SteeringDesk::isOutside(const DialSetting& dial) const {
  const auto edit = editOf(dial, setup_.method);
  const auto maximum = static_cast<double>(session_.latents().summaryOf(dial.latent).maximum);
  return edit && edit->method == SteeringMethod::Set && (edit->value < 0 || edit->value > maximum);
}

std::optional<int64_t> SteeringDesk::readBase() const {
  return isActive_ && outcome_ ? std::optional(setup_.readBase) : std::nullopt;
}

bool SteeringDesk::isEditWrong() const {
  return session_.record() && !edit().isEmpty() && !parseBaseEdit(edit().toStdString(), *session_.record());
}

void SteeringDesk::change(const QString& text, const QString& key, const std::function<void(SteeringSetup&)>& edit) {
  if (!isReady())
    return;
  SteeringSetup next = setup_;
  edit(next);
  if (next == setup_)
    return;
  ensureSession();
  session_.undoStack().push(new SteeringMove(*this, text, {number_, setup_, next}, key, move_));
}

void SteeringDesk::turn(int32_t latent, double value) {
  pick(latent);
  const QString id = toText(session_.latents().idOf(latent));
  change(tr("Turn %1").arg(id), QStringLiteral("turn %1").arg(latent), [=](SteeringSetup& setup) {
    DialSetting& dial = setup.dialFor(latent);
    dial.isOn = dial.isOn || value != dial.value;
    dial.value = value;
  });
}

void SteeringDesk::setOn(int32_t latent, bool isOn) {
  pick(latent);
  const QString id = toText(session_.latents().idOf(latent));
  change(isOn ? tr("Switch %1 On").arg(id) : tr("Switch %1 Off").arg(id), {},
         [=](SteeringSetup& setup) { setup.dialFor(latent).isOn = isOn; });
}

void SteeringDesk::setAblated(int32_t latent, bool isAblated) {
  pick(latent);
  change(tr("Ablate %1").arg(toText(session_.latents().idOf(latent))), {}, [=](SteeringSetup& setup) {
    DialSetting& dial = setup.dialFor(latent);
    dial.isAblated = isAblated;
    dial.isOn = isAblated || dial.value != neutralValue(setup.method);
  });
}

void SteeringDesk::reset(int32_t latent) {
  change(tr("Reset %1").arg(toText(session_.latents().idOf(latent))), {}, [=](SteeringSetup& setup) {
    std::erase_if(setup.dials, [=](const auto& dial) { return dial.latent == latent; });
  });
}

void SteeringDesk::resetAll() {
  change(tr("Reset All Dials"), {}, [](SteeringSetup& setup) { setup.dials.clear(); });
}

void SteeringDesk::setMethod(SteeringMethod method) {
  change(tr("Another Method of Steering"), {}, [=](SteeringSetup& setup) {
    for (DialSetting& dial : setup.dials)
      if (dial.value == neutralValue(setup.method))
        dial.value = neutralValue(method);
    setup.method = method;
  });
}

void SteeringDesk::setScope(SteerScope scope) {
  const SharedSelection& selection = session_.selection();
  if (scope == SteerScope::Bases && !selection.bases)
    return;
  change(tr("Steer Elsewhere"), {}, [&](SteeringSetup& setup) {
    setup.scope = scope;
    if (scope != SteerScope::Bases)
      return;
    setup.scopeBases = *selection.bases;
    setup.scopeName = selection.feature < 0
                          ? std::string()
                          : session_.record()->features[static_cast<size_t>(selection.feature)].label();
  });
}

void SteeringDesk::setMasked(std::optional<BaseRange> bases) {
  change(bases ? tr("Mask Tokens") : tr("Mask Nothing"), {}, [&](SteeringSetup& setup) {
    setup.masksCaret = false;
    setup.masked = bases;
  });
}

void SteeringDesk::maskCaret() {
  change(tr("Mask Tokens"), {}, [](SteeringSetup& setup) { setup.masksCaret = true; });
}

void SteeringDesk::setEdit(const QString& text) {
  if (!isReady())
    return;
  const QString wanted = text.trimmed();
  const auto edit = parseBaseEdit(wanted.toStdString(), *session_.record());
  refusedEdit_ = edit ? QString() : wanted;
  if (!refusedEdit_.isEmpty())
    return Q_EMIT setupChanged();
  change(tr("Base Edit"), {}, [&](SteeringSetup& setup) {
    setup.edit = wanted.toStdString();
    if (!edit)
      return;
    setup.readBase = setup.windowBase = edit->base;
    setup.masksCaret = true;
  });
  Q_EMIT setupChanged();  // also where only a refused edit went
}

void SteeringDesk::setWholeSequence(bool isWhole) {
  change(tr("Another Window"), {}, [=](SteeringSetup& setup) { setup.isWholeSequence = isWhole; });
}

void SteeringDesk::pick(int32_t latent) {
  if (latent == picked_)
    return;
  picked_ = latent;
  Q_EMIT setupChanged();
  rest_.start();
}

/// The place that is read follows the selection; the window follows when it must.
void SteeringDesk::followSelection() {
  if (!isReady())
    return;
  const auto selected = session_.selection().bases;
  const int64_t length = session_.record()->length();
  const bool isNamed = parseBaseEdit(setup_.edit, *session_.record()).has_value();
  if (selected && !isNamed) {
    setup_.readBase = selected->start % length;
    const bool isInside = outcome_ && overlaps(outcome_->window, {setup_.readBase, setup_.readBase + 1}, length);
    if (!isInside)
      setup_.windowBase = setup_.readBase;
  }
  Q_EMIT setupChanged();
  request();
}

/// Writes down what came of the dials.
void SteeringDesk::noteResult() {
  if (!isCurrent() || outcome_->before.empty())
    return;
  SteeringSummary result;
  result.tokenBefore = QString::fromStdString(outcome_->before.front().text);
  result.tokenAfter = QString::fromStdString(outcome_->after.front().text);
  result.targetBefore = outcome_->targetBefore.probability;
  result.targetAfter = outcome_->targetAfter.probability;
  result.milliseconds = outcome_->milliseconds;
  if (controls_) {
    result.effect = controls_->effect;
    result.rank = controls_->rank;
    result.randomSettings = controls_->randomSettings;
  }
  store_.setResult(number_, result);
}

// The model

void SteeringDesk::setActive(bool isActive) {
  const bool isOther = std::exchange(isActive_, isActive) != isActive;
  if (isActive && !isCurrent())
    request();
  if (isOther)
    Q_EMIT setupChanged();
}

void SteeringDesk::retry() {
  failure_.reset();
  request();
}

SteeringTask SteeringDesk::task(bool isEverywhere) const {
  return {*session_.latents().analysis(), session_.recordId(), session_.record(), setup_, isEverywhere};
}

void SteeringDesk::request() {
  if (!isActive_ || !isReady() || latents().empty())
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

void SteeringDesk::look() {
  failure_.reset();
  const auto body = [bench = bench_, project = session_.project().access(),
                     task = task(slowest_ < kSlow)](const JobContext& job) { return bench->steer(project, task, job); };
  looking_ =
      session_.jobs().start(session_.computeLane(), {tr("Steering"), Urgency::Interactive, kKey, JobNotice::Silent},
                            body, session_.ofProject(this), [this, since = changed_](SteeringOutcome outcome) {
                              onLooked(std::move(outcome), static_cast<double>(since.nsecsElapsed()) / 1e6);
                            });
  connect(looking_, &JobHandle::progressed, this, &SteeringDesk::resultChanged);
  connect(looking_, &JobHandle::failed, this, [this](const Error& error) { failure_ = error; });
  connect(looking_, &JobHandle::finished, this, [this, job = looking_.data()] {
    if (looking_ == job)
      looking_.clear();
    if (std::exchange(isWaiting_, false) && isReady())
      look();
    Q_EMIT resultChanged();
  });
}

void SteeringDesk::onLooked(SteeringOutcome outcome, double milliseconds) {
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
  if (controlled_ != setup_)
    controls_.reset();
  noteResult();
  rest_.start();
}

// What follows once the dials rest

/// All but the strength of the current latent, on which its curve does not depend.
SteeringSetup SteeringDesk::curveBasis() const {
  SteeringSetup basis = setup_;
  std::erase_if(basis.dials, [this](const DialSetting& dial) { return dial.latent == current(); });
  return basis;
}

void SteeringDesk::followUp() {
  if (looking_ || following_ || !isCurrent() || !isActive_)
    return;
  const std::vector<double> strengths = strengthsOn(DialScale(unitOf(current())), currentValue());
  const bool hasCurve = curveLatent_ == current() && curveBasis_ == curveBasis() && !curve_.empty() &&
                        curve_.front().value == strengths.front() && curve_.back().value == strengths.back();
  if (!outcome_->task.isEverywhere)
    follow(session_.jobs().start(
        session_.computeLane(), {tr("Steering"), Urgency::Interactive, kKey, JobNotice::Silent},
        [bench = bench_, project = session_.project().access(), task = task(true)](const JobContext& job) {
          return bench->steer(project, task, job);
        },
        session_.ofProject(this),
        [this, latency = latency_](SteeringOutcome outcome) { onLooked(std::move(outcome), latency); }));
  else if (takesValue(setup_.method) && current() >= 0 && !hasCurve)
    startCurve();
  else if (isSteering() && outcome_->tokensSteered > 0 && !controls_)
    startControls();
}

void SteeringDesk::startCurve() {
  const auto body = [bench = bench_, project = session_.project().access(), task = task(false), latent = current(),
                     values = strengthsOn(DialScale(unitOf(current())), currentValue())](const JobContext& job) {
    return bench->curve(project, task, latent, values, job);
  };
  follow(session_.jobs().start(
      session_.computeLane(), {tr("Drawing the curve"), Urgency::Interactive, kKey, JobNotice::Silent}, body,
      session_.ofProject(this), [this, latent = current(), basis = curveBasis()](std::vector<StrengthPoint> points) {
        curve_ = std::move(points);
        curveLatent_ = latent;
        curveBasis_ = basis;
      }));
}

void SteeringDesk::startControls() {
  ControlRequest request;
  request.seed = setup_.seed;
  for (const LatentSummary& latent : session_.latents().overview()->summary.latents)
    request.activeTokens.push_back(latent.activeTokenCount);
  const auto body = [bench = bench_, project = session_.project().access(), task = task(false),
                     request](const JobContext& job) { return bench->controls(project, task, request, job); };
  follow(session_.jobs().start(session_.computeLane(),
                               {tr("Running controls"), Urgency::Interactive, kKey, JobNotice::Silent}, body,
                               session_.ofProject(this), [this, setup = setup_](ControlledEffect effect) {
                                 controls_ = std::move(effect);
                                 controlled_ = setup;
                                 noteResult();
                               }));
}

void SteeringDesk::follow(JobHandle* job) {
  following_ = job;
  connect(job, &JobHandle::failed, this, [this](const Error& error) { failure_ = error; });
  connect(job, &JobHandle::finished, this, [this, job] {
    if (following_ == job)
      following_.clear();
    if (job->state() == JobHandle::State::Succeeded)
      rest_.start();
    Q_EMIT resultChanged();
  });
}

}  // namespace dglm
