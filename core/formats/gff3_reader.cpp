// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/gff3_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/base/text.h"
#include "core/formats/gff3_attributes.h"
#include "core/formats/gff3_terms.h"
#include "core/formats/record_names.h"

namespace dglm {

namespace {

constexpr int64_t kLinesPerSlice = 1 << 14;
constexpr size_t kColumns = 9;

/// The nine columns, without any behind them.
std::optional<std::array<std::string_view, kColumns>> columnsOf(std::string_view line) {
  std::array<std::string_view, kColumns> columns;
  for (size_t i = 0; i + 1 < kColumns; ++i) {
    const size_t tab = line.find('\t');
    if (tab == std::string_view::npos)
      return {};
    columns[i] = trimmed(line.substr(0, tab));
    line.remove_prefix(tab + 1);
  }
  columns.back() = line.substr(0, line.find('\t'));
  return columns;
}

bool isOneOf(std::string_view value, std::initializer_list<std::string_view> values) {
  return std::ranges::find(values, value) != values.end();
}

/// What is in the line that GFF3 does not know; "" for nothing.
std::string unknownIn(std::string_view line, std::string_view strand, std::string_view phase, bool hasSecondId) {
  constexpr std::ptrdiff_t kTabs = kColumns - 1;
  if (std::ranges::count(trimmed(line), '\t') > kTabs)
    return "a tenth column";
  if (!isOneOf(strand, {"+", "-", ".", "?", ""}))
    return std::string("strand ").append(strand);
  if (!isOneOf(phase, {"0", "1", "2", ".", ""}))
    return std::string("phase ").append(phase);
  return hasSecondId ? "a second ID" : "";
}

/// A place, 1-based; 0 and less lie before base 1.
std::optional<int64_t> placeOf(std::string_view text) {
  constexpr int64_t kFurthest = int64_t{1} << 40;
  int64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size() || number < -kFurthest || number > kFurthest)
    return {};
  return number;
}

Strand strandOf(std::string_view sign) {
  return sign == "+" ? Strand::Forward : sign == "-" ? Strand::Reverse : Strand::None;
}

int phaseOf(std::string_view text) {
  return text == "1" ? 1 : text == "2" ? 2 : 0;
}

bool hasQualifier(std::span<const Qualifier> qualifiers, std::string_view key) {
  return std::ranges::find(qualifiers, key, &Qualifier::key) != qualifiers.end();
}

/// What stands behind all other qualifiers: the feature's place among others, and the columns 2 and 6.
std::vector<Qualifier> lastQualifiersOf(const Gff3Attributes& attributes, std::string_view source,
                                        std::string_view score) {
  std::vector<Qualifier> last;
  if (!attributes.id.empty() && !attributes.id.starts_with(kOwnId))
    last.push_back({"ID", attributes.id});
  for (const std::string& parent : attributes.parents)
    last.push_back({"Parent", parent});
  if (!source.empty() && source != ".")
    last.push_back({"source", gff3Decoded(source)});
  if (!score.empty() && score != ".")
    last.push_back({"score", std::string(score)});
  return last;
}

void addMissing(const std::vector<Qualifier>& more, std::vector<Qualifier>& qualifiers) {
  for (const Qualifier& qualifier : more)
    if (std::ranges::find(qualifiers, qualifier) == qualifiers.end())
      qualifiers.push_back(qualifier);
}

}  // namespace

class Gff3Parser {
 public:
  void addLine(std::string_view line) {
    ++line_;
    if (trimmed(line).empty() || line.starts_with('#'))
      return;
    const auto columns = columnsOf(line);
    if (!columns)
      return features_.ofLines_.add(ReadProblem::LineWithoutColumns, std::to_string(line_));
    const auto& [sequence, source, type, start, end, score, strand, phase, attributes] = *columns;
    const auto first = placeOf(start), last = placeOf(end);
    if (!first || !last)
      return features_.ofLines_.add(ReadProblem::LineWithoutPlaces, std::to_string(line_));
    const Gff3Attributes said = gff3AttributesOf(attributes);
    if (const std::string unknown = unknownIn(line, strand, phase, said.hasSecondId); !unknown.empty())
      features_.ofLines_.add(ReadProblem::LineValueUnknown, std::to_string(line_).append(", ").append(unknown));
    const std::string name = gff3Decoded(sequence);
    if (name != sequence)
      features_.bySpelling_.emplace(sequence, name);
    Gff3Features::Sequence& of = features_.bySequence_[name];
    if (said.isCircular)
      of.topology = Topology::Circular;
    Gff3Features::Entry entry;
    entry.type = said.genbankKey.empty() ? genbankKeyOf(gff3Decoded(type)) : said.genbankKey;
    entry.name = said.name;
    entry.location = said.location;
    entry.qualifiers = said.qualifiers;
    entry.lastQualifiers = lastQualifiersOf(said, source, score);
    entry.places = {{{*first - 1, *last}, strandOf(strand), said.partialStart, said.partialEnd, phaseOf(phase)}};
    entry.line = line_;
    const bool isOfSequence = type == "region" && *first == 1 && said.id == name && said.qualifiers.empty() &&
                              said.parents.empty() && said.location.empty() && !of.whole;
    if (isOfSequence)
      of.whole = std::move(entry);
    else
      add(partsId(said, entry), std::move(entry), of);
  }

  Gff3Features take() { return std::move(features_); }

 private:
  /// What the lines of one feature share.
  static std::string partsId(const Gff3Attributes& said, const Gff3Features::Entry& entry) {
    if (!said.id.empty() || said.transcript.empty() || entry.type != "CDS")
      return said.id;
    return said.transcript + '\n' + (entry.places.front().strand == Strand::Reverse ? '-' : '+');
  }

