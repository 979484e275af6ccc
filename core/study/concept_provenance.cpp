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

std::string unit(F1Type type) {
  return type == F1Type::Domain ? "domain" : "standard";
}

std::string modelTypeOf(const ConceptsFromModel& request) {
  return request.neurons ? "identity" : "batchtopk";
}

/// A file's path and SHA-256, where one is named.
/// `named` is what the user named, `file` what is in it.
Status addFile(Facts& facts, const std::string& name, const fs::path& named, const fs::path& file,
               const JobContext& job) {
  if (named.empty())
    return {};
  DGLM_TRY(const std::string sum, sha256OfFile(file, job));
  facts.push_back({name, named.string()});
  facts.push_back({name + "_sha256", sum});
  return {};
}

Status addFile(Facts& facts, const std::string& name, const fs::path& file, const JobContext& job) {
  return addFile(facts, name, file, file, job);
}

Status addModels(Facts& facts, const ConceptsFromModel& request, const RecordCodes& codes, const JobContext& job) {
  DGLM_TRY(const Facts model, codes.modelFacts(job));
  facts.insert(facts.end(), model.begin(), model.end());
  if (!request.neurons)
    DGLM_CHECK(addFile(facts, "sae", codes.dictionaryFile(), dictionaryWeightsFile(codes.dictionaryFile()), job));
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
    DGLM_TRY(const std::string sum,
             sha256OfFiles(files, [&](const fs::path& file) { return sha256OfFile(file, job); }));
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

Result<Facts> conceptProvenance(const ConceptsFromModel& request, const RecordCodes& codes, const std::string& mode,
                                const JobContext& job) {
  Facts facts{{"mode", mode}, {"program_version", programVersion()}};
  DGLM_CHECK(addModels(facts, request, codes, job));
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

ConceptRunFacts runFactsOf(const ConceptsFromModel& request, const RecordCodes& codes) {
  ConceptRunFacts facts = request.facts;
  const DictionaryFacts& dictionary = codes.dictionary().facts();
  facts.modelType = modelTypeOf(request);
  facts.type = request.search.type;
  facts.layer = request.source.layer;
  facts.dictionary = codes.dictionaryFile().string();
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
