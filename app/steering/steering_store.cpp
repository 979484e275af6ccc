// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/steering_store.h"
#include "app/steering/steering_setup_json.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace dglm {
namespace {

constexpr std::chrono::milliseconds kStoreInterval{250};

/// JSON has no NaN.
QJsonValue numberOrNull(double number) {
  return std::isfinite(number) ? QJsonValue(number) : QJsonValue();
}

std::string textOf(const QJsonObject& json) {
  return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

std::string textOf(const SteeringSummary& result) {
  return textOf({{"tokenBefore", result.tokenBefore},
                 {"tokenAfter", result.tokenAfter},
                 {"targetBefore", numberOrNull(result.targetBefore)},
                 {"targetAfter", numberOrNull(result.targetAfter)},
                 {"effect", numberOrNull(result.effect)},
                 {"rank", result.rank},
                 {"randomSettings", result.randomSettings}});
}

SteeringStep stepOf(const SteeringSetup& setup) {
  return {textOf(toJson(setup)), {}, {}};
}

SteeringSetup setupOf(const SteeringStep& step) {
  return steeringSetupFrom(QJsonDocument::fromJson(QByteArray::fromStdString(step.dialsJson)).object());
}

/// The same dials at the same tokens; where the caret stands is no move.
bool isSameMove(SteeringSetup a, const SteeringSetup& b) {
  a.readBase = b.readBase;
  return a == b;
}

struct LoadedSession {
  StoredSteering stored;
  SteeringHistory history;
};

Result<std::vector<LoadedSession>> loadSessions(const Project& project) {
  std::vector<LoadedSession> sessions;
  DGLM_TRY(const std::vector<StoredSteering> all, project.steering().list());
  for (const StoredSteering& stored : all) {
    DGLM_TRY(SteeringHistory history, project.steering().history(stored.id));
    sessions.push_back({stored, std::move(history)});
  }
  return sessions;
}

}  // namespace

SteeringStore::SteeringStore(ProjectLink& project, QObject* parent)
    : QObject(parent), project_(project), soon_(kStoreInterval) {
  connect(&soon_, &Throttle::passed, this, &SteeringStore::store);
}

void SteeringStore::load(bool isReadOnly) {
  clear();
  isReadOnly_ = isReadOnly;
  const auto read = [ids = ids_](Project& project, const JobContext&) -> Result<std::vector<LoadedSession>> {
    DGLM_TRY(std::vector<LoadedSession> sessions, loadSessions(project));
    for (const LoadedSession& session : sessions)
      (*ids)[toNumber(session.stored.id)] = session.stored.id;
    return sessions;
  };
  project_.write({tr("Reading the steering sessions"), Urgency::Interactive, "steering sessions", JobNotice::Quiet},
                 read, this, [this](const std::vector<LoadedSession>& sessions) {
                   for (const LoadedSession& session : sessions) {
                     Kept kept;
                     std::ranges::transform(session.history.steps, std::back_inserter(kept.steps), setupOf);
                     kept.step = static_cast<size_t>(session.history.current);
                     addLoaded({toNumber(session.stored.id), session.stored.study, kept.steps[kept.step]}, kept);
                   }
                   Q_EMIT loaded();
                   Q_EMIT changed();
                 });
}

void SteeringStore::addLoaded(SteeringNote note, Kept kept) {
  lastNumber_ = std::max(lastNumber_, note.number);
  kept_[note.number] = std::move(kept);
  notes_.push_back(std::move(note));
}

void SteeringStore::clear() {
  notes_.clear();
  kept_.clear();
  ids_ = std::make_shared<std::map<qint64, SteeringId>>();
  lastNumber_ = 0;
  Q_EMIT changed();
}

void SteeringStore::flush() {
  soon_.flush();
}

const SteeringNote* SteeringStore::note(qint64 number) const {
  const auto found = std::ranges::find(notes_, number, &SteeringNote::number);
  return found == notes_.end() ? nullptr : &*found;
}

std::vector<SteeringSetup> SteeringStore::steps(qint64 number) const {
  const auto found = kept_.find(number);
  return found == kept_.end() ? std::vector<SteeringSetup>() : found->second.steps;
}

size_t SteeringStore::step(qint64 number) const {
  const auto found = kept_.find(number);
  return found == kept_.end() ? 0 : found->second.step;
}

/// body(SteeringTable, id) -> Status on the writing lane, once the session has its id.
void SteeringStore::write(qint64 number, std::function<Status(SteeringTable, SteeringId)> body) {
  if (isReadOnly_ || !project_.hasFile())
    return;
  project_.write(
      {tr("Saving the steering session"), Urgency::Interactive, {}, JobNotice::Quiet},
      [number, ids = ids_, body = std::move(body)](Project& project, const JobContext&) -> Status {
        const auto id = ids->find(number);
        return id == ids->end() ? Status() : body(project.steering(), id->second);
      },
      this, [] {});
}

qint64 SteeringStore::add(const SteeringStudy& study, const SteeringSetup& setup) {
  const qint64 number = ++lastNumber_;
  notes_.push_back({number, study, setup});
  kept_[number] = {{setup}, 0, {}};
  if (!isReadOnly_ && project_.hasFile())
    project_.write(
        {tr("Saving the steering session"), Urgency::Interactive, {}, JobNotice::Quiet},
        [number, ids = ids_, study, start = stepOf(setup)](Project& project, const JobContext&) -> Status {
          DGLM_TRY((*ids)[number], project.steering().add(study, start));
          return {};
        },
        this, [] {});
  Q_EMIT changed();
  return number;
}

void SteeringStore::describe(qint64 number, const QString& name, const QString& text) {
  const auto note = std::ranges::find(notes_, number, &SteeringNote::number);
  if (note == notes_.end())
    return;
  note->study.name = name.toStdString();
  note->study.note = text.toStdString();
  write(number, [name = note->study.name, text = note->study.note](SteeringTable table, SteeringId id) {
    return table.describe(id, name, text);
  });
  Q_EMIT changed();
}

void SteeringStore::move(qint64 number, const SteeringSetup& setup) {
  const auto note = std::ranges::find(notes_, number, &SteeringNote::number);
  if (note == notes_.end())
    return;
  note->setup = setup;
  soon_.call();
}

void SteeringStore::setResult(qint64 number, const SteeringSummary& result) {
  if (!note(number))
    return;
  kept_[number].newResult = result;
  soon_.call();
}

void SteeringStore::remove(qint64 number) {
  write(number, [](SteeringTable table, SteeringId id) { return table.remove(id); });
  std::erase_if(notes_, [number](const SteeringNote& note) { return note.number == number; });
  kept_.erase(number);
  Q_EMIT changed();
}

void SteeringStore::storeMove(const SteeringNote& note, Kept& kept) {
  const auto isAt = [&](size_t step) { return step < kept.steps.size() && isSameMove(kept.steps[step], note.setup); };
  if (isAt(kept.step))
    return;
  for (const size_t step : {kept.step - 1, kept.step + 1})
    if (isAt(step)) {
      kept.step = step;
      return write(note.number,
                   [step](SteeringTable table, SteeringId id) { return table.show(id, static_cast<int64_t>(step)); });
    }
  kept.steps.resize(++kept.step);
  kept.steps.push_back(note.setup);
  write(note.number, [step = stepOf(note.setup)](SteeringTable table, SteeringId id) -> Status {
    const auto number = table.append(id, step);
    return number.hasError() ? Status(number.error()) : Status();
  });
}

void SteeringStore::store() {
  for (const SteeringNote& note : notes_) {
    Kept& kept = kept_[note.number];
    storeMove(note, kept);
    if (const auto result = std::exchange(kept.newResult, std::nullopt))
      write(note.number,
            [step = kept.step, text = textOf(*result), ms = result->milliseconds](SteeringTable table, SteeringId id) {
              return table.setResult(id, static_cast<int64_t>(step), text, ms);
            });
  }
}

}  // namespace dglm
