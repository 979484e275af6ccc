// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/witness_files.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <optional>
#include <set>

#include "core/base/utf8_path.h"
#include "core/formats/csv_writer.h"
#include "core/formats/file_kind.h"
#include "core/formats/read_records.h"
#include "core/formats/record_names.h"
#include "core/formats/record_writers.h"
#include "core/interpretation/base_activations.h"
#include "core/study/annotate.h"
#include "core/study/annotated_records.h"
#include "core/study/concept_inputs.h"
#include "core/study/concept_scores_file.h"
#include "core/study/number_text.h"
#include "core/study/record_progress.h"
#include "core/study/run_files.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 15> kWitnessColumns = {"record",   "start",    "end",     "label",   "alignment",
                                                         "latent",   "verdict",  "strand",  "concept", "annotated",
                                                         "identity", "coverage", "latents", "f1",      "threshold"};

const char* alignmentWord(Word word) {
  return word == Word::Yes ? "found" : word == Word::No ? "nothing" : "not asked";
}

const char* latentWord(Word word) {
  return word == Word::Yes ? "fires" : word == Word::No ? "silent" : "none";
}

std::string rounded(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.4g", value);
  return text.data();
}

std::string wordsText(const std::vector<LatentWord>& words) {
  std::string text;
  for (const LatentWord& word : words)
    text += (text.empty() ? "" : ";") + std::to_string(word.latent) + ":" + rounded(word.share) + ":" +
            rounded(static_cast<double>(word.peak));
  return text;
}

std::string joinedLabels(const std::vector<std::string>& labels) {
  std::string text;
  for (const std::string& label : labels)
    text += (text.empty() ? "" : "; ") + label;
  return text;
}

std::vector<std::string> witnessRow(const std::string& record, const Testimony& said) {
  const bool isFound = said.alignment == Word::Yes && said.coverage > 0;
  const LatentWord* first = said.words.empty() ? nullptr : &said.words.front();
  return {record,
          std::to_string(said.bases.start + 1),
          std::to_string(said.bases.end),
          said.label,
          alignmentWord(said.alignment),
          latentWord(said.latents),
          wordOf(said.verdict),
          said.strand == Strand::Forward   ? "+"
          : said.strand == Strand::Reverse ? "-"
                                           : ".",
          said.meaning,
          said.isAnnotated ? "yes" : "no",
          isFound ? rounded(said.identity) : "",
          isFound ? rounded(said.coverage) : "",
          wordsText(said.words),
          first ? rounded(first->f1) : "",
          first ? rounded(static_cast<double>(first->threshold)) : "",
          joinedLabels(said.beside)};
}

Status writeWitnessTable(const fs::path& out, std::span<const HeardRecord> records, WitnessRows rows) {
  std::vector<std::string> header(kWitnessColumns.begin(), kWitnessColumns.end());
  header.emplace_back("beside");
  DGLM_TRY(CsvWriter table, CsvWriter::create(out, header));
  std::vector<std::string> ids;
  for (const HeardRecord& heard : records)
    ids.push_back(heard.record.id);
  const std::vector<std::string> names = namesInFiles(ids);
  for (size_t i = 0; i < records.size(); ++i)
    for (const Testimony& said : records[i].testimonies)
      if (rows == WitnessRows::All || isDisagreement(said.verdict))
        DGLM_CHECK(table.writeRow(witnessRow(names[i], said)));
  return table.commit();
}

/// GFF3 holds the disagreements alone.
Status writeWitnessFeatures(const fs::path& out, std::span<const HeardRecord> records, const JobContext& job) {
  std::vector<Record> named;
  for (const HeardRecord& heard : records) {
    named.push_back(heard.record);
    named.back().features = disagreementFeatures(heard.testimonies);
  }
  return writeGff3(out, named, job);
}

bool isWitnessFile(const fs::path& path) {
  const std::string suffix = lowerSuffix(path);
  return suffix == ".csv" || suffix == ".gff3" || suffix == ".gff";
}

Error noWitnessFile(const fs::path& path) {
  return {ErrorKind::UnsupportedFormat, {toUtf8(path), Why::inEnglish("the name must end in .csv or .gff3")}};
}

/// What `witnesses` reads beside model and dictionary.
struct WitnessInputs {
  std::vector<Record> records;
  ConceptNames names;
  std::vector<WitnessLatent> latents;
  std::optional<FeatureLibrary> library;
};

Result<RunFiles> witnessFilesOf(const WitnessesRequest& request) {
  RunFiles files;
  files.model = request.source.model;
  files.finetuned = request.source.loading.finetuned;
  files.dictionary = request.source.dictionary;
  files.tables = {request.scores};
  for (const fs::path* table : {&request.synonyms, &request.library})
    if (!table->empty())
      files.tables.push_back(*table);
  for (const fs::path& set : request.annotation) {
    const AnnotatedSource source = AnnotatedSource::parse(set.string());
    DGLM_TRY(const std::vector<fs::path> sequences, source.files());
    files.sequences.insert(files.sequences.end(), sequences.begin(), sequences.end());
    if (!source.annotation.empty())
      files.tables.push_back(source.annotation);
  }
  files.outputs = {request.out};
  if (!request.disagreements.empty())
    files.outputs.push_back(request.disagreements);
  return files;
}

