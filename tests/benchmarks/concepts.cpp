// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/concepts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>

#include "core/formats/csv_writer.h"
#include "core/formats/python_literal.h"
#include "core/study/code_file.h"
#include "core/study/concept_files.h"
#include "core/tensor/aten.h"
#include "core/tensor/device.h"
#include "core/tensor/tensor_file.h"
#include "tests/benchmarks/labelled_tokens.h"
#include "tests/benchmarks/timing.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr int64_t kSliceLatents = 2;      // of the curves
constexpr int64_t kCandidateLatents = 8;  // of the candidate search
constexpr int64_t kSliceSequences = 2;    // of the labelling

struct StoredSet {
  fs::path activations;
  std::vector<std::vector<int32_t>> ids;
  std::vector<std::vector<AnnotationRow>> rows;
};

TokenTable labelTokens(const StoredSet& set, const Vocabulary& vocabulary) {
  TokenTableBuilder builder(vocabulary);
  for (size_t i = 0; i < set.ids.size(); ++i)
    builder.add(set.ids[i], set.rows[i]);
  return builder.take();
}

Result<StoredSet> makeStored(const fs::path& folder, const Vocabulary& vocabulary, unsigned number) {
  LabelledTokens made = makeLabelledTokens({}, vocabulary, number + 1);
  TensorFile file;
  addSparseCode(file, made.code);
  StoredSet set{folder / ("set_" + std::to_string(number) + ".safetensors"), std::move(made.ids), std::move(made.rows)};
  DGLM_CHECK(writeSafetensors(set.activations, file));
  return set;
}

struct Times {
  double reading = 0, labels = 0, search = 0;
  double total() const { return reading + labels + search; }
};

struct Scored {
  Times times;
  std::array<std::vector<TokenConcept>, 3> sets;
};

Result<Scored> runOurs(const std::vector<StoredSet>& sets, const Vocabulary& vocabulary, int threads,
                       const JobContext& job) {
  Scored scored;
  for (size_t i = 0; i < sets.size(); ++i) {
    const StopWatch reading;
    DGLM_TRY(const SparseCode code, readLatentCode(sets[i].activations));
    const LatentColumns columns(code);
    scored.times.reading += reading.seconds();
    const StopWatch labels;
    const TokenTable table = labelTokens(sets[i], vocabulary);
    scored.times.labels += labels.seconds();
    const StopWatch search;
    DGLM_TRY(scored.sets[i], scoreTokenConcepts(table, columns, F1Type::Standard,
                                                i == 0 ? nullptr : &scored.sets[i - 1], {job.stop, {}}, threads));
    scored.times.search += search.seconds();
  }
  return scored;
}

/// What the reference's code works on: the annotation table, the ids, and the labelled tokens of set 0.
Status writeForPeer(const fs::path& folder, const StoredSet& set, const Vocabulary& vocabulary) {
  std::ofstream(folder / "vocab.txt") << vocabulary.toText();
  std::ofstream(folder / "ids.json") << nlohmann::json(set.ids).dump();
  const std::vector<std::string> columns{"seq_id", "qstart", "qend", "Feature", "evalue", "pident"};
  DGLM_TRY(CsvWriter annotation, CsvWriter::create(folder / "annotation.csv", columns));
  for (size_t i = 0; i < set.rows.size(); ++i)
    for (const AnnotationRow& row : set.rows[i])
      DGLM_CHECK(annotation.writeRow(std::vector<std::string>{"valseq_" + std::to_string(i), std::to_string(row.start),
                                                              std::to_string(row.end), row.label, "0", "100"}));
  DGLM_CHECK(annotation.commit());
  const TokenTable table = labelTokens(set, vocabulary);
  DGLM_TRY(CsvWriter tokens,
           CsvWriter::create(folder / "tokens.csv", std::vector<std::string>{"seq_id", "tokens", "token_annotations"}));
  for (int64_t row = 0; row < table.rows(); ++row) {
    std::vector<std::string> labels;
    for (const int32_t label : table.labelsAt(row))
      labels.push_back(table.labels[static_cast<size_t>(label)]);
    const auto at = static_cast<size_t>(row);
    DGLM_CHECK(tokens.writeRow(
        std::vector<std::string>{std::to_string(table.sequences[at]), table.tokens[at], pythonList(labels)}));
  }
  return tokens.commit();
}

/// The matches that the reference is asked for: spread over those of set 0.
std::vector<TokenConcept> sliceOf(const std::vector<TokenConcept>& matches) {
  std::vector<TokenConcept> slice;
  for (int64_t i = 1; i <= kSliceLatents; ++i)
    slice.push_back(matches[static_cast<size_t>(i * std::ssize(matches) / (kSliceLatents + 1))]);
  return slice;
}

