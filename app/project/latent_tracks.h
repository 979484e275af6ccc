// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <map>
#include <memory>
#include <tuple>
#include <vector>

#include "app/project/family_tracks.h"
#include "app/project/project_file_tracks.h"
#include "app/project/session.h"
#include "app/project/track_styles.h"
#include "core/study/track_preview.h"
#include "core/study/track_values.h"

namespace dglm {

/// One latent along the record that is shown.
struct LatentCurve {
  int32_t latent = 0;
  bool isReverse = false;                            ///< from reading the other strand
  bool isPinned = true;                              ///< false: shown because the latent is selected
  std::shared_ptr<const std::vector<float>> values;  ///< null while they are read, and where there are none
  bool isPartial = false;                            ///< NaN where the model has not read yet
};

/// A family of latents along it.
struct FamilyCurve {
  FamilyTracks::Track family;
  bool isReverse = false;
  std::shared_ptr<const std::vector<float>> values;  ///< null while they are read, and where there are none
};

/// The activation curves of the record that is shown: those of the pinned latents, of the selected one,
/// and of families of latents.
class LatentTracks : public QObject {
  Q_OBJECT

 public:
  explicit LatentTracks(Session& session, QObject* parent = nullptr);

  const std::vector<LatentCurve>& curves() const { return curves_; }
  /// Those of the families that have tracks.
  const std::vector<FamilyCurve>& familyCurves() const { return familyCurves_; }
  /// The analysis does not hold the record: there is nothing to draw before it was read through the model.
  bool isRecordMissing() const;
  /// The reverse strand shall be shown, but was not read yet.
  bool isReverseMissing() const;

  TrackFrames frames() const { return frames_; }
  void setFrames(TrackFrames frames);
  bool showsReverse() const { return showsReverse_; }
  void setShowsReverse(bool shows);
  /// How each track is drawn.
  TrackStyles& styles() { return styles_; }
  const TrackStyles& styles() const { return styles_; }
  /// Those from files, which are shown beside the latents'.
  ProjectFileTracks& fromFiles() { return fromFiles_; }
  const ProjectFileTracks& fromFiles() const { return fromFiles_; }
  /// The families of latents that have tracks.
  FamilyTracks& families() { return families_; }
  const FamilyTracks& families() const { return families_; }
  /// Of a record that the analysis does not hold yet: shown until it does.
  void setPreview(const TrackPreview::Tracks& tracks);

 Q_SIGNALS:
  void changed();
  /// Frames or strand were chosen otherwise.
  void choiceChanged();

 private:
  using Values = std::shared_ptr<const std::vector<float>>;
  struct Source {
    AnalysisId analysis{};
    int32_t latent = 0;
    TrackFrames frames = TrackFrames::Mean;
    auto operator<=>(const Source&) const = default;
  };

  struct FamilySource {
    AnalysisId analysis{};
    FamilyTracks::Track family;
    TrackFrames frames = TrackFrames::Mean;
    auto operator<=>(const FamilySource&) const = default;
  };

  void onLatentsChanged();
  void refresh();
  void listCurves();
  void listFamilyCurves();
  std::optional<AnalysisId> analysisFor(bool isReverse) const;
  void readMissing();
  void readMissingFamilies();
  void readReverseRecords();
  void restoreView();

  Session& session_;
  TrackStyles styles_;
  ProjectFileTracks fromFiles_;
  FamilyTracks families_;
  TrackFrames frames_ = TrackFrames::Mean;
  bool showsReverse_ = false;
  std::vector<LatentCurve> curves_;
  std::vector<FamilyCurve> familyCurves_;
  RecordId record_{};                     ///< to which values_ belong
  Topology topology_ = Topology::Linear;  ///< of that record, as it was read
  std::map<Source, Values> values_;
  std::map<FamilySource, Values> familyValues_;
  TrackPreview::Tracks preview_;
  std::vector<RecordId> reverseRecords_;  ///< that the analysis of the reverse strand holds, ascending
};

}  // namespace dglm
