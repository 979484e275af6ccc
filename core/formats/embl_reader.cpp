// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/formats/embl_header.h"
#include "core/formats/embl_id.h"
#include "core/formats/flat_record.h"
#include "core/formats/locus_words.h"
#include "core/formats/record_readers.h"

namespace dglm {
namespace {

/// A line begins with a code of this length; what it says stands behind three blanks (EMBL user manual, 3.1).
constexpr size_t kCodeLength = 2, kTextColumn = 5;

enum class EmblSection { Outside, Header, Features, Sequence };

bool isCapital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool beginsWithCode(std::string_view line) {
  return line.size() >= kCodeLength && isCapital(line[0]) && isCapital(line[1]);
}

bool keepsColumns(std::string_view line) {
  return trimmed(line.substr(kCodeLength)).empty() || line.substr(kCodeLength).starts_with("   ");
}

/// The two letters at the start of a line, "" where they are none. In a header they stand before any blank; elsewhere
/// lines may begin with letters that belong to a value, which a raw line break tore, or to a sequence.
std::string_view codeOf(std::string_view line, EmblSection section) {
  if (!beginsWithCode(line))
    return {};
  const std::string_view code = line.substr(0, kCodeLength), text = line.substr(kCodeLength);
  const bool startsText = text.size() > kTextColumn - kCodeLength && text[kTextColumn - kCodeLength] != ' ';
  switch (section) {
    case EmblSection::Header:
      return text.empty() || text.front() == ' ' || text.front() == '\t' ? code : std::string_view();
    case EmblSection::Sequence:
      return keepsColumns(line) && (startsText || code == "XX" || code == "FT") ? code : std::string_view();
    default:
      return keepsColumns(line) ? code : std::string_view();
  }
}

std::string_view textOf(std::string_view line) {
  const bool standsInColumn = line.size() > kTextColumn && keepsColumns(line);
  line.remove_prefix(standsInColumn ? kTextColumn : kCodeLength);
  while (line.ends_with(' ') || line.ends_with('\t'))
    line.remove_suffix(1);
  return standsInColumn ? line : trimmed(line);
}

/// Builds records from the lines of an EMBL file.
class EmblReader {
 public:
  explicit EmblReader(ReadSession& session) : flat_(session) {}

  Status addLine(std::string_view line);
  /// The file has ended.
  Status finish();

 private:
  void beginRecord(std::string_view idLine);
  void addCoded(std::string_view code, std::string_view line);
  void addHeader(std::string_view code, std::string_view text);
  void addWithoutCode(std::string_view line);
  void addAccession(std::string_view text);
  void addDate(std::string_view text);
  bool endsRecord(std::string_view line) const;
  void takeHeader();
  Status endRecord();

  EmblSection section_ = EmblSection::Outside;
  FlatRecord flat_;
  EmblHeader header_;
  bool isNameless_ = false;
  std::string division_, date_;
  std::string lastCode_;  ///< of the header
};

Status EmblReader::addLine(std::string_view line) {
  const std::string_view code = codeOf(line, section_);
  if (code == "ID" && keepsColumns(line)) {
    if (section_ != EmblSection::Outside) {
      takeHeader();
      DGLM_CHECK(flat_.endWithoutMark());
    }
    beginRecord(line);
    return {};
  }
  if (section_ == EmblSection::Outside)
    return {};
  if (endsRecord(line))
    return endRecord();
  if (code.empty())
    addWithoutCode(line);
  else
    addCoded(code, line);
  return {};
}

void EmblReader::beginRecord(std::string_view idLine) {
  EmblId id = parseEmblId(idLine);
  isNameless_ = id.locus.name.empty();
  division_ = std::exchange(id.locus.divisionAndDate, {});
  date_.clear();
  lastCode_.clear();
  flat_.begin(std::move(id.locus));
  flat_.record.version = std::move(id.version);
  section_ = EmblSection::Header;
}

/// A line of slashes may stand in a value that a raw line break tore.
bool EmblReader::endsRecord(std::string_view line) const {
  const bool isWithinValue = section_ == EmblSection::Features && flat_.table.isInsideQuotes();
  return line.starts_with("//") && (!isWithinValue || trimmed(line) == "//");
}

void EmblReader::addCoded(std::string_view code, std::string_view line) {
  if (code == "XX" || code == "FH")
    return;
  if (code == "FT") {
    section_ = EmblSection::Features;
    // The feature table is GenBank's behind the code.
    flat_.table.addLine(std::string(kCodeLength, ' ').append(line.substr(kCodeLength)));
    return;
  }
  section_ = code == "SQ" ? EmblSection::Sequence : EmblSection::Header;
  if (code != "SQ") {
    lastCode_ = code;
    addHeader(code, textOf(line));
    return;
  }
  const std::vector<std::string_view> words = wordsOf(emblFieldsOf(textOf(line)).front());
  if (const std::optional<LengthWords> length = findLength(words))
    flat_.setLengthIfUnknown(length->length());
}

void EmblReader::addWithoutCode(std::string_view line) {
  if (section_ == EmblSection::Sequence)
    flat_.bases.append(line);
  else if (section_ == EmblSection::Features)
    flat_.table.addLine(line);
  else if (!lastCode_.empty() && !trimmed(line).empty())
    addHeader(lastCode_, trimmed(line));
}

void EmblReader::addHeader(std::string_view code, std::string_view text) {
  if (code == "DE") {
    if (std::string& description = flat_.record.description; trimmed(text) != ".")
      description.append(description.empty() ? "" : " ").append(trimmed(text));
  } else if (code == "AC") {
    addAccession(text);
  } else if (code == "SV") {
    if (!isEmblPlaceholder(trimmed(text)))
      flat_.record.version = trimmed(text);
  } else if (code == "DT") {
    addDate(text);
  } else {
    header_.add(code, text);
  }
}

/// "X56734; S46826;", or "* _name", under which a record is submitted that has no accession yet.
void EmblReader::addAccession(std::string_view text) {
  std::string name;
  if (text.starts_with('*')) {
    name = trimmed(text.substr(1));
    name.erase(0, name.starts_with('_') ? 1 : 0);
  } else {
    std::string& accession = flat_.record.accession;
    for (const std::string_view field : emblFieldsOf(text))
      if (!isEmblPlaceholder(field))
        accession.append(accession.empty() ? "" : " ").append(field);
    name = accession.substr(0, accession.find(' '));
  }
  if (isNameless_ && !name.empty()) {
    flat_.rename(std::move(name));
    isNameless_ = false;
  }
}

/// LOCUS has one date, that of the last change, which stands last.
void EmblReader::addDate(std::string_view text) {
  if (const std::string_view date = takeWord(text); isDate(date))
    date_ = date;
}

void EmblReader::takeHeader() {
  const std::string locus = division_ + (division_.empty() || date_.empty() ? "" : " ") + date_;
  if (!locus.empty())
    flat_.record.headers.emplace_back(kLocusHeader, locus);
  for (auto& block : header_.take())
    flat_.record.headers.push_back(std::move(block));
}

Status EmblReader::endRecord() {
  section_ = EmblSection::Outside;
  takeHeader();
  return flat_.end();
}

Status EmblReader::finish() {
  if (section_ == EmblSection::Outside)
    return {};
  takeHeader();
  return flat_.endOfFile(section_ == EmblSection::Sequence);
}

}  // namespace

Status readEmbl(ReadSession& session) {
  return readLines(session, EmblReader(session));
}

}  // namespace dglm
