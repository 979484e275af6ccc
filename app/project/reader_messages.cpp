// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/reader_messages.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

#include "core/base/error.h"
#include "core/base/units.h"

namespace dglm {
namespace {

// Core's sentences for several; English has the one for a single case among its plural forms.
// clang-format off
const char* untranslatedMessage(ReadProblem problem) {
  switch (problem) {
    case ReadProblem::EmptyRecord:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 empty records were skipped; the first is %2.");
    case ReadProblem::ProteinRecord:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 records look like proteins and were skipped; the first is %2.");
    case ReadProblem::LetterReadAsN:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 characters are not nucleotide letters and were read as N, the first in %2.");
    case ReadProblem::OnlyUnknownBases:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 records have no base but N, in which there is nothing to read; the first is %2.");
    case ReadProblem::NoTopology:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 records do not say whether they are circular and were read as linear; the first is %2.");
    case ReadProblem::NoLength:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 records do not give their length; the first is %2.");
    case ReadProblem::LengthDiffers:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "The length that %1 records give differs from their sequences; the first is %2.");
    case ReadProblem::NoEndMark:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 records have no // at their end; the first is %2.");
    case ReadProblem::FeatureBeyondEnd:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 features lie beyond the end of their record and were skipped; the first is %2.");
    case ReadProblem::LocationUnreadable:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 features have a location that cannot be read and were skipped; the first is %2.");
    case ReadProblem::FeatureElsewhere:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 features reach into other records; what lies there was left out. The first is %2.");
    case ReadProblem::QualifierUnclosed:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 qualifiers have no closing quote and were ended at the next qualifier or feature; the first is %2.");
    case ReadProblem::FeatureXmlUnreadable:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "The features of %1 records cannot be read and were left out; the first is %2.");
    case ReadProblem::LineWithoutColumns:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 lines of annotations have not the nine columns of GFF3 and were skipped; the first is line %2.");
    case ReadProblem::LineWithoutPlaces:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 lines of annotations have no numbers for start and end and were skipped; the first is line %2.");
    case ReadProblem::LineValueUnknown:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 lines of annotations have something that GFF3 does not know, which was left out; the first is line %2.");
    case ReadProblem::FeatureWithoutSequence:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 features belong to sequences that are not there and were left out; the first is called %2.");
    case ReadProblem::FeaturesOfSameName:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 records have the name of an earlier one, which got the features of all; the first is %2.");
    case ReadProblem::UracilReadAsT:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 letters U were read as T, the first in %2.");
    case ReadProblem::BytesNotUtf8:
      return QT_TRANSLATE_N_NOOP("dglm::ReadWarnings", "%1 bytes are not UTF-8 and were read as Latin-1, the first in line %2.");
  }
  return "";
}
// clang-format on

}  // namespace

QString messageFor(const ReadWarning& warning) {
  const auto number = static_cast<int>(std::min<int64_t>(warning.count, std::numeric_limits<int>::max()));
  const QString sentence =
      QCoreApplication::translate("dglm::ReadWarnings", untranslatedMessage(warning.problem), nullptr, number);
  const std::array<std::string, 2> arguments = {groupDigits(warning.count), warning.first};
  return QString::fromStdString(fillPlaces(sentence.toStdString(), arguments));
}

}  // namespace dglm
