// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/gff3_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/formats/gff3_terms.h"

namespace dglm {

namespace {

constexpr int64_t kLinesPerSlice = 1 << 14;
constexpr size_t kColumns = 9;

int hexDigit(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Without percent encoding; a '%' that starts none stays.
std::string decoded(std::string_view text) {
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
    const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
    if (low < 0) {
      result += text[i];
      continue;
    }
    result += static_cast<char>(16 * high + low);
    i += 2;
  }
  return result;
}

/// Takes the part up to the separator, or all that is left.
std::string_view takeUntil(std::string_view& text, char separator) {
  const std::string_view part = text.substr(0, text.find(separator));
  text.remove_prefix(std::min(part.size() + 1, text.size()));
  return part;
}

std::optional<std::array<std::string_view, kColumns>> columnsOf(std::string_view line) {
  if (std::ranges::count(line, '\t') != kColumns - 1)
    return {};
  std::array<std::string_view, kColumns> columns;
  for (std::string_view& column : columns)
    column = takeUntil(line, '\t');
  return columns;
}

std::optional<int64_t> place(std::string_view text) {
  constexpr int64_t kLargest = int64_t{1} << 40;
  int64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size() || number < 1 || number > kLargest)
    return {};
  return number;
}

Strand strandOf(std::string_view sign) {
  return sign == "+" ? Strand::Forward : sign == "-" ? Strand::Reverse : Strand::None;
}

/// The attributes that say something of the feature, and those that only GFF3 needs.
struct Attributes {
  std::vector<Qualifier> qualifiers;
  std::string id, name;
  bool isCircular = false;
};

Attributes attributesOf(std::string_view column) {
  Attributes found;
  while (!column.empty()) {
    std::string_view value = takeUntil(column, ';');
    const std::string key = decoded(takeUntil(value, '='));
    if (key == "ID")
      found.id = decoded(value);
    else if (key == "Name")
      found.name = decoded(value);
    else if (key == "Is_circular")
      found.isCircular = value == "true";
    else if (key != "Parent" && !key.empty())
      do
        found.qualifiers.push_back({key, decoded(takeUntil(value, ','))});
      while (!value.empty());
  }
  const bool hasLabel = std::ranges::any_of(found.qualifiers, [](const Qualifier& q) { return q.key == "label"; });
  if (!hasLabel && !found.name.empty())
    found.qualifiers.insert(found.qualifiers.begin(), {"label", found.name});
  return found;
}

/// Whether every segment lies in the record; those of a circular one may run once round the origin.
bool liesIn(const Feature& feature, int64_t length, Topology topology) {
  return std::ranges::all_of(feature.segments, [&](const FeatureSegment& segment) {
    const int64_t furthest = topology == Topology::Circular ? segment.bases.start + length : length;
    return segment.bases.start < length && segment.bases.end <= furthest;
  });
}

}  // namespace

class Gff3Parser {
 public:
  explicit Gff3Parser(const std::filesystem::path& path) : path_(path) {}

  Status addLine(std::string_view line) {
    ++line_;
    if (line.empty() || line.starts_with('#'))
      return {};
    const auto columns = columnsOf(line);
    if (!columns)
      return problem("it has not nine columns");
    const auto& [sequence, source, type, start, end, score, strand, phase, attributes] = *columns;
    const auto first = place(start), last = place(end);
    if (!first || !last || *last < *first)
      return problem("its start and end are no places");
    add(decoded(sequence), genbankKeyOf(decoded(type)), {{*first - 1, *last}, strandOf(strand)},
        attributesOf(attributes));
    return {};
  }

  Gff3Features take() { return std::move(features_); }

 private:
  Error problem(const std::string& what) const {
    return {ErrorKind::MalformedFile, {path_.string(), "line " + std::to_string(line_), what}};
  }

  void add(const std::string& name, std::string type, FeatureSegment segment, Attributes attributes) {
    Gff3Features::Sequence& sequence = features_.bySequence_[name];
    if (attributes.isCircular)
      sequence.topology = Topology::Circular;
    if (!attributes.id.empty()) {
      const auto [entry, isNew] = sequence.byId.try_emplace(attributes.id, sequence.features.size());
      if (!isNew) {
        Feature& known = sequence.features[entry->second];
        known.segments.push_back(segment);
        known.order = SegmentOrder::Join;
        return;
      }
    }
    sequence.features.push_back({std::move(type), {segment}, SegmentOrder::Single, std::move(attributes.qualifiers)});
  }

  const std::filesystem::path& path_;
  Gff3Features features_;
  int64_t line_ = 0;
};

void Gff3Features::annotate(Record& record, ReadWarnings& warnings) const {
  const auto found = bySequence_.find(record.id);
  if (found == bySequence_.end())
    return;
  if (found->second.topology == Topology::Circular)
    record.topology = Topology::Circular;
  for (const Feature& feature : found->second.features) {
    if (liesIn(feature, record.length(), record.topology))
      record.features.push_back(feature);
    else
      warnings.add(ReadProblem::FeatureBeyondEnd, record.id);
  }
}

Result<Gff3Features> readGff3Features(InputFile& input, const JobContext& job) {
  Gff3Parser parser(input.path());
  std::string_view line;
  for (int64_t count = 1;; ++count) {
    if (count % kLinesPerSlice == 0)
      DGLM_CHECK(input.checkpoint(job));
    DGLM_TRY(const bool hasLine, input.nextLine(line));
    if (!hasLine || line.starts_with("##FASTA"))
      return parser.take();
    DGLM_CHECK(parser.addLine(line));
  }
}

Result<Gff3Features> readGff3Features(const std::filesystem::path& path, const JobContext& job) {
  DGLM_TRY(InputFile input, InputFile::open(path));
  return readGff3Features(input, job);
}

}  // namespace dglm
