// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/text_decoder.h"

namespace dglm {

/// What readers meet, tolerate and count.
enum class ReadProblem {
  EmptyRecord,
  ProteinRecord,
  LetterReadAsN,
  OnlyUnknownBases,
  NoTopology,
  NoLength,
  LengthDiffers,
  NoEndMark,
  FeatureBeyondEnd,
  LocationUnreadable,
  FeatureElsewhere,
  QualifierUnclosed,
  FeatureXmlUnreadable,
  LineWithoutColumns,
  LineWithoutPlaces,
  LineValueUnknown,
  FeatureWithoutSequence,
  FeaturesOfSameName,
  UracilReadAsT,
  BytesNotUtf8,
};

/// A problem of a file: how often it was met, and where first.
struct ReadWarning {
  ReadProblem problem;
  int64_t count = 0;
  std::string first;

  /// One whole English sentence. A new problem needs a translatable one in app/project/reader_messages too.
  std::string text() const;
};

std::vector<std::string> sentencesOf(const std::vector<ReadWarning>& warnings);

/// What is to be said of the bytes of a table or list, each sentence after the file's name; nothing for plain UTF-8.
std::vector<std::string> remarksOnText(const std::filesystem::path& file, const TextDecoder& text);

/// Counts problems while a file is read.
class ReadWarnings {
 public:
  void add(ReadProblem problem, const std::string& where, int64_t count = 1);
  /// What was counted elsewhere.
  void add(const ReadWarnings& others);
  /// BytesNotUtf8, if there were any in the text.
  void addForeignBytes(const TextDecoder& text);
  /// One a problem that was met.
  std::vector<ReadWarning> all() const;

 private:
  std::map<ReadProblem, ReadWarning> tallies_;
};

}  // namespace dglm
