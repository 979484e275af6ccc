// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/latent_tracks.h"

#include <algorithm>

namespace dglm {
namespace {

constexpr auto kViewKey = "tracks";
constexpr auto kFirstFrameKey = "firstFrame";
constexpr auto kReverseKey = "reverse";

}  // namespace

LatentTracks::LatentTracks(Session& session, QObject* parent)
    : QObject(parent), session_(session), styles_(session), fromFiles_(session), families_(session) {
  connect(&styles_, &TrackStyles::changed, this, &LatentTracks::changed);
  connect(&fromFiles_, &ProjectFileTracks::changed, this, &LatentTracks::changed);
  connect(&families_, &FamilyTracks::changed, this, &LatentTracks::refresh);
  connect(&session, &Session::projectOpened, this, &LatentTracks::restoreView);
  connect(&session, &Session::recordChanged, this, &LatentTracks::refresh);
  connect(&session, &Session::selectionChanged, this, &LatentTracks::refresh);
  connect(&session, &Session::contentsChanged, this, &LatentTracks::readReverseRecords);
  connect(&session.latents(), &LatentBook::pinsChanged, this, &LatentTracks::refresh);
  connect(&session.latents(), &LatentBook::stateChanged, this, &LatentTracks::onLatentsChanged);
  connect(&session, &Session::viewWanted, this, [this] {
    session_.view()[kViewKey] =
        QJsonObject{{kFirstFrameKey, frames_ == TrackFrames::First}, {kReverseKey, showsReverse_}};
  });
}

void LatentTracks::restoreView() {
  const QJsonObject view = session_.view()[kViewKey].toObject();
  frames_ = view[kFirstFrameKey].toBool() ? TrackFrames::First : TrackFrames::Mean;
  showsReverse_ = view[kReverseKey].toBool();
  Q_EMIT choiceChanged();
  refresh();
}

void LatentTracks::setFrames(TrackFrames frames) {
  if (frames == frames_)
    return;
  frames_ = frames;
  Q_EMIT choiceChanged();
  refresh();
}

void LatentTracks::setShowsReverse(bool shows) {
  if (shows == showsReverse_)
    return;
  showsReverse_ = shows;
  Q_EMIT choiceChanged();
  refresh();
}

void LatentTracks::setPreview(const TrackPreview::Tracks& tracks) {
  preview_ = tracks;
  if (preview_.record != record_ || !isRecordMissing())
    return;
  listCurves();
  Q_EMIT changed();
}

bool LatentTracks::isRecordMissing() const {
  return session_.record() && session_.latents().overview() && !session_.latents().covers(session_.recordId());
}

bool LatentTracks::isReverseMissing() const {
  return showsReverse_ && session_.record() && session_.latents().overview() && !analysisFor(true);
}

std::optional<AnalysisId> LatentTracks::analysisFor(bool isReverse) const {
  const auto forward = session_.latents().analysis();
  if (!forward || !isReverse)
    return forward && session_.latents().covers(session_.recordId()) ? forward : std::nullopt;
  const auto reverse = reverseOf(session_.contents(), *forward);
  const bool holds = std::binary_search(reverseRecords_.begin(), reverseRecords_.end(), session_.recordId());
  return holds ? reverse : std::nullopt;
}

void LatentTracks::onLatentsChanged() {
  readReverseRecords();
  refresh();
}

void LatentTracks::readReverseRecords() {
  reverseRecords_.clear();
  const auto forward = session_.latents().analysis();
  const auto reverse = forward ? reverseOf(session_.contents(), *forward) : std::nullopt;
  if (!reverse)
    return;
  session_.project().read(
      {tr("Reading the project"), Urgency::Interactive, "reverse records", JobNotice::Quiet},
      [id = *reverse](const Project& project, const JobContext&) { return project.activations().records(id); }, this,
      [this](std::vector<RecordId> records) {
        reverseRecords_ = std::move(records);
        refresh();
      });
}

void LatentTracks::refresh() {
  const Topology topology = session_.record() ? session_.record()->topology : Topology::Linear;
  if (record_ != session_.recordId() || topology_ != topology) {
    values_.clear();
    familyValues_.clear();
  }
  if (topology_ != topology)
    preview_ = {};
  record_ = session_.recordId();
  topology_ = topology;
  listCurves();
  listFamilyCurves();
  readMissing();
  readMissingFamilies();
  Q_EMIT changed();
}

void LatentTracks::listCurves() {
  curves_.clear();
  const LatentBook& latents = session_.latents();
  if (!session_.record() || !latents.overview())
    return;
  const auto add = [&](int32_t latent, bool isPinned) {
    for (const bool isReverse : {false, true}) {
      if (isReverse && !showsReverse_)
        continue;
      const auto analysis = analysisFor(isReverse);
      const auto found = analysis ? values_.find({*analysis, latent, frames_}) : values_.end();
      curves_.push_back({latent, isReverse, isPinned, found == values_.end() ? nullptr : found->second});
      if (!isReverse && frames_ == TrackFrames::Mean && isRecordMissing() && preview_.record == record_)
        if (const auto partial = preview_.values.find(latent); partial != preview_.values.end()) {
          curves_.back().values = partial->second;
          curves_.back().isPartial = true;
        }
    }
  };
  for (const int32_t latent : latents.pins())
    add(latent, true);
  const auto selected = session_.selection().latent;
  if (selected && latents.contains(*selected) && !latents.isPinned(selected->latent))
    add(selected->latent, false);
}

void LatentTracks::readMissing() {
  std::vector<Source> missing;
  for (const LatentCurve& curve : curves_)
    if (const auto analysis = analysisFor(curve.isReverse); analysis && !curve.values)
      missing.push_back({*analysis, curve.latent, frames_});
  if (missing.empty())
    return;
  using Curves = std::map<Source, Values>;
  const auto read = [missing, record = record_, length = session_.record()->length()](
                        const Project& project, const JobContext&) -> Result<Curves> {
    Curves curves;
    for (const Source& source : missing) {
      DGLM_TRY(auto values, trackValues(project, source.analysis, record, length, source.latent, source.frames));
      curves[source] = std::make_shared<const std::vector<float>>(std::move(values));
    }
    return curves;
  };
  session_.project().read({tr("Reading tracks"), Urgency::Interactive, "tracks", JobNotice::Quiet}, read, this,
                          [this, record = record_, topology = topology_](Curves curves) {
                            if (record != record_ || topology != topology_)
                              return;
                            values_.merge(curves);
                            listCurves();
                            Q_EMIT changed();
                          });
}

void LatentTracks::listFamilyCurves() {
  familyCurves_.clear();
  if (!session_.record())
    return;
  for (const FamilyTracks::Track& family : families_.shown())
    for (const bool isReverse : {false, true}) {
      if (isReverse && !showsReverse_)
        continue;
      const auto analysis = analysisFor(isReverse);
      const auto found = analysis ? familyValues_.find({*analysis, family, frames_}) : familyValues_.end();
      familyCurves_.push_back({family, isReverse, found == familyValues_.end() ? nullptr : found->second});
    }
}

void LatentTracks::readMissingFamilies() {
  std::vector<FamilySource> missing;
  for (const FamilyCurve& curve : familyCurves_)
    if (const auto analysis = analysisFor(curve.isReverse); analysis && !curve.values)
      missing.push_back({*analysis, curve.family, frames_});
  if (missing.empty())
    return;
  using Curves = std::map<FamilySource, Values>;
  const auto read = [missing, record = record_, length = session_.record()->length()](
                        const Project& project, const JobContext& job) -> Result<Curves> {
    Curves curves;
    for (const FamilySource& source : missing) {
      DGLM_TRY(auto values,
               metaTrackValues(project, source.analysis, record, length, source.family->members, source.frames, job));
      curves[source] = std::make_shared<const std::vector<float>>(std::move(values));
    }
    return curves;
  };
  session_.project().read({tr("Reading tracks of families"), Urgency::Interactive, "family tracks", JobNotice::Quiet},
                          read, this, [this, record = record_, topology = topology_](Curves curves) {
                            if (record != record_ || topology != topology_)
                              return;
                            familyValues_.merge(curves);
                            listFamilyCurves();
                            Q_EMIT changed();
                          });
}

}  // namespace dglm
