// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/steering_sessions.h"

#include <memory>
#include <utility>

#include "app/project/undo_step.h"
#include "core/base/clock.h"
#include "core/study/version.h"

namespace dglm {

SteeringSessions::SteeringSessions(Session& session, QObject* parent)
    : QObject(parent), session_(session), store_(session.project()) {
  connect(&session_, &Session::projectOpened, this, [this] { store_.load(session_.contents().isReadOnly); });
  connect(&session_, &Session::viewWanted, &store_, &SteeringStore::flush);
  connect(&store_, &SteeringStore::loaded, this, &SteeringSessions::opened);
}

void SteeringSessions::clear() {
  store_.clear();
  number_ = 0;
}

bool SteeringSessions::isReady() const {
  return session_.record() && session_.latents().overview();
}

bool SteeringSessions::choose() {
  const SteeringNote* note = current();
  if (isReady() && !(note && isHere(*note))) {
    if (note && note->number == wanted_)
      return false;
    number_ = 0;
    for (const SteeringNote& each : store_.notes())
      if (isHere(each))
        number_ = each.number;
  }
  wanted_ = 0;
  return true;
}

SteeringStudy SteeringSessions::studyHere(const SteeringSetup& setup) const {
  const Analysis& analysis = session_.latents().overview()->analysis;
  SteeringStudy study;
  study.record = session_.recordId();
  study.model = analysis.model;
  study.dictionary = analysis.dictionary;
  study.layer = analysis.layer;
  study.site = analysis.site;
  study.seed = static_cast<int64_t>(setup.seed);
  study.programVersion = programVersion();
  study.started = thisSecond();
  return study;
}

void SteeringSessions::begin(const SteeringSetup& setup) {
  if (isReady())
    number_ = store_.add(studyHere(setup), setup);
}

void SteeringSessions::addPreset(const QString& name, const SteeringSetup& setup) {
  if (!isReady())
    return;
  SteeringStudy study = studyHere(setup);
  study.record.reset();
  study.name = name.toStdString();
  SteeringSetup preset = setup;
  preset.masked.reset();  // these are places of the record
  preset.masksCaret = true;
  preset.edit.clear();
  if (preset.scope == SteerScope::Bases)
    preset.scope = SteerScope::All;
  store_.add(study, preset);
}

bool SteeringSessions::isOfDictionary(const SteeringStudy& study) const {
  const LatentOverview* latents = session_.latents().overview();
  return latents && study.model == latents->analysis.model && study.dictionary == latents->analysis.dictionary &&
         study.layer == latents->analysis.layer && study.site == latents->analysis.site;
}

bool SteeringSessions::isHere(const SteeringNote& note) const {
  return note.study.record == session_.recordId() && isOfDictionary(note.study);
}

std::optional<AnalysisId> SteeringSessions::analysisOf(const SteeringStudy& study) const {
  for (const StoredAnalysis& stored : session_.contents().analyses) {
    const Analysis& analysis = stored.analysis;
    if (analysis.model == study.model && analysis.dictionary == study.dictionary && analysis.layer == study.layer &&
        analysis.site == study.site && analysis.strands == StrandChoice::Forward)
      return stored.id;
  }
  return std::nullopt;
}

bool SteeringSessions::canOpen(const SteeringNote& note) const {
  return note.study.record && session_.contents().record(*note.study.record) &&
         !session_.removedRecords().contains(*note.study.record) && analysisOf(note.study);
}

void SteeringSessions::open(qint64 number) {
  const SteeringNote* note = store_.note(number);
  if (!note || !canOpen(*note))
    return;
  number_ = wanted_ = number;
  session_.chooseAnalysis(*analysisOf(note->study));
  session_.showRecord(*note->study.record);
  Q_EMIT opened();
}

void SteeringSessions::remove(qint64 number) {
  const SteeringNote* note = store_.note(number);
  if (!note)
    return;
  const auto current = std::make_shared<qint64>(number);  // it comes back under another
  session_.undoStack().push(new UndoStep(
      tr("Remove a Steering Session"),
      [this, current] {
        store_.remove(*current);
        Q_EMIT opened();
      },
      [this, current, removed = *note] {
        *current = store_.add(removed.study, removed.setup);
        open(*current);
      }));
}

}  // namespace dglm
