// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "core/formats/record_writers.h"
#include "core/formats/workbook_writer.h"
#include "core/study/activation_shards.h"
#include "core/study/concepts.h"
#include "core/study/latents.h"
#include "core/study/record_comparison.h"
#include "core/tensor/aten.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

constexpr int64_t kWidth = 16, kLatents = 32;

/// Circular plasmids with the same part at different places.
std::vector<Record> plasmids(uint32_t seed) {
  const std::string part = someBases(90, 77);
  std::vector<Record> records;
  for (uint32_t i = 0; i < 4; ++i) {
    Record record = recordOf(someBases(150, 10 * seed + i) + part + someBases(60 + 3 * i, 10 * seed + i + 5),
                             Topology::Circular, "p" + std::to_string(seed) + std::to_string(i));
    Feature feature;
    feature.type = "CDS";
    feature.segments = {{{150, 240}, Strand::Forward}};
    feature.qualifiers = {{"label", "AmpR"}};
    record.features = {feature};
    records.push_back(std::move(record));
  }
  return records;
}

TensorFile randomDictionary() {
  at::manual_seed(4);
  TensorFile state;
  state.add("b_dec", at::zeros({kWidth}));
  state.add("k", at::scalar_tensor(4, at::kInt));
  state.add("threshold", at::scalar_tensor(0.0));
  state.add("decoder.weight", at::randn({kWidth, kLatents}));
  state.add("encoder.weight", at::randn({kLatents, kWidth}));
  state.add("encoder.bias", at::zeros({kLatents}));
  return state;
}

void must(const Status& status) {
  if (status.hasError())
    qFatal("%s", status.error().text().c_str());
}

struct Study {
  TemporaryFolder folder;
  ConceptsFromModel request;

  Study() {
    const GlmConfig config = tinyConfig();
    must(saveGlm(folder.path("glm"), config, {64}, Vocabulary::ntV2(kTinyKmer), Transformer::random(config, 5)));
    must(writeTorchCheckpoint(folder.path("ae.pt"), randomDictionary()));
    request.source.model = folder.path("glm");
    request.source.dictionary = folder.path("ae.pt");
    request.source.layer = 1;
    request.search.permutations = 5;
    request.search.resamples = 10;
    request.search.leastF1 = 0.01;
    for (uint32_t set = 0; set < 3; ++set) {
      request.validation[set] = folder.path("set" + std::to_string(set) + ".gb");
      must(writeGenBank(request.validation[set], plasmids(set + 1)));
    }
    request.outputFolder = folder.path("out");
  }
};

/// The activations of the study's records, in all frames and windows.
ShardsRequest shardsOf(const Study& study, const std::string& name, std::vector<int> layers) {
  ShardsRequest shards;
  shards.reading.model = study.request.source.model;
  shards.reading.sequences.assign(study.request.validation.begin(), study.request.validation.end());
  shards.layers = std::move(layers);
  shards.hasLayerFolders = shards.layers.size() > 1;
  shards.folder = study.folder.path(name);
  shards.shardBytes = 700 * kWidth * 4;  // records lie across shards
  return shards;
}

ConceptsFromModel fromShards(const Study& study, const fs::path& folder) {
  ConceptsFromModel request = study.request;
  request.source.model.clear();
  request.source.layer = 0;
  request.activations = {folder};
  request.outputFolder = study.folder.path("from-" + folder.filename().string());
  return request;
}

nlohmann::json jsonIn(const fs::path& file) {
  return nlohmann::json::parse(contentOf(file));
}

}  // namespace

