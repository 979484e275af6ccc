// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/figure/drawing.h"
#include "core/paper/figure_check.h"
#include "core/paper/figure_labels.h"

namespace dglm {

/// A table that goes with a figure.
struct FigureTable {
  std::string name;  ///< of its file: "figure2_runs"
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
};

struct FigurePanel {
  std::string name;  ///< "A", "D2"
  Drawing drawing;
  FigureTable values;  ///< that it draws
};

/// A figure of the paper, drawn anew from the published files, held against the published values.
struct ReproducedFigure {
  std::string name;  ///< "figure2"
  std::vector<FigurePanel> panels;
  std::vector<CheckedValue> checks;
  std::vector<FigureTable> tables;
  std::vector<Phrase> notes;     ///< what a reader must know
  std::vector<Phrase> warnings;  ///< what the data lacks

  /// Every expected value was found.
  bool matches() const;
};

struct FigureOptions {
  std::filesystem::path data;  ///< folder of the published files, or one above it
  FigureLabels labels = FigureLabels::usual();
  uint64_t jitterSeed = 42;  ///< of the dots' places across
};

/// Figure 2 (panels A to E) from the folders of concept scores (readPublishedRuns). Errors: theirs.
Result<ReproducedFigure> reproduceFigure2(const FigureOptions& options, const JobContext& job = {});

/// Figure 4 (panels A to D2) from fixed_activation_steering.csv and max_activation_steering.csv.
/// Errors: FileNotFound, and those of readSteeringTable.
Result<ReproducedFigure> reproduceFigure4(const FigureOptions& options, const JobContext& job = {});

/// The search of the training corpus for CMV enhancers (panels A to C) from newquery_all_results_combined.csv, and
/// CMV_enhancer.fasta where it is there. Errors: FileNotFound, and those of readHits and readQueries.
Result<ReproducedFigure> reproduceBlast(const FigureOptions& options, const JobContext& job = {});

/// The HIV probe's figure (panel A) from 261025_probe_HIV_results_summary.csv. Errors: FileNotFound, and those of
/// PublishedTable.
Result<ReproducedFigure> reproduceHivProbe(const FigureOptions& options, const JobContext& job = {});

/// The meta-SAE (panels A to C) from its annotations workbook and its decoder. Errors: FileNotFound, NotBuilt without
/// libzip, and those of readMetaAnnotations and readDirectionNorms.
Result<ReproducedFigure> reproduceMetaSae(const FigureOptions& options, const JobContext& job = {});

/// Writes NAME_PANEL.svg, NAME_expected_found.csv and the tables to the folder. Returns the paths.
Result<std::vector<std::filesystem::path>> writeFigure(const ReproducedFigure& figure,
                                                       const std::filesystem::path& folder);

/// The checks as a table: panel, quantity, of, expected, tolerance, found, state, source.
FigureTable checkTable(const ReproducedFigure& figure);

}  // namespace dglm
