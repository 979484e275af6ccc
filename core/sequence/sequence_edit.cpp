// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sequence/sequence_edit.h"

#include <algorithm>
#include <charconv>

#include "core/base/text.h"
#include "core/sequence/bases.h"

namespace dglm {
namespace {

constexpr std::string_view kBaseLetters = "ACGT";

bool isEditDigit(char letter) {
  return letter >= '0' && letter <= '9';
}

std::string inUpperCase(std::string_view text) {
  std::string upper(text);
  for (char& letter : upper)
    letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  return upper;
}

std::string dnaOf(std::string_view text) {
  std::string bases = inUpperCase(text);
  std::ranges::replace(bases, 'U', 'T');
  return bases;
}

/// Takes the number at the front of the text.
std::optional<int64_t> takeNumberOf(std::string_view& text) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || !isEditDigit(text.front()) || error != std::errc())
    return std::nullopt;
  text.remove_prefix(static_cast<size_t>(end - text.data()));
  return number;
}

bool takeLetters(std::string_view& text, std::string_view letters) {
  if (!inLowerCase(text).starts_with(letters))
    return false;
  text.remove_prefix(letters.size());
  return true;
}

class EditParser {
 public:
  EditParser(const std::string& option, std::string_view text, const Record& record)
      : option_(option), text_(text), record_(record) {}

  Result<SequenceEdit> parse() const {
    if (text_.size() >= 3 && !isEditDigit(text_.front()))
      return substitution();
    return rangeEdit();
  }

 private:
  Error wrong(const Why& why) const {
    return {ErrorKind::InvalidArgument, {option_, "'" + std::string(text_) + "'", why}};
  }
  Error unreadable() const {
    return wrong(Why("write a substitution as A120G, a deletion as 120-130del, an insertion as 120insACGT"));
  }
  Error outside() const { return wrong(Why("the sequence has bases 1 to %1", {std::to_string(record_.length())})); }

  Result<SequenceEdit> substitution() const {
    std::string_view rest = text_;
    const std::string from = dnaOf(rest.substr(0, 1));
    rest.remove_prefix(1);
    const auto position = takeNumberOf(rest);
    if (rest.size() == 2 && rest.front() == '>')
      rest.remove_prefix(1);
    const std::string to = dnaOf(rest);
    if (!position || to.size() != 1 || !isMadeOfBases(to))
      return unreadable();
    if (*position < 1 || *position > record_.length())
      return outside();
    const std::string there = dnaOf(record_.bases.substr(static_cast<size_t>(*position - 1), 1));
    if (there != from)
      return wrong(Why("base %1 is %2, not %3", {std::to_string(*position), there, from}));
    if (to == from)
      return wrong(Why("it changes nothing"));
    return SequenceEdit{from + std::to_string(*position) + to, {*position - 1, *position}, to};
  }

  Result<SequenceEdit> rangeEdit() const {
    std::string_view rest = text_;
    const auto first = takeNumberOf(rest);
    auto last = first;
    if (!rest.empty() && (rest.front() == '-' || rest.front() == '_')) {
      rest.remove_prefix(1);
      last = takeNumberOf(rest);
    }
    if (!first || !last)
      return unreadable();
    const bool isDeletion = takeLetters(rest, "del");
    const bool isInsertion = takeLetters(rest, "ins");
    const std::string bases = dnaOf(rest);
    if (isInsertion ? !isMadeOfBases(bases) : !isDeletion || !bases.empty())
      return unreadable();
    return isDeletion ? replacement(*first, *last, bases) : insertion(*first, *last, bases);
  }

  /// 120insACGT, or as HGVS has it 120_121insACGT.
  Result<SequenceEdit> insertion(int64_t behind, int64_t before, const std::string& bases) const {
    if (behind > record_.length())
      return outside();
    const bool closesCircle = record_.isCircular() && behind == record_.length() && before == 1;
    if (before != behind && before != behind + 1 && !closesCircle)
      return wrong(Why("bases come in between two that are neighbours"));
    return SequenceEdit{std::to_string(behind) + "ins" + bases, {behind, behind}, bases};
  }

  Result<SequenceEdit> replacement(int64_t first, int64_t last, const std::string& bases) const {
    const int64_t length = record_.length();
    if (first < 1 || std::max(first, last) > length)
      return outside();
    if (last < first && !record_.isCircular())
      return wrong(Why("it ends before it starts, and the sequence is linear"));
    SequenceEdit edit{std::to_string(first), {first - 1, last + (last < first ? length : 0)}, bases};
    edit.text += (last == first ? "" : "-" + std::to_string(last)) + "del" + (bases.empty() ? "" : "ins" + bases);
    if (edit.removed.length() >= length && bases.empty())
      return wrong(Why("no base would be left"));
    if (basesIn(record_, edit.removed) == bases)
      return wrong(Why("it changes nothing"));
    return edit;
  }

  const std::string& option_;
  std::string_view text_;
  const Record& record_;
};

/// How many bases of the segment an edit takes, whether what it writes is of the segment, and the first base that the
/// segment keeps. On a circle they may meet a turn apart.
struct EditedSegment {
  int64_t taken = 0;
  bool holdsWritten = false;
  bool startsWithWritten = false;
  int64_t firstKept = 0;
};

