// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concept_inputs.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "core/base/text_decoder.h"
#include "core/base/text_file.h"
#include "core/formats/read_warnings.h"
#include "core/interpretation/label_overlap.h"
#include "core/study/annotated_records.h"
#include "core/study/concept_held_out.h"
#include "core/study/concept_labels.h"
#include "core/study/record_clusters.h"
#include "core/study/run_files.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kLargestSynonyms = 4 << 20;

std::vector<std::string> idsOf(const std::vector<Record>& records) {
  std::vector<std::string> ids;
  for (const Record& record : records)
    ids.push_back(record.id);
  return ids;
}

/// All that can be looked at without reading it whole.
Result<RunFiles> filesOf(const ConceptsFromModel& request, bool paperCompatible) {
  RunFiles files;
  files.model = request.source.model;
  files.activations = request.activations;
  if (!request.randomInit)
    files.finetuned = request.source.loading.finetuned;
  if (!request.neurons)
    files.dictionary = request.source.dictionary;
  if (!paperCompatible)
    for (const fs::path* table : {&request.synonyms, &request.clusters})
      if (!table->empty())
        files.tables.push_back(*table);
  for (const fs::path& set : request.validation) {
    const AnnotatedSource source = AnnotatedSource::parse(set.string());
    DGLM_TRY(const std::vector<fs::path> sequences, source.files());
    files.sequences.insert(files.sequences.end(), sequences.begin(), sequences.end());
    if (!source.annotation.empty())
      files.tables.push_back(source.annotation);
  }
  files.outputFolder = request.outputFolder;
  return files;
}

/// The names of the features that take part, each once.
std::vector<std::string> labelsIn(const std::array<std::vector<Record>, 3>& sets) {
  std::set<std::string> labels;
  for (const std::vector<Record>& records : sets)
    for (const Record& record : records)
      for (const Feature& feature : record.features)
        if (namesAPart(feature, record))
          labels.insert(feature.label());
  return {labels.begin(), labels.end()};
}

}  // namespace

Result<ConceptNames> readSynonyms(const fs::path& path, std::vector<std::string>& remarks) {
  if (path.empty())
    return ConceptNames::common();
  DGLM_TRY(const std::string bytes, readWholeFile(path, kLargestSynonyms));
  const ByteOrderMark mark = byteOrderMarkOf(bytes);
  TextDecoder decoder(mark.encoding);
  std::string text;
  decoder.decode(std::string_view(bytes).substr(mark.bytes), text);
  decoder.finish(text);
  std::ranges::move(remarksOnText(path, decoder), std::back_inserter(remarks));
  return ConceptNames::parse(text, path.string());
}

Result<std::array<LabelledCode, 3>> readLabelledCodes(const ConceptsFromTables& request, LabelReading labels,
                                                      std::vector<std::string>& remarks, const JobContext& job) {
  RunFiles files;
  files.tables.assign(request.tokenTables.begin(), request.tokenTables.end());
  if (!request.synonyms.empty())
    files.tables.push_back(request.synonyms);
  files.tensors.assign(request.latents.begin(), request.latents.end());
  files.outputFolder = request.outputFolder;
  DGLM_CHECK(lookAt(files));
  std::array<LabelledCode, 3> sets;
  for (size_t set = 0; set < sets.size(); ++set) {
    DGLM_TRY(sets[set], readLabelledCode(request.tokenTables[set], request.latents[set], labels, remarks, job));
  }
  return sets;
}

Result<ConceptInputs> readConceptInputs(const ConceptsFromModel& request, bool paperCompatible, const JobContext& job) {
  DGLM_TRY(const RunFiles files, filesOf(request, paperCompatible));
  DGLM_CHECK(lookAt(files));
  ConceptInputs inputs;
  RecordClusters clusters;
  if (!paperCompatible) {
    DGLM_TRY(inputs.synonyms, readSynonyms(request.synonyms, inputs.warnings));
    DGLM_TRY(clusters, RecordClusters::read(request.clusters, inputs.warnings));
  }
  SharedSequences shared;
  for (size_t set = 0; set < inputs.sets.size(); ++set) {
    DGLM_TRY(AnnotatedRecords annotated, readAnnotatedRecords(AnnotatedSource::parse(request.validation[set].string()),
                                                              {request.labelKey, paperCompatible}, job));
    std::ranges::move(annotated.warnings, std::back_inserter(inputs.warnings));
    DGLM_TRY(inputs.clusters[set], clusters.of(idsOf(annotated.records)));
    for (const Record& record : annotated.records)
      shared.add(record, set);
    inputs.sets[set] = std::move(annotated.records);
  }
  if (const auto warning = shared.warning())
    inputs.warnings.push_back(warning->english());
  if (const auto warning = warningOfSynonyms(request.synonyms.string(), inputs.synonyms, labelsIn(inputs.sets));
      warning && !paperCompatible)
    inputs.warnings.push_back(*warning);
  return inputs;
}

}  // namespace dglm
