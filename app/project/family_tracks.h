// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

#include "app/project/session.h"
#include "core/study/meta_track.h"

namespace dglm {

/// A meta-latent that has a track, with all that its values need: it comes back also where the folder of its meta-SAE
/// is gone.
struct FamilyTrack {
  QString id;                ///< "M12"; told apart from those of other meta-SAEs; the same as long as it is kept
  QString label;             ///< of the family; may be empty
  int32_t metaLatent = 0;    ///< 0-based
  QString folder;            ///< of the meta-SAE
  QString dictionarySha256;  ///< whose latents the members are
  int series = 0;            ///< its colour among the families that are kept
  std::vector<FamilyMember> members;
};

/// The dictionary whose latents are shown; null without one.
const ModelReference* dictionaryInUse(const Session& session);

/// The families of latents that the open project keeps as tracks: added, removed, and both undone. Those of another
/// dictionary than the one in use wait until theirs is.
class FamilyTracks : public QObject {
  Q_OBJECT

 public:
  using Track = std::shared_ptr<const FamilyTrack>;

  explicit FamilyTracks(Session& session);

  /// Of the dictionary in use.
  std::vector<Track> shown() const;
  /// How many are of another dictionary.
  int waiting() const;
  bool contains(const QString& id) const;
  /// Null where the meta-latent has no track.
  Track of(const MetaRunFiles& run, int32_t metaLatent) const;

  /// Those that have no track yet; one step that can be undone.
  void add(const MetaRunFiles& run, const std::vector<int32_t>& metaLatents);
  void remove(const std::vector<Track>& tracks);
  void remove(const QString& id);
  /// Asks for the family behind a track.
  void activate(const QString& id);

 Q_SIGNALS:
  void changed();
  void activated(const dglm::FamilyTracks::Track& track);

 private:
  void load();
  void store();
  void apply(const std::vector<Track>& tracks, bool isThere);
  Track made(const MetaRunFiles& run, int32_t metaLatent, const std::vector<Track>& beside) const;

  Session& session_;
  std::vector<Track> tracks_;
};

}  // namespace dglm
