// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <filesystem>
#include <vector>

#include "core/study/scan_run.h"
#include "widgets/parts/alignment_view.h"
#include "widgets/tables/hit_table.h"

namespace dglm {

/// "Searched 26 files with 132,110,276 bases: 575 hits of 573 of 598 queries in 1 sequence."
QString sentenceOf(const ScanReport& report);

/// The decode-glm line that makes the same scan of the queries in the file.
QString scanCommand(const ScanWish& wish, const std::filesystem::path& queryFile);

/// A row for each hit; keys are their places in the scan.
std::vector<HitRow> hitRows(const ScanFolder& scan);

AlignmentText alignmentOf(const AlignedHit& hit);

}  // namespace dglm
