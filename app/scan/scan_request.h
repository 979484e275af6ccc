// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <filesystem>
#include <vector>

#include "app/jobs/progress_meter.h"
#include "app/project/cluster_wish.h"
#include "core/study/scan_run.h"
#include "widgets/parts/alignment_view.h"
#include "widgets/tables/hit_table.h"
#include "widgets/tables/subject_table.h"

namespace dglm {

struct ListedScan;

/// "Searched 26 files with 132,110,276 bases: 575 hits of 573 of 598 queries in 1 sequence."
QString sentenceOf(const ScanReport& report);

/// The same of results made elsewhere: "8,754 hits of 573 queries in 19 sequences, read from results.csv."
QString importSentence(const ScanReport& report, const std::filesystem::path& file);

/// "Scanning the corpus, 63 %: 575 hits so far; their e-values are not final yet."
QString searchingSentence(const JobProgress& progress, const ListedScan& scan);

/// The decode-glm line that makes the same scan of the queries in the file.
QString scanCommand(const ScanWish& wish, const std::filesystem::path& queryFile);

/// The same scan on a cluster.
ClusterWish clusterWishOf(const ScanWish& wish);

/// A row for each hit; keys are their places in the scan.
std::vector<HitRow> hitRows(const ScanFolder& scan);

SubjectRow subjectRowOf(const SubjectSummary& summary);
/// What each sequence, species and accession of the corpus holds: hits up to this e-value.
std::array<std::vector<SubjectRow>, 3> subjectRows(const ScanFolder& scan, double mostExpected);

AlignmentText alignmentOf(const AlignedHit& hit);

}  // namespace dglm
