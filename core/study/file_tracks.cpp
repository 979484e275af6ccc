// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/file_tracks.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

#include "core/base/checksum.h"
#include "core/base/json_text.h"
#include "core/formats/record_names.h"

namespace dglm {
namespace {

using nlohmann::json;

constexpr auto kKeyPrefix = "file track ";

/// Names under which files may know a record, the surest first.
std::vector<std::string> namesOf(const RecordSummary& record) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (!name.empty() && std::ranges::find(names, name) == names.end())
      names.push_back(name);
  };
  add(record.name);
  add(nameInFiles(record.name));
  add(record.version);
  add(record.accession);
  add(record.version.substr(0, record.version.find('.')));
  return names;
}

/// The records that a name means: of the surest kind of name that any of them has.
class RecordsByName {
 public:
  explicit RecordsByName(std::span<const RecordSummary> records) {
    for (const RecordSummary& record : records) {
      const std::vector<std::string> names = namesOf(record);
      for (size_t rank = 0; rank < names.size(); ++rank)
        ranked_[names[rank]][rank].push_back(&record);
    }
  }

  std::vector<const RecordSummary*> of(const std::string& name) const {
    const auto found = ranked_.find(name);
    return found == ranked_.end() ? std::vector<const RecordSummary*>() : found->second.begin()->second;
  }

 private:
  std::map<std::string, std::map<size_t, std::vector<const RecordSummary*>>> ranked_;
};

/// Files cut at the origin what runs over it: the last block and the first one are joined again.
void joinAtOrigin(Feature& feature, const RecordSummary& record) {
  std::vector<FeatureSegment>& segments = feature.segments;
  if (record.topology != Topology::Circular || segments.size() < 2)
    return;
  const auto start = [](const FeatureSegment& segment) { return segment.bases.start; };
  const auto first = std::ranges::min_element(segments, {}, start);
  const auto last = std::ranges::max_element(segments, {}, start);
  if (first->bases.start != 0 || last->bases.end != record.length)
    return;
  last->bases.end += first->bases.end;
  segments.erase(first);
  // What lies before the origin comes first in reading direction of the forward strand.
  std::ranges::sort(segments, {}, start);
  if (feature.strand() == Strand::Reverse)
    std::ranges::reverse(segments);
  if (segments.size() == 1)
    feature.order = SegmentOrder::Single;
}

bool isWithin(const Feature& feature, int64_t length) {
  return std::ranges::all_of(feature.segments,
                             [&](const FeatureSegment& segment) { return segment.bases.end <= length; });
}

/// Puts the tracks of one file on records.
class Attaching {
 public:
  Attaching(const Project& project, std::span<const RecordSummary> records, const std::string& source)
      : project_(project), records_(records), byName_(records), source_(source) {}

  Status add(ReadTrack&& track, const JobContext& job) {
    FileTrack attached = begin(track.name, track.colour, !track.values.empty());
    for (const auto& [name, values] : track.values)
      DGLM_CHECK(
          addTo(attached, name, job, [&, &name = name, &values = values](FileTrackPart& part, const RecordSummary&) {
            const TrackPart cut{name, part.length, within(values, name, part.length)};
            part.values = mergedRuns(cut);
            return !values.empty();
          }));
    for (const auto& [name, features] : track.features)
      DGLM_CHECK(addTo(attached, name, job,
                       [&, &name = name, &features = features](FileTrackPart& part, const RecordSummary& record) {
                         for (Feature feature : features) {
                           if (!isWithin(feature, part.length)) {
                             noteBeyondEnd(name);
                             continue;
                           }
                           joinAtOrigin(feature, record);
                           part.features.push_back(std::move(feature));
                         }
                         return !part.features.empty();
                       }));
    finish(std::move(attached));
    return {};
  }

  Status add(Gff3Features&& gff3, const JobContext& job) {
    FileTrack attached = begin({}, {}, false);
    ReadWarnings warnings;
    for (const RecordSummary& record : records_) {
      DGLM_CHECK(job.checkpoint());
      Record placed;
      placed.topology = record.topology;
      placed.bases.assign(static_cast<size_t>(record.length), 'N');
      for (const std::string& name : namesOf(record)) {
        placed.id = name;
        gff3.annotate(placed, warnings);
        if (!placed.features.empty())
          break;
      }
      if (placed.features.empty())
        continue;
      DGLM_TRY(FileTrackPart part, partOn(record));
      part.features = std::move(placed.features);
      attached.parts.push_back(std::move(part));
    }
    gff3.addWarnings(warnings);
    for (const ReadWarning& warning : warnings.all()) {
      if (warning.problem == ReadProblem::FeatureWithoutSequence)
        strangers_.insert(warning.first);
      else if (warning.problem == ReadProblem::FeatureBeyondEnd || warning.problem == ReadProblem::LocationUnreadable)
        noteBeyondEnd(warning.first, warning.count);
    }
    finish(std::move(attached));
    return {};
  }

