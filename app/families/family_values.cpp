// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/families/family_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "core/study/project_concepts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

class FamilyTexts {
  Q_DECLARE_TR_FUNCTIONS(dglm::FamilyTexts)
};

/// Null where the meta-latent outlines nothing.
const LatentScore* bestOf(const ConceptScores* scores, int32_t metaLatent) {
  if (!scores)
    return nullptr;
  const std::vector<const LatentScore*> best = bestConcepts(*scores);
  const auto found = std::ranges::find_if(best, [&](const LatentScore* row) { return row->latent == metaLatent; });
  return found == best.end() ? nullptr : *found;
}

QString conceptOf(const ConceptScores& scores, const LatentScore& row) {
  return QString::fromStdString(scores.concepts[static_cast<size_t>(row.conceptNumber)]);
}

QString detailOf(const LatentScore& row) {
  const auto& [tuning, first, second] = row.sets;
  return FamilyTexts::tr(
             "test set 1: F1 %1 (95 % interval %2 to %3), test set 2: F1 %4 (%5 to %6); with turned labels %7; "
             "activation above %8")
      .arg(formatScore(first.f1), formatScore(first.low), formatScore(first.high), formatScore(second.f1),
           formatScore(second.low), formatScore(second.high), formatScore(meanOfAvailable(first.nullF1, second.nullF1)),
           formatActivation(tuning.threshold));
}

}  // namespace

MetaLatentRow familyRow(const MetaRunFiles& run, const ConceptScores* scores, int32_t metaLatent) {
  const auto index = static_cast<size_t>(metaLatent);
  const MetaFamily& family = run.families[index];
  MetaLatentRow row;
  row.metaLatent = metaLatent;
  row.children = std::ssize(family.children);
  row.label = QString::fromStdString(family.label);
  row.purity = family.purity;
  row.coverage = family.coverage;
  row.importance = family.importance;
  row.stability = static_cast<double>(run.stability[index]);
  if (const LatentScore* best = bestOf(scores, metaLatent)) {
    row.conceptName = conceptOf(*scores, *best);
    row.f1 = best->heldOutF1();
    row.f1Detail = detailOf(*best);
  }
  return row;
}

std::vector<QStringList> familyCells(const MetaRunFiles& run, const ConceptScores* scores) {
  std::vector<QStringList> cells{{"meta_latent", "children", "importance", "label", "purity", "coverage", "stability",
                                  "concept", "threshold", "f1_tuning", "f1_test_1", "ci_low_1", "ci_high_1",
                                  "null_f1_1", "f1_test_2", "ci_low_2", "ci_high_2", "null_f1_2", "q_value"}};
  const auto number = [](double value) { return std::isnan(value) ? QString() : exactNumber(value); };
  for (size_t meta = 0; meta < run.families.size(); ++meta) {
    const MetaFamily& family = run.families[meta];
    if (family.children.empty())
      continue;
    const auto metaLatent = static_cast<int32_t>(meta);
    QStringList row{QString::number(metaLatent),
                    QString::number(family.children.size()),
                    number(family.importance),
                    QString::fromStdString(family.label),
                    number(family.purity),
                    number(family.coverage),
                    number(static_cast<double>(run.stability[meta]))};
    if (const LatentScore* best = bestOf(scores, metaLatent)) {
      row << conceptOf(*scores, *best) << number(best->sets[0].threshold) << number(best->sets[0].f1);
      for (const size_t set : {1, 2}) {
        const SetScore& score = best->sets[set];
        row << number(score.f1) << number(score.low) << number(score.high) << number(score.nullF1);
      }
      row << number(best->qValue);
    }
    while (row.size() < cells.front().size())
      row << QString();
    cells.push_back(std::move(row));
  }
  return cells;
}

}  // namespace dglm
