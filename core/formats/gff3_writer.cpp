// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <map>
#include <set>

#include "core/base/atomic_file.h"
#include "core/base/text_decoder.h"
#include "core/formats/gff3_attributes.h"
#include "core/formats/gff3_places.h"
#include "core/formats/gff3_terms.h"
#include "core/formats/record_names.h"
#include "core/formats/record_writers.h"
#include "core/sequence/distinct_names.h"

namespace dglm {
namespace {

constexpr std::string_view kReserved = ";=&,";

char strandSign(Strand strand) {
  return strand == Strand::Forward ? '+' : strand == Strand::Reverse ? '-' : '.';
}

/// The IDs of one file: those that features have, each for one feature, and new ones for features on several lines.
class FeatureIds {
 public:
  explicit FeatureIds(std::span<const std::string> recordNames) {
    for (const std::string& name : recordNames)
      used_.take(name);
  }

  /// The IDs of a record's features, "" for those that need none.
  std::vector<std::string> of(const Record& record) {
    ofRecord_.clear();
    taken_.clear();
    std::vector<std::string> ids;
    for (const Feature& feature : record.features)
      ids.push_back(next(feature));
    return ids;
  }

  /// What the feature that a feature of this record names as its parent is called in the file.
  std::string ofParent(const std::string& parent) const {
    const auto known = ofRecord_.find(parent);
    return known == ofRecord_.end() ? parent : known->second;
  }

 private:
  std::string next(const Feature& feature) {
    const std::string own(feature.qualifier("ID"));
    if (own.empty())
      return feature.segments.size() > 1 ? used_.next(std::string(kOwnId) + std::to_string(++made_)) : std::string();
    const auto known = ofRecord_.find(own);
    const bool isShared = known != ofRecord_.end() && taken_.emplace(known->second, feature.type).second;
    if (isShared)
      return known->second;  // of another type: GFF3 tells them apart
    std::string id = used_.next(own);
    ofRecord_.try_emplace(own, id);
    taken_.emplace(id, feature.type);
    return id;
  }

  DistinctNames used_;
  std::map<std::string, std::string> ofRecord_;          ///< the first of each ID
  std::set<std::pair<std::string, std::string>> taken_;  ///< ID and type
  int64_t made_ = 0;
};

/// The value of a qualifier that has a column of its own, if it is one value and not the column's sign for none.
std::string columnValue(const Feature& feature, std::string_view key) {
  const auto count = std::ranges::count(feature.qualifiers, key, &Qualifier::key);
  const std::string value(feature.qualifier(key));
  return count == 1 && value != "." ? gff3Encoded(value) : std::string();
}

bool isNumberText(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos &&
         text.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
}

/// What stands in all lines of one feature.
struct LineParts {
  std::string source, score, type, attributes;
};

std::string parentsOf(const Feature& feature, const FeatureIds& ids) {
  std::string parents;
  for (const Qualifier& qualifier : feature.qualifiers)
    if (qualifier.key == "Parent")
      parents += (parents.empty() ? ";Parent=" : ",") + gff3Encoded(ids.ofParent(qualifier.value), kReserved);
  return parents;
}

LineParts partsOf(const Record& record, const Feature& feature, const std::string& id, const FeatureIds& ids) {
  LineParts parts;
  std::set<std::string> leftOut = {"ID", "Parent", "Name"};
  parts.source = columnValue(feature, "source");
  parts.score = columnValue(feature, "score");
  if (!isNumberText(parts.score))
    parts.score.clear();
  if (!parts.source.empty())
    leftOut.insert("source");
  if (!parts.score.empty())
    leftOut.insert("score");
  parts.type = ontologyTermOf(feature.type);
  std::string& attributes = parts.attributes;
  if (!id.empty())
    attributes = "ID=" + gff3Encoded(id, kReserved) + ";";
  const std::string name = gff3Values(feature, "Name");
  attributes += "Name=" + (name.empty() ? gff3Encoded(feature.label(), kReserved) : name);
  attributes += parentsOf(feature, ids) + gff3AttributeText(feature, leftOut);
  if (genbankKeyOf(parts.type) != feature.type)
    attributes += ";genbank_key=" + gff3Encoded(feature.type, kReserved);
  if (const std::string location = writtenLocation(feature, record.length(), record.topology); !location.empty())
    attributes += ";genbank_location=" + gff3Encoded(location, kReserved);
  return parts;
}

/// Bases to skip at a CDS segment's start to reach the next codon.
class CodonPhase {
 public:
  explicit CodonPhase(const Feature& feature) : isCoding_(feature.type == "CDS") {
    const std::string_view start = feature.qualifier("codon_start");
    phase_ = start == "2" ? 1 : start == "3" ? 2 : 0;
  }

