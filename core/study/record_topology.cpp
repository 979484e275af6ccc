// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/record_topology.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "core/base/text.h"
#include "core/base/utf8_path.h"
#include "core/formats/genbank_location.h"
#include "core/study/analysis.h"

namespace dglm {
namespace {

/// In reading order, as the location is written.
void cutAtOrigin(Feature& feature, int64_t length) {
  std::vector<FeatureSegment> pieces;
  for (const FeatureSegment& segment : feature.segments) {
    if (segment.bases.end <= length) {
      pieces.push_back(segment);
      continue;
    }
    FeatureSegment before = segment, behind = segment;
    before.bases.end = length;
    before.partialEnd = false;
    behind.bases = {0, segment.bases.end - length};
    behind.partialStart = false;
    const bool isReverse = segment.strand == Strand::Reverse;
    pieces.push_back(isReverse ? behind : before);
    pieces.push_back(isReverse ? before : behind);
  }
  if (feature.order == SegmentOrder::Single && pieces.size() > 1)
    feature.order = SegmentOrder::Join;
  feature.segments = std::move(pieces);
}

void joinAtOrigin(Feature& feature, int64_t length) {
  mergeAcrossOrigin(feature.segments, length);
  if (feature.segments.size() == 1)
    feature.order = SegmentOrder::Single;
}

/// What the analyses hold of the record.
Result<std::vector<std::pair<AnalysisId, RecordCode>>> codesOf(const Project& project, RecordId id,
                                                               const JobContext& job) {
  std::vector<std::pair<AnalysisId, RecordCode>> codes;
  DGLM_TRY(const std::vector<StoredAnalysis> analyses, project.analyses().list());
  for (const StoredAnalysis& stored : analyses) {
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(const std::vector<RecordId> held, project.activations().records(stored.id));
    if (!std::binary_search(held.begin(), held.end(), id))
      continue;
    DGLM_TRY(RecordCode code, project.activations().recordCode(stored.id, id));
    codes.emplace_back(stored.id, std::move(code));
  }
  return codes;
}

Result<RecordForm> formOf(const Project& project, RecordId id, const JobContext& job) {
  DGLM_TRY(Record record, project.records().load(id));
  RecordForm form{record.topology, std::move(record.features), {}};
  DGLM_TRY(form.codes, codesOf(project, id, job));
  return form;
}

/// Those of analyses that there still are.
Status storeCodes(Project& project, RecordId id, const std::vector<std::pair<AnalysisId, RecordCode>>& codes) {
  DGLM_TRY(const std::vector<StoredAnalysis> analyses, project.analyses().list());
  for (const auto& [analysis, code] : codes) {
    if (std::ranges::find(analyses, analysis, &StoredAnalysis::id) == analyses.end())
      continue;
    DGLM_TRY(ActivationWriter writer, project.activations().writer(analysis));
    DGLM_CHECK(writer.add(id, code));
    DGLM_CHECK(writer.commit());
  }
  return {};
}

constexpr int64_t kLeastRepeat = 20;
constexpr int64_t kFurthestLook = 50'000;
constexpr int64_t kLongestUnit = 6;

/// For each place the length of the longest proper prefix of `text` that ends there (Knuth, Morris and Pratt).
std::vector<int64_t> prefixesOf(std::string_view text) {
  std::vector<int64_t> prefixes(text.size(), 0);
  for (size_t i = 1; i < text.size(); ++i) {
    int64_t length = prefixes[i - 1];
    while (length > 0 && text[i] != text[static_cast<size_t>(length)])
      length = prefixes[static_cast<size_t>(length) - 1];
    prefixes[i] = text[i] == text[static_cast<size_t>(length)] ? length + 1 : 0;
  }
  return prefixes;
}

/// How many bases at the start stand at the end too; the two do not overlap.
int64_t repeatedBases(std::string_view bases) {
  const size_t look = std::min(bases.size() / 2, static_cast<size_t>(kFurthestLook));
  if (look < static_cast<size_t>(kLeastRepeat))
    return 0;
  const std::string both = std::string(bases.substr(0, look)) + '|' + std::string(bases.substr(bases.size() - look));
  const std::vector<int64_t> prefixes = prefixesOf(both);
  const int64_t repeated = prefixes.back();
  if (repeated < kLeastRepeat || bases.substr(0, static_cast<size_t>(repeated)).find('N') != std::string_view::npos)
    return 0;
  const int64_t unit = repeated - prefixes[static_cast<size_t>(repeated) - 1];
  return unit > kLongestUnit ? repeated : 0;
}

std::vector<std::string> wordsOf(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char letter : text) {
    if (std::isalnum(static_cast<unsigned char>(letter)) != 0)
      words.back() += inLowerCase(letter);
    else if (!words.back().empty())
      words.emplace_back();
  }
  return words;
}

/// "circular", but not "non-circular" or "circular RNA"; "plasmid" with "complete sequence", as GenBank titles have it.
bool saysCircular(std::string_view text) {
  const std::vector<std::string> words = wordsOf(text);
  bool isPlasmid = false, isComplete = false;
  for (size_t i = 0; i < words.size(); ++i) {
    const std::string before = i > 0 ? words[i - 1] : "", behind = i + 1 < words.size() ? words[i + 1] : "";
    if (words[i] == "circular" && before != "non" && before != "not" && behind != "rna")
      return true;
    isPlasmid = isPlasmid || words[i] == "plasmid";
    isComplete = isComplete || (words[i] == "complete" && behind == "sequence");
  }
  return isPlasmid && isComplete;
}

}  // namespace

Record withTopology(Record record, Topology topology) {
  record.topology = topology;
  for (Feature& feature : record.features) {
    if (topology == Topology::Circular)
      joinAtOrigin(feature, record.length());
    else
      cutAtOrigin(feature, record.length());
  }
  return record;
}

Result<RecordForm> changeTopology(Project& project, RecordId id, Topology topology, const JobContext& job) {
  DGLM_TRY(RecordForm before, formOf(project, id, job));
  DGLM_TRY(Record record, project.records().load(id));
  const Record changed = withTopology(std::move(record), topology);
  DGLM_CHECK(project.records().setTopology(id, topology, changed.features, job));
  std::vector<std::pair<AnalysisId, RecordCode>> kept;
  for (const auto& [analysis, code] : before.codes) {
    DGLM_TRY(const Analysis stored, project.analyses().load(analysis));
    if (!readingOptionsOf(stored).allWindows)
      kept.emplace_back(analysis, code);
  }
  DGLM_CHECK(storeCodes(project, id, kept));
  return before;
}

Result<RecordForm> putForm(Project& project, RecordId id, const RecordForm& form, const JobContext& job) {
  DGLM_TRY(RecordForm before, formOf(project, id, job));
  DGLM_CHECK(project.records().setTopology(id, form.topology, form.features, job));
  DGLM_CHECK(storeCodes(project, id, form.codes));
  return before;
}

CircularSigns circularSigns(const Record& record, const std::filesystem::path& file) {
  if (record.isCircular())
    return {};
  return {repeatedBases(record.bases), saysCircular(record.description) || saysCircular(toUtf8(file.stem()))};
}

}  // namespace dglm
