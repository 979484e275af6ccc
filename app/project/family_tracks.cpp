// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/family_tracks.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

#include "app/project/undo_step.h"
#include "app/texts/paths.h"

namespace dglm {
namespace {

constexpr auto kFamilyTracksKey = "family tracks";
constexpr auto kIdKey = "id", kLabelKey = "label", kMetaLatentKey = "meta-latent", kFolderKey = "folder",
               kDictionaryKey = "dictionary", kSeriesKey = "series", kMembersKey = "members";

QJsonObject jsonOf(const FamilyTrack& track) {
  QJsonArray members;
  for (const FamilyMember& member : track.members)
    members << QJsonArray{static_cast<int>(member.latent), static_cast<double>(member.strength)};
  return {{kIdKey, track.id},
          {kLabelKey, track.label},
          {kMetaLatentKey, track.metaLatent},
          {kFolderKey, track.folder},
          {kDictionaryKey, track.dictionarySha256},
          {kSeriesKey, track.series},
          {kMembersKey, members}};
}

FamilyTrack familyTrackFrom(const QJsonObject& json) {
  FamilyTrack track{json[kIdKey].toString(),
                    json[kLabelKey].toString(),
                    json[kMetaLatentKey].toInt(),
                    json[kFolderKey].toString(),
                    json[kDictionaryKey].toString(),
                    std::max(0, json[kSeriesKey].toInt()),
                    {}};
  for (const QJsonValue& each : json[kMembersKey].toArray()) {
    const QJsonArray member = each.toArray();
    track.members.push_back({member[0].toInt(), static_cast<float>(member[1].toDouble())});
  }
  return track;
}

}  // namespace

const ModelReference* dictionaryInUse(const Session& session) {
  const LatentOverview* overview = session.latents().overview();
  return overview ? session.contents().dictionary(overview->analysis.dictionary) : nullptr;
}

FamilyTracks::FamilyTracks(Session& session) : session_(session) {
  connect(&session, &Session::projectOpened, this, &FamilyTracks::load);
}

std::vector<FamilyTracks::Track> FamilyTracks::shown() const {
  std::vector<Track> shown;
  if (const ModelReference* dictionary = dictionaryInUse(session_))
    std::ranges::copy_if(tracks_, std::back_inserter(shown), [&](const Track& track) {
      return track->dictionarySha256.toStdString() == dictionary->sha256;
    });
  return shown;
}

int FamilyTracks::waiting() const {
  return dictionaryInUse(session_) ? static_cast<int>(tracks_.size() - shown().size()) : 0;
}

bool FamilyTracks::contains(const QString& id) const {
  return std::ranges::any_of(tracks_, [&](const Track& track) { return track->id == id; });
}

FamilyTracks::Track FamilyTracks::of(const MetaRunFiles& run, int32_t metaLatent) const {
  const QString folder = textOf(run.folder);
  const auto found = std::ranges::find_if(tracks_, [&](const Track& track) {
    return track->metaLatent == metaLatent && track->folder == folder &&
           track->dictionarySha256.toStdString() == run.dictionarySha256;
  });
  return found == tracks_.end() ? nullptr : *found;
}

FamilyTracks::Track FamilyTracks::made(const MetaRunFiles& run, int32_t metaLatent,
                                       const std::vector<Track>& beside) const {
  const auto isTaken = [&](const auto& test) {
    return std::ranges::any_of(tracks_, test) || std::ranges::any_of(beside, test);
  };
  FamilyTrack track;
  const QString number = QStringLiteral("M%1").arg(metaLatent);
  track.id = number;
  for (int i = 2; isTaken([&](const Track& other) { return other->id == track.id; }); ++i)
    track.id = QStringLiteral("%1 (%2)").arg(number).arg(i);
  while (isTaken([&](const Track& other) { return other->series == track.series; }))
    ++track.series;
  track.label = QString::fromStdString(run.families[static_cast<size_t>(metaLatent)].label);
  track.metaLatent = metaLatent;
  track.folder = textOf(run.folder);
  track.dictionarySha256 = QString::fromStdString(run.dictionarySha256);
  track.members = familyMembers(run, metaLatent);
  return std::make_shared<const FamilyTrack>(std::move(track));
}

void FamilyTracks::add(const MetaRunFiles& run, const std::vector<int32_t>& metaLatents) {
  std::vector<Track> added;
  for (const int32_t metaLatent : metaLatents)
    if (metaLatent >= 0 && metaLatent < std::ssize(run.families) && !of(run, metaLatent))
      added.push_back(made(run, metaLatent, added));
  if (added.empty())
    return;
  session_.undoStack().push(new UndoStep(
      tr("Show %n families as tracks", nullptr, static_cast<int>(added.size())), [this, added] { apply(added, true); },
      [this, added] { apply(added, false); }));
}

void FamilyTracks::remove(const std::vector<Track>& tracks) {
  if (tracks.empty())
    return;
  session_.undoStack().push(new UndoStep(
      tr("Remove %n tracks of families", nullptr, static_cast<int>(tracks.size())),
      [this, tracks] { apply(tracks, false); }, [this, tracks] { apply(tracks, true); }));
}

void FamilyTracks::remove(const QString& id) {
  const auto found = std::ranges::find_if(tracks_, [&](const Track& track) { return track->id == id; });
  if (found != tracks_.end())
    remove(std::vector{*found});
}

void FamilyTracks::activate(const QString& id) {
  const auto found = std::ranges::find_if(tracks_, [&](const Track& track) { return track->id == id; });
  if (found != tracks_.end())
    Q_EMIT activated(Track(*found));
}

void FamilyTracks::apply(const std::vector<Track>& tracks, bool isThere) {
  std::erase_if(tracks_, [&](const Track& track) { return std::ranges::find(tracks, track) != tracks.end(); });
  if (isThere)
    std::ranges::copy(tracks, std::back_inserter(tracks_));
  store();
  Q_EMIT changed();
}

void FamilyTracks::load() {
  tracks_.clear();
  for (const QJsonValue& each : session_.view()[kFamilyTracksKey].toArray()) {
    FamilyTrack track = familyTrackFrom(each.toObject());
    if (!track.id.isEmpty() && !contains(track.id))
      tracks_.push_back(std::make_shared<const FamilyTrack>(std::move(track)));
  }
  Q_EMIT changed();
}

void FamilyTracks::store() {
  QJsonArray all;
  for (const Track& track : tracks_)
    all << jsonOf(*track);
  session_.view()[kFamilyTracksKey] = all;
  session_.noteView();
}

}  // namespace dglm
