// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "core/sequence/coding.h"
#include "widgets/tracks/feature_layout.h"
#include "widgets/tracks/sequence_rows.h"

namespace dglm {

/// The codons of the coding sequences in view: a row for each lane of features that has one, in the order of the lanes.
std::vector<std::vector<Codon>> codingRows(const Record& record, const FeatureLanes& lanes, const ViewRange& view);
/// Their number.
int codingRowCount(const Record& record, const FeatureLanes& lanes, const ViewRange& view);

/// The codons in view of all six reading frames: 1, 2, 3 of the forward strand, then of the other one.
std::vector<std::vector<Codon>> frameRows(const Record& record, const ViewRange& view);
constexpr int kFrameRows = 6;

/// A box for each codon with its amino acid where the middle base lies; stops and starts stand out by colour. The rows
/// share the height.
void paintTranslation(const RowContext& context, const QRectF& rect, const std::vector<std::vector<Codon>>& rows);

}  // namespace dglm
