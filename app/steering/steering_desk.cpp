// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/steering_desk.h"

#include <algorithm>
#include <utility>

#include "app/steering/steering_command.h"
#include "app/steering/steering_move.h"
#include "widgets/parts/value_format.h"

namespace dglm {
SteeringDesk::SteeringDesk(Session& session, ReadingDesk& reading, QObject* parent)
    : QObject(parent), session_(session), sessions_(session), runner_(session, reading.models()) {
  connect(&runner_, &SteeringRunner::changed, this, &SteeringDesk::resultChanged);
  connect(&runner_, &SteeringRunner::found, this, &SteeringDesk::noteResult);
  connect(&session_, &Session::stateChanged, this, [this] {
    if (session_.state() != Session::State::Ready) {
      sessions_.clear();
      isContinued_ = false;
      picked_ = -1;
      adopt();
    }
  });
  connect(&session_, &Session::recordChanged, this, &SteeringDesk::adopt);
  connect(&session_, &Session::selectionChanged, this, &SteeringDesk::followSelection);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &SteeringDesk::adopt);
  connect(&session_.latents(), &LatentBook::pinsChanged, this, [this] {
    runner_.setWish(wish());
    Q_EMIT setupChanged();
    if (!outcome())
      request();  // the first dial
  });
  connect(&session_.latents(), &LatentBook::markChanged, this, &SteeringDesk::setupChanged);
  connect(&sessions_, &SteeringSessions::opened, this, &SteeringDesk::adopt);
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
  if (failure())
    return State::Failed;
  return outcome() ? State::Ready : State::Working;
}

