// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/formats/flat_record.h"
#include "core/formats/genbank_feature_line.h"
#include "core/formats/genbank_layout.h"
#include "core/formats/genbank_locus.h"
#include "core/formats/record_readers.h"

namespace dglm {
namespace {

enum class GenBankSection { Outside, Header, Features, Sequence };

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
  explicit GenBankReader(ReadSession& session) : flat_(session) {}

  Status addLine(std::string_view line);
  /// The file has ended.
  Status finish();

 private:
  void beginRecord(std::string_view locusLine);
  void beginBlock(std::string_view keyword, std::string_view line);
  void continueBlock(std::string_view line);
  Status endRecord();

  GenBankSection section_ = GenBankSection::Outside;
  FlatRecord flat_;
  std::string* openBlock_ = nullptr;  ///< the header text that continued lines belong to; null where they are dropped
  bool isDefinitionOpen_ = false;
};

Status GenBankReader::addLine(std::string_view line) {
  const std::string_view keyword = keywordOf(line);
  if (section_ == GenBankSection::Features && !keyword.empty() &&
      !endsFeatures(line, keyword, flat_.table.isInsideQuotes())) {
    flat_.table.addLine(line);
    return {};
  }
  if (keyword == kLocusHeader || (section_ == GenBankSection::Outside && canStartWithoutLocus(keyword))) {
    if (section_ != GenBankSection::Outside)
      DGLM_CHECK(flat_.endWithoutMark());
    beginRecord(keyword == kLocusHeader ? line : std::string_view());
    if (keyword == kLocusHeader)
      return {};
  }
  if (section_ == GenBankSection::Outside)
    return {};
  if (line.starts_with("//"))
    return endRecord();
  if (section_ == GenBankSection::Sequence)
    flat_.bases.append(line);
  else if (!keyword.empty())
    beginBlock(keyword, line);
  else if (section_ == GenBankSection::Features)
    flat_.table.addLine(line);
  else
    continueBlock(line);
  return {};
}

void GenBankReader::beginRecord(std::string_view locusLine) {
  flat_.begin(parseGenBankLocus(locusLine));
  section_ = GenBankSection::Header;
  openBlock_ = nullptr;
}

void GenBankReader::beginBlock(std::string_view keyword, std::string_view line) {
  section_ = keyword == "FEATURES" ? GenBankSection::Features
             : keyword == "ORIGIN" ? GenBankSection::Sequence
                                   : GenBankSection::Header;
  openBlock_ = nullptr;
  isDefinitionOpen_ = keyword == "DEFINITION";
  // BASE COUNT says what the sequence says.
  if (section_ != GenBankSection::Header || keyword == "BASE")
    return;
  std::string text(headerText(line, keyword.size()));
  const bool isNone = trimmed(text) == ".";
  if (isDefinitionOpen_) {
    flat_.record.description = isNone ? "" : trimmed(text);
  } else if (keyword == "ACCESSION" && flat_.record.accession.empty()) {
    flat_.record.accession = isNone ? "" : trimmed(text);
    openBlock_ = &flat_.record.accession;
  } else if (keyword == "VERSION" && flat_.record.version.empty()) {
    flat_.record.version = isNone ? "" : trimmed(text);
  } else {
    openBlock_ = &flat_.record.headers.emplace_back(keyword, std::move(text)).second;
  }
}

void GenBankReader::continueBlock(std::string_view line) {
  if (isDefinitionOpen_) {
    flat_.record.description.append(flat_.record.description.empty() ? "" : " ").append(trimmed(line));
  } else if (openBlock_ == &flat_.record.accession) {
    openBlock_->append(" ").append(trimmed(line));
  } else if (openBlock_) {
    openBlock_->append("\n").append(line);
  }
}

Status GenBankReader::endRecord() {
  section_ = GenBankSection::Outside;
  return flat_.end();
}

Status GenBankReader::finish() {
  return section_ == GenBankSection::Outside ? Status() : flat_.endOfFile(section_ == GenBankSection::Sequence);
}

}  // namespace

Status readGenBank(ReadSession& session) {
  return readLines(session, GenBankReader(session));
}

}  // namespace dglm
