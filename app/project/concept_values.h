// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <vector>

#include "app/project/concept_book.h"
#include "core/interpretation/mean_interval.h"
#include "widgets/charts/concept_comparison.h"
#include "widgets/charts/concept_curves.h"
#include "widgets/charts/concept_readings.h"
#include "widgets/tables/concept_faults_table.h"
#include "widgets/tables/concept_table.h"

namespace dglm {

// What the concept book holds, as the values that widgets take.

/// "tuning", "test 1", "test 2".
QString setName(size_t set);
/// The names of the project's records in a set, or how many where there are many; empty where it was a file.
QString recordNamesOf(const ConceptRun& run, size_t set, const ProjectContents& contents);
/// How a run was counted, in the user's language.
QString modeText(const std::string& mode);

/// The concept's name; where it stands for a selection, it says so.
QString conceptTitle(const ConceptRun& run, const std::string& name);

/// Mean F1 of the test sets and its interval.
Estimate heldOut(const LatentScore& score);
/// ".81 (.74-.86)"; the interval only where it is known.
QString heldOutText(const LatentScore& score);

/// A concept that a latent names with less than this held-out F1 is a weak name.
inline constexpr double kTellingF1 = 0.5;

/// Who gave the latent the name that is shown, as a sentence; empty where it has none.
QString nameOrigin(const LatentBook& latents, const ConceptBook& book, int32_t latent);

/// All rows of all runs.
std::vector<ConceptRow> conceptRows(const ConceptBook& book, const ProjectContents& contents);
/// A row a run: how many units reach the F1.
std::vector<ComparisonRow> comparisonRows(const ConceptBook& book, double leastF1);

std::vector<AgreementCurve> agreementCurves(const ConceptOnSets& onSets, F1Type type);
/// Each set at the threshold, then the mean of the test sets. From the stored scores where there are no curves.
std::vector<AgreementReading> agreementReadings(const ConceptRowRef& row, const ConceptOnSets* onSets, double threshold,
                                                const Palette& palette);
std::vector<ConceptFaultRow> faultRows(const AnnotatedSets& sets, const ConceptOnSets& onSets, double threshold);

/// The record on which latent and concept agree best at the threshold, one of the test sets if any carries the concept;
/// and its first region.
struct BestPlace {
  RecordId record{};
  QString recordName;
  BaseRange bases;
};
std::optional<BestPlace> bestPlace(const AnnotatedSets& sets, const ConceptOnSets& onSets, double threshold,
                                   F1Type type);
/// Whether the record is in one of the sets and carries the concept.
bool carriesConcept(const AnnotatedSets& sets, const ConceptOnSets& onSets, RecordId record);

}  // namespace dglm
