// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/latent_labels.h"

#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "core/formats/csv_reader.h"
#include "core/formats/input_file.h"
#include "core/formats/python_literal.h"
#include "core/study/concept_scores_file.h"
#include "core/study/number_text.h"
#include "core/study/published_table.h"

namespace dglm {
namespace {

constexpr const char* kReferenceLatent = "latent_id";
constexpr const char* kReferenceF1 = "best_f1_val0";

using BestOf = std::map<int64_t, LabelledLatent>;

Result<int64_t> latentOf(const PublishedTable& table, size_t row) {
  DGLM_TRY(const double number, table.number(row, kReferenceLatent));
  if (std::isnan(number) || number < 0 || number != std::floor(number))
    return table.badField(row, kReferenceLatent);
  return static_cast<int64_t>(number);
}

Result<BestOf> bestOfReference(const PublishedTable& table) {
  DGLM_CHECK(table.require(std::array{kReferenceLatent, "annotation", kReferenceF1}));
  BestOf best;
  for (size_t row = 0; row < table.rows(); ++row) {
    LabelledLatent found;
    DGLM_TRY(found.latent, latentOf(table, row));
    DGLM_TRY(found.f1, table.number(row, kReferenceF1));
    auto labels = parsePythonList(table.text(row, "annotation"));
    if (!labels)
      return table.badField(row, "annotation");
    found.labels = std::move(*labels);
    if (const auto known = best.find(found.latent); known == best.end() || known->second.f1 < found.f1)
      best.insert_or_assign(found.latent, std::move(found));
  }
  return best;
}

BestOf bestOfConcepts(const ConceptScores& scores) {
  BestOf best;
  for (const LatentScore& score : scores.rows) {
    const double f1 = score.countingF1();
    if (std::isnan(f1))
      continue;
    const auto known = best.find(score.latent);
    if (known == best.end() || known->second.f1 < f1)
      best.insert_or_assign(
          score.latent, LabelledLatent{score.latent, f1, {scores.concepts[static_cast<size_t>(score.conceptNumber)]}});
  }
  return best;
}

Result<bool> isOfReference(const std::filesystem::path& path) {
  DGLM_TRY(InputFile input, InputFile::open(path));
  DGLM_TRY(const CsvReader csv, CsvReader::open(input));
  return csv.column(kReferenceLatent).has_value();
}

Result<BestOf> readBest(const std::filesystem::path& path, const JobContext& job) {
  DGLM_TRY(const bool isPublished, isOfReference(path));
  if (!isPublished) {
    DGLM_TRY(const ConceptScores scores, readConceptScores(path));
    return bestOfConcepts(scores);
  }
  DGLM_TRY(const PublishedTable table, PublishedTable::read(path, job));
  return bestOfReference(table);
}

}  // namespace

Result<std::vector<LabelledLatent>> readLatentLabels(const std::filesystem::path& path, double leastF1,
                                                     const JobContext& job) {
  DGLM_TRY(BestOf best, readBest(path, job));
  std::vector<LabelledLatent> kept;
  for (auto& [latent, labelled] : best)
    if (labelled.f1 > leastF1)
      kept.push_back(std::move(labelled));
  if (kept.empty())
    return Error{
        ErrorKind::InvalidArgument,
        {"--min-f1", numberText(leastF1), Why::inEnglish("no latent of %1 has a concept above it", {path.string()})}};
  return kept;
}

}  // namespace dglm
