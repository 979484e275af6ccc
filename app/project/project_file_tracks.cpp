// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/project_file_tracks.h"

#include <QFileInfo>

#include <algorithm>

#include "app/project/undo_step.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"

namespace dglm {

ProjectFileTracks::ProjectFileTracks(Session& session) : session_(session) {
  connect(&session, &Session::projectOpened, this, &ProjectFileTracks::load);
  connect(&session, &Session::recordChanged, this, [this] {
    listShown();
    Q_EMIT changed();
  });
}

bool ProjectFileTracks::contains(const QString& id) const {
  return std::ranges::find(tracks_, id, &Kept::id) != tracks_.end();
}

void ProjectFileTracks::load() {
  tracks_.clear();
  names_.clear();
  listShown();
  session_.project().read(
      {tr("Reading the tracks from files"), Urgency::Interactive, "file tracks", JobNotice::Quiet},
      [](const Project& project, const JobContext&) { return loadFileTracks(project); }, this,
      [this](std::vector<FileTrack> tracks) {
        Tracks read = identified(std::move(tracks));
        // What was added meanwhile comes last.
        std::ranges::move(tracks_, std::back_inserter(read));
        tracks_ = std::move(read);
        listShown();
        Q_EMIT changed();
      });
}

ProjectFileTracks::Tracks ProjectFileTracks::identified(std::vector<FileTrack> tracks) {
  Tracks identified;
  for (FileTrack& track : tracks) {
    const QString name = QString::fromStdString(track.name).simplified();
    const int times = ++names_[name];
    identified.push_back({times == 1 ? name : QStringLiteral("%1 (%2)").arg(name).arg(times),
                          std::make_shared<const FileTrack>(std::move(track))});
  }
  return identified;
}

void ProjectFileTracks::addFiles(const QStringList& paths) {
  for (const QString& path : paths) {
    const QString file = QFileInfo(path).fileName();
    session_.jobs().start(
        session_.fileLane(), {tr("Reading %1").arg(file)},
        [path = pathOf(path), source = file.toStdString(), removed = session_.removedRecords(),
         access = session_.project().access()](const JobContext& job) -> Result<AttachedTracks> {
          DGLM_TRY(ReadTracks read, readTracks(path, job));
          return access([&](Project& project) { return attachTracks(std::move(read), source, project, removed, job); });
        },
        session_.ofProject(this), [this, file](AttachedTracks attached) { onAttached(std::move(attached), file); });
  }
}

QString ProjectFileTracks::said(const AttachedTracks& attached, const QString& file) const {
  constexpr qsizetype kMostNames = 5;
  const auto listed = [](QStringList names) {
    if (names.size() > kMostNames)
      names = names.first(kMostNames) << QStringLiteral("...");
    return names.join(QStringLiteral(", "));
  };
  QStringList strangers, records, sentences;
  for (const std::string& name : attached.strangers)
    strangers << QString::fromStdString(name);
  for (const std::string& record : attached.records)
    records << QString::fromStdString(record);
  if (attached.tracks.empty() && records.isEmpty())
    sentences << tr("%1 names sequences, and this project has none yet. Add the sequences first.").arg(file);
  else if (!strangers.isEmpty())
    sentences << tr("%1 names what is no sequence of this project: %2. The sequences here: %3.")
                     .arg(file, listed(strangers), listed(records));
  if (attached.beyondEnd > 0)
    sentences << tr("%1: %n values or features lie beyond the end of their sequence and were left out, the first of "
                    "them on %2.",
                    nullptr, static_cast<int>(attached.beyondEnd))
                     .arg(file, QString::fromStdString(attached.firstBeyondEnd));
  if (attached.unreadLines > 0)
    sentences << tr("%1: %n lines could not be read, the first of them is line %2.", nullptr,
                    static_cast<int>(attached.unreadLines))
                     .arg(file)
                     .arg(attached.firstUnreadLine);
  if (attached.tracks.empty() && sentences.isEmpty())
    sentences << tr("%1 has nothing on the sequences of this project.").arg(file);
  return sentences.join('\n');
}

void ProjectFileTracks::onAttached(AttachedTracks attached, const QString& file) {
  const QString sentences = said(attached, file);
  if (attached.tracks.empty()) {
    Q_EMIT failed(sentences);
    return;
  }
  if (!sentences.isEmpty())
    Q_EMIT noticed(sentences);
  const Tracks tracks = identified(std::move(attached.tracks));
  session_.undoStack().push(new UndoStep(
      tr("Add tracks from %1").arg(file), [this, tracks] { apply(tracks, true); },
      [this, tracks] { apply(tracks, false); }));
}

void ProjectFileTracks::remove(const QString& id) {
  const auto found = std::ranges::find(tracks_, id, &Kept::id);
  if (found == tracks_.end())
    return;
  session_.undoStack().push(new UndoStep(
      tr("Remove track %1").arg(id), [this, tracks = Tracks{*found}] { apply(tracks, false); },
      [this, tracks = Tracks{*found}] { apply(tracks, true); }));
}

void ProjectFileTracks::apply(const Tracks& tracks, bool isThere) {
  const auto isOfThese = [&](const Kept& kept) {
    return std::ranges::find(tracks, kept.track, &Kept::track) != tracks.end();
  };
  std::erase_if(tracks_, isOfThese);
  if (isThere) {
    std::ranges::copy(tracks, std::back_inserter(tracks_));
    std::ranges::stable_sort(tracks_, {}, [](const Kept& kept) { return kept.track->key; });
  }
  session_.project().write(
      {tr("Saving the tracks"), Urgency::Interactive, {}, JobNotice::Quiet},
      [tracks, isThere](Project& project, const JobContext&) -> Status {
        std::vector<FileTrack> stored;
        for (const Kept& kept : tracks)
          stored.push_back(*kept.track);
        return isThere ? storeFileTracks(project, stored) : removeFileTracks(project, stored);
      },
      this, [] {});
  listShown();
  Q_EMIT changed();
}

void ProjectFileTracks::listShown() {
  shown_.clear();
  if (!session_.record())
    return;
  for (const auto& [id, track] : tracks_) {
    const FileTrackPart* part = track->on(session_.recordId());
    if (!part || part->length != session_.record()->length())
      continue;
    Shown shown{id, QString::fromStdString(track->source), QString::fromStdString(track->colour), nullptr, nullptr};
    if (shown.source == id)
      shown.source.clear();
    if (track->hasValues)
      shown.values = std::make_shared<const std::vector<float>>(valuesPerBase(*part));
    else
      shown.features = std::make_shared<const std::vector<Feature>>(part->features);
    shown_.push_back(std::move(shown));
  }
}

}  // namespace dglm
