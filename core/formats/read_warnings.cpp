// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formats/read_warnings.h"

#include <array>

#include "core/base/error.h"
#include "core/base/units.h"
#include "core/base/utf8_path.h"

namespace dglm {
namespace {

struct ProblemSentence {
  std::string_view one, several;
};

/// %1 is the count, %2 the first place.
ProblemSentence sentenceOf(ReadProblem problem) {
  switch (problem) {
    case ReadProblem::EmptyRecord:
      return {"1 empty record was skipped: %2.", "%1 empty records were skipped; the first is %2."};
    case ReadProblem::ProteinRecord:
      return {"1 record looks like a protein and was skipped: %2.",
              "%1 records look like proteins and were skipped; the first is %2."};
    case ReadProblem::LetterReadAsN:
      return {"1 character is not a nucleotide letter and was read as N, in %2.",
              "%1 characters are not nucleotide letters and were read as N, the first in %2."};
    case ReadProblem::OnlyUnknownBases:
      return {"1 record has no base but N, in which there is nothing to read: %2.",
              "%1 records have no base but N, in which there is nothing to read; the first is %2."};
    case ReadProblem::NoTopology:
      return {"1 record does not say whether it is circular and was read as linear: %2.",
              "%1 records do not say whether they are circular and were read as linear; the first is %2."};
    case ReadProblem::NoLength:
      return {"1 record does not give its length: %2.", "%1 records do not give their length; the first is %2."};
    case ReadProblem::LengthDiffers:
      return {"The length that 1 record gives differs from its sequence: %2.",
              "The length that %1 records give differs from their sequences; the first is %2."};
    case ReadProblem::NoEndMark:
      return {"1 record has no // at its end: %2.", "%1 records have no // at their end; the first is %2."};
    case ReadProblem::FeatureBeyondEnd:
      return {"1 feature lies beyond the end of its record and was skipped: %2.",
              "%1 features lie beyond the end of their record and were skipped; the first is %2."};
    case ReadProblem::LocationUnreadable:
      return {"1 feature has a location that cannot be read and was skipped: %2.",
              "%1 features have a location that cannot be read and were skipped; the first is %2."};
    case ReadProblem::FeatureElsewhere:
      return {"1 feature reaches into another record; what lies there was left out: %2.",
              "%1 features reach into other records; what lies there was left out. The first is %2."};
    case ReadProblem::QualifierUnclosed:
      return {"1 qualifier has no closing quote and was ended at the next qualifier or feature: %2.",
              "%1 qualifiers have no closing quote and were ended at the next qualifier or feature; the first is %2."};
    case ReadProblem::FeatureXmlUnreadable:
      return {"The features of 1 record cannot be read and were left out: %2.",
              "The features of %1 records cannot be read and were left out; the first is %2."};
    case ReadProblem::LineWithoutColumns:
      return {"1 line of annotations has not the nine columns of GFF3 and was skipped: line %2.",
              "%1 lines of annotations have not the nine columns of GFF3 and were skipped; the first is line %2."};
    case ReadProblem::LineWithoutPlaces:
      return {"1 line of annotations has no numbers for start and end and was skipped: line %2.",
              "%1 lines of annotations have no numbers for start and end and were skipped; the first is line %2."};
    case ReadProblem::LineValueUnknown:
      return {
          "1 line of annotations has something that GFF3 does not know, which was left out: line %2.",
          "%1 lines of annotations have something that GFF3 does not know, which was left out; the first is line %2."};
    case ReadProblem::FeatureWithoutSequence:
      return {"1 feature belongs to a sequence that is not there and was left out; the sequence is called %2.",
              "%1 features belong to sequences that are not there and were left out; the first is called %2."};
    case ReadProblem::FeaturesOfSameName:
      return {"1 record has the name of an earlier one, which got the features of both: %2.",
              "%1 records have the name of an earlier one, which got the features of all; the first is %2."};
    case ReadProblem::UracilReadAsT:
      return {"1 letter U was read as T, in %2.", "%1 letters U were read as T, the first in %2."};
    case ReadProblem::BytesNotUtf8:
      return {"1 byte is not UTF-8 and was read as Latin-1, in line %2.",
              "%1 bytes are not UTF-8 and were read as Latin-1, the first in line %2."};
  }
  return {};
}

}  // namespace

std::string ReadWarning::text() const {
  const ProblemSentence sentence = sentenceOf(problem);
  const std::array<std::string, 2> arguments = {groupDigits(count), first};
  return fillPlaces(count == 1 ? sentence.one : sentence.several, arguments);
}

std::vector<std::string> sentencesOf(const std::vector<ReadWarning>& warnings) {
  std::vector<std::string> sentences;
  for (const ReadWarning& warning : warnings)
    sentences.push_back(warning.text());
  return sentences;
}

void ReadWarnings::add(ReadProblem problem, const std::string& where, int64_t count) {
  const auto [tally, isFirst] = tallies_.try_emplace(problem, ReadWarning{problem, 0, where});
  tally->second.count += count;
}

void ReadWarnings::add(const ReadWarnings& others) {
  for (const auto& [problem, tally] : others.tallies_)
    add(problem, tally.first, tally.count);
}

void ReadWarnings::addForeignBytes(const TextDecoder& text) {
  if (text.foreignBytes() > 0)
    add(ReadProblem::BytesNotUtf8, std::to_string(text.firstForeignLine()), text.foreignBytes());
}

std::vector<std::string> remarksOnText(const std::filesystem::path& file, const TextDecoder& text) {
  ReadWarnings ofText;
  ofText.addForeignBytes(text);
  std::vector<std::string> remarks;
  for (const std::string& sentence : sentencesOf(ofText.all()))
    remarks.push_back(toUtf8(file.filename()) + ": " + sentence);
  return remarks;
}

std::vector<ReadWarning> ReadWarnings::all() const {
  std::vector<ReadWarning> warnings;
  for (const auto& [problem, tally] : tallies_)
    warnings.push_back(tally);
  return warnings;
}

}  // namespace dglm
