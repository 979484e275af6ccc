// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/inspect.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <optional>

#include "core/base/file_hash.h"
#include "core/base/text.h"
#include "core/base/text_file.h"
#include "core/base/utf8_path.h"
#include "core/formats/file_kind.h"
#include "core/formats/read_records.h"
#include "core/formats/workbook_reader.h"
#include "core/glm/glm.h"
#include "core/sae/activation_index.h"
#include "core/sae/dictionary_file.h"
#include "core/sae/dictionary_state.h"
#include "core/sequence/distinct_names.h"
#include "core/sequence/record.h"
#include "core/study/project_facts.h"
#include "core/study/published_meta.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "core/tensor/wrapped_names.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

int64_t parameterCount(const Transformer& transformer) {
  int64_t count = 0;
  for (const auto& [name, tensor] : transformer.parameters())
    count += tensor.numel();
  return count;
}

Result<Inspection> inspectGlm(const fs::path& path, const JobContext& job) {
  DGLM_TRY(const Glm glm, loadGlm(path, {}, job));
  const std::string family = glm.config.gatedFfn ? "NT-v2" : "NT-v1";
  Inspection inspection{path.string(), "glm", {}, {}, {}};
  inspection.facts = {{"family", family},
                      {"layers", glm.config.layers},
                      {"hidden", glm.config.hiddenSize},
                      {"heads", glm.config.heads},
                      {"ffn", glm.config.ffnSize},
                      {"vocabulary", glm.config.vocabularySize},
                      {"kmer", int64_t{glm.vocabulary.kmerLength()}},
                      {"window", glm.windowTokens()},
                      {"head", glm.transformer.hasHead()},
                      {"tied_head", glm.config.tiedHead},
                      {"weight_files", static_cast<int64_t>(glm.weightFiles.size())},
                      {"parameters", parameterCount(glm.transformer)}};
  if (glm.longestInput() < std::numeric_limits<int64_t>::max())
    inspection.facts.push_back({"longest_input", glm.longestInput()});
  inspection.warnings = glm.warnings();
  return inspection;
}

Facts thresholdFacts(const DictionaryFacts& facts) {
  if (facts.architecture == Architecture::JumpRelu)
    return {{"smallest_threshold", facts.threshold}, {"largest_threshold", facts.largestThreshold}};
  if (facts.k > 0)
    return {{"k", facts.k}, {"threshold", facts.threshold}};
  return {};
}

Inspection inspectDictionary(const fs::path& path, const Dictionary& dictionary) {
  const DictionaryFacts& facts = dictionary.facts();
  Inspection inspection{path.string(), "sae", {}, {}, warningsOf(facts)};
  inspection.facts = {{"architecture", std::string(architectureName(facts.architecture))}};
  const auto add = [&inspection](const Facts& more) {
    inspection.facts.insert(inspection.facts.end(), more.begin(), more.end());
  };
  if (facts.dictSize > 0)
    add({{"activation_dim", facts.activationDim}, {"dict_size", facts.dictSize}});
  add(thresholdFacts(facts));
  if (facts.layer)
    add({{"layer", *facts.layer}});
  add({{"normalize_to_sqrt_d", facts.normalizeToSqrtD}});
  if (facts.architecture != Architecture::Identity)
    add({{"centres_input", facts.centresInput}, {"rescale_factors_set", facts.rescaled}});
  return inspection;
}

std::string shapeText(const at::Tensor& tensor) {
  std::string text;
  for (const int64_t size : tensor.sizes())
    text += (text.empty() ? "" : " x ") + std::to_string(size);
  return text.empty() ? "scalar" : text;
}

/// A matrix without a name, as the decoder of the published meta-SAE is saved: directions in rows.
Inspection inspectDirections(const fs::path& path, const at::Tensor& directions_MD) {
  const at::Tensor norms_M = directions_MD.to(at::kFloat).norm(2, {1});
  Inspection inspection{path.string(), "directions", {}, {}, {}};
  inspection.facts = {{"directions", directions_MD.size(0)},
                      {"dimensions", directions_MD.size(1)},
                      {"smallest_norm", norms_M.min().item<double>()},
                      {"largest_norm", norms_M.max().item<double>()},
                      {"mean_norm", norms_M.mean().item<double>()}};
  return inspection;
}

/// What a tensor that was saved alone is called.
constexpr const char* kNameless = "tensor";

bool isLoneMatrix(const TensorFile& file) {
  return file.tensors.size() == 1 && file.names.front() == kNameless && file.tensors.front().dim() == 2 &&
         file.tensors.front().is_floating_point() && file.tensors.front().numel() > 0;
}

/// The annotations of a meta-SAE, or any other workbook.
Result<Inspection> inspectWorkbook(const fs::path& path) {
  DGLM_TRY(const std::vector<ReadSheet> sheets, readWorkbook(path));
  Inspection inspection{path.string(), "workbook", {}, {}, {}};
  inspection.facts = {{"sheets", std::ssize(sheets)}};
  if (!sheets.empty() && !sheets.front().rows.empty() && isMetaHeader(sheets.front().rows.front())) {
    inspection.kind = "meta-SAE annotations";
    inspection.facts = {{"meta_latents", std::ssize(sheets.front().rows.front())},
                        {"most_children", std::ssize(sheets.front().rows) - 1}};
  }
  return inspection;
}

