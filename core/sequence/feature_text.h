// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/sequence/record.h"

namespace dglm {

/// The stretches of a feature as a person reads and writes them, 1-based and inclusive: "1284-2144", with ", " between
/// several, in the order of the forward strand (that of the location where strands differ). "<" in front of a first
/// base and ">" in front of a last say that the feature goes on beyond. On a circular record "2600-120" runs over the
/// origin.
std::string stretchesText(const Feature& feature, int64_t recordLength);

/// Reads what stretchesText() writes into a feature's segments and their order: one stretch is Single; several are
/// `several`. "100..200" is read as well, and digits may be grouped as in 1,000. Each stretch gets the strand, and on
/// the reverse strand they are in the order in which that reads. Errors: InvalidArgument for the `name` that a person
/// knows the text by: nothing, no range, outside the record, or ending before its start on a linear record.
Result<Feature> withStretches(Feature feature, const std::string& name, std::string_view text, Strand strand,
                              const Record& record, SegmentOrder several = SegmentOrder::Join);

/// Of a type (feature key) and of the key of a qualifier, as GenBank's feature table allows them: letters, digits, and
/// _ - ' *; a type with 15 of them at most.
bool isFeatureKey(std::string_view type);
bool isQualifierKey(std::string_view key);

/// A qualifier as a person gives it: without a value it is a flag such as /pseudo, and whether the value has quotes
/// follows the feature table's definition (codon_start, transl_table, number, ... have none).
Qualifier qualifierOf(std::string key, std::string value);

/// The feature called so: by its first label, or a label in front of what it had. An empty name takes its labels away.
Feature renamed(Feature feature, const std::string& name);

/// The qualifier `source`, GFF3's second column, of what a person made or changed; it stands in GenBank files too.
inline constexpr std::string_view kManualSource = "manual";
bool isMadeByHand(const Feature& feature);
Feature markedAsMadeByHand(Feature feature);

}  // namespace dglm