  /// The column for the next segment in reading order.
  std::string next(int64_t segmentLength) {
    if (!isCoding_)
      return ".";
    const std::string text = std::to_string(phase_);
    phase_ = ((phase_ - segmentLength) % 3 + 3) % 3;
    return text;
  }

 private:
  bool isCoding_;
  int64_t phase_;
};

/// The attributes by which NCBI says that a feature goes on beyond the line's start or end.
std::string partialText(const Gff3Place& place) {
  std::string text;
  if (place.partialStart)
    text += ";start_range=.," + std::to_string(place.bases.start + 1);
  if (place.partialEnd)
    text += ";end_range=" + std::to_string(place.bases.end) + ",.";
  return text;
}

std::string featureLines(const Record& record, const std::string& name, const Feature& feature,
                         const LineParts& parts) {
  const auto orNone = [](const std::string& text) { return text.empty() ? "." : text; };
  CodonPhase phase(feature);
  std::string lines;
  const std::vector<Gff3Place> places = gff3PlacesOf(feature, record.length());
  for (size_t i = 0; i < places.size(); ++i) {
    const Gff3Place& place = places[i];
    lines += name + "\t" + orNone(parts.source) + "\t" + gff3Encoded(parts.type) + "\t" +
             std::to_string(place.bases.start + 1) + "\t" + std::to_string(place.bases.end) + "\t" +
             orNone(parts.score) + "\t" + strandSign(place.strand) + "\t" +
             phase.next(feature.segments[i].bases.length()) + "\t" + parts.attributes + partialText(place) + "\n";
  }
  return lines;
}

std::string formatRecord(const Record& record, const std::string& name, FeatureIds& ids) {
  const std::string length = std::to_string(record.length());
  std::string text = "##sequence-region " + name + " 1 " + length + "\n";
  // The name that stands in no column, unless it was told apart from another.
  const std::string& fullName = name == nameInFiles(record.id) ? record.id : name;
  text += name + "\t.\tregion\t1\t" + length + "\t.\t+\t.\tID=" + gff3Encoded(name, kReserved) +
          ";Name=" + gff3Encoded(fullName, kReserved) + (record.isCircular() ? ";Is_circular=true" : "") + "\n";
  const std::vector<std::string> featureIds = ids.of(record);
  for (size_t i = 0; i < record.features.size(); ++i)
    text += featureLines(record, name, record.features[i], partsOf(record, record.features[i], featureIds[i], ids));
  return text;
}

}  // namespace

Status writeGff3(const std::filesystem::path& path, std::span<const Record> records, const JobContext& job) {
  DGLM_TRY(AtomicFile file, AtomicFile::create(path));
  DGLM_CHECK(file.write("##gff-version 3\n"));
  const std::vector<std::string> names = namesInFiles(records);
  FeatureIds ids(names);
  for (size_t i = 0; i < records.size(); ++i) {
    DGLM_CHECK(job.checkpoint());
    DGLM_CHECK(file.write(validUtf8(formatRecord(records[i], names[i], ids))));
  }
  DGLM_CHECK(file.write("##FASTA\n"));
  for (size_t i = 0; i < records.size(); ++i) {
    DGLM_CHECK(job.checkpoint());
    DGLM_CHECK(file.write(formatFasta(records[i], names[i], records[i].description)));
  }
  return file.commit();
}

}  // namespace dglm
