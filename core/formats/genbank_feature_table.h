// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/formats/read_warnings.h"
#include "core/sequence/record.h"

namespace dglm {

/// Reads the FEATURES table of one GenBank record, line by line. Indentation may be of tabs or of another width than
/// GenBank's. A qualifier broken over lines is joined by a blank; /translation, and words that fill their line,
/// without. A value whose quotes do not match ends where a line ends in a quote and the next starts a qualifier or
/// feature.
class GenBankFeatureTable {
 public:
  GenBankFeatureTable(std::string recordId, ReadWarnings& warnings)
      : recordId_(std::move(recordId)), warnings_(&warnings) {}

  void addLine(std::string_view line);
  /// The last line left a quoted value open: whatever comes may belong to it.
  bool isInsideQuotes() const { return quotes_ % 2 != 0; }

  /// The features, placed on the record. Those that do not fit it are skipped with a warning.
  std::vector<Feature> takeFeatures(int64_t recordLength, Topology topology);

 private:
  struct Entry {
    Feature feature;
    std::string location;
  };

  bool startsFeature(std::string_view line) const;
  bool startsQualifier(std::string_view content) const;
  void beginFeature(std::string_view line);
  void beginQualifier(std::string_view content);
  void continueQualifier(std::string_view content);
  void endQualifier();
  std::string nameForWarning(const Feature& feature) const;

  std::string recordId_;
  ReadWarnings* warnings_;
  std::vector<Entry> entries_;
  bool hasQualifier_ = false;
  std::string key_, text_;  ///< the qualifier being read; its text as in the file, lines joined
  size_t quotes_ = 0;       ///< quotes met in text_, if it starts with one
  bool lineWasOneFullWord_ = false;
  size_t featureIndent_ = 0;  ///< of the latest feature
};

}  // namespace dglm
