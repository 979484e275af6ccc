// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/formats/track_reader.h"
#include "core/project/ids.h"
#include "core/project/project.h"
#include "core/project/record_table.h"

namespace dglm {

/// A track from a file, as far as it lies on one record. Places are the record's, 0-based, half-open; features that run
/// over the origin of a circular record wrap.
struct FileTrackPart {
  RecordId record{};
  int64_t length = 0;     ///< of the record, in bases
  uint32_t checksum = 0;  ///< CRC-32C of its bases: the part belongs to no others
  std::vector<TrackSegment> values;
  std::vector<Feature> features;

  bool operator==(const FileTrackPart&) const = default;
};

/// Values or features from a file beside the project's own, kept in the project.
struct FileTrack {
  std::string key;     ///< under which the project keeps it; no two are alike
  std::string name;    ///< what the file calls it, or the file's name
  std::string source;  ///< name of the file
  std::string colour;  ///< "#rrggbb" or ""
  bool hasValues = false;
  std::vector<FileTrackPart> parts;

  /// The part on a record; null where it has none.
  const FileTrackPart* on(RecordId record) const;

  bool operator==(const FileTrack&) const = default;
};

/// What came of a file.
struct AttachedTracks {
  std::vector<FileTrack> tracks;                 ///< that lie on a record at least in part
  std::vector<std::string> records;              ///< names of all records that were looked at
  std::vector<std::string> strangers;            ///< names in the file that no record has
  int64_t beyondEnd = 0;                         ///< values and features left out, since their record is shorter
  std::string firstBeyondEnd;                    ///< the name of its sequence
  int64_t unreadLines = 0, firstUnreadLine = 0;  ///< as in ReadTracks
};

/// Finds the project's records that a file's tracks belong to, all but the removed ones: by name, by the name that a
/// record has in files, by accession with or without version. The keys of the tracks are new. Errors: those of the
/// project, Cancelled.
Result<AttachedTracks> attachTracks(ReadTracks read, const std::string& source, const Project& project,
                                    const std::set<RecordId>& removed, const JobContext& job);

/// The project's tracks in the order in which they came, without parts of records that are not there or not what they
/// were. What cannot be read is left out.
Result<std::vector<FileTrack>> loadFileTracks(const Project& project);

Status storeFileTracks(Project& project, std::span<const FileTrack> tracks);
Status removeFileTracks(Project& project, std::span<const FileTrack> tracks);

/// One value a base; 0 where the part has none.
std::vector<float> valuesPerBase(const FileTrackPart& part);

}  // namespace dglm
