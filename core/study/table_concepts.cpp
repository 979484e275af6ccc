// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string_view>

#include "core/base/folder.h"
#include "core/sequence/unknown_bases.h"
#include "core/study/concept_held_out.h"
#include "core/study/concept_inputs.h"
#include "core/study/concept_latent_rows.h"
#include "core/study/concept_provenance.h"
#include "core/study/concept_sets.h"
#include "core/study/concept_table.h"
#include "core/study/concepts.h"

namespace dglm {
namespace {

constexpr std::string_view kLabelOfSpecial = "special token: ";
constexpr auto kTablesName = "tables";  // of the files of a run that no model is named for

/// The tokens of one set that are places.
struct TableSet {
  explicit TableSet(int64_t width) : activations(width) {}

  ConceptPlaces places;
  BaseActivations activations;
  std::vector<std::string> tokens;
};

bool isOfNs(const TokenTable& table, int64_t row) {
  const std::string& token = table.tokens[static_cast<size_t>(row)];
  return isUnknown(token, {0, static_cast<int64_t>(token.size())});
}

/// A sequence with its tokens as places, and the features that its labels are: a run of tokens each. A place is a base
/// that is known, whichever, or N for a token of Ns.
Record recordOf(const TokenTable& table, const std::vector<int64_t>& rows) {
  Record record;
  for (const int64_t row : rows)
    record.bases += isOfNs(table, row) ? 'N' : 'A';
  std::map<int32_t, size_t> open;  // label -> its feature that ends at the token before
  for (size_t place = 0; place < rows.size(); ++place) {
    std::map<int32_t, size_t> here;
    for (const int32_t label : table.labelsAt(rows[place])) {
      const auto before = open.find(label);
      if (before != open.end()) {
        here.insert(*before);
      } else if (here.emplace(label, record.features.size()).second) {
        Feature& feature = record.features.emplace_back();
        feature.type = "misc_feature";
        feature.qualifiers = {{"label", table.labels[static_cast<size_t>(label)]}};
        feature.segments = {{{static_cast<int64_t>(place), static_cast<int64_t>(place)}, Strand::None}};
      }
    }
    for (const auto& [label, feature] : here)
      record.features[feature].segments.front().bases.end = static_cast<int64_t>(place) + 1;
    open = std::move(here);
  }
  return record;
}

void addSequence(TableSet& set, const LabelledCode& files, const std::vector<int64_t>& rows,
                 const ConceptNames& synonyms, Numbering& concepts) {
  if (rows.empty())
    return;
  CodedReading reading;
  reading.code.width = set.activations.width();
  for (const int64_t row : rows) {
    if (isOfNs(files.table, row))
      reading.code.rowStart.push_back(reading.code.nonzeros());
    else
      reading.code.appendRow(files.code, row);
    set.tokens.push_back(files.table.tokens[static_cast<size_t>(row)]);
  }
  set.places.add(recordOf(files.table, rows), synonyms, concepts);
  set.activations.addTokens(reading);
}

TableSet placesOf(const LabelledCode& files, int64_t width, const ConceptNames& synonyms, Numbering& concepts) {
  TableSet set(width);
  std::vector<int64_t> rows;  // of one sequence
  for (int64_t row = 0; row < files.table.rows(); ++row) {
    const auto at = static_cast<size_t>(row);
    if (row > 0 && files.table.sequences[at] != files.table.sequences[at - 1]) {
      addSequence(set, files, rows, synonyms, concepts);
      rows.clear();
    }
    if (!isSpecialRow(files.table, row))
      rows.push_back(row);
  }
  addSequence(set, files, rows, synonyms, concepts);
  return set;
}

/// The labels of bases, each once.
std::vector<std::string> labelsIn(const std::array<LabelledCode, 3>& files) {
  std::set<std::string> labels;
  for (const LabelledCode& each : files)
    for (const std::string& label : each.table.labels)
      if (!label.starts_with(kLabelOfSpecial))
        labels.insert(label);
  return {labels.begin(), labels.end()};
}

/// Why a set has no label that counts, where its table has labels.
std::string whyNoLabels(const LabelledCode& file) {
  return file.table.rowLabels.empty() ? "" : "its labels cover three quarters or more of their sequences";
}

}  // namespace

Result<ConceptsFound> discoverConceptsInTables(const ConceptsFromTables& request, const JobContext& job) {
  ConceptsFound found;
  DGLM_TRY(const auto files, readLabelledCodes(request, LabelReading::Unambiguous, found.report.warnings, job));
  DGLM_CHECK(checkSetsDiffer(request, job));
  DGLM_TRY(const ConceptNames synonyms, readSynonyms(request.synonyms, found.report.warnings));
  if (const auto warning = warningOfSynonyms(request.synonyms.string(), synonyms, labelsIn(files)))
    found.report.warnings.push_back(*warning);
  const int64_t width = std::max({files[0].code.width, files[1].code.width, files[2].code.width});
  std::vector<TableSet> sets;
  for (const LabelledCode& each : files)
    sets.push_back(placesOf(each, width, synonyms, found.concepts));
  std::array<ConceptSet, 3> views;
  for (size_t set = 0; set < views.size(); ++set)
    views[set] = {&sets[set].places, &sets[set].activations};
  DGLM_TRY(found.matches, findConcepts(views, found.concepts, request.search, job));
  addLabels(found, views, request.search, {whyNoLabels(files[0]), whyNoLabels(files[1]), whyNoLabels(files[2])});
  found.latents = latentRows(found.matches, found.concepts, [&sets](size_t set, LatentNumber latent) {
    std::vector<std::string> tokens;
    for (const int32_t place : strongestPlaces(sets[set].activations, latent))
      tokens.push_back(sets[set].tokens[static_cast<size_t>(place)]);
    return tokens;
  });
  DGLM_TRY(found.provenance, conceptProvenance(request, conceptMode(request), job));
  std::ranges::move(factsOf(found.report.labels), std::back_inserter(found.provenance));
  found.report.matches = std::ssize(found.matches);
  ConceptRunFacts facts = request.facts;
  facts.mode = conceptMode(request);
  facts.type = request.search.type;
  facts.dictSize = width;
  if (facts.modelName.empty())
    facts.modelName = kTablesName;
  DGLM_CHECK(makeFolder(request.outputFolder));
  DGLM_TRY(found.report.files, writeConcepts(request.outputFolder, found, facts, {}));
  return found;
}

}  // namespace dglm
