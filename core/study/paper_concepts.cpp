// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <iterator>

#include "core/base/folder.h"
#include "core/interpretation/token_table.h"
#include "core/study/concept_held_out.h"
#include "core/study/concept_inputs.h"
#include "core/study/concept_provenance.h"
#include "core/study/concept_reader.h"
#include "core/study/concept_table.h"
#include "core/study/concepts.h"
#include "core/study/record_progress.h"
#include "core/tensor/aten.h"

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
                                const EncodeOptions& encode, const StopToken& stop) {
  const at::NoGradGuard noGrad;
  std::vector<int32_t> ids;
  for (const std::vector<int32_t>& sequence : sequences) {
    ids.insert(ids.end(), sequence.begin(), sequence.end());
    ids.insert(ids.end(), static_cast<size_t>(kRows) - sequence.size(), Transformer::kPadding);
  }
  const at::Tensor ids_BT =
      at::tensor(ids, at::kInt).to(at::kLong).view({static_cast<int64_t>(sequences.size()), kRows});
  const LatentSource& source = reader.source();
  DGLM_TRY(const at::Tensor x_BTH, reader.glm().transformer.activations(ids_BT, source.site, source.layer, stop));
  return reader.dictionary().encode(x_BTH.flatten(0, 1), encode, stop);
}

Result<PaperSet> readPaperSet(const std::vector<Record>& records, const LatentReader& reader,
                              const EncodeOptions& encode, size_t number, const JobContext& job) {
  const Vocabulary& vocabulary = reader.glm().vocabulary;
  TokenTableBuilder table(vocabulary);
  PaperSet set;
  set.code.width = reader.dictionary().facts().dictSize;
  std::vector<std::vector<int32_t>> waiting;
  RecordProgress progress({"Reading set %1", {std::to_string(number)}}, records, job);
  for (const Record& record : records) {
    DGLM_CHECK(job.checkpoint());
    progress.reading(record).report("", 1, 1);
    waiting.push_back(firstIds(record, vocabulary));
    std::vector<int32_t> padded = waiting.back();
    padded.resize(static_cast<size_t>(kRows), vocabulary.padId());
    table.add(padded, annotationRows(record));
    if (std::ssize(waiting) == kSequencesAtOnce || &record == &records.back()) {
      DGLM_TRY(const SparseCode code, encodePadded(reader, waiting, encode, job.stop));
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

/// What was read and found, and how to say it.
struct PaperRun {
  PaperScores sets;
  ConceptLabels labels;
  std::vector<std::string> warnings;

  PaperRun() { labels.byRegion = false; }

  Status score(size_t set, const TokenTable& table, const SparseCode& code, const ConceptSearchOptions& search,
               const JobContext& job) {
    labels.sets[set] = labelsOf(table);
    DGLM_TRY(sets[set], scoreTokenConcepts(table, LatentColumns(code), search.type, set == 0 ? nullptr : &sets[set - 1],
                                           job, search.workers));
    return {};
  }

  /// The candidates are the rows of set 0: a latent with a candidate label is kept, whatever its score.
  void judge(const std::array<std::string, 3>& reasons) {
    labels.candidates = std::ssize(sets[0]);
    std::ranges::move(english(warningsOf(labels, reasons)), std::back_inserter(warnings));
    if (sets[0].empty())
      warnings.emplace_back(labels.sets[0].names.empty()
                                ? "No concept was scored: set 0 has no label, and it chooses the concepts."
                                : "No concept was scored: no latent has one label at 10 or more of its 20 strongest "
                                  "tokens of set 0.");
  }

  Result<ConceptsReport> write(const std::filesystem::path& folder, const ConceptRunFacts& facts, Facts provenance) {
    std::ranges::move(factsOf(labels), std::back_inserter(provenance));
    ConceptsReport report{std::ssize(sets[0]), labels, {}, {}};
    DGLM_CHECK(makeFolder(folder));
    DGLM_TRY(report.files, writeTokenConcepts(folder, facts, sets));
    DGLM_TRY(const std::filesystem::path beside, writeProvenance(folder, provenance, report.matches, report.files));
    report.files.push_back(beside);
    report.warnings = std::move(warnings);
    return report;
  }
};

}  // namespace

Result<ConceptsReport> scoreTablesAsPaper(const ConceptsFromTables& request, const JobContext& job) {
  PaperRun run;
  DGLM_TRY(const auto files, readLabelledCodes(request, LabelReading::AsReference, run.warnings, job));
  DGLM_CHECK(warnOfSharedSets(request, run.warnings, job));
  for (size_t set = 0; set < files.size(); ++set)
    DGLM_CHECK(run.score(set, files[set].table, files[set].code, request.search, job));
  run.judge({});
  DGLM_TRY(Facts provenance, conceptProvenance(request, kPaperMode, job));
  return run.write(request.outputFolder, withItsDefaults(request.facts, request.search.type), std::move(provenance));
}

Result<ConceptsReport> discoverConceptsAsPaper(const ConceptsFromModel& request, const JobContext& job) {
  PaperRun run;
  DGLM_CHECK(warnOfSharedSets(request, run.warnings, job));
  DGLM_TRY(ConceptInputs inputs, readConceptInputs(request, true, job));
  std::ranges::move(inputs.warnings, std::back_inserter(run.warnings));
  DGLM_TRY(LatentReader opened, openConceptReader(request, run.warnings, job));
  const ModelCodes codes(std::move(opened));
  for (size_t set = 0; set < inputs.sets.size(); ++set) {
    DGLM_TRY(const PaperSet read, readPaperSet(inputs.sets[set], codes.reader(), request.reading.encode, set, job));
    DGLM_CHECK(run.score(set, read.table, read.code, request.search, job));
  }
  run.judge({whyNoLabels(inputs.sets[0]), whyNoLabels(inputs.sets[1]), whyNoLabels(inputs.sets[2])});
  DGLM_TRY(Facts provenance, conceptProvenance(request, codes, kPaperMode, job));
  return run.write(request.outputFolder, runFactsOf(request, codes), std::move(provenance));
}

}  // namespace dglm
