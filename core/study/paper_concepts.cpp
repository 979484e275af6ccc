// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <torch/torch.h>

#include "core/base/folder.h"
#include "core/interpretation/token_table.h"
#include "core/study/annotated_records.h"
#include "core/study/concept_held_out.h"
#include "core/study/concept_provenance.h"
#include "core/study/concept_reader.h"
#include "core/study/concept_table.h"
#include "core/study/concepts.h"

namespace dglm {
namespace {

constexpr int64_t kRows = 512;           // a sequence: cut or padded (nt_spec 7.1)
constexpr int64_t kSequencesAtOnce = 2;  // the reference's batch

using PaperScores = std::array<std::vector<TokenConcept>, 3>;

struct PaperSet {
  TokenTable table;
  SparseCode code;
};

/// The first 512 ids of the record as it stands, <cls> included.
std::vector<int32_t> firstIds(const Record& record, const Vocabulary& vocabulary) {
  std::vector<int32_t> ids = vocabulary.tokenize(record.bases).ids;
  ids.resize(std::min(ids.size(), static_cast<size_t>(kRows)));
  return ids;
}

/// Runs the padded sequences through the model; a row a token, padding included.
Result<SparseCode> encodePadded(const LatentReader& reader, std::span<const std::vector<int32_t>> sequences,
                                const EncodeOptions& encode) {
  const torch::NoGradGuard noGrad;
  std::vector<int32_t> ids;
  for (const std::vector<int32_t>& sequence : sequences) {
    ids.insert(ids.end(), sequence.begin(), sequence.end());
    ids.insert(ids.end(), static_cast<size_t>(kRows) - sequence.size(), Transformer::kPadding);
  }
  const at::Tensor ids_BT =
      at::tensor(ids, at::kInt).to(at::kLong).view({static_cast<int64_t>(sequences.size()), kRows});
  const LatentSource& source = reader.source();
  const at::Tensor x_BTH = reader.glm().transformer.activations(ids_BT, source.site, source.layer);
  return reader.dictionary().encode(x_BTH.flatten(0, 1), encode);
}

Result<PaperSet> readPaperSet(const std::vector<Record>& records, const LatentReader& reader,
                              const EncodeOptions& encode, size_t number, const JobContext& job) {
  const Vocabulary& vocabulary = reader.glm().vocabulary;
  TokenTableBuilder table(vocabulary);
  PaperSet set;
  set.code.width = reader.dictionary().facts().dictSize;
  std::vector<std::vector<int32_t>> waiting;
  for (const Record& record : records) {
    if (job.stopRequested())
      return Error{ErrorKind::Cancelled, {""}};
    const auto done = &record - records.data();
    job.report("Reading set " + std::to_string(number), done, static_cast<int64_t>(records.size()));
    waiting.push_back(firstIds(record, vocabulary));
    std::vector<int32_t> padded = waiting.back();
    padded.resize(static_cast<size_t>(kRows), vocabulary.padId());
    table.add(padded, annotationRows(record));
    if (std::ssize(waiting) == kSequencesAtOnce || &record == &records.back()) {
      DGLM_TRY(const SparseCode code, encodePadded(reader, waiting, encode));
      set.code.append(code);
      waiting.clear();
    }
  }
  set.table = table.take();
  return set;
}

/// What the reference says of a run where its command line does not.
ConceptRunFacts withItsDefaults(ConceptRunFacts facts, F1Type type) {
  facts.type = type;
  if (facts.modelName.empty())
    facts.modelName = "nt50";
  for (const auto& [fact, usual] :
       {std::pair{&facts.activationDim, 512}, std::pair{&facts.dictSize, 4096}, std::pair{&facts.k, 32}})
    *fact = *fact > 0 ? *fact : usual;
  return facts;
}

Result<ConceptsReport> write(const std::filesystem::path& folder, const ConceptRunFacts& facts, const PaperScores& sets,
                             const Facts& provenance) {
  ConceptsReport report;
  report.matches = std::ssize(sets[0]);
  DGLM_CHECK(makeFolder(folder));
  DGLM_TRY(report.files, writeTokenConcepts(folder, facts, sets));
  DGLM_TRY(const std::filesystem::path beside, writeProvenance(folder, provenance, report.matches, report.files));
  report.files.push_back(beside);
  return report;
}

}  // namespace

Result<ConceptsReport> scoreTablesAsPaper(const ConceptsFromTables& request, const JobContext& job) {
  std::vector<std::string> warnings;
  DGLM_CHECK(warnOfSharedSets(request, warnings, job));
  PaperScores sets;
  for (size_t set = 0; set < sets.size(); ++set) {
    DGLM_TRY(const LabelledCode read, readLabelledCode(request.tokenTables[set], request.latents[set], job));
    DGLM_TRY(sets[set], scoreTokenConcepts(read.table, LatentColumns(read.code), request.search.type,
                                           set == 0 ? nullptr : &sets[set - 1], job, request.search.workers));
  }
  DGLM_TRY(const Facts provenance, conceptProvenance(request, kPaperMode, job));
  DGLM_TRY(ConceptsReport report,
           write(request.outputFolder, withItsDefaults(request.facts, request.search.type), sets, provenance));
  report.warnings = std::move(warnings);
  return report;
}

Result<ConceptsReport> discoverConceptsAsPaper(const ConceptsFromModel& request, const JobContext& job) {
  std::vector<std::string> warnings;
  DGLM_CHECK(warnOfSharedSets(request, warnings, job));
  DGLM_TRY(const LatentReader reader, openConceptReader(request, warnings, job));
  PaperScores sets;
  for (size_t set = 0; set < sets.size(); ++set) {
    DGLM_TRY(
        const AnnotatedRecords annotated,
        readAnnotatedRecords(AnnotatedSource::parse(request.validation[set].string()), {request.labelKey, true}, job));
    warnings.insert(warnings.end(), annotated.warnings.begin(), annotated.warnings.end());
    DGLM_TRY(const PaperSet read, readPaperSet(annotated.records, reader, request.reading.encode, set, job));
    DGLM_TRY(sets[set], scoreTokenConcepts(read.table, LatentColumns(read.code), request.search.type,
                                           set == 0 ? nullptr : &sets[set - 1], job, request.search.workers));
  }
  DGLM_TRY(const Facts provenance, conceptProvenance(request, reader, kPaperMode, job));
  DGLM_TRY(ConceptsReport report, write(request.outputFolder, runFactsOf(request, reader), sets, provenance));
  report.warnings = std::move(warnings);
  return report;
}

}  // namespace dglm
