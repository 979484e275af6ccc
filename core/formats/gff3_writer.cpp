// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "core/base/atomic_file.h"
#include "core/formats/gff3_terms.h"
#include "core/formats/record_writers.h"

namespace dglm {
namespace {

/// Percent encoding of what GFF3 gives a meaning; `reserved` differs between columns and attributes.
std::string escaped(std::string_view text, std::string_view reserved) {
  std::string result;
  for (char c : text) {
    const auto code = static_cast<unsigned char>(c);
    constexpr unsigned char kFirstPrintable = 0x20, kDelete = 0x7F;
    if (code >= kFirstPrintable && code != kDelete && c != '%' && reserved.find(c) == std::string_view::npos) {
      result += c;
      continue;
    }
    std::array<char, 4> hex{};
    std::snprintf(hex.data(), hex.size(), "%%%02X", static_cast<unsigned>(code));
    result += hex.data();
  }
  return result;
}

std::string seqId(const Record& record) {
  return escaped(record.id, " >");
}

std::string attribute(std::string_view text) {
  return escaped(text, ";=&,");
}

char strandSign(Strand strand) {
  return strand == Strand::Forward ? '+' : strand == Strand::Reverse ? '-' : '.';
}

/// All values of the qualifier in one attribute, separated by commas.
std::string valuesOf(const Feature& feature, const std::string& key) {
  std::string values;
  for (const Qualifier& qualifier : feature.qualifiers) {
    if (qualifier.key != key)
      continue;
    if (!values.empty())
      values += ',';
    values += attribute(qualifier.hasValue ? qualifier.value : "true");
  }
  return values;
}

std::string attributesOf(const Feature& feature, size_t number) {
  std::string text = "ID=feature" + std::to_string(number) + ";Name=" + attribute(feature.label());
  std::set<std::string> written;
  for (const Qualifier& qualifier : feature.qualifiers) {
    if (written.insert(qualifier.key).second)
      text.append(";").append(attribute(qualifier.key)).append("=").append(valuesOf(feature, qualifier.key));
  }
  return text;
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

std::string featureLines(const Record& record, const Feature& feature, size_t number) {
  const std::string attributes = attributesOf(feature, number);
  CodonPhase phase(feature);
  std::string lines;
  for (const FeatureSegment& segment : feature.segments) {
    // A place between two bases is its left one with start equal to end.
    const int64_t start = segment.bases.isEmpty() ? std::max<int64_t>(segment.bases.start, 1) : segment.bases.start + 1;
    const int64_t end = std::max(segment.bases.end, start);
    lines += seqId(record) + "\t.\t" + escaped(ontologyTermOf(feature.type), "") + "\t" + std::to_string(start) + "\t" +
             std::to_string(end) + "\t.\t" + strandSign(segment.strand) + "\t" + phase.next(segment.bases.length()) +
             "\t" + attributes + "\n";
  }
  return lines;
}

std::string formatRecord(const Record& record) {
  const std::string length = std::to_string(record.length());
  std::string text = "##sequence-region " + seqId(record) + " 1 " + length + "\n";
  text += seqId(record) + "\t.\tregion\t1\t" + length + "\t.\t+\t.\tID=" + attribute(record.id) +
          (record.isCircular() ? ";Is_circular=true" : "") + "\n";
  for (size_t i = 0; i < record.features.size(); ++i)
    text += featureLines(record, record.features[i], i + 1);
  return text;
}

}  // namespace

Status writeGff3(const std::filesystem::path& path, std::span<const Record> records) {
  DGLM_TRY(AtomicFile file, AtomicFile::create(path));
  DGLM_CHECK(file.write("##gff-version 3\n"));
  for (const Record& record : records)
    DGLM_CHECK(file.write(formatRecord(record)));
  DGLM_CHECK(file.write("##FASTA\n"));
  for (const Record& record : records)
    DGLM_CHECK(file.write(formatFasta(record)));
  return file.commit();
}

}  // namespace dglm
