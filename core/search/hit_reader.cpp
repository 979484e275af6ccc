// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/hit_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "core/formats/csv_fields.h"
#include "core/formats/input_file.h"

namespace dglm {
namespace {

constexpr size_t kColumns = 12;
constexpr int64_t kLinesPerSlice = 1 << 14;

std::string_view withoutBlanks(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

template <class Number>
bool readNumber(std::string_view text, Number& number) {
  text = withoutBlanks(text);
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failure == std::errc() && end == text.data() + text.size();
}

bool readReal(std::string_view text, double& number) {
  return readNumber(text, number) && std::isfinite(number);
}

Error badLine(const InputFile& input, int64_t line, const char* why, std::vector<std::string> at = {}) {
  return {
      ErrorKind::MalformedFile,
      {input.path().string(), Why::inEnglish("line %1", {std::to_string(line)}), Why::inEnglish(why, std::move(at))}};
}

/// The hit of a row, or nothing where a number is none.
std::optional<Hit> hitOf(const std::vector<std::string>& fields) {
  Hit hit;
  hit.query = fields[0];
  hit.subject = fields[1];
  const bool isGood = readReal(fields[2], hit.identity) && readNumber(fields[3], hit.columns) &&
                      readNumber(fields[4], hit.mismatches) && readNumber(fields[5], hit.gapOpenings) &&
                      readNumber(fields[6], hit.queryStart) && readNumber(fields[7], hit.queryEnd) &&
                      readNumber(fields[8], hit.subjectStart) && readNumber(fields[9], hit.subjectEnd) &&
                      readReal(fields[10], hit.expected) && readReal(fields[11], hit.bits);
  const bool isPossible = hit.identity >= 0 && hit.identity <= 100 && hit.columns > 0 && hit.queryStart > 0 &&
                          hit.queryEnd > 0 && hit.subjectStart > 0 && hit.subjectEnd > 0;
  return isGood && isPossible ? std::optional(std::move(hit)) : std::nullopt;
}

/// A header names its columns; no row of hits has a word for a length.
bool isHeader(const std::vector<std::string>& fields) {
  double number = 0;
  return std::none_of(fields.begin() + 2, fields.begin() + kColumns,
                      [&](const std::string& field) { return readReal(field, number); });
}

Status readTable(InputFile& input, const HitSink& sink, const JobContext& job) {
  char separator = 0;
  std::string_view line;
  bool isFirst = true;
  for (int64_t number = 1;; ++number) {
    if (number % kLinesPerSlice == 0)
      DGLM_CHECK(input.checkpoint(job));
    DGLM_TRY(const bool hasLine, input.nextLine(line));
    if (!hasLine)
      return {};
    if (withoutBlanks(line).empty() || line.starts_with('#'))
      continue;
    if (separator == 0)
      separator = line.find('\t') != std::string_view::npos ? '\t' : ',';
    const std::vector<std::string> fields = splitCsvLine(line, separator);
    if (fields.size() < kColumns)
      return badLine(input, number, "it has %1 columns, and a table of hits has %2",
                     {std::to_string(fields.size()), std::to_string(kColumns)});
    std::optional<Hit> hit = hitOf(fields);
    if (!hit && !(isFirst && isHeader(fields)))
      return badLine(input, number, "a column holds something other than blastn's number");
    isFirst = false;
    if (!hit)
      continue;
    DGLM_TRY(const HitsWanted wanted, sink(std::move(*hit)));
    if (wanted == HitsWanted::Enough)
      return {};
  }
}

std::string unescaped(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto entity =
        std::ranges::find_if(kEntities, [&](const auto& each) { return text.substr(i).starts_with(each.first); });
    if (entity == kEntities.end()) {
      result += text[i];
      continue;
    }
    result += entity->second;
    i += entity->first.size() - 1;
  }
  return result;
}

/// Takes what BlastOutput has of hits; each of its elements that matter stands on a line of its own, as all programs
/// write it.
class XmlHits {
 public:
  XmlHits(InputFile& input, const AlignedHitSink& sink) : input_(input), sink_(sink) {}

  Status read(const JobContext& job) {
    std::string_view line;
    for (number_ = 1;; ++number_) {
      if (number_ % kLinesPerSlice == 0)
        DGLM_CHECK(input_.checkpoint(job));
      DGLM_TRY(const bool hasLine, input_.nextLine(line));
      if (!hasLine)
        return isClosed_ ? Status()
                         : Status(Error{ErrorKind::TruncatedFile,
                                        {input_.path().string(), Why::inEnglish("its XML stops in the middle")}});
      DGLM_CHECK(take(withoutBlanks(line)));
      if (wanted_ == HitsWanted::Enough)
        return {};
    }
  }

 private:
  Status take(std::string_view line) {
    if (!line.starts_with('<'))
      return {};
    const std::string_view name = line.substr(1, std::min(line.find('>'), line.size()) - 1);
    if (name == "/BlastOutput")
      isClosed_ = true;
    if (name == "Hsp") {
      aligned_ = AlignedHit();
      aligned_.subjectLength = subjectLength_;
      aligned_.queryLength = queryLength_;
      hit().query = query_;
      hit().subject = subject_;
      aligned_.subjectTitle = title_;
      gaps_ = identities_ = 0;
      gapOpenings_ = 0;
    }
    if (name == "/Hsp")
      return deliver();
    const std::string closing = "</" + std::string(name) + ">";
    if (line.size() < name.size() + 2 + closing.size() || !line.ends_with(closing))
      return {};
    line.remove_prefix(name.size() + 2);
    line.remove_suffix(closing.size());
    return takeValue(name, line);
  }