/// A file of tensors that is no dictionary: activations, a sparse code, logits.
Inspection inspectTensors(const fs::path& path, const TensorFile& file) {
  Inspection inspection{path.string(), "tensors", {}, {}, {}};
  for (size_t i = 0; i < file.names.size(); ++i)
    inspection.facts.push_back(
        {file.names[i].empty() ? "tensor" : file.names[i],
         std::string(c10::toString(file.tensors[i].scalar_type())) + " " + shapeText(file.tensors[i])});
  return inspection;
}

Result<Inspection> inspectTensorFile(const fs::path& path, const DictionaryExpectation& expected) {
  Result<Dictionary> dictionary = Dictionary::load(path, expected);
  if (dictionary.hasValue())
    return inspectDictionary(path, dictionary.value());
  if (dictionary.error().kind != ErrorKind::UnknownDictionary)
    return std::move(dictionary).error();
  const std::optional<fs::path> unzipped = fs::is_directory(path) ? unzippedTensorFolder(path) : std::nullopt;
  DGLM_TRY(const TensorFile file, readTensorFile(unzipped ? *unzipped : dictionaryWeightsFile(path)));
  TensorFile unwrapped = file;
  unwrapNames(unwrapped);
  if (recogniseArchitecture(unwrapped))
    return std::move(dictionary).error();
  return isLoneMatrix(file) ? inspectDirections(path, file.tensors.front()) : inspectTensors(path, file);
}

Result<Inspection> inspectSequences(const fs::path& path, const JobContext& job) {
  Inspection inspection{path.string(), "sequences", {}, {}, {}};
  int64_t bases = 0;
  DistinctNames names;
  const RecordSink sink = [&](Record&& record) -> Status {
    bases += record.length();
    names.next(record.id);
    inspection.records.push_back({{"id", record.id},
                                  {"length", record.length()},
                                  {"topology", std::string(record.isCircular() ? "circular" : "linear")},
                                  {"features", static_cast<int64_t>(record.features.size())},
                                  {"gc", gcFraction(record.bases)}});
    return {};
  };
  DGLM_TRY(const ReadSummary summary, forEachRecord(path, sink, job));
  inspection.warnings = sentencesOf(summary.warnings);
  if (const std::string told = sentenceOf(names.renamings()); !told.empty())
    inspection.warnings.push_back(told);
  inspection.facts = {
      {"format", std::string(fileKindName(summary.kind))}, {"record_count", summary.records}, {"bases", bases}};
  return inspection;
}

/// What 'activations --shards' wrote, each file checked by its sum.
Result<Inspection> inspectShards(const fs::path& path, const JobContext& job) {
  DGLM_TRY(const ActivationIndex index, readActivationIndex(path));
  Inspection inspection{path.string(), "activations", {}, {}, {}};
  for (const auto& [name, value] : index.source)
    inspection.facts.push_back({name, value});
  inspection.facts.insert(inspection.facts.end(), {{"dimensions", index.width},
                                                   {"tokens", index.rows},
                                                   {"tokens_written", index.rowsWritten()},
                                                   {"shards", std::ssize(index.shards)},
                                                   {"record_count", std::ssize(index.records)}});
  for (const ActivationShard& shard : index.shards) {
    DGLM_TRY(const std::string sha256, sha256OfFile(path / shard.file, job));
    if (sha256 != shard.sha256)
      return Error{ErrorKind::MalformedFile,
                   {(path / shard.file).string(), "activations",
                    Why::inEnglish("it is not as it was written: its SHA-256 is not that of the index")}};
  }
  if (!index.isWhole())
    inspection.warnings.push_back("Its writing was stopped; repeat the 'activations' command with --resume.");
  return inspection;
}

std::string firstBytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes(16, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<size_t>(in.gcount()));
  return bytes;
}

bool looksLikeTensors(const fs::path& path, const std::string& bytes) {
  const bool isZip = bytes.starts_with("PK\x03\x04");
  const bool isSafetensors = bytes.size() > 8 && bytes[8] == '{';
  const bool isPickle = bytes.size() > 1 && bytes[0] == '\x80' && bytes[1] >= 2 && bytes[1] <= 5;
  return isZip || isSafetensors || isPickle || path.extension() == ".safetensors" || path.extension() == ".pt";
}

}  // namespace

Result<Inspection> inspectPath(const fs::path& path, const JobContext& job, const DictionaryExpectation& expected) {
  if (!fs::exists(path))
    return Error{ErrorKind::FileNotFound, {path.string()}};
  if (fs::is_directory(path) && fs::exists(activationIndexFile(path)))
    return inspectShards(path, job);
  if (fs::is_directory(path) && !isDictionaryFolder(path) && unzippedTensorFolder(path))
    return inspectPath(*unzippedTensorFolder(path), job, expected);
  if (fs::is_directory(path))
    return isDictionaryFolder(path) && !fs::exists(path / "vocab.txt") ? inspectTensorFile(path, expected)
                                                                       : inspectGlm(path, job);
  DGLM_CHECK(checkIsFile(path));
  const std::string bytes = firstBytes(path);
  if (bytes.starts_with("SQLite format 3"))
    return inspectProject(path, job);
  if (inLowerCase(toUtf8(path.extension())) == ".xlsx")
    return inspectWorkbook(path);
  return looksLikeTensors(path, bytes) ? inspectTensorFile(path, expected) : inspectSequences(path, job);
}

}  // namespace dglm