  static void add(const std::string& id, Gff3Features::Entry&& entry, Gff3Features::Sequence& sequence) {
    if (!id.empty()) {
      const auto [known, isNew] = sequence.byIdAndType.try_emplace({id, entry.type}, sequence.entries.size());
      if (!isNew) {
        Gff3Features::Entry& whole = sequence.entries[known->second];
        whole.places.push_back(entry.places.front());
        if (whole.name.empty())
          whole.name = entry.name;
        else if (entry.name != whole.name && !entry.name.empty())
          addMissing({{"Alias", entry.name}}, whole.qualifiers);
        addMissing(entry.qualifiers, whole.qualifiers);
        addMissing(entry.lastQualifiers, whole.lastQualifiers);
        return;
      }
    }
    sequence.entries.push_back(std::move(entry));
  }

  Gff3Features features_;
  int64_t line_ = 0;
};

Feature Gff3Features::Entry::feature(const Gff3Placement& placement) const {
  Feature feature{type, placement.segments, placement.order, qualifiers};
  if (type == "CDS" && placement.phase > 0 && !hasQualifier(qualifiers, "codon_start"))
    feature.qualifiers.push_back({"codon_start", std::to_string(placement.phase + 1), false, true});
  std::ranges::copy(lastQualifiers, std::back_inserter(feature.qualifiers));
  if (name.empty() || name == feature.label())
    return feature;
  const auto behindOwn = feature.qualifiers.end() - static_cast<std::ptrdiff_t>(lastQualifiers.size());
  if (hasQualifier(qualifiers, "label"))
    feature.qualifiers.insert(behindOwn, {"Name", name});
  else
    feature.qualifiers.insert(feature.qualifiers.begin(), {"label", name});
  return feature;
}

/// The line that describes the sequence gives it its whole name; one that says more, or of a part, is a feature.
void Gff3Features::Sequence::takeWhole(Record& record) {
  if (!whole)
    return;
  const bool isName = whole->name.empty() || whole->name == record.id || nameInFiles(whole->name) == record.id;
  const bool saysNoMore = whole->lastQualifiers.size() <= 1;  // its ID
  if (isName && saysNoMore && whole->places.front().bases.end == record.length()) {
    if (!whole->name.empty())
      record.id = whole->name;
    return;
  }
  entries.insert(entries.begin(), *std::move(whole));
}

Gff3Features::Sequences::iterator Gff3Features::sequenceOf(Record& record) {
  auto found = bySequence_.find(record.id);
  if (found == bySequence_.end())
    found = bySequence_.find(nameInFiles(record.id));
  if (const auto spelled = bySpelling_.find(record.id); found == bySequence_.end() && spelled != bySpelling_.end())
    found = bySequence_.find(spelled->second);
  // A name with blanks, whose first word alone FASTA has for a name.
  const std::string header = record.id + " " + record.description + " ";
  for (size_t blank = header.find(' ', record.id.size() + 1); found == bySequence_.end() && blank != std::string::npos;
       blank = header.find(' ', blank + 1)) {
    found = bySequence_.find(header.substr(0, blank));
    if (found == bySequence_.end())
      continue;
    record.id = found->first;
    record.description = trimmed(std::string_view(header).substr(blank));
  }
  return found;
}

void Gff3Features::annotate(Record& record, ReadWarnings& warnings) {
  const auto found = sequenceOf(record);
  if (found == bySequence_.end())
    return;
  Sequence& sequence = found->second;
  if (sequence.isClaimed) {
    if (!sequence.entries.empty())
      warnings.add(ReadProblem::FeaturesOfSameName, record.id);
    return;
  }
  sequence.isClaimed = true;
  if (sequence.topology == Topology::Circular)
    record.topology = Topology::Circular;
  sequence.takeWhole(record);
  for (const Entry& entry : sequence.entries) {
    const Gff3Placement placement = placeGff3Lines(entry.places, entry.location, record.length(), record.topology);
    Feature feature = entry.feature(placement);
    if (placement.fit == LocationFit::Fits) {
      record.features.push_back(std::move(feature));
      continue;
    }
    warnings.add(
        placement.fit == LocationFit::BeyondEnd ? ReadProblem::FeatureBeyondEnd : ReadProblem::LocationUnreadable,
        feature.label() + " in " + record.id + ", line " + std::to_string(entry.line));
  }
}

void Gff3Features::addWarnings(ReadWarnings& warnings) const {
  warnings.add(ofLines_);
  for (const auto& [name, sequence] : bySequence_)
    if (!sequence.isClaimed && !sequence.entries.empty())
      warnings.add(ReadProblem::FeatureWithoutSequence, name, static_cast<int64_t>(sequence.entries.size()));
}

Result<Gff3Features> readGff3Features(InputFile& input, const JobContext& job) {
  Gff3Parser parser;
  std::string_view line;
  for (int64_t count = 1;; ++count) {
    if (count % kLinesPerSlice == 0)
      DGLM_CHECK(input.checkpoint(job));
    DGLM_TRY(const std::string_view next, input.peek(1));
    if (next == ">")
      return parser.take();
    DGLM_TRY(const bool hasLine, input.nextLine(line));
    if (!hasLine || line.starts_with("##FASTA"))
      return parser.take();
    parser.addLine(line);
  }
}

Result<Gff3Features> readGff3Features(const std::filesystem::path& path, const JobContext& job) {
  DGLM_TRY(InputFile input, InputFile::open(path));
  return readGff3Features(input, job);
}

}  // namespace dglm
