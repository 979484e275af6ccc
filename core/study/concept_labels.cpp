// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concept_labels.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/interpretation/label_overlap.h"
#include "core/study/number_text.h"

namespace dglm {
namespace {

constexpr size_t kShownNames = 5;
constexpr std::string_view kSpecialLabel = "special token: ";

using NameCounts = std::map<std::string, int64_t>;

std::vector<std::pair<std::string, int64_t>> mostFirst(const NameCounts& counts) {
  std::vector<std::pair<std::string, int64_t>> names(counts.begin(), counts.end());
  std::ranges::stable_sort(names, std::ranges::greater(), &std::pair<std::string, int64_t>::second);
  return names;
}

SetLabels labelsOf(const ConceptPlaces& places, const Numbering& concepts) {
  SetLabels labels;
  labels.sequences = std::ssize(places.records());
  labels.places = places.bases() - places.unknown();
  for (int64_t place = 0; place < places.bases(); ++place)
    labels.labelled += places.conceptsAt(place).empty() ? 0 : 1;
  NameCounts counts;
  for (const int32_t number : places.regionConcepts())
    ++counts[concepts.names()[static_cast<size_t>(number)]];
  labels.names = mostFirst(counts);
  return labels;
}

std::string counted(int64_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

/// "AmpR (12), ori (9), ..."
std::string commonNames(const SetLabels& labels) {
  std::string text;
  for (size_t i = 0; i < std::min(kShownNames, labels.names.size()); ++i)
    text += (i == 0 ? "" : ", ") + labels.names[i].first + " (" + std::to_string(labels.names[i].second) + ")";
  return labels.names.size() > kShownNames ? text + ", ..." : text;
}

std::string lineOf(const SetLabels& labels, size_t set, bool byRegion) {
  const std::string names =
      labels.names.empty() ? std::string()
                           : " (" + std::string(byRegion ? "regions" : "tokens") + " each): " + commonNames(labels);
  return "Set " + std::to_string(set) + ": " + counted(labels.sequences, "sequence") + ", " +
         std::to_string(labels.labelled) + " of " + std::to_string(labels.places) + " places labelled; " +
         counted(std::ssize(labels.names), "label") + names + ".";
}

bool carries(const SetLabels& labels, const std::string& name) {
  return std::ranges::find(labels.names, name, &std::pair<std::string, int64_t>::first) != labels.names.end();
}

/// Whether set 1 or 2 carries one of the labels of set 0.
bool areTested(const ConceptLabels& labels) {
  return std::ranges::any_of(labels.sets[0].names, [&](const auto& name) {
    return carries(labels.sets[1], name.first) || carries(labels.sets[2], name.first);
  });
}

}  // namespace

ConceptLabels labelsOf(const std::array<ConceptSet, 3>& sets, const Numbering& concepts, int64_t leastRegions) {
  ConceptLabels labels;
  labels.leastRegions = leastRegions;
  for (size_t set = 0; set < sets.size(); ++set)
    labels.sets[set] = labelsOf(*sets[set].places, concepts);
  labels.candidates =
      std::ranges::count_if(labels.sets[0].names, [&](const auto& name) { return name.second >= leastRegions; });
  return labels;
}

SetLabels labelsOf(const TokenTable& table) {
  SetLabels labels;
  labels.sequences = std::ssize(std::set<int32_t>(table.sequences.begin(), table.sequences.end()));
  NameCounts counts;
  for (int64_t row = 0; row < table.rows(); ++row) {
    std::set<int32_t> here;
    bool isSpecial = false;
    for (const int32_t label : table.labelsAt(row)) {
      const bool namesAToken = table.labels[static_cast<size_t>(label)].starts_with(kSpecialLabel);
      isSpecial = isSpecial || namesAToken;
      if (!namesAToken && here.insert(label).second)
        ++counts[table.labels[static_cast<size_t>(label)]];
    }
    labels.places += isSpecial ? 0 : 1;
    labels.labelled += here.empty() ? 0 : 1;
  }
  labels.names = mostFirst(counts);
  return labels;
}

std::vector<std::string> linesOf(const ConceptLabels& labels) {
  std::vector<std::string> lines;
  for (size_t set = 0; set < labels.sets.size(); ++set)
    lines.push_back(lineOf(labels.sets[set], set, labels.byRegion));
  const std::string candidates = std::to_string(labels.candidates);
  if (labels.byRegion)
    lines.push_back("Candidates: " + candidates + " of " + counted(std::ssize(labels.sets[0].names), "label") +
                    " of set 0, with " + counted(labels.leastRegions, "region") + " or more there.");
  else
    lines.push_back("Candidates: " + candidates + " latents with a label at 10 or more of their 20 strongest tokens.");
  return lines;
}

Facts factsOf(const ConceptLabels& labels) {
  Facts facts;
  for (size_t set = 0; set < labels.sets.size(); ++set) {
    const std::string name = "set_" + std::to_string(set);
    facts.push_back({name + "_places", labels.sets[set].places});
    facts.push_back({name + "_labelled", labels.sets[set].labelled});
    facts.push_back({name + "_labels", int64_t{std::ssize(labels.sets[set].names)}});
    facts.push_back({name + "_common_labels", commonNames(labels.sets[set])});
  }
  facts.push_back({"candidates", labels.candidates});
  return facts;
}

std::string whyNoLabels(std::span<const Record> records) {
  int64_t all = 0, sources = 0, unnamed = 0, general = 0;
  for (const Record& record : records)
    for (const Feature& feature : record.features) {
      ++all;
      if (feature.type == "source")
        ++sources;
      else if (feature.label() == feature.type)
        ++unnamed;
      else if (!namesAPart(feature, record))
        ++general;
    }
  if (all == 0)
    return "no record of it has a feature with a name by the chosen key";
  return "of its " + counted(all, "feature") + ", " + std::to_string(sources) + " are 'source', " +
         std::to_string(unnamed) + " have no name of their own, and " + std::to_string(general) +
         " cover three quarters or more of their record";
}

std::vector<Phrase> warningsOf(const ConceptLabels& labels, const std::array<std::string, 3>& reasons) {
  std::vector<Phrase> warnings;
  for (size_t set = 0; set < labels.sets.size(); ++set)
    if (labels.sets[set].names.empty()) {
      const std::string number = std::to_string(set);
      warnings.push_back(reasons[set].empty() ? Phrase("Set %1 has no label.", {number})
                                              : Why::inEnglish("Set %1 has no label: %2.", {number, reasons[set]}));
    }
  if (!labels.sets[0].names.empty() && !areTested(labels))
    warnings.emplace_back("No label of set 0 stands in set 1 or 2, so that nothing is tested.");
  return warnings;
}

bool firesAnywhere(const BaseActivations& activations) {
  BaseActivations::Scratch scratch;
  for (int64_t latent = 0; latent < activations.width(); ++latent)
    if (!activations.values(latent, scratch).empty())
      return true;
  return false;
}

std::string whyNoMatches(const ConceptLabels& labels, const BaseActivations& tuning, double leastF1) {
  const SetLabels& first = labels.sets[0];
  if (first.names.empty()) {
    const bool isElsewhere = !labels.sets[1].names.empty() || !labels.sets[2].names.empty();
    return isElsewhere ? "the labels stand in sets 1 and 2 only, and set 0 chooses the concepts"
                       : "no label is left to score";
  }
  if (labels.candidates == 0)
    return "no label of set 0 stands on " + counted(labels.leastRegions, "region") +
           ", the least that a concept needs (--least-regions); the most frequent, " + first.names.front().first +
           ", stands on " + std::to_string(first.names.front().second);
  if (!firesAnywhere(tuning))
    return "no latent fires anywhere in set 0";
  return "no latent outlines one of the " + std::to_string(labels.candidates) + " candidates with an F1 of " +
         numberText(leastF1) + " or more";
}

std::optional<std::string> warningOfSynonyms(const std::string& file, const ConceptNames& synonyms,
                                             const std::vector<std::string>& labels) {
  if (file.empty() || labels.empty() ||
      std::ranges::any_of(labels, [&](const std::string& label) { return synonyms.knows(label); }))
    return std::nullopt;
  std::string some;
  for (size_t i = 0; i < std::min(kShownNames, labels.size()); ++i)
    some += (i == 0 ? "" : ", ") + labels[i];
  return file + ": the synonyms name none of the labels that were read, such as " + some + ".";
}

}  // namespace dglm