  AttachedTracks take() {
    outcome_.strangers.assign(strangers_.begin(), strangers_.end());
    return std::move(outcome_);
  }

 private:
  FileTrack begin(const std::string& name, const std::string& colour, bool hasValues) const {
    return {{}, name.empty() ? source_ : name, source_, colour, hasValues, {}};
  }

  void finish(FileTrack&& track) {
    if (!track.parts.empty())
      outcome_.tracks.push_back(std::move(track));
  }

  Result<FileTrackPart> partOn(const RecordSummary& record) {
    const auto known = checksums_.find(record.id);
    if (known != checksums_.end())
      return FileTrackPart{record.id, record.length, known->second, {}, {}};
    DGLM_TRY(const Record loaded, project_.records().load(record.id));
    checksums_[record.id] = crc32c(loaded.bases);
    return FileTrackPart{record.id, record.length, checksums_[record.id], {}, {}};
  }

  template <class Fill>
  Status addTo(FileTrack& track, const std::string& name, const JobContext& job, Fill fill) {
    const std::vector<const RecordSummary*> records = byName_.of(name);
    if (records.empty())
      strangers_.insert(name);
    for (const RecordSummary* record : records) {
      DGLM_CHECK(job.checkpoint());
      DGLM_TRY(FileTrackPart part, partOn(*record));
      if (fill(part, *record))
        track.parts.push_back(std::move(part));
    }
    return {};
  }

  std::vector<TrackSegment> within(const std::vector<TrackSegment>& values, const std::string& name, int64_t length) {
    std::vector<TrackSegment> kept;
    for (const TrackSegment& segment : values) {
      if (segment.bases.end <= length)
        kept.push_back(segment);
      else
        noteBeyondEnd(name);
    }
    return kept;
  }

  void noteBeyondEnd(const std::string& name, int64_t count = 1) {
    if (outcome_.beyondEnd == 0)
      outcome_.firstBeyondEnd = name;
    outcome_.beyondEnd += count;
  }

  const Project& project_;
  std::span<const RecordSummary> records_;
  RecordsByName byName_;
  std::string source_;
  std::map<RecordId, uint32_t> checksums_;
  std::set<std::string> strangers_;
  AttachedTracks outcome_;
};

json toJson(const Feature& feature) {
  json segments = json::array(), qualifiers = json::array();
  for (const FeatureSegment& segment : feature.segments)
    segments.push_back({segment.bases.start, segment.bases.end, static_cast<int>(segment.strand), segment.partialStart,
                        segment.partialEnd});
  for (const Qualifier& qualifier : feature.qualifiers)
    qualifiers.push_back({qualifier.key, qualifier.value, qualifier.quoted, qualifier.hasValue});
  return {{"type", feature.type},
          {"order", static_cast<int>(feature.order)},
          {"segments", std::move(segments)},
          {"qualifiers", std::move(qualifiers)}};
}

Feature featureFrom(const json& stored) {
  Feature feature;
  feature.type = stored.at("type").get<std::string>();
  feature.order = static_cast<SegmentOrder>(std::clamp(stored.at("order").get<int>(), 0, 2));
  for (const json& each : stored.at("segments"))
    feature.segments.push_back({{each.at(0).get<int64_t>(), each.at(1).get<int64_t>()},
                                static_cast<Strand>(std::clamp(each.at(2).get<int>(), -1, 1)),
                                each.at(3).get<bool>(),
                                each.at(4).get<bool>()});
  for (const json& each : stored.at("qualifiers"))
    feature.qualifiers.push_back(
        {each.at(0).get<std::string>(), each.at(1).get<std::string>(), each.at(2).get<bool>(), each.at(3).get<bool>()});
  return feature;
}

std::string textOf(const FileTrack& track) {
  json parts = json::array();
  for (const FileTrackPart& part : track.parts) {
    json values = json::array(), features = json::array();
    for (const TrackSegment& segment : part.values)
      for (const double number : {static_cast<double>(segment.bases.start), static_cast<double>(segment.bases.end),
                                  static_cast<double>(segment.value)})
        values.push_back(number);
    for (const Feature& feature : part.features)
      features.push_back(toJson(feature));
    parts.push_back({{"record", toNumber(part.record)},
                     {"length", part.length},
                     {"checksum", part.checksum},
                     {"values", std::move(values)},
                     {"features", std::move(features)}});
  }
  return jsonText(json{{"name", track.name},
                       {"source", track.source},
                       {"colour", track.colour},
                       {"hasValues", track.hasValues},
                       {"parts", std::move(parts)}});
}

bool isOnRecord(const BaseRange& bases, int64_t length) {
  return bases.start >= 0 && bases.start < length && bases.end > bases.start && bases.end <= 2 * length;
}