  Status takeValue(std::string_view name, std::string_view value) {
    const auto number = [&](auto& target) {
      return readNumber(value, target) ? Status() : Status(badLine(input_, number_, "it holds no number"));
    };
    if (name == "Iteration_query-def" || (name == "Iteration_query-ID"))
      query_ = firstWord(value);
    else if (name == "Iteration_query-len")
      return number(queryLength_);
    else if (name == "Hit_id")
      subject_ = firstWord(value);
    else if (name == "Hit_def")
      takeTitle(unescaped(value));
    else if (name == "Hit_len")
      return number(subjectLength_);
    else if (name == "Hsp_score")
      return number(aligned_.score);
    else if (name == "Hsp_bit-score")
      return number(hit().bits);
    else if (name == "Hsp_evalue")
      return number(hit().expected);
    else if (name == "Hsp_query-from")
      return number(hit().queryStart);
    else if (name == "Hsp_query-to")
      return number(hit().queryEnd);
    else if (name == "Hsp_hit-from")
      return number(hit().subjectStart);
    else if (name == "Hsp_hit-to")
      return number(hit().subjectEnd);
    else if (name == "Hsp_identity")
      return number(identities_);
    else if (name == "Hsp_gaps")
      return number(gaps_);
    else if (name == "Hsp_align-len")
      return number(hit().columns);
    else if (name == "Hsp_qseq" || name == "Hsp_hseq")
      takeRow(name == "Hsp_qseq" ? aligned_.queryRow : aligned_.subjectRow, value);
    return {};
  }

  /// The id, where blastn made up one of its own, stands before the title.
  void takeTitle(const std::string& said) {
    const size_t end = std::min(said.find_first_of(" \t"), said.size());
    const bool hasMadeUpId = subject_.starts_with("gnl|BL_ORD_ID|");
    if (hasMadeUpId)
      subject_ = said.substr(0, end);
    title_ = hasMadeUpId ? said.substr(std::min(end + 1, said.size())) : said;
    if (title_ == subject_ || title_ == "No definition line")
      title_.clear();
  }

  void takeRow(std::string& row, std::string_view value) {
    row = value;
    gapOpenings_ += gapsIn(value);
  }

  Hit& hit() { return aligned_.hit; }

  static std::string firstWord(std::string_view text) {
    const std::string whole = unescaped(text);
    return whole.substr(0, whole.find_first_of(" \t"));
  }

  static int64_t gapsIn(std::string_view row) {
    int64_t count = 0;
    for (size_t i = 0; i < row.size(); ++i)
      count += row[i] == '-' && (i == 0 || row[i - 1] != '-');
    return count;
  }

  Status deliver() {
    hit().gapOpenings = gapOpenings_;
    hit().mismatches = hit().columns - identities_ - gaps_;
    if (hit().columns <= 0 || identities_ < 0 || identities_ > hit().columns || hit().mismatches < 0)
      return badLine(input_, number_, "the numbers of an alignment do not belong together");
    hit().identity = 100 * static_cast<double>(identities_) / static_cast<double>(hit().columns);
    aligned_.identities = identities_;
    aligned_.gaps = gaps_;
    DGLM_TRY(wanted_, sink_(std::move(aligned_)));
    return {};
  }

  InputFile& input_;
  const AlignedHitSink& sink_;
  int64_t number_ = 0;
  std::string query_, subject_, title_;
  int64_t queryLength_ = 0, subjectLength_ = 0;
  AlignedHit aligned_;
  HitsWanted wanted_ = HitsWanted::More;
  int64_t gaps_ = 0, identities_ = 0, gapOpenings_ = 0;
  bool isClosed_ = false;
};

}  // namespace

Status forEachAlignedHit(const std::filesystem::path& path, const AlignedHitSink& sink, const JobContext& job) {
  DGLM_TRY(InputFile input, InputFile::open(path));
  constexpr size_t kHead = 4096;
  DGLM_TRY(const std::string_view head, input.peek(kHead));
  const size_t first = head.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || head[first] != '<')
    return readTable(
        input,
        [&](Hit&& hit) {
          AlignedHit aligned;
          aligned.hit = std::move(hit);
          return sink(std::move(aligned));
        },
        job);
  if (head.find("<BlastOutput>") == std::string_view::npos)
    return Error{ErrorKind::UnrecognisedFile,
                 {path.string(), Why::inEnglish("it is XML, but none of blastn's results")}};
  return XmlHits(input, sink).read(job);
}

Status forEachHit(const std::filesystem::path& path, const HitSink& sink, const JobContext& job) {
  return forEachAlignedHit(
      path, [&](AlignedHit&& aligned) { return sink(std::move(aligned.hit)); }, job);
}

Result<std::vector<Hit>> readHits(const std::filesystem::path& path, const JobContext& job) {
  std::vector<Hit> hits;
  const HitSink keep = [&](Hit&& hit) {
    hits.push_back(std::move(hit));
    return HitsWanted::More;
  };
  DGLM_CHECK(forEachHit(path, keep, job));
  return hits;
}

}  // namespace dglm