std::vector<int32_t> SteeringDesk::latents() const {
  std::vector<int32_t> all;
  if (!session_.latents().overview())
    return all;
  all = session_.latents().pins();
  for (const DialSetting& dial : setup_.dials)
    if (std::ranges::find(all, int32_t{dial.latent}) == all.end() &&
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

ActivationBand SteeringDesk::bandOf(int32_t latent) const {
  const auto number = static_cast<size_t>(latent);
  if (outcome() && outcome()->bands && number < outcome()->bands->size())
    return (*outcome()->bands)[number];
  return {0, static_cast<double>(session_.latents().summaryOf(latent).maximum)};
}

bool SteeringDesk::isOutside(const DialSetting& dial) const {
  const auto edit = editOf(dial, setup_.method);
  return edit && edit->method == SteeringMethod::Set && !bandOf(dial.latent).holds(edit->value);
}

std::optional<int64_t> SteeringDesk::readBase() const {
  return runner_.isActive() && outcome() ? std::optional(setup_.readBase) : std::nullopt;
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
  if (!sessions_.current())
    newSession();  // it begins with the first thing that is set
  session_.undoStack().push(new SteeringMove(*this, text, {sessions_.number(), setup_, next}, key, move_));
}

void SteeringDesk::apply(qint64 session, const SteeringSetup& setup) {
  sessions_.store().move(session, setup);
  if (session != sessions_.number())
    return sessions_.open(session);
  setup_ = setup;
  refusedEdit_.clear();
  Q_EMIT setupChanged();
  request();
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

void SteeringDesk::turnTogether(const QString& name, const std::vector<std::pair<int32_t, double>>& shares,
                                double factor) {
  change(tr("Turn %1").arg(name), {}, [&](SteeringSetup& setup) {
    const double neutral = neutralValue(setup.method);
    for (const auto& [latent, share] : shares) {
      DialSetting& dial = setup.dialFor(latent);
      dial.value = neutral + share * (factor * unitOf(latent) - neutral);
      dial.isOn = true;
      dial.isAblated = false;
    }
  });
}

void SteeringDesk::ablateTogether(const QString& name, const std::vector<std::pair<int32_t, double>>& shares) {
  change(tr("Ablate %1").arg(name), {}, [&](SteeringSetup& setup) {
    for (const auto& [latent, share] : shares) {
      DialSetting& dial = setup.dialFor(latent);
      dial.isOn = dial.isAblated = true;
    }
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
  runner_.setWish(wish());
  Q_EMIT setupChanged();
  runner_.rest();
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
    const bool isInside = outcome() && overlaps(outcome()->window, {setup_.readBase, setup_.readBase + 1}, length);
    if (!isInside)
      setup_.windowBase = setup_.readBase;
  }
  Q_EMIT setupChanged();
  request();
}

/// Writes down what came of the dials.
void SteeringDesk::noteResult() {
  if (!isCurrent() || outcome()->before.empty())
    return;
  SteeringSummary result;
  result.tokenBefore = QString::fromStdString(outcome()->before.front().text);
  result.tokenAfter = QString::fromStdString(outcome()->after.front().text);
  result.targetBefore = outcome()->targetBefore.probability;
  result.targetAfter = outcome()->targetAfter.probability;
  result.milliseconds = outcome()->milliseconds;
  if (controls()) {
    result.effect = controls()->effect;
    result.rank = controls()->rank;
    result.randomSettings = controls()->randomSettings;
  }
  sessions_.store().setResult(sessions_.number(), result);
  noteStep();
}

/// A dial that goes on turning is one step, as it is for undo.
void SteeringDesk::noteStep() {
  if (!isSteering())
    return;
  QStringList dials;
  for (const DialSetting& dial : setup_.dials)
    if (editOf(dial, setup_.method))
      dials << toText(session_.latents().idOf(dial.latent));
  const RecordSummary* record = session_.contents().record(outcome()->task.recordId);
  session_.script().add(
      tr("Steered %1 in %2.")
          .arg(dials.join(QStringLiteral(", ")), record ? QString::fromStdString(record->name) : QString()),
      steeringCommand(session_, *this),
      QStringLiteral("steer %1 %2").arg(sessions_.number()).arg(session_.undoStack().index()));
}

// Sessions

void SteeringDesk::newSession() {
  sessions_.begin(setup_);
  Q_EMIT setupChanged();
}

void SteeringDesk::usePreset(qint64 number) {
  const SteeringNote* preset = sessions_.store().note(number);
  if (!preset || !sessions_.isOfDictionary(preset->study))
    return;
  change(tr("Use the Preset %1").arg(QString::fromStdString(preset->study.name)), {},
         [&from = preset->setup](SteeringSetup& setup) {
           setup.method = from.method;
           setup.dials = from.dials;
           setup.scope = from.scope;
           setup.isWholeSequence = from.isWholeSequence;
         });
}

/// What a stored move was, as the Undo menu has it.
QString SteeringDesk::moveText(const SteeringSetup& before, const SteeringSetup& after) const {
  const auto id = [this](const DialSetting& dial) { return toText(session_.latents().idOf(dial.latent)); };
  for (const DialSetting& dial : after.dials) {
    const DialSetting* was = before.dial(dial.latent);
    if (!was || !(*was == dial))
      return dial.isAblated ? tr("Ablate %1").arg(id(dial)) : tr("Turn %1").arg(id(dial));
  }
  for (const DialSetting& dial : before.dials)
    if (!after.dial(dial.latent))
      return tr("Reset %1").arg(id(dial));
  return before.scope == after.scope ? tr("Another Steering") : tr("Steer Elsewhere");
}

/// The moves of the session with which the project opens can be undone as when they were made.
void SteeringDesk::continueHistory(const SteeringNote& note) {
  QUndoStack& undo = session_.undoStack();
  if (std::exchange(isContinued_, true) || undo.count() > 0)
    return;
  const std::vector<SteeringSetup> steps = sessions_.store().steps(note.number);
  const size_t current = sessions_.store().step(note.number);
  for (size_t i = 1; i < steps.size(); ++i) {
    auto* move =
        new SteeringMove(*this, moveText(steps[i - 1], steps[i]), {note.number, steps[i - 1], steps[i]}, {}, 0);
    move->setDone();
    undo.push(move);
  }
  undo.setIndex(static_cast<int>(current));
}

/// Takes up the session of what is shown; with none, all dials are as new.
void SteeringDesk::adopt() {
  if (!sessions_.choose())
    return;
  const SteeringNote* note = isReady() ? sessions_.current() : nullptr;
  if (!runner_.isOfWhatIsShown())
    runner_.forget();
  setup_ = note ? note->setup : SteeringSetup();
  refusedEdit_.clear();
  runner_.setWish(wish());
  if (note)
    continueHistory(*note);
  Q_EMIT setupChanged();
  Q_EMIT resultChanged();
  if (note)
    request();
  else
    followSelection();
}

// The model

void SteeringDesk::setActive(bool isActive) {
  const bool isOther = runner_.isActive() != isActive;
  runner_.setActive(isActive);
  if (isActive && !isCurrent())
    request();
  if (isOther)
    Q_EMIT setupChanged();
}

void SteeringDesk::retry() {
  runner_.forgetFailure();
  request();
}

SteeringWish SteeringDesk::wish() const {
  const int32_t latent = isReady() ? current() : -1;
  if (latent < 0)
    return {setup_, -1, 0, 1, false};
  return {setup_, latent, currentValue(), unitOf(latent), true};
}

void SteeringDesk::request() {
  runner_.setWish(wish());
  runner_.run();
}

}  // namespace dglm
