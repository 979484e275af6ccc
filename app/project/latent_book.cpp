// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/latent_book.h"

#include <QUndoStack>

#include <algorithm>
#include <limits>

#include "app/project/undo_step.h"
#include "core/base/clock.h"
#include "core/study/latents_in_range.h"

namespace dglm {
LatentBook::LatentBook(ProjectLink& project, QUndoStack& undo, QObject* parent)
    : QObject(parent), project_(project), undo_(undo) {}

void LatentBook::load(AnalysisId id) {
  clear();
  setState(State::Loading);
  read(id);
}

void LatentBook::reload() {
  if (const auto id = analysis())
    read(*id);
}

void LatentBook::clear() {
  overview_ = {};
  marks_.clear();
  labels_.clear();
  seriesOf_.clear();
  setState(State::None);
}

void LatentBook::read(AnalysisId id) {
  const JobRequest request{tr("Reading the latents"), Urgency::Interactive, "latents", JobNotice::Silent};
  auto* job = project_.read(
      request, [id](const Project& project, const JobContext&) { return loadLatents(project, id); }, this,
      [this](LatentOverview overview) { onLoaded(std::move(overview)); });
  connect(job, &JobHandle::failed, this, [this](const Error& error) {
    failure_ = error;
    setState(State::Failed);
  });
}

void LatentBook::onLoaded(LatentOverview overview) {
  overview_ = std::move(overview);
  marks_.clear();
  for (const LatentMark& mark : overview_.marks)
    marks_[{mark.latent, mark.kind, mark.source}] = mark;
  labels_.clear();
  for (const LatentLabel& label : overview_.labels)
    labels_.insert(label.latent, &label);
  assignSeries();
  setState(State::Ready);
}

void LatentBook::setState(State state) {
  state_ = state;
  Q_EMIT stateChanged();
}

std::optional<AnalysisId> LatentBook::analysis() const {
  return state_ == State::Ready ? std::optional(overview_.id) : std::nullopt;
}

bool LatentBook::contains(LatentId id) const {
  return state_ == State::Ready && id.layer == overview_.analysis.layer && id.latent >= 0 &&
         static_cast<size_t>(id.latent) < overview_.summary.latents.size();
}

bool LatentBook::covers(RecordId record) const {
  return std::binary_search(overview_.records.begin(), overview_.records.end(), record);
}

const LatentMark* LatentBook::mark(int32_t latent, LatentMarkKind kind, MarkSource source) const {
  const auto found = marks_.find({latent, kind, source});
  return found == marks_.end() ? nullptr : &found->second;
}

std::optional<MarkSource> LatentBook::nameSourceOf(int32_t latent) const {
  for (const MarkSource source : {MarkSource::User, MarkSource::Import, MarkSource::Score})
    if (mark(latent, LatentMarkKind::Name, source))
      return source;
  return std::nullopt;
}

QString LatentBook::nameOf(int32_t latent) const {
  if (const auto source = nameSourceOf(latent))
    return QString::fromStdString(mark(latent, LatentMarkKind::Name, *source)->text);
  return {};
}

QString LatentBook::titleOf(int32_t latent) const {
  const QString name = nameOf(latent);
  const LatentLabel* guess = guessOf(latent);
  // The same mark in all languages: those of another script would take it from another font than the label.
  return name.isEmpty() && guess ? QString::fromStdString(guess->label) + QLatin1Char('?') : name;
}

QString LatentBook::ownNameOf(int32_t latent) const {
  const LatentMark* name = mark(latent, LatentMarkKind::Name, MarkSource::User);
  return name ? QString::fromStdString(name->text) : QString();
}

const LatentLabel* LatentBook::guessOf(int32_t latent) const {
  return labels_.value(latent);
}

double LatentBook::guessShareOf(int32_t latent) const {
  const LatentLabel* guess = nameOf(latent).isEmpty() ? guessOf(latent) : nullptr;
  return guess ? guess->share : std::numeric_limits<double>::quiet_NaN();
}

std::vector<bool> LatentBook::activeEverywhere() const {
  std::vector<bool> everywhere;
  if (state_ != State::Ready)
    return everywhere;
  const double most = kEverywhereShare * static_cast<double>(overview_.summary.tokens);
  for (const LatentSummary& latent : overview_.summary.latents)
    everywhere.push_back(static_cast<double>(latent.activeTokenCount) > most);
  return everywhere;
}

QString LatentBook::noteOf(int32_t latent) const {
  const LatentMark* note = mark(latent, LatentMarkKind::Note, MarkSource::User);
  if (!note)
    note = mark(latent, LatentMarkKind::Note, MarkSource::Import);
  return note ? QString::fromStdString(note->text) : QString();
}

void LatentBook::rename(int32_t latent, const QString& name) {
  const QString trimmed = name.trimmed();
  changeMark(latent, LatentMarkKind::Name, trimmed.isEmpty() ? std::nullopt : std::optional(trimmed),
             tr("Rename %1").arg(QString::fromStdString(idOf(latent).toString())));
}

void LatentBook::setNote(int32_t latent, const QString& note) {
  if (note == noteOf(latent))  // an imported one that was left as it was
    return;
  changeMark(latent, LatentMarkKind::Note, note.trimmed().isEmpty() ? std::nullopt : std::optional(note),
             tr("Note on %1").arg(QString::fromStdString(idOf(latent).toString())));
}

void LatentBook::changeMark(int32_t latent, LatentMarkKind kind, std::optional<QString> text, const QString& undoText) {
  const LatentMark* before = mark(latent, kind, MarkSource::User);
  const auto old = before ? std::optional(QString::fromStdString(before->text)) : std::nullopt;
  if (text == old)
    return;
  const DictionaryId dictionary = overview_.analysis.dictionary;
  undo_.push(new UndoStep(
      undoText, [=, this] { applyMark(dictionary, latent, kind, text); },
      [=, this] { applyMark(dictionary, latent, kind, old); }));
}

void LatentBook::applyMark(DictionaryId dictionary, int32_t latent, LatentMarkKind kind,
                           const std::optional<QString>& text) {
  const LatentMark mark{latent, kind, MarkSource::User, text.value_or(QString()).toStdString(), thisSecond()};
  const auto write = [dictionary, mark, isSet = text.has_value()](Project& project, const JobContext&) -> Status {
    LatentMarkTable marks = project.latentMarks();
    return isSet ? marks.set(dictionary, std::span(&mark, 1)) : marks.clear(dictionary, mark.latent, mark.kind);
  };
  project_.write(quietRequest(tr("Saving what you wrote of a latent")), write, this, [] {});
  if (overview_.analysis.dictionary != dictionary)
    return;
  if (text)
    marks_[{latent, kind, MarkSource::User}] = mark;
  else
    marks_.erase({latent, kind, MarkSource::User});
  Q_EMIT markChanged(latent);
}

void LatentBook::setPinned(int32_t latent, bool pinned) {
  if (isPinned(latent) == pinned)
    return;
  std::vector<int32_t> latents = pins();
  if (pinned)
    latents.push_back(latent);
  else
    std::erase(latents, latent);
  setPins(std::move(latents));
}

void LatentBook::setPins(std::vector<int32_t> latents) {
  if (latents == pins())
    return;
  const DictionaryId dictionary = overview_.analysis.dictionary;
  undo_.push(new UndoStep(
      tr("Pinned latents"), [=, this] { applyPins(dictionary, latents); },
      [=, this, old = pins()] { applyPins(dictionary, old); }));
}

void LatentBook::applyPins(DictionaryId dictionary, const std::vector<int32_t>& latents) {
  const auto write = [dictionary, latents](Project& project, const JobContext&) {
    return project.latentMarks().setPins(dictionary, latents, thisSecond());
  };
  project_.write(quietRequest(tr("Saving the pinned latents")), write, this, [] {});
  if (overview_.analysis.dictionary != dictionary)
    return;
  overview_.pins = latents;
  assignSeries();
  Q_EMIT pinsChanged();
}

void LatentBook::assignSeries() {
  QHash<int32_t, int> assigned;
  for (const int32_t latent : overview_.pins)
    if (seriesOf_.contains(latent))
      assigned.insert(latent, seriesOf_.value(latent));
  for (const int32_t latent : overview_.pins) {
    if (assigned.contains(latent))
      continue;
    const QList<int> taken = assigned.values();
    int series = 0;
    while (taken.contains(series))
      ++series;
    assigned.insert(latent, series);
  }
  seriesOf_ = assigned;
}

}  // namespace dglm
