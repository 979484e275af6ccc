// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/paper/figure2_runs.h"

#include <algorithm>
#include <set>

#include "core/interpretation/score_counts.h"

namespace dglm {
namespace {

void keep(std::map<int, const PublishedRun*>& layers, const PublishedRun& run, std::vector<Phrase>& warnings) {
  const PublishedRun*& kept = layers[run.layer];
  if (kept)
    warnings.push_back({"there are two runs of %1; the later one counts: %2", {runName(run), run.folder.string()}});
  kept = &run;
}

std::string countText(std::optional<int64_t> count) {
  return count ? std::to_string(*count) : "n/a";
}

using Names = std::map<std::string, std::string>;

/// Two cells of the notebook rename labels of the layer they draw in place, and of no other layer.
const Names& renamedLabels(const PublishedRun& run) {
  static const Names none;
  static const Names small3 = {{"['EF-1α promoter', 'EF-1α intron A']", "EF-1α Promoter & Intron A"},
                               {"['chimeric intron']", "Chimeric Intron"},
                               {"['f1 ori']", "F1 ORI"},
                               {"['HIV-1 gag']", "HIV-1 gag"},
                               {"['CMV IE94 promoter', 'CMV enhancer']", "CMV IE94 Promoter & Enhancer"}};
  static const Names large9 = {{"['araC']", "AraC"},
                               {"['TEF promoter']", "TEF Promoter"},
                               {"['rrnB T2 terminator']", "rrnB T2 Terminator"},
                               {"['small t antigen']", "Small T Antigen"}};
  if (run.modelName == "nt50" && run.layer == 3)
    return small3;
  return run.modelName == "nt500" && run.layer == 9 ? large9 : none;
}

std::string renamed(const PublishedRun& run, const std::string& annotation) {
  const Names& names = renamedLabels(run);
  const auto found = names.find(annotation);
  return found == names.end() ? annotation : found->second;
}

std::string keyOf(const PublishedRun& run, size_t row, UniqueBy by) {
  if (by == UniqueBy::Labels)
    return run.scores.concepts[static_cast<size_t>(run.scores.rows[row].conceptNumber)];
  return by == UniqueBy::Text ? run.annotations[row] : renamed(run, run.annotations[row]);
}

}  // namespace

Figure2Runs pickRuns(const std::vector<PublishedRun>& runs, std::vector<Phrase>& warnings) {
  Figure2Runs picked;
  for (const PublishedRun& run : runs) {
    for (const std::string& warning : run.warnings)
      warnings.push_back({"%1", {warning}});
    if (run.isNeurons() && run.modelName == "nt50")
      keep(picked.neurons, run, warnings);
    else if (!run.isNeurons() && run.modelName == "nt50")
      keep(picked.small, run, warnings);
    else if (!run.isNeurons() && run.modelName == "nt500")
      keep(picked.large, run, warnings);
    else
      warnings.push_back({"%1 has no place in figure 2", {run.folder.string()}});
  }
  return picked;
}

std::string runName(const PublishedRun& run) {
  const std::string size = run.modelName.starts_with("nt") ? run.modelName.substr(2) + "M" : run.modelName;
  return size + (run.isNeurons() ? " neurons L" : " L") + std::to_string(run.layer);
}

std::vector<size_t> rowsAbove(const PublishedRun& run, double threshold) {
  std::vector<size_t> rows;
  for (size_t row = 0; row < run.scores.rows.size(); ++row)
    if (run.scores.rows[row].meanF1() > threshold)
      rows.push_back(row);
  std::sort(rows.begin(), rows.end(), [&](size_t a, size_t b) {
    const LatentScore &first = run.scores.rows[a], &second = run.scores.rows[b];
    return std::pair(-first.meanF1(), first.latent) < std::pair(-second.meanF1(), second.latent);
  });
  return rows;
}

size_t uniqueAnnotations(const PublishedRun& run, const std::vector<size_t>& rows) {
  std::set<std::string> texts;
  for (const size_t row : rows)
    texts.insert(run.annotations[row]);
  return texts.size();
}

FigureTable comparisonTable(const std::vector<PublishedRun>& runs) {
  FigureTable table{
      "figure2_runs", {"model", "layer", "units", "dict_size", "k", "training_steps", "scored", "highest_f1"}, {}};
  for (const double f1 : kCountedF1)
    for (const char* what : {"f1_above_", "held_out_above_", "concepts_above_"})
      table.header.push_back(what + shortestNumber(f1));
  table.header.push_back("folder");
  for (const PublishedRun& run : runs) {
    const ScoreCounts counts = countScores(run.scores);
    std::vector<std::string> row{run.modelName,
                                 std::to_string(run.layer),
                                 run.isNeurons() ? "neurons" : "SAE latents",
                                 countText(run.dictSize),
                                 countText(run.k),
                                 countText(run.trainingSteps),
                                 std::to_string(counts.rows),
                                 shortestNumber(counts.highestF1)};
    for (size_t i = 0; i < kCountedF1.size(); ++i)
      for (const auto* counted : {&counts.above, &counts.heldOutAbove, &counts.concepts})
        row.push_back(std::to_string((*counted)[i]));
    row.push_back(run.folder.filename().string());
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<UniqueConcept> uniqueConcepts(const std::vector<const PublishedRun*>& runs, UniqueBy by) {
  std::vector<UniqueConcept> all;
  for (const PublishedRun* run : runs)
    for (const size_t row : rowsAbove(*run, kFigure2F1))
      all.push_back({run, row, keyOf(*run, row, by)});
  const auto f1Of = [](const UniqueConcept& unique) { return unique.run->scores.rows[unique.row].meanF1(); };
  std::stable_sort(all.begin(), all.end(),
                   [&](const UniqueConcept& a, const UniqueConcept& b) { return f1Of(a) > f1Of(b); });
  std::set<std::string> seen;
  std::erase_if(all, [&](const UniqueConcept& unique) { return !seen.insert(unique.annotation).second; });
  return all;
}

}  // namespace dglm
