// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <utility>

#include "app/project/undo_step.h"
#include "app/steering/steering_desk.h"
#include "app/steering/steering_move.h"
#include "core/base/clock.h"
#include "core/study/version.h"
#include "widgets/parts/value_format.h"

// The sessions of the desk: which one is shown, and what undo makes of its moves.

namespace dglm {

void SteeringDesk::apply(qint64 session, const SteeringSetup& setup) {
  store_.move(session, setup);
  if (session != number_)
    return openSession(session);
  setup_ = setup;
  refusedEdit_.clear();
  Q_EMIT setupChanged();
  request();
}

SteeringStudy SteeringDesk::studyHere() const {
  const Analysis& analysis = session_.latents().overview()->analysis;
  SteeringStudy study;
  study.record = session_.recordId();
  study.model = analysis.model;
  study.dictionary = analysis.dictionary;
  study.layer = analysis.layer;
  study.site = analysis.site;
  study.seed = static_cast<int64_t>(setup_.seed);
  study.programVersion = programVersion();
  study.started = thisSecond();
  return study;
}

/// A session begins with the first thing that is set.
void SteeringDesk::ensureSession() {
  if (!store_.note(number_))
    newSession();
}

void SteeringDesk::newSession() {
  if (!isReady())
    return;
  number_ = store_.add(studyHere(), setup_);
  Q_EMIT setupChanged();
}

void SteeringDesk::savePreset(const QString& name) {
  if (!isReady())
    return;
  SteeringStudy study = studyHere();
  study.record.reset();
  study.name = name.toStdString();
  SteeringSetup setup = setup_;
  setup.masked.reset();  // these are places of the record
  setup.masksCaret = true;
  setup.edit.clear();
  if (setup.scope == SteerScope::Bases)
    setup.scope = SteerScope::All;
  store_.add(study, setup);
}

void SteeringDesk::usePreset(qint64 number) {
  const SteeringNote* preset = store_.note(number);
  if (!preset || !isOfDictionary(preset->study))
    return;
  change(tr("Use the Preset %1").arg(QString::fromStdString(preset->study.name)), {},
         [&from = preset->setup](SteeringSetup& setup) {
           setup.method = from.method;
           setup.dials = from.dials;
           setup.scope = from.scope;
           setup.isWholeSequence = from.isWholeSequence;
         });
}

bool SteeringDesk::isOfDictionary(const SteeringStudy& study) const {
  const LatentOverview* latents = session_.latents().overview();
  return latents && study.model == latents->analysis.model && study.dictionary == latents->analysis.dictionary &&
         study.layer == latents->analysis.layer && study.site == latents->analysis.site;
}

bool SteeringDesk::isHere(const SteeringNote& note) const {
  return note.study.record == session_.recordId() && isOfDictionary(note.study);
}

std::optional<AnalysisId> SteeringDesk::analysisOf(const SteeringStudy& study) const {
  for (const StoredAnalysis& stored : session_.contents().analyses) {
    const Analysis& analysis = stored.analysis;
    if (analysis.model == study.model && analysis.dictionary == study.dictionary && analysis.layer == study.layer &&
        analysis.site == study.site && analysis.strands == StrandChoice::Forward)
      return stored.id;
  }
  return std::nullopt;
}

bool SteeringDesk::canOpen(const SteeringNote& note) const {
  return note.study.record && session_.contents().record(*note.study.record) &&
         !session_.removedRecords().contains(*note.study.record) && analysisOf(note.study);
}

void SteeringDesk::openSession(qint64 number) {
  const SteeringNote* note = store_.note(number);
  if (!note || !canOpen(*note))
    return;
  number_ = wanted_ = number;
  session_.chooseAnalysis(*analysisOf(note->study));
  session_.showRecord(*note->study.record);
  adopt();
}

void SteeringDesk::removeSession(qint64 number) {
  const SteeringNote* note = store_.note(number);
  if (!note)
    return;
  const auto current = std::make_shared<qint64>(number);  // it comes back under another
  session_.undoStack().push(new UndoStep(
      tr("Remove a Steering Session"),
      [this, current] {
        store_.remove(*current);
        adopt();
      },
      [this, current, removed = *note] {
        *current = store_.add(removed.study, removed.setup);
        openSession(*current);
      }));
}

void SteeringDesk::describeSession(qint64 number, const QString& name, const QString& text) {
  store_.describe(number, name, text);
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
  const std::vector<SteeringSetup> steps = store_.steps(note.number);
  const size_t current = store_.step(note.number);
  for (size_t i = 1; i < steps.size(); ++i) {
    auto* move =
        new SteeringMove(*this, moveText(steps[i - 1], steps[i]), {note.number, steps[i - 1], steps[i]}, {}, 0);
    move->setDone();
    undo.push(move);
  }
  undo.setIndex(static_cast<int>(current));
}

/// Takes up the session of the record and dictionary that are shown, the newest if there are several; with none, all
/// dials are as new.
void SteeringDesk::adopt() {
  const SteeringNote* note = store_.note(number_);
  if (isReady() && !(note && isHere(*note))) {
    if (note && note->number == wanted_)
      return;  // its record is on the way
    note = nullptr;
    for (const SteeringNote& each : store_.notes())
      if (isHere(each))
        note = &each;
    number_ = note ? note->number : 0;
  }
  wanted_ = 0;
  if (!runner_.isOfWhatIsShown())
    runner_.forget();
  setup_ = note && isReady() ? note->setup : SteeringSetup();
  refusedEdit_.clear();
  runner_.setWish(wish());
  if (note && isReady())
    continueHistory(*note);
  Q_EMIT setupChanged();
  Q_EMIT resultChanged();
  if (note)
    request();
  else
    followSelection();
}

}  // namespace dglm