EditedSegment meetEdit(BaseRange segment, const SequenceEdit& edit, int64_t turn) {
  EditedSegment met;
  met.firstKept = segment.start;
  for (const int64_t shift : {-turn, int64_t{0}, turn}) {
    const BaseRange removed{edit.removed.start + shift, edit.removed.end + shift};
    const int64_t taken = std::min(segment.end, removed.end) - std::max(segment.start, removed.start);
    if (removed.isEmpty()) {
      met.holdsWritten |= segment.start < removed.start && removed.start < segment.end;
    } else if (taken > 0) {
      met.taken += taken;
      const bool holds = segment.start <= removed.start && removed.end <= segment.end;
      met.holdsWritten |= holds;
      met.startsWithWritten |= holds && segment.start == removed.start;
      if (removed.start <= segment.start)
        met.firstKept = removed.end;
    }
    if (turn == 0)
      break;
  }
  return met;
}

/// The segment in the edited record, or nothing.
std::optional<BaseRange> movedSegment(BaseRange segment, const SequenceEdit& edit, const EditPlaces& places,
                                      bool isCircular) {
  const int64_t turn = isCircular ? places.lengthBefore() : 0;
  const EditedSegment met = meetEdit(segment, edit, turn);
  const auto written = static_cast<int64_t>(edit.written.size());
  const int64_t length = segment.length() - met.taken + (met.holdsWritten ? written : 0);
  if (length <= 0)
    return segment.isEmpty() ? std::optional(BaseRange{segment.start, segment.start}) : std::nullopt;
  if (met.startsWithWritten && written > 0)
    return BaseRange{places.written().start, places.written().start + length};
  const int64_t first = isCircular ? met.firstKept % places.lengthBefore() : met.firstKept;
  const int64_t start = places.after(first).value_or(places.written().start);
  return BaseRange{start, start + length};
}

}  // namespace

EditPlaces::EditPlaces(const Record& record, const SequenceEdit& edit)
    : length_(record.length()),
      removed_(edit.removed),
      written_(static_cast<int64_t>(edit.written.size())),
      keepsLength_(edit.keepsLength()),
      beyondOrigin_(keepsLength_ ? 0 : std::max<int64_t>(0, edit.removed.end - record.length())),
      writtenAt_(edit.removed.start - beyondOrigin_) {}

std::optional<int64_t> EditPlaces::after(int64_t before) const {
  if (keepsLength_)
    return before;
  if (before < beyondOrigin_ || (removed_.start <= before && before < removed_.end))
    return std::nullopt;
  return before < removed_.start ? before - beyondOrigin_ : before - removed_.length() + written_;
}

std::optional<int64_t> EditPlaces::before(int64_t after) const {
  if (keepsLength_)
    return after;
  if (after < writtenAt_)
    return after + beyondOrigin_;
  if (after < writtenAt_ + written_)
    return std::nullopt;
  return after - written_ + removed_.length();
}

Result<SequenceEdit> parseEdit(const std::string& option, std::string_view text, const Record& record) {
  return EditParser(option, trimmed(text), record).parse();
}

Result<std::vector<SequenceEdit>> parseEdits(const std::string& option, std::string_view text, const Record& record) {
  constexpr std::string_view kBetween = ", \t\n\r;";
  std::vector<SequenceEdit> edits;
  for (size_t at = text.find_first_not_of(kBetween); at != std::string_view::npos;) {
    const size_t end = std::min(text.find_first_of(kBetween, at), text.size());
    DGLM_TRY(SequenceEdit edit, parseEdit(option, text.substr(at, end - at), record));
    edits.push_back(std::move(edit));
    at = text.find_first_not_of(kBetween, end);
  }
  if (edits.empty())
    return parseEdit(option, text, record).error();
  return edits;
}

std::vector<SequenceEdit> everySubstitution(const Record& record, BaseRange range) {
  std::vector<SequenceEdit> edits;
  for (int64_t base = range.start; base < range.end; ++base) {
    const int64_t place = record.isCircular() ? base % record.length() : base;
    const std::string from = dnaOf(record.bases.substr(static_cast<size_t>(place), 1));
    if (!isMadeOfBases(from))
      continue;
    for (const char to : kBaseLetters)
      if (to != from.front())
        edits.push_back({from + std::to_string(place + 1) + to, {place, place + 1}, std::string(1, to)});
  }
  return edits;
}

Record edited(const Record& record, const SequenceEdit& edit) {
  Record after = record;
  if (edit.keepsLength()) {
    for (int64_t i = 0; i < edit.removed.length(); ++i)
      after.bases[static_cast<size_t>((edit.removed.start + i) % record.length())] =
          edit.written[static_cast<size_t>(i)];
    return after;
  }
  const EditPlaces places(record, edit);
  const int64_t beyondOrigin = std::max<int64_t>(0, edit.removed.end - record.length());
  after.bases =
      record.bases.substr(static_cast<size_t>(beyondOrigin), static_cast<size_t>(edit.removed.start - beyondOrigin));
  after.bases += edit.written;
  if (edit.removed.end < record.length())
    after.bases += record.bases.substr(static_cast<size_t>(edit.removed.end));
  for (Feature& feature : after.features) {
    std::vector<FeatureSegment> kept;
    for (FeatureSegment segment : feature.segments)
      if (const auto bases = movedSegment(segment.bases, edit, places, record.isCircular())) {
        segment.bases = normalised(*bases, after.length(), after.topology);
        kept.push_back(segment);
      }
    feature.segments = std::move(kept);
    if (feature.segments.size() == 1)
      feature.order = SegmentOrder::Single;
  }
  std::erase_if(after.features, [](const Feature& feature) { return feature.segments.empty(); });
  return after;
}

}  // namespace dglm