/// The largest difference of F1, precision, recall or threshold between the slice and the reference's result.
double disagreement(const std::vector<TokenConcept>& slice, const nlohmann::json& theirs) {
  double largest = 0;
  for (size_t i = 0; i < slice.size(); ++i) {
    const nlohmann::json& row = theirs.at("results").at(i);
    const Agreement& ours = slice[i].agreement;
    for (const double difference :
         {row.at("f1").get<double>() - ours.f1, row.at("precision").get<double>() - ours.precision,
          row.at("recall").get<double>() - ours.recall, row.at("threshold").get<double>() - slice[i].threshold})
      largest = std::max(largest, std::abs(difference));
  }
  return largest;
}

Result<ordered_json> timeReference(const ConceptBenchOptions& options, const fs::path& folder, const Scored& ours) {
  const std::vector<TokenConcept> slice = sliceOf(ours.sets[0]);
  nlohmann::json asked = nlohmann::json::array();
  for (const TokenConcept& match : slice)
    asked.push_back({{"latent", match.latent}, {"labels", match.labels}, {"threshold", match.threshold}});
  std::ofstream(folder / "slice.json") << asked.dump();
  const fs::path result = folder / "peer.json";
  DGLM_TRY(const nlohmann::json theirs,
           runPeer(options.peer, "concepts.py",
                   {options.reference.string(), folder.string(), result.string(), "--threads",
                    std::to_string(options.threads), "--sequences", std::to_string(kSliceSequences), "--candidates",
                    std::to_string(kCandidateLatents)},
                   result));
  const LabelledTokensOptions shape;
  const auto matches = static_cast<double>(ours.sets[0].size());
  const double labels =
      theirs.at("labelling_s").get<double>() / kSliceSequences * 3 * static_cast<double>(shape.sequences);
  const double candidates = theirs.at("candidates_s").get<double>() / kCandidateLatents * shape.latents;
  const double curves = theirs.at("curves_s").get<double>() / kSliceLatents * matches;
  const double others = theirs.at("one_threshold_s").get<double>() / kSliceLatents * 2 * matches;
  const double total = labels + candidates + curves + others;
  return ordered_json{{"slice", theirs},
                      {"largest_difference", disagreement(slice, theirs)},
                      {"extrapolated_s",
                       {{"labels", labels},
                        {"candidates", candidates},
                        {"curves", curves},
                        {"sets_1_and_2", others},
                        {"total", total}}},
                      {"ratio", total / ours.times.total()}};
}

Result<ordered_json> runIn(const fs::path& folder, const ConceptBenchOptions& options, const JobContext& job) {
  const Vocabulary vocabulary = Vocabulary::ntV2();
  std::vector<StoredSet> sets;
  for (unsigned i = 0; i < 3; ++i) {
    job.report("Making sets", i, 3);
    DGLM_TRY(StoredSet set, makeStored(folder, vocabulary, i));
    sets.push_back(std::move(set));
  }
  std::vector<Scored> runs;
  for (int i = 0; i < options.repeats; ++i) {
    job.report("Scoring", i, options.repeats);
    DGLM_TRY(Scored scored, runOurs(sets, vocabulary, options.threads, job));
    runs.push_back(std::move(scored));
  }
  std::ranges::sort(runs, {}, [](const Scored& run) { return run.times.total(); });
  const Scored& median = runs[runs.size() / 2];
  ordered_json result = {{"benchmark", "concepts"},         {"threads", options.threads},
                         {"load_average", loadAverage()},   {"matches", median.sets[0].size()},
                         {"ours_s", median.times.total()},  {"reading_s", median.times.reading},
                         {"labels_s", median.times.labels}, {"candidates_and_curves_s", median.times.search}};
  if (options.peer.isThere() && !options.reference.empty()) {
    DGLM_CHECK(writeForPeer(folder, sets[0], vocabulary));
    DGLM_TRY(result["reference"], timeReference(options, folder, median));
  }
  return result;
}

}  // namespace

Result<ordered_json> benchConcepts(const ConceptBenchOptions& options, const JobContext& job) {
  const fs::path folder = options.folder / "dglm-bench-concepts";
  fs::create_directories(folder);
  useThreads(options.threads);
  Result<ordered_json> result = runIn(folder, options, job);
  std::error_code ignored;
  fs::remove_all(folder, ignored);
  return result;
}

}  // namespace dglm
