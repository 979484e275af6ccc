// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/concept_export.h"

#include <functional>

#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

struct Column {
  QString name;
  std::function<QString(const ConceptRow&)> text;
};

Column number(const char* name, double ConceptRow::*value) {
  return {QString::fromLatin1(name), [value](const ConceptRow& row) { return exactNumber(row.*value); }};
}

Column ofOrigin(const char* name, QString ConceptOrigin::*value) {
  return {QString::fromLatin1(name), [value](const ConceptRow& row) { return (*row.origin).*value; }};
}

void addPair(std::vector<Column>& columns) {
  columns.push_back({"concept", [](const ConceptRow& row) { return row.conceptName; }});
  columns.push_back({"layer", [](const ConceptRow& row) { return QString::number(row.latent.layer); }});
  columns.push_back({"latent", [](const ConceptRow& row) { return QString::number(row.latent.latent); }});
}

void addHeldOut(std::vector<Column>& columns) {
  columns.push_back(number("f1_held_out", &ConceptRow::heldOutF1));
  columns.push_back(number("ci_low", &ConceptRow::low));
  columns.push_back(number("ci_high", &ConceptRow::high));
  columns.push_back({"precision_held_out",
                     [](const ConceptRow& row) { return exactNumber(row.meanOfTests(&ConceptSetValues::precision)); }});
  columns.push_back({"recall_held_out",
                     [](const ConceptRow& row) { return exactNumber(row.meanOfTests(&ConceptSetValues::recall)); }});
  columns.push_back({"support_held_out", [](const ConceptRow& row) { return exactNumber(row.supportOfTests()); }});
  columns.push_back({"support_unit",
                     [](const ConceptRow& row) { return QString::fromLatin1(row.countsRegions ? "region" : "base"); }});
  columns.push_back(number("threshold", &ConceptRow::threshold));
  columns.push_back(number("null_f1", &ConceptRow::nullF1));
  columns.push_back(number("q_value", &ConceptRow::qValue));
}

void addSets(std::vector<Column>& columns) {
  const std::pair<const char*, double ConceptSetValues::*> values[] = {{"f1", &ConceptSetValues::f1},
                                                                       {"precision", &ConceptSetValues::precision},
                                                                       {"recall", &ConceptSetValues::recall},
                                                                       {"support", &ConceptSetValues::support}};
  for (size_t set = 0; set < 3; ++set)
    for (const auto& [name, value] : values)
      columns.push_back({QStringLiteral("%1_set_%2").arg(QLatin1String(name)).arg(set),
                         [set, value = value](const ConceptRow& row) { return exactNumber(row.sets[set].*value); }});
}

void addOrigin(std::vector<Column>& columns) {
  columns.push_back(ofOrigin("mode", &ConceptOrigin::mode));
  columns.push_back(ofOrigin("f1_type", &ConceptOrigin::f1Type));
  columns.push_back(ofOrigin("source", &ConceptOrigin::source));
  columns.push_back(ofOrigin("model", &ConceptOrigin::model));
  columns.push_back(ofOrigin("model_type", &ConceptOrigin::modelType));
  columns.push_back(ofOrigin("model_sha256", &ConceptOrigin::modelHash));
  columns.push_back(ofOrigin("sae_sha256", &ConceptOrigin::dictionaryHash));
  columns.push_back(ofOrigin("site", &ConceptOrigin::site));
  for (size_t set = 0; set < 3; ++set)
    columns.push_back(
        {QStringLiteral("set_%1").arg(set), [set](const ConceptRow& row) { return row.origin->sets[set]; }});
  columns.push_back(ofOrigin("label_key", &ConceptOrigin::labelKey));
  columns.push_back(ofOrigin("synonyms", &ConceptOrigin::synonyms));
  columns.push_back(ofOrigin("permutations", &ConceptOrigin::permutations));
  columns.push_back(ofOrigin("resamples", &ConceptOrigin::resamples));
  columns.push_back(ofOrigin("seed", &ConceptOrigin::seed));
  columns.push_back(ofOrigin("program_version", &ConceptOrigin::version));
  columns.push_back(ofOrigin("scored_utc", &ConceptOrigin::time));
}

}  // namespace

std::vector<QStringList> conceptCells(const std::vector<const ConceptRow*>& rows) {
  std::vector<Column> columns;
  addPair(columns);
  addHeldOut(columns);
  addSets(columns);
  addOrigin(columns);
  std::vector<QStringList> cells(1);
  for (const Column& column : columns)
    cells.front() << column.name;
  for (const ConceptRow* row : rows) {
    QStringList& texts = cells.emplace_back();
    for (const Column& column : columns)
      texts << column.text(*row);
  }
  return cells;
}

}  // namespace dglm
