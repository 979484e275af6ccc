// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/concept_provenance.h"

#include "core/base/file_hash.h"
#include "core/sae/dictionary_file.h"
#include "core/study/annotated_records.h"
#include "core/study/version.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

Result<std::string> sha256OfFiles(const std::vector<fs::path>& files, const JobContext& job) {
  std::string sums;
  for (const fs::path& file : files) {
    DGLM_TRY(const std::string sum, sha256OfFile(file, job));
    sums += sum + "\n";
  }
  return files.size() == 1 ? sums.substr(0, sums.size() - 1) : sha256OfText(sums);
}

std::string unit(F1Type type) {
  return type == F1Type::Domain ? "domain" : "standard";
}

std::string modelTypeOf(const ConceptsFromModel& request) {
  return request.neurons ? "identity" : "batchtopk";
}

/// A file's path and SHA-256, where one is named.
Status addFile(Facts& facts, const std::string& name, const fs::path& file, const JobContext& job) {
  if (file.empty())
    return {};
  DGLM_TRY(const std::string sum, sha256OfFile(file, job));
  facts.push_back({name, file.string()});
  facts.push_back({name + "_sha256", sum});
  return {};
}

Status addModels(Facts& facts, const ConceptsFromModel& request, const LatentReader& reader, const JobContext& job) {
  DGLM_TRY(const std::string model, sha256OfFiles(reader.glm().weightFiles, job));
  facts.push_back({"model", reader.source().model.string()});
  facts.push_back({"model_sha256", model});
  if (!request.neurons) {
    facts.push_back({"sae", reader.source().dictionary.string()});
    DGLM_TRY(const std::string sae, sha256OfFile(dictionaryWeightsFile(reader.source().dictionary), job));
    facts.push_back({"sae_sha256", sae});
  }
  facts.push_back({"model_type", modelTypeOf(request)});
  if (request.randomInit) {
    facts.push_back({"random_init", static_cast<int64_t>(*request.randomInit)});
    facts.push_back({"random_steps", request.randomSteps});
    facts.push_back({"configuration_of", request.source.model.string()});
  }
  facts.push_back({"layer", int64_t{request.source.layer}});
  facts.push_back({"site", std::string(siteName(request.source.site))});
  facts.push_back({"dtype", std::string(request.source.loading.compute.dtype == DType::Bf16 ? "bf16" : "fp32")});
  return {};
}

Status addSets(Facts& facts, const ConceptsFromModel& request, const JobContext& job) {
  for (size_t i = 0; i < request.validation.size(); ++i) {
    const AnnotatedSource source = AnnotatedSource::parse(request.validation[i].string());
    DGLM_TRY(std::vector<fs::path> files, source.files());
    if (!source.annotation.empty())
      files.push_back(source.annotation);
    DGLM_TRY(const std::string sum, sha256OfFiles(files, job));
    facts.push_back({"set_" + std::to_string(i), request.validation[i].string()});
    facts.push_back({"set_" + std::to_string(i) + "_sha256", sum});
  }
  return {};
}

/// How the default mode searches.
void addSearch(Facts& facts, const ConceptSearchOptions& search) {
  facts.push_back({"thresholds", int64_t{search.thresholds}});
  facts.push_back({"least_f1", search.leastF1});
  facts.push_back({"least_regions", search.leastRegions});
  facts.push_back({"permutations", int64_t{search.permutations}});
  facts.push_back({"resamples", int64_t{search.resamples}});
  facts.push_back({"seed", static_cast<int64_t>(search.seed)});
}

}  // namespace

std::string conceptMode(const ConceptsFromModel& request) {
  return unit(request.search.type) + ", per base, " +
         (request.reading.frames == 1 ? "one frame" : "mean over six frames");
}

std::string conceptModeByToken(const ConceptsFromModel& request) {
  return unit(request.search.type) + ", per token, one frame";
}

std::string conceptMode(const ConceptsFromTables& request) {
  return unit(request.search.type) + ", per token, token tables";
}

Result<Facts> conceptProvenance(const ConceptsFromModel& request, const LatentReader& reader, const std::string& mode,
                                const JobContext& job) {
  Facts facts{{"mode", mode}, {"program_version", programVersion()}};
  DGLM_CHECK(addModels(facts, request, reader, job));
  DGLM_CHECK(addSets(facts, request, job));
  facts.push_back({"label_key", request.labelKey});
  facts.push_back({"f1_type", unit(request.search.type)});
  if (mode == kPaperMode)
    return facts;
  DGLM_CHECK(addFile(facts, "synonyms", request.synonyms, job));
  DGLM_CHECK(addFile(facts, "clusters", request.clusters, job));
  facts.push_back({"frames", int64_t{request.reading.frames}});
  facts.push_back({"all_windows", request.reading.allWindows});
  if (request.reading.allWindows)
    facts.push_back({"window_start", "least-rotation"});
  addSearch(facts, request.search);
  return facts;
}

Result<Facts> conceptProvenance(const ConceptsFromTables& request, const std::string& mode, const JobContext& job) {
  Facts facts{{"mode", mode}, {"program_version", programVersion()}};
  for (size_t i = 0; i < request.tokenTables.size(); ++i) {
    DGLM_CHECK(addFile(facts, "token_table_" + std::to_string(i), request.tokenTables[i], job));
    DGLM_CHECK(addFile(facts, "latents_" + std::to_string(i), request.latents[i], job));
  }
  facts.push_back({"f1_type", unit(request.search.type)});
  if (mode == kPaperMode)
    return facts;
  DGLM_CHECK(addFile(facts, "synonyms", request.synonyms, job));
  addSearch(facts, request.search);
  return facts;
}

ConceptRunFacts runFactsOf(const ConceptsFromModel& request, const LatentReader& reader) {
  ConceptRunFacts facts = request.facts;
  const DictionaryFacts& dictionary = reader.dictionary().facts();
  facts.modelType = modelTypeOf(request);
  facts.type = request.search.type;
  facts.layer = request.source.layer;
  facts.dictionary = reader.source().dictionary.string();
  facts.activationDim = dictionary.activationDim;
  facts.dictSize = dictionary.dictSize;
  facts.k = dictionary.k;
  if (facts.modelName.empty()) {
    facts.modelName = modelNameOf(request.source.model);
    if (request.randomInit)
      facts.modelName += "-random-" + std::to_string(*request.randomInit);
  }
  return facts;
}

}  // namespace dglm
