// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/paper/reproduced_figure.h"
#include "core/study/published_concepts.h"

namespace dglm {

/// F1 (mean of the three sets) above which a latent counts in the paper.
constexpr double kFigure2F1 = 0.2;

/// The runs that figure 2 is made of, by layer.
struct Figure2Runs {
  std::map<int, const PublishedRun*> small;    ///< NT-v2-50M
  std::map<int, const PublishedRun*> large;    ///< NT-v2-500M
  std::map<int, const PublishedRun*> neurons;  ///< of the 50M model
};

/// Of two runs of one layer the later path counts, with a warning.
Figure2Runs pickRuns(const std::vector<PublishedRun>& runs, std::vector<Phrase>& warnings);

/// "50M L3"
std::string runName(const PublishedRun& run);

/// Rows with mean F1 above the threshold, best first; ties by latent.
std::vector<size_t> rowsAbove(const PublishedRun& run, double threshold);

/// Different annotation texts, as the notebook counts them, among the rows.
size_t uniqueAnnotations(const PublishedRun& run, const std::vector<size_t>& rows);

/// A row a run: model, layer, kind, dictionary, k, steps, and the counts of countScores().
FigureTable comparisonTable(const std::vector<PublishedRun>& runs);

/// A latent that is the best of its concept among the layers of a model.
struct UniqueConcept {
  const PublishedRun* run = nullptr;
  size_t row = 0;
  std::string annotation;
};

/// How two annotations are told apart.
enum class UniqueBy {
  Text,         ///< the notebook's way: ['a', 'b'] and ['b', 'a'] count twice
  RenamedText,  ///< the same after cells have renamed labels of single layers, which makes the notebook print 71
  Labels,       ///< as sets of labels
};

/// The best latent of each concept with F1 above kFigure2F1, best first.
std::vector<UniqueConcept> uniqueConcepts(const std::vector<const PublishedRun*>& runs, UniqueBy by);

}  // namespace dglm
