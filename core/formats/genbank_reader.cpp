// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>

#include "core/formats/genbank_feature_line.h"
#include "core/formats/genbank_feature_table.h"
#include "core/formats/genbank_layout.h"
#include "core/formats/genbank_locus.h"
#include "core/formats/record_names.h"
#include "core/formats/record_readers.h"
#include "core/formats/text.h"

namespace dglm {
namespace {

/// How many lines are read between two looks at the stop token.
constexpr int64_t kLinesPerSlice = 1 << 16;

enum class Section { Outside, Header, Features, Sequence };

/// The keyword at the start of a line, "" on continued lines.
std::string_view keywordOf(std::string_view line) {
  return line.substr(0, line.find_first_of(" \t"));
}

std::string_view headerText(std::string_view line, size_t keywordLength) {
  const bool keepsColumns = line.size() > kHeaderTextColumn && line[kHeaderTextColumn - 1] == ' ' &&
                            trimmed(line.substr(0, kHeaderTextColumn)).size() == keywordLength;
  return keepsColumns ? line.substr(kHeaderTextColumn) : trimmed(line.substr(keywordLength));
}

bool canStartWithoutLocus(std::string_view keyword) {
  constexpr std::array<std::string_view, 4> kKeywords = {"DEFINITION", "ACCESSION", "FEATURES", "ORIGIN"};
  return std::find(kKeywords.begin(), kKeywords.end(), keyword) != kKeywords.end();
}

/// Whether a line without indent ends the features. Other such lines are what a raw line break left of a value, or a
/// feature of a file that lost its indents.
bool endsFeatures(std::string_view line, std::string_view keyword, bool isInsideQuotes) {
  constexpr std::array<std::string_view, 4> kBehindFeatures = {"ORIGIN", "CONTIG", "BASE", kLocusHeader};
  if (line.starts_with("//"))
    return !isInsideQuotes || trimmed(line) == "//";
  const size_t text = line.find_first_not_of(" \t", keyword.size());
  const bool isAlone = text == std::string_view::npos, keepsColumn = text == kHeaderTextColumn;
  if (std::ranges::find(kBehindFeatures, keyword) != kBehindFeatures.end())
    return !isInsideQuotes || keepsColumn || (isAlone && keyword == "ORIGIN") || line.starts_with("BASE COUNT ");
  const bool isUpperCase = std::ranges::all_of(keyword, [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
  return isUpperCase && keepsColumn && !isInsideQuotes && !takeApartFeatureLine(line).isSure;
}

/// Builds records from the lines of a GenBank file.
class GenBankReader {
 public:
  explicit GenBankReader(ReadSession& session) : session_(session), table_("", session.warnings) {}

  Status addLine(std::string_view line);
  /// The file has ended.
  Status finish();

 private:
  void beginRecord(std::string_view locusLine);
  void beginBlock(std::string_view keyword, std::string_view line);
  void continueBlock(std::string_view line);
  Status endRecord();
  void warnAboutLocus();
  bool isShorterThanPromised() const { return locus_.length && bases_.length() < *locus_.length; }

  ReadSession& session_;
  Section section_ = Section::Outside;
  GenBankLocus locus_;
  Record record_;
  GenBankFeatureTable table_;
  BasesCollector bases_{BasesStyle::Folded};
  std::string* openBlock_ = nullptr;  ///< the header text that continued lines belong to; null where they are dropped
  bool isDefinitionOpen_ = false;
};

Status GenBankReader::addLine(std::string_view line) {
  const std::string_view keyword = keywordOf(line);
  if (section_ == Section::Features && !keyword.empty() && !endsFeatures(line, keyword, table_.isInsideQuotes())) {
    table_.addLine(line);
    return {};
  }
  if (keyword == kLocusHeader || (section_ == Section::Outside && canStartWithoutLocus(keyword))) {
    if (section_ != Section::Outside) {
      session_.warnings.add(ReadProblem::NoEndMark, record_.id);
      DGLM_CHECK(endRecord());
    }
    beginRecord(keyword == kLocusHeader ? line : std::string_view());
    if (keyword == kLocusHeader)
      return {};
  }
  if (section_ == Section::Outside)
    return {};
  if (line.starts_with("//"))
    return endRecord();
  if (section_ == Section::Sequence)
    bases_.append(line);
  else if (!keyword.empty())
    beginBlock(keyword, line);
  else if (section_ == Section::Features)
    table_.addLine(line);
  else
    continueBlock(line);
  return {};
}

void GenBankReader::beginRecord(std::string_view locusLine) {
  locus_ = parseGenBankLocus(locusLine);
  record_ = Record{};
  record_.id = locus_.name.empty() ? session_.nextName() : locus_.name;
  record_.moleculeType = locus_.moleculeType;
  record_.topology = locus_.topology.value_or(Topology::Linear);
  if (!locus_.divisionAndDate.empty())
    record_.headers.emplace_back(kLocusHeader, locus_.divisionAndDate);
  table_ = GenBankFeatureTable(record_.id, session_.warnings);
  section_ = Section::Header;
  openBlock_ = nullptr;
}

void GenBankReader::beginBlock(std::string_view keyword, std::string_view line) {
  section_ = keyword == "FEATURES" ? Section::Features : keyword == "ORIGIN" ? Section::Sequence : Section::Header;
  openBlock_ = nullptr;
  isDefinitionOpen_ = keyword == "DEFINITION";
  // BASE COUNT says what the sequence says.
  if (section_ != Section::Header || keyword == "BASE")
    return;
  std::string text(headerText(line, keyword.size()));
  const bool isNone = trimmed(text) == ".";
  if (isDefinitionOpen_) {
    record_.description = isNone ? "" : trimmed(text);
  } else if (keyword == "ACCESSION" && record_.accession.empty()) {
    record_.accession = isNone ? "" : trimmed(text);
    openBlock_ = &record_.accession;
  } else if (keyword == "VERSION" && record_.version.empty()) {
    record_.version = isNone ? "" : trimmed(text);
  } else {
    openBlock_ = &record_.headers.emplace_back(keyword, std::move(text)).second;
  }
}

void GenBankReader::continueBlock(std::string_view line) {
  if (isDefinitionOpen_) {
    record_.description.append(record_.description.empty() ? "" : " ").append(trimmed(line));
  } else if (openBlock_ == &record_.accession) {
    openBlock_->append(" ").append(trimmed(line));
  } else if (openBlock_) {
    openBlock_->append("\n").append(line);
  }
}

void GenBankReader::warnAboutLocus() {
  if (!locus_.topology)
    session_.warnings.add(ReadProblem::NoTopology, record_.id);
  if (!locus_.length)
    session_.warnings.add(ReadProblem::NoLength, record_.id);
  else if (*locus_.length != bases_.length())
    session_.warnings.add(ReadProblem::LengthDiffers, record_.id);
}

Status GenBankReader::endRecord() {
  section_ = Section::Outside;
  bases_.finish();
  if (locus_.isProtein) {
    session_.warnings.add(ReadProblem::ProteinRecord, record_.id);
    bases_.take();
    return {};
  }
  if (bases_.length() > 0) {
    warnAboutLocus();
    record_.features = table_.takeFeatures(bases_.length(), record_.topology);
  }
  takeFullName(record_);
  record_.id = nameInProgram(record_.id, session_.input.path());
  return session_.deliver(std::move(record_), bases_);
}

Status GenBankReader::finish() {
  if (section_ == Section::Outside)
    return {};
  bases_.finish();
  if (section_ != Section::Sequence || isShorterThanPromised()) {
    const std::string bases = std::to_string(bases_.length());
    const Why ends = locus_.length
                         ? Why("record %1 has only %2 of %3 bases", {record_.id, bases, std::to_string(*locus_.length)})
                         : Why("record %1 has only %2 bases", {record_.id, bases});
    return Error{ErrorKind::TruncatedFile, {session_.input.path().string(), ends}};
  }
  session_.warnings.add(ReadProblem::NoEndMark, record_.id);
  return endRecord();
}

}  // namespace

Status readGenBank(ReadSession& session) {
  GenBankReader reader(session);
  std::string_view line;
  for (int64_t count = 1;; ++count) {
    if (count % kLinesPerSlice == 0)
      DGLM_CHECK(session.input.checkpoint(session.job));
    DGLM_TRY(const bool hasLine, session.input.nextLine(line));
    if (!hasLine)
      return reader.finish();
    DGLM_CHECK(reader.addLine(line));
  }
}

}  // namespace dglm