class TestConceptRuns : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  // The model runs once; what it gave is read as often as one likes, with the same results.
  void savedActivationsStandForTheModel() {
    const Study study;
    const auto direct = discoverConcepts(study.request, {});
    QVERIFY(direct.hasValue());
    for (const std::vector<int>& layers : {std::vector<int>{1}, std::vector<int>{0, 1}}) {
      const ShardsRequest shards = shardsOf(study, "shards" + std::to_string(layers.size()), layers);
      const auto written = writeActivationShards(shards, {});
      QVERIFY2(written.hasValue(), written.hasError() ? written.error().text().c_str() : "");
      QVERIFY(written.value().shards > 3);
      ConceptsFromModel request = fromShards(study, shards.folder);
      request.layerOfActivations = 1;
      const auto saved = discoverConcepts(request, {});
      QVERIFY2(saved.hasValue(), saved.hasError() ? saved.error().text().c_str() : "");
      QCOMPARE(saved.value().report.files.size(), direct.value().report.files.size());
      for (const fs::path& file : direct.value().report.files) {
        if (file.extension() == ".csv")
          QCOMPARE(contentOf(request.outputFolder / file.filename()), contentOf(file));
      }
      const nlohmann::json facts = jsonIn(request.outputFolder / "concepts.json").at("provenance");
      const nlohmann::json before = jsonIn(study.request.outputFolder / "concepts.json").at("provenance");
      for (const char* same : {"model_sha256", "sae_sha256", "layer", "site", "frames", "all_windows", "mode"})
        QCOMPARE(facts.at(same), before.at(same));
      QVERIFY(facts.contains("activations_index_sha256"));
    }
  }

  void latentsOfSavedActivations() {
    const Study study;
    const ShardsRequest shards = shardsOf(study, "shards", {1});
    QVERIFY(writeActivationShards(shards, {}).hasValue());
    for (const char* name : {"x.csv", "x.bedgraph", "x.safetensors"}) {
      LatentsRequest request;
      request.sequences.model = study.request.source.model;
      request.sequences.sequences = {study.request.validation[1]};
      request.dictionary = study.request.source.dictionary;
      request.layer = 1;
      request.latents = {3, 7, 30};
      request.out = study.folder.path(name);
      QVERIFY(writeLatents(request, {}).hasValue());
      request.sequences.model.clear();
      request.layer = 0;
      request.activations = {shards.folder};
      request.out = study.folder.path(std::string("saved-") + name);
      const auto saved = writeLatents(request, {});
      QVERIFY2(saved.hasValue(), saved.hasError() ? saved.error().text().c_str() : "");
      QVERIFY2(contentOf(request.out) == contentOf(study.folder.path(name)), name);
    }
  }

  // By the model or from what was saved: the same latents tell the groups apart.
  void groupsOfRecordsAreCompared() {
    const Study study;
    const ShardsRequest shards = shardsOf(study, "shards", {1});
    QVERIFY(writeActivationShards(shards, {}).hasValue());
    CompareRequest request;
    request.latents.sequences.model = study.request.source.model;
    request.latents.sequences.sequences = {study.request.validation[0], study.request.validation[1]};
    request.latents.dictionary = study.request.source.dictionary;
    request.latents.layer = 1;
    request.groups = study.folder.write("groups.csv", "record,group\np10,A\np11,A\np12,A\np20,B\np21,B\np22,B\np23,\n");
    request.out = study.folder.path("compared.csv");
    const auto compared = compareRecords(request, {});
    QVERIFY2(compared.hasValue(), compared.hasError() ? compared.error().text().c_str() : "");
    const CompareReport& report = compared.value();
    QCOMPARE(report.groups, (std::vector<std::string>{"A", "B"}));
    QCOMPARE(report.sizes, (std::vector<int64_t>{3, 3}));
    QVERIFY(!report.differences.empty() && report.differences.front().p >= 0.1);  // of 20 ways the two most extreme
    QVERIFY(std::ranges::any_of(report.warnings, [](const std::string& warning) {
      return warning.starts_with("2 of 8 records are in no group");
    }));
    const std::string table = contentOf(request.out), matrix = contentOf(study.folder.path("compared_maximum.csv"));
    QVERIFY(table.starts_with("latent,high_in,effect,p,q,mean_A,records_firing_A,mean_B,records_firing_B\n"));
    QCOMPARE(std::count(table.begin(), table.end(), '\n'), 1 + std::ssize(report.differences));
    QVERIFY(matrix.starts_with("record,group,"));
    QCOMPARE(std::count(matrix.begin(), matrix.end(), '\n'), 9);

    request.latents.sequences.model.clear();
    request.latents.layer = 0;
    request.latents.activations = {shards.folder};
    request.out = study.folder.path("saved.csv");
    QVERIFY(compareRecords(request, {}).hasValue());
    QCOMPARE(contentOf(request.out), table);
    QCOMPARE(contentOf(study.folder.path("saved_maximum.csv")), matrix);

    const auto errorOf = [&](const char* groups, const char* out = "x.csv") {
      request.groups = study.folder.write("wrong.csv", groups);
      request.out = study.folder.path(out);
      const auto wrong = compareRecords(request, {});
      return wrong.hasError() ? wrong.error().text() : std::string();
    };
    QVERIFY(errorOf("record,group\np10,A\nnone,B\n").find("names none, which is none of the records") !=
            std::string::npos);
    QVERIFY(errorOf("record,group\np10,A\np11,A\n").find("fewer than two groups") != std::string::npos);
    QVERIFY(errorOf("record,group\np10,A\np10,B\n").find("puts p10 into two groups") != std::string::npos);
    QVERIFY(errorOf("name,group\np10,A\n").find("columns record and group") != std::string::npos);
    QVERIFY(errorOf("record,group\np10,A\np20,B\n", "x.txt").find(".csv") != std::string::npos);
  }

  void savedActivationsMustBeOfTheRecords() {
    const Study study;
    ShardsRequest shards = shardsOf(study, "shards", {1});
    shards.reading.sequences.pop_back();
    QVERIFY(writeActivationShards(shards, {}).hasValue());
    const auto errorOf = [](const ConceptsFromModel& request) {
      const auto found = discoverConcepts(request, {});
      return QString::fromStdString(found.hasError() ? found.error().text() : std::string());
    };
    ConceptsFromModel request = fromShards(study, shards.folder);
    QVERIFY2(errorOf(request).contains("has no activations of 'p30'"), qPrintable(errorOf(request)));
    request.layerOfActivations = 0;
    QVERIFY2(errorOf(request).contains("it is of layer 1, and --layer says 0"), qPrintable(errorOf(request)));
    request.layerOfActivations.reset();
    request.activations.push_back(study.folder.path("nothing"));
    QVERIFY2(errorOf(request).contains("nothing"), qPrintable(errorOf(request)));

    // A second folder has the rest.
    ShardsRequest rest = shardsOf(study, "rest", {1});
    rest.reading.sequences = {study.request.validation[2]};
    QVERIFY(writeActivationShards(rest, {}).hasValue());
    request.activations.back() = rest.folder;
    QCOMPARE(errorOf(request), QString());
    ShardsRequest other = rest;
    other.folder = study.folder.path("other");
    other.reading.reading.frames = 1;
    QVERIFY(writeActivationShards(other, {}).hasValue());
    request.activations.back() = other.folder;
    QVERIFY2(errorOf(request).contains("its frames is not that of"), qPrintable(errorOf(request)));

    // As an older version wrote it.
    nlohmann::json index = jsonIn(rest.folder / "index.json");
    for (nlohmann::json& record : index["records"])
      record.erase("sha256");
    std::ofstream(rest.folder / "index.json") << index.dump();
    request.activations = {rest.folder};
    QVERIFY2(errorOf(request).contains("an older version wrote it"), qPrintable(errorOf(request)));
  }

  void everyExportSaysWhereItComesFrom() {
    const Study study;
    const auto found = discoverConcepts(study.request, {});
    QVERIFY2(found.hasValue(), found.hasValue() ? "" : found.error().text().c_str());
    QVERIFY(!found.value().matches.empty());
    QCOMPARE(found.value().oneFrame.size(), found.value().matches.size());
    const nlohmann::json facts = jsonIn(study.request.outputFolder / "concepts.json").at("provenance");
    QCOMPARE(facts.at("mode").get<std::string>(), std::string("standard, per base, mean over six frames"));
    for (const char* key : {"model_sha256", "sae_sha256", "set_0_sha256", "set_2_sha256"})
      QCOMPARE(facts.at(key).get<std::string>().size(), size_t(64));
    QVERIFY(!facts.at("program_version").get<std::string>().empty());
    const std::string table = contentOf(study.request.outputFolder / "concepts.csv");
    QCOMPARE(std::count(table.begin(), table.end(), '\n'), 1 + 6 * std::ssize(found.value().matches));
    QVERIFY(table.find("per token, one frame") != std::string::npos);
    if (canWriteWorkbooks())
      QVERIFY(contentOf(study.request.outputFolder / "concepts.xlsx").starts_with("PK"));
  }

  void theReferencesFilesStandBesideTheTable() {
    const Study study;
    const auto found = discoverConcepts(study.request, {});
    QVERIFY2(found.hasValue(), found.hasValue() ? "" : found.error().text().c_str());
    const nlohmann::json summary = jsonIn(study.request.outputFolder / "summary_glm_batchtopk_standard.json");
    QCOMPARE(summary.at("run_metadata").at("mode"), "standard, per base, mean over six frames");
    QCOMPARE(summary.at("run_metadata").at("dict_size"), kLatents);
    std::set<int32_t> latents;
    for (const ConceptMatch& match : found.value().matches)
      latents.insert(match.latent);
    for (size_t set = 0; set < 3; ++set) {
      const std::vector<TokenConcept>& rows = found.value().latents[set];
      QCOMPARE(rows.size(), latents.size());
      QVERIFY(std::ranges::is_sorted(rows, std::ranges::greater(), [](const auto& row) { return row.agreement.f1; }));
      for (const TokenConcept& row : rows)
        QVERIFY(row.labels == std::vector<std::string>{"AmpR"} && row.topTokens.size() <= 10);
      const std::string file = "val_set_" + std::to_string(set) + "_glm_batchtopk_standard_results.csv";
      const std::string table = contentOf(study.request.outputFolder / file);
      QCOMPARE(std::count(table.begin(), table.end(), '\n'), 1 + std::ssize(rows));
    }
  }

  void neuronsNeedNoDictionary() {
    Study study;
    study.request.source.dictionary.clear();
    study.request.neurons = true;
    study.request.source.expected.k = 32;  // told by habit
    const auto found = discoverConcepts(study.request, {});
    QVERIFY2(found.hasValue(), found.hasValue() ? "" : found.error().text().c_str());
    QVERIFY(!found.value().matches.empty());
    for (const ConceptMatch& match : found.value().matches)
      QVERIFY(match.latent < kWidth);
    QCOMPARE(jsonIn(study.request.outputFolder / "concepts.json").at("provenance").at("model_type"), "identity");
    study.request.source.expected.activationDim = 512;
    const auto misfit = discoverConcepts(study.request, {});
    QVERIFY(misfit.hasError());
    QVERIFY2(misfit.error().text().find("512: the model has 16") != std::string::npos, misfit.error().text().c_str());
  }

  void theControlIsMadeFirst() {
    Study study;
    study.request.randomInit = 3;
    study.request.randomSteps = 4;
    const auto found = discoverConcepts(study.request, {});
    QVERIFY2(found.hasValue(), found.hasValue() ? "" : found.error().text().c_str());
    const fs::path control = study.request.outputFolder / "random-3";
    const auto made = Dictionary::load(control / "sae" / "ae.pt");
    QVERIFY(made.hasValue());
    QCOMPARE(made.value().facts().dictSize, kLatents);
    QCOMPARE(made.value().facts().k, 4);
    const nlohmann::json facts = jsonIn(study.request.outputFolder / "concepts.json").at("provenance");
    QCOMPARE(facts.at("random_init").get<int>(), 3);
    QCOMPARE(facts.at("model").get<std::string>(), (control / "glm").string());
    QVERIFY(fs::exists(study.request.outputFolder / "summary_glm-random-3_batchtopk_standard.json"));
  }

  void clustersMustNameEveryRecord() {
    Study study;
    study.request.clusters = study.folder.write("clusters.csv", "record,cluster\np10,k1\n");
    const auto found = discoverConcepts(study.request, {});
    QVERIFY(found.hasError());
    QVERIFY2(found.error().text().find("p11") != std::string::npos, found.error().text().c_str());
  }

  /// Latin-1 is read, in every list and table, and said.
  void foreignBytesAreTold() {
    Study study;
    std::string clusters = "record,cluster\n";
    for (uint32_t set = 1; set <= 3; ++set)
      for (const Record& record : plasmids(set))
        clusters += record.id + ",Pr\xe9lude\n";
    study.request.clusters = study.folder.write("clusters.csv", clusters);
    study.request.synonyms = study.folder.write("synonyms.txt", "R\xe9sistance = AmpR\n");
    const auto found = discoverConcepts(study.request, {});
    QVERIFY2(found.hasValue(), found.hasValue() ? "" : found.error().text().c_str());
    for (const char* file : {"clusters.csv: ", "synonyms.txt: "}) {
      const auto told = [file](const std::string& warning) {
        return warning.starts_with(file) && warning.find("UTF-8") != std::string::npos;
      };
      QVERIFY2(std::ranges::any_of(found.value().report.warnings, told), file);
    }
    QCOMPARE(found.value().concepts.names().front(), std::string("R\xc3\xa9sistance"));
  }

  void theReferencesWayWritesItsFiles() {
    const Study study;
    const auto report = discoverConceptsAsPaper(study.request, {});
    QVERIFY2(report.hasValue(), report.hasValue() ? "" : report.error().text().c_str());
    QCOMPARE(report.value().files.size(), size_t(5));
    const nlohmann::json run =
        jsonIn(study.request.outputFolder / "summary_glm_batchtopk_standard.json").at("run_metadata");
    QVERIFY(!run.contains("mode"));
    QCOMPARE(run.at("dict_size").get<int64_t>(), kLatents);
    QCOMPARE(run.at("activation_dim").get<int64_t>(), kWidth);
    QCOMPARE(run.at("k").get<int>(), 4);
    QCOMPARE(run.at("f1_type"), "standard");
    const nlohmann::json facts = jsonIn(report.value().files.back()).at("provenance");
    QCOMPARE(facts.at("mode"), "paper-compatible");
    QCOMPARE(facts.at("model_sha256").get<std::string>().size(), size_t(64));
  }
};

DGLM_TEST(TestConceptRuns);
#include "tst_concept_runs.moc"
