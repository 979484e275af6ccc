// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

#include "core/study/baselines_file.h"
#include "widgets/tables/baseline_table.h"

namespace dglm {

// What core says of methods that are compared, in the user's language.

/// "Best latent", "6-mer counts".
QString methodName(BaselineMethod method, int kmers);
/// "adds to 6-mer counts"
QString verdictName(const BaselineRow& row, int kmers);
/// When a verdict is given, in a sentence.
QString verdictRule(const BaselineRow& row, int kmers);
/// The words of the chart.
BaselineWords chartWords(int kmers);

/// Rows of the table; latents are of this layer.
std::vector<BaselineTableRow> baselineRows(const BaselinesReport& report, int kmers, int layer);
/// What the comparison says, in a sentence: how many concepts a method of model or dictionary adds to.
QString baselineSentence(const BaselinesReport& report, int64_t records);

}  // namespace dglm
