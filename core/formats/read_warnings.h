// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace dglm {

/// What readers meet, tolerate and count.
enum class ReadProblem {
  EmptyRecord,
  ProteinRecord,
  LetterReadAsN,
  NoTopology,
  NoLength,
  LengthDiffers,
  NoEndMark,
  FeatureBeyondEnd,
  LocationUnreadable,
  QualifierUnclosed,
  FeatureXmlUnreadable,
};

/// Counts problems and says each in one English sentence with its count and the first place where it was met.
class ReadWarnings {
 public:
  void add(ReadProblem problem, const std::string& where, int64_t count = 1);
  std::vector<std::string> sentences() const;

 private:
  struct Tally {
    int64_t count = 0;
    std::string first;
  };
  std::map<ReadProblem, Tally> tallies_;
};

}  // namespace dglm