/// Sequences without a feature are welcome: it is they that may lack one.
Status readWitnessRecords(const fs::path& set, std::vector<Record>& records, std::vector<std::string>& warnings,
                          const JobContext& job) {
  const AnnotatedSource source = AnnotatedSource::parse(set.string());
  DGLM_TRY(const std::vector<fs::path> files, source.files());
  AnnotatedRecords annotated;
  for (const fs::path& file : files) {
    DGLM_TRY(ReadRecords read, readRecords(file, job));
    for (const std::string& sentence : sentencesOf(read.warnings))
      annotated.warnings.push_back(toUtf8(file) + ": " + sentence);
    std::ranges::move(read.records, std::back_inserter(annotated.records));
  }
  if (!source.annotation.empty())
    DGLM_CHECK(annotate(annotated, source.annotation, {}, job));
  std::ranges::move(annotated.warnings, std::back_inserter(warnings));
  std::ranges::move(annotated.records, std::back_inserter(records));
  return {};
}

Result<WitnessInputs> readWitnessInputs(const WitnessesRequest& request, WitnessesReport& report,
                                        const JobContext& job) {
  DGLM_TRY(const RunFiles files, witnessFilesOf(request));
  DGLM_CHECK(lookAt(files));
  WitnessInputs inputs;
  DGLM_TRY(inputs.names, readSynonyms(request.synonyms, report.warnings));
  DGLM_TRY(const ConceptScores scores, readConceptScores(request.scores));
  inputs.latents = witnessLatents(scores, inputs.names, request.rules);
  if (inputs.latents.empty())
    return Error{
        ErrorKind::InvalidArgument,
        {"--scores", toUtf8(request.scores),
         Why::inEnglish("no latent in it has an F1 of %1 or more with a concept", {rounded(request.rules.leastF1)})}};
  if (!request.library.empty()) {
    DGLM_TRY(inputs.library, readFeatureLibrary(request.library, job));
  }
  for (const fs::path& set : request.annotation)
    DGLM_CHECK(readWitnessRecords(set, inputs.records, report.warnings, job));
  return inputs;
}

Status checkLatents(const std::vector<WitnessLatent>& latents, int64_t width) {
  for (const WitnessLatent& latent : latents)
    if (latent.latent >= width)
      return Error{ErrorKind::LatentOutOfRange, {std::to_string(latent.latent), std::to_string(width - 1)}};
  return {};
}

}  // namespace

std::map<Verdict, int64_t> countVerdicts(std::span<const HeardRecord> records) {
  std::map<Verdict, int64_t> counts;
  for (const HeardRecord& heard : records)
    for (const Testimony& said : heard.testimonies)
      ++counts[said.verdict];
  return counts;
}

Status writeWitnesses(const fs::path& out, std::span<const HeardRecord> records, WitnessRows rows,
                      const JobContext& job) {
  if (!isWitnessFile(out))
    return noWitnessFile(out);
  return lowerSuffix(out) == ".csv" ? writeWitnessTable(out, records, rows) : writeWitnessFeatures(out, records, job);
}

Result<WitnessesReport> runWitnesses(const WitnessesRequest& request, const JobContext& job) {
  for (const fs::path* out : {&request.out, &request.disagreements})
    if (!out->empty() && !isWitnessFile(*out))
      return noWitnessFile(*out);
  WitnessesReport report;
  DGLM_TRY(WitnessInputs inputs, readWitnessInputs(request, report, job));
  DGLM_TRY(const LatentReader reader, LatentReader::open(request.source, job));
  const DictionaryFacts& facts = reader.dictionary().facts();
  std::ranges::move(warningsOf(facts, request.source.layer), std::back_inserter(report.warnings));
  const int64_t width = facts.dictSize;
  DGLM_CHECK(checkLatents(inputs.latents, width));
  std::vector<RecordAnnotation> found;
  if (inputs.library) {
    DGLM_TRY(found, annotateRecords(inputs.records, *inputs.library, request.matches, request.workers, job));
  }
  WitnessCourt court(inputs.latents, inputs.names, inputs.library ? &*inputs.library : nullptr);
  for (const Record& record : inputs.records)
    court.learn(record);
  RecordProgress progress("Reading records", inputs.records, job);
  std::vector<HeardRecord> heard;
  for (size_t i = 0; i < inputs.records.size(); ++i) {
    Record& record = inputs.records[i];
    DGLM_CHECK(progress.checkpoint());
    DGLM_TRY(RecordCode code, reader.read(record, request.reading, progress.reading(record)));
    silenceUnknown(record, code);
    heard.push_back({{}, hearRecord(court, record, inputs.library ? &found[i].matches : nullptr, code, width)});
  }
  progress.finish();
  for (size_t i = 0; i < heard.size(); ++i)
    heard[i].record = std::move(inputs.records[i]);
  DGLM_CHECK(writeWitnesses(request.out, heard, WitnessRows::All, job));
  if (!request.disagreements.empty())
    DGLM_CHECK(writeWitnesses(request.disagreements, heard, WitnessRows::Disagreements, job));
  report.records = std::ssize(heard);
  report.latents = std::ssize(inputs.latents);
  std::set<std::string> concepts;
  for (const WitnessLatent& latent : inputs.latents)
    concepts.insert(latent.meaning);
  report.concepts = std::ssize(concepts);
  for (const auto& [verdict, count] : countVerdicts(heard)) {
    report.places += count;
    report.verdicts[wordOf(verdict)] = count;
    report.disagreements += isDisagreement(verdict) ? count : 0;
  }
  return report;
}

}  // namespace dglm
