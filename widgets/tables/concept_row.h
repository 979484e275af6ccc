// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <limits>
#include <memory>

#include "core/base/units.h"
#include "core/interpretation/mean_interval.h"

namespace dglm {

/// How a latent does on one set of records. Absent numbers are NaN.
struct ConceptSetValues {
  static constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();

  double f1 = kAbsent;
  double precision = kAbsent;
  double recall = kAbsent;
  double support = kAbsent;  ///< labelled bases or regions
};

/// Where the numbers of a scored run come from, as files tell it: in English, "" where it is not known.
struct ConceptOrigin {
  QString source;  ///< "score", "selection" or "import"
  QString model;
  QString modelType;       ///< "batchtopk" or "identity"
  QString modelHash;       ///< SHA-256
  QString dictionaryHash;  ///< SHA-256
  QString site;
  QString mode;
  QString f1Type;               ///< "standard" or "domain"
  std::array<QString, 3> sets;  ///< file and SHA-256, or records
  QString labelKey;
  QString synonyms;  ///< "common", "none" or the SHA-256 of the table
  QString permutations;
  QString resamples;
  QString seed;
  QString version;
  QString time;  ///< UTC
};

/// A concept and a latent that was scored against it.
struct ConceptRow {
  static constexpr double kAbsent = ConceptSetValues::kAbsent;

  int64_t key = 0;  ///< what the row is; given back by the signals
  QString conceptName;
  bool isSelection = false;  ///< the concept stands for what the user selected
  bool isOfOther = false;    ///< of another dictionary than the one whose latents are listed
  bool isStale = false;      ///< scored on a sequence that was a circle then and is a line now, or so
  LatentId latent;
  QString model;
  QString mode;
  double threshold = kAbsent;
  std::array<ConceptSetValues, 3> sets;  ///< tuning set, test set 1, test set 2
  bool countsRegions = false;            ///< support is in regions; else in bases
  double heldOutF1 = kAbsent;            ///< mean of the test sets that carry the concept
  double countingF1 = kAbsent;           ///< by which it is filtered (LatentScore::countingF1)
  double low = kAbsent;                  ///< its 95 % interval
  double high = kAbsent;
  double nullF1 = kAbsent;  ///< mean over the test sets that carry the concept
  double qValue = kAbsent;
  QString setNames;
  std::shared_ptr<const ConceptOrigin> origin = std::make_shared<const ConceptOrigin>();

  /// Mean of a value of those test sets that have one.
  double meanOfTests(double ConceptSetValues::*value) const { return meanOfAvailable(sets[1].*value, sets[2].*value); }
  /// Labelled bases or regions of the test sets together.
  double supportOfTests() const;
};

/// "8,610 bp" or "12 regions".
QString formatSupport(double count, bool countsRegions);

}  // namespace dglm
