// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>

#include "core/base/units.h"
#include "core/sequence/record.h"

namespace dglm {

/// Numbers as a person reads them. NaN is "n/a" everywhere: absent, which is not 0.

QString formatAbsent();

/// A score of 0..1 with two decimals and no leading zero: ".81", "1.00".
QString formatScore(double score);

/// A probability of chance, p or q: "1.00", ".85", ".016", ".0012", "1.2e-5".
QString formatChance(double chance);

/// Three significant digits: "9.31", "0.812", "12.3", "1,240".
QString formatActivation(double activation);

/// A fraction of 0..1 as a percentage: whole from 10 % on, two significant digits below: "88 %", "2.1 %", "0.031 %".
QString formatPercent(double fraction);

/// A fraction of 0..1 as a whole percentage: "88 %", "<1 %".
QString formatWholePercent(double fraction);

/// "2,048".
QString formatCount(int64_t count);
/// The same for a count held as a double.
QString formatWhole(double count);

/// "861 bp".
QString formatLength(int64_t bases);

/// 1-based: base 0 is "1".
QString formatPosition(int64_t base);

/// "1,284-2,144", or "1,284" for one base: 1-based, inclusive; see toReadable().
QString formatRange(BaseRange range, int64_t recordLength);

/// "forward", "reverse", "none".
QString formatStrand(Strand strand);

/// "0:12", "12:05", "1:02:03"; seconds below 0 are "n/a".
QString formatDuration(double seconds);

/// "0:12 left"; empty when not known (below 0 or NaN).
QString formatTimeLeft(double seconds);

/// The shortest decimal text that reads back as the same number; empty for NaN. For CSV.
QString exactNumber(double number);
QString exactNumber(float number);
QString exactNumber(int64_t number);

QString toText(LatentId id);

}  // namespace dglm