/// Throws json::exception for what is not of the form that textOf() writes.
FileTrack trackFrom(const std::string& key, const std::string& text) {
  const json stored = json::parse(text);
  FileTrack track{key,
                  stored.at("name").get<std::string>(),
                  stored.at("source").get<std::string>(),
                  stored.at("colour").get<std::string>(),
                  stored.at("hasValues").get<bool>(),
                  {}};
  for (const json& each : stored.at("parts")) {
    FileTrackPart part{static_cast<RecordId>(each.at("record").get<int64_t>()),
                       each.at("length").get<int64_t>(),
                       each.at("checksum").get<uint32_t>(),
                       {},
                       {}};
    const json& values = each.at("values");
    for (size_t i = 0; i + 2 < values.size(); i += 3) {
      const TrackSegment segment{{values[i].get<int64_t>(), values[i + 1].get<int64_t>()}, values[i + 2].get<float>()};
      if (isOnRecord(segment.bases, part.length))
        part.values.push_back(segment);
    }
    for (const json& feature : each.at("features")) {
      Feature read = featureFrom(feature);
      const bool isThere =
          !read.segments.empty() && std::ranges::all_of(read.segments, [&](const FeatureSegment& segment) {
            return isOnRecord(segment.bases, part.length);
          });
      if (isThere)
        part.features.push_back(std::move(read));
    }
    track.parts.push_back(std::move(part));
  }
  return track;
}

}  // namespace

const FileTrackPart* FileTrack::on(RecordId record) const {
  const auto found = std::ranges::find(parts, record, &FileTrackPart::record);
  return found == parts.end() ? nullptr : &*found;
}

Result<AttachedTracks> attachTracks(ReadTracks read, const std::string& source, const Project& project,
                                    const std::set<RecordId>& removed, const JobContext& job) {
  DGLM_TRY(std::vector<RecordSummary> records, project.records().list());
  std::erase_if(records, [&](const RecordSummary& record) { return removed.contains(record.id); });
  Attaching attaching(project, records, source);
  for (ReadTrack& track : read.tracks)
    DGLM_CHECK(attaching.add(std::move(track), job));
  if (read.gff3)
    DGLM_CHECK(attaching.add(*std::move(read.gff3), job));
  AttachedTracks attached = attaching.take();
  for (const RecordSummary& record : records)
    attached.records.push_back(record.name);
  attached.unreadLines = read.unreadLines;
  attached.firstUnreadLine = read.firstUnreadLine;
  DGLM_TRY(const auto stored, project.views().statesStartingWith(kKeyPrefix));
  int64_t number = 0;
  for (const auto& [key, text] : stored)
    number = std::max<int64_t>(number, std::atoll(key.substr(std::string_view(kKeyPrefix).size()).c_str()));
  for (FileTrack& track : attached.tracks) {
    std::string digits = std::to_string(++number);
    digits.insert(0, digits.size() < 6 ? 6 - digits.size() : 0, '0');  // so that names are in order
    track.key = kKeyPrefix + digits;
  }
  return attached;
}

Result<std::vector<FileTrack>> loadFileTracks(const Project& project) {
  DGLM_TRY(const auto stored, project.views().statesStartingWith(kKeyPrefix));
  std::vector<FileTrack> tracks;
  std::map<RecordId, uint32_t> checksums;
  if (stored.empty())
    return tracks;
  DGLM_TRY(const std::vector<RecordSummary> records, project.records().list());
  const auto isKnown = [&](const FileTrackPart& part) {
    const auto record = std::ranges::find(records, part.record, &RecordSummary::id);
    if (record == records.end() || record->length != part.length)
      return false;
    if (!checksums.contains(part.record)) {
      const Result<Record> loaded = project.records().load(part.record);
      checksums[part.record] = loaded.hasValue() ? crc32c(loaded.value().bases) : ~part.checksum;
    }
    return checksums[part.record] == part.checksum;
  };
  for (const auto& [key, text] : stored) {
    try {
      FileTrack track = trackFrom(key, text);
      std::erase_if(track.parts, [&](const FileTrackPart& part) { return !isKnown(part); });
      if (!track.parts.empty())
        tracks.push_back(std::move(track));
    } catch (const json::exception&) {
      continue;  // of a later version, or damaged: it stays in the file
    }
  }
  return tracks;
}

Status storeFileTracks(Project& project, std::span<const FileTrack> tracks) {
  std::vector<std::pair<std::string, std::string>> states;
  for (const FileTrack& track : tracks)
    states.emplace_back(track.key, textOf(track));
  return project.views().setStates(states);
}

Status removeFileTracks(Project& project, std::span<const FileTrack> tracks) {
  std::vector<std::pair<std::string, std::string>> states;
  for (const FileTrack& track : tracks)
    states.emplace_back(track.key, std::string());
  return project.views().setStates(states);
}

std::vector<float> valuesPerBase(const FileTrackPart& part) {
  std::vector<float> values(static_cast<size_t>(part.length), 0.0F);
  for (const TrackSegment& segment : part.values)
    std::fill(values.begin() + segment.bases.start, values.begin() + std::min(segment.bases.end, part.length),
              segment.value);
  return values;
}

}  // namespace dglm
