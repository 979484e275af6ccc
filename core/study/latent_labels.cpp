// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/latent_labels.h"

#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "core/formats/python_literal.h"
#include "core/study/number_text.h"
#include "core/study/published_table.h"

namespace dglm {
namespace {

constexpr const char* kReferenceF1 = "best_f1_val0";

using BestOf = std::map<int64_t, LabelledLatent>;

Result<int64_t> latentOf(const PublishedTable& table, size_t row, const char* column) {
  DGLM_TRY(const double number, table.number(row, column));
  if (std::isnan(number) || number < 0 || number != std::floor(number))
    return table.badField(row, column);
  return static_cast<int64_t>(number);
}

Result<BestOf> bestOfReference(const PublishedTable& table) {
  DGLM_CHECK(table.require(std::array{"latent_id", "annotation", kReferenceF1}));
  BestOf best;
  for (size_t row = 0; row < table.rows(); ++row) {
    LabelledLatent found;
    DGLM_TRY(found.latent, latentOf(table, row, "latent_id"));
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

/// Mean F1 of a pair on the sets that did not choose it, or on the one that did where there are no others.
struct PairF1 {
  double chosen = 0;
  double heldOut = 0;
  int sets = 0;

  double counting() const { return sets > 0 ? heldOut / sets : chosen; }
};

Result<BestOf> bestOfConcepts(const PublishedTable& table) {
  DGLM_CHECK(table.require(std::array{"latent", "concept", "set", "f1"}));
  std::map<std::pair<int64_t, std::string>, PairF1> pairs;
  for (size_t row = 0; row < table.rows(); ++row) {
    DGLM_TRY(const int64_t latent, latentOf(table, row, "latent"));
    if (table.text(row, "f1") == numberText(std::nan("")))
      continue;  // a set that does not carry the concept
    DGLM_TRY(const double f1, table.number(row, "f1"));
    if (std::isnan(f1))
      continue;  // the same, as an empty field
    PairF1& pair = pairs[{latent, table.text(row, "concept")}];
    if (table.text(row, "set") == "0") {
      pair.chosen = f1;
    } else {
      pair.heldOut += f1;
      ++pair.sets;
    }
  }
  BestOf best;
  for (const auto& [key, pair] : pairs) {
    const auto known = best.find(key.first);
    if (known == best.end() || known->second.f1 < pair.counting())
      best.insert_or_assign(key.first, LabelledLatent{key.first, pair.counting(), {key.second}});
  }
  return best;
}

}  // namespace

Result<std::vector<LabelledLatent>> readLatentLabels(const std::filesystem::path& path, double leastF1,
                                                     const JobContext& job) {
  DGLM_TRY(const PublishedTable table, PublishedTable::read(path, job));
  DGLM_TRY(BestOf best, table.has("latent_id") ? bestOfReference(table) : bestOfConcepts(table));
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
