// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/track_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include "core/base/text.h"
#include "core/formats/file_kind.h"
#include "core/formats/input_file.h"

namespace dglm {
namespace {

constexpr int64_t kLinesPerLook = 4096;
constexpr size_t kSniffedTrackBytes = 64 * 1024;

template <class Number>
std::optional<Number> numberIn(std::string_view text) {
  if (text.starts_with('+'))
    text.remove_prefix(1);
  Number number{};
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return number;
}

/// BED's columns stand between tabs; files with blanks alone are met too.
std::vector<std::string_view> bedColumns(std::string_view line) {
  std::vector<std::string_view> columns;
  if (line.find('\t') == std::string_view::npos) {
    for (std::string_view word = takeWord(line = trimmed(line)); !word.empty(); word = takeWord(line))
      columns.push_back(word);
    return columns;
  }
  for (size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
    columns.push_back(trimmed(line.substr(0, tab)));
    line.remove_prefix(tab + 1);
  }
  columns.push_back(trimmed(line));
  return columns;
}

bool isWord(std::string_view line, std::string_view word) {
  return line == word || (line.starts_with(word) && (line[word.size()] == ' ' || line[word.size()] == '\t'));
}

bool isBesideTracks(std::string_view line) {
  return trimmed(line).empty() || line.starts_with('#') || isWord(line, "browser");
}

/// The value of a track line's name=... or name="...".
std::string settingOf(std::string_view line, std::string_view key) {
  for (size_t at = line.find(key); at != std::string_view::npos; at = line.find(key, at + 1)) {
    const std::string_view rest = line.substr(at + key.size());
    const bool isWhole = at > 0 && (line[at - 1] == ' ' || line[at - 1] == '\t') && rest.starts_with('=');
    if (!isWhole)
      continue;
    const std::string_view value = rest.substr(1);
    const char quote = value.empty() ? ' ' : value.front();
    if (quote == '"' || quote == '\'')
      return std::string(value.substr(1, value.find(quote, 1) - 1));
    return std::string(value.substr(0, value.find_first_of(" \t")));
  }
  return {};
}

/// "255,128,0" as "#ff8000"; "" for anything else, and for the black that stands for no colour in itemRgb.
std::string colourIn(std::string_view text) {
  std::string colour = "#";
  bool isBlack = true;
  for (int part = 0; part < 3; ++part) {
    const size_t comma = part < 2 ? text.find(',') : text.size();
    const auto number = comma == std::string_view::npos ? std::nullopt : numberIn<int>(trimmed(text.substr(0, comma)));
    if (!number || *number < 0 || *number > 255)
      return {};
    constexpr std::string_view kDigits = "0123456789abcdef";
    colour += kDigits[static_cast<size_t>(*number / 16)];
    colour += kDigits[static_cast<size_t>(*number % 16)];
    isBlack = isBlack && *number == 0;
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return isBlack ? std::string() : colour;
}

std::optional<BaseRange> placeIn(const std::vector<std::string_view>& columns) {
  const auto start = columns.size() < 3 ? std::nullopt : numberIn<int64_t>(columns[1]);
  const auto end = start ? numberIn<int64_t>(columns[2]) : std::nullopt;
  if (!end || *start < 0 || *end <= *start)
    return std::nullopt;
  return BaseRange{*start, *end};
}

std::optional<float> valueIn(const std::vector<std::string_view>& columns) {
  const auto value = columns.size() < 4 ? std::nullopt : numberIn<float>(columns[3]);
  return value && std::isfinite(*value) ? value : std::nullopt;
}

Strand strandIn(const std::vector<std::string_view>& columns) {
  const std::string_view said = columns.size() > 5 ? columns[5] : "";
  return said == "+" ? Strand::Forward : said == "-" ? Strand::Reverse : Strand::None;
}

/// The numbers of "10,20,"; empty where one is none.
std::vector<int64_t> numbersIn(std::string_view text) {
  std::vector<int64_t> numbers;
  while (!text.empty()) {
    const size_t comma = std::min(text.find(','), text.size());
    const auto number = numberIn<int64_t>(trimmed(text.substr(0, comma)));
    if (!number)
      return {};
    numbers.push_back(*number);
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return numbers;
}

/// The blocks of a BED line in reading direction; the whole place where there are none that fit it.
std::vector<FeatureSegment> segmentsIn(const std::vector<std::string_view>& columns, BaseRange place) {
  constexpr size_t kSizes = 10, kStarts = 11;
  const Strand strand = strandIn(columns);
  std::vector<FeatureSegment> segments;
  const std::vector<int64_t> sizes = columns.size() > kStarts ? numbersIn(columns[kSizes]) : std::vector<int64_t>();
  const std::vector<int64_t> starts = columns.size() > kStarts ? numbersIn(columns[kStarts]) : std::vector<int64_t>();
  for (size_t i = 0; i < sizes.size() && sizes.size() == starts.size(); ++i) {
    const BaseRange block{place.start + starts[i], place.start + starts[i] + sizes[i]};
    if (block.isEmpty() || block.start < place.start || block.end > place.end)
      return {{place, strand}};
    segments.push_back({block, strand});
  }
  if (segments.empty())
    return {{place, strand}};
  if (strand == Strand::Reverse)
    std::ranges::reverse(segments);
  return segments;
}

std::optional<Feature> featureIn(const std::vector<std::string_view>& columns) {
  constexpr size_t kName = 3, kScore = 4, kColour = 8;
  const std::optional<BaseRange> place = placeIn(columns);
  if (!place)
    return std::nullopt;
  Feature feature{"misc_feature", segmentsIn(columns, *place), SegmentOrder::Single, {}};
  if (feature.segments.size() > 1)
    feature.order = SegmentOrder::Join;
  if (columns.size() > kName && !columns[kName].empty() && columns[kName] != ".")
    feature.qualifiers.push_back({"label", std::string(columns[kName])});
  if (columns.size() > kScore && columns[kScore] != "." && columns[kScore] != "0")
    feature.qualifiers.push_back({"score", std::string(columns[kScore])});
  if (const std::string colour = columns.size() > kColour ? colourIn(columns[kColour]) : ""; !colour.empty())
    for (const char* key : {"ApEinfo_fwdcolor", "ApEinfo_revcolor"})
      feature.qualifiers.push_back({key, colour});
  return feature;
}

/// What the first line of data and the track lines before it say; nothing where it is no BED and no bedGraph.
std::optional<TrackFileKind> kindOfColumns(std::string_view text, const std::filesystem::path& path) {
  std::optional<TrackFileKind> said;
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    const bool isWhole = end < text.size() || text.size() < kSniffedTrackBytes;
    text.remove_prefix(std::min(end + 1, text.size()));
    if (isWord(line, "track")) {
      const std::string type = inLowerCase(settingOf(line, "type"));
      said = type == "bedgraph" || type == "wiggle_0" ? TrackFileKind::BedGraph : TrackFileKind::Bed;
      continue;
    }
    if (isBesideTracks(line))
      continue;
    const std::vector<std::string_view> columns = bedColumns(line);
    if (!isWhole || !placeIn(columns))
      return std::nullopt;
    if (said)
      return said;
    const bool isGraph = columns.size() == 4 && valueIn(columns) && lowerSuffix(path) != ".bed";
    return isGraph ? TrackFileKind::BedGraph : TrackFileKind::Bed;
  }
  return said;  // a track without a line
}

bool isBigWig(std::string_view head) {
  using std::string_view_literals::operator""sv;
  return head.starts_with("\x26\xfc\x8f\x88"sv) || head.starts_with("\x88\x8f\xfc\x26"sv);
}

bool holdsBases(InputFile& input, const StopToken& stop) {
  std::string_view line;
  for (Result<bool> hasLine = true; hasLine.hasValue() && hasLine.value() && !stop.stopRequested();
       hasLine = input.nextLine(line))
    if (line.starts_with("##FASTA") || line.starts_with('>'))
      return true;
  return false;
}

/// Reads BED and bedGraph line by line.
class TrackLines {
 public:
  explicit TrackLines(TrackFileKind kind) : isGraph_(kind == TrackFileKind::BedGraph) { read_.kind = kind; }

  void add(std::string_view line, int64_t number) {
    if (isBesideTracks(line))
      return;
    if (isWord(line, "track")) {
      read_.tracks.push_back({settingOf(line, "name"), colourIn(settingOf(line, "color")), {}, {}});
      return;
    }
    if (read_.tracks.empty())
      read_.tracks.emplace_back();
    if (!addData(bedColumns(line)) && read_.unreadLines++ == 0)
      read_.firstUnreadLine = number;
  }

  ReadTracks take() { return std::move(read_); }

 private:
  bool addData(const std::vector<std::string_view>& columns) {
    ReadTrack& track = read_.tracks.back();
    if (!isGraph_) {
      std::optional<Feature> feature = featureIn(columns);
      if (feature)
        track.features[std::string(columns.front())].push_back(*std::move(feature));
      return feature.has_value();
    }
    const auto place = placeIn(columns);
    const auto value = place ? valueIn(columns) : std::nullopt;
    if (value)
      track.values[std::string(columns.front())].push_back({*place, *value});
    return value.has_value();
  }

  bool isGraph_;
  ReadTracks read_;
};

Error unreadable(const std::filesystem::path& path) {
  return {ErrorKind::UnrecognisedFile, {path.string(), Why("it holds no track: no BED, bedGraph, bigWig or GFF3")}};
}

}  // namespace

std::optional<TrackFileKind> trackFileKindOf(const std::filesystem::path& path, const StopToken& stop) {
  Result<InputFile> input = InputFile::open(path);
  if (input.hasError())
    return std::nullopt;
  const Result<std::string_view> head = input.value().peek(kSniffedTrackBytes);
  if (head.hasError())
    return std::nullopt;
  if (isBigWig(head.value()))
    return TrackFileKind::BigWig;
  const Result<FileKind> kind = fileKindOf(head.value(), path);
  if (kind.hasValue() && kind.value() != FileKind::Gff3)
    return std::nullopt;
  if (kind.hasValue())
    return holdsBases(input.value(), stop) || stop.stopRequested() ? std::nullopt : std::optional(TrackFileKind::Gff3);
  return kindOfColumns(head.value(), path);
}

Result<ReadTracks> readTracks(const std::filesystem::path& path, const JobContext& job) {
  DGLM_TRY(InputFile input, InputFile::open(path));
  const std::optional<TrackFileKind> kind = trackFileKindOf(path, job.stop);
  DGLM_CHECK(job.checkpoint());
  if (!kind)
    return unreadable(path);
  ReadTracks read;
  read.kind = *kind;
  if (kind == TrackFileKind::BigWig) {
    DGLM_TRY(ReadTrack track, readBigWig(path, job));
    read.tracks.push_back(std::move(track));
    return read;
  }
  if (kind == TrackFileKind::Gff3) {
    DGLM_TRY(read.gff3, readGff3Features(input, job));
    return read;
  }
  TrackLines lines(*kind);
  std::string_view line;
  for (int64_t number = 1;; ++number) {
    if (number % kLinesPerLook == 0)
      DGLM_CHECK(input.checkpoint(job));
    DGLM_TRY(const bool hasLine, input.nextLine(line));
    if (!hasLine)
      break;
    lines.add(line, number);
  }
  read = lines.take();
  std::erase_if(read.tracks, [](const ReadTrack& track) { return track.values.empty() && track.features.empty(); });
  if (read.tracks.empty())
    return unreadable(path);
  return read;
}

}  // namespace dglm
