// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <map>
#include <nlohmann/json.hpp>

#include "core/formats/csv_reader.h"
#include "core/formats/workbook_writer.h"
#include "core/study/concepts.h"
#include "core/study/published_concepts.h"
#include "core/tensor/aten.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

constexpr int kSequences = 3;
constexpr int64_t kRows = 12;  // <cls>, ten tokens, <pad>
constexpr int64_t kFirstRegion[] = {3, 4, 5}, kSecondRegion[] = {8, 9};

/// Sequences with two regions of CapA, the first labelled twice over as the reference leaves it.
std::string tableText(size_t set, bool hasLabels) {
  std::string text = "seq_id,tokens,token_annotations\n";
  for (int sequence = 0; sequence < kSequences; ++sequence)
    for (int64_t row = 0; row < kRows; ++row) {
      const bool isFirst = std::ranges::find(kFirstRegion, row) != std::end(kFirstRegion);
      const bool isSecond = std::ranges::find(kSecondRegion, row) != std::end(kSecondRegion);
      std::string token = "ACGT" + std::to_string(row), labels = "[]";
      if (row == 0 || row == kRows - 1) {
        token = row == 0 ? "<cls>" : "<pad>";
        labels = "['special token: " + token + "']";
      } else if (hasLabels && (isFirst || isSecond)) {
        labels = isFirst ? "\"['CapA', 'CapA']\"" : "['CapA']";
      }
      text += "valseq_" + std::to_string(set) + std::to_string(sequence) + "," + token + "," + labels + "\n";
    }
  return text;
}

/// Latent 0 fires over the first region, latent 1 over both, and both still more at <cls> and padding.
TensorFile activations() {
  at::Tensor latents = at::zeros({kSequences * kRows, 3});
  for (int64_t sequence = 0; sequence < kSequences; ++sequence) {
    const auto set = [&](int64_t row, int64_t latent, float value) { latents[sequence * kRows + row][latent] = value; };
    for (const int64_t latent : {0, 1})
      for (const int64_t row : {int64_t{0}, kRows - 1})
        set(row, latent, 9);
    for (const int64_t row : kFirstRegion)
      for (const int64_t latent : {0, 1})
        set(row, latent, static_cast<float>(row));
    for (const int64_t row : kSecondRegion)
      set(row, 1, static_cast<float>(row));
  }
  TensorFile file;
  file.add("latents", latents);
  return file;
}

struct Tables {
  TemporaryFolder folder;
  ConceptsFromTables request;

  explicit Tables(bool isLabelledInSet1 = true) {
    for (size_t set = 0; set < 3; ++set) {
      const std::string number = std::to_string(set);
      request.tokenTables[set] = folder.write("tokens" + number + ".csv", tableText(set, set != 1 || isLabelledInSet1));
      request.latents[set] = folder.path("latents" + number + ".safetensors");
      if (writeSafetensors(request.latents[set], activations()).hasError())
        qFatal("the activations cannot be written");
    }
    request.search.leastRegions = 1;
    request.search.permutations = 5;
    request.search.resamples = 10;
    request.outputFolder = folder.path("out");
  }
};

/// The reference's own tables in small.
ConceptsFromTables goldenTables(const fs::path& folder) {
  const fs::path data = fs::path(DGLM_TEST_DATA) / "concepts";
  ConceptsFromTables request;
  for (size_t set = 0; set < 3; ++set) {
    request.tokenTables[set] = data / ("tokens_" + std::to_string(set) + ".csv");
    request.latents[set] = data / ("latents_" + std::to_string(set) + ".safetensors");
  }
  request.outputFolder = folder;
  return request;
}

std::vector<std::vector<std::string>> rowsIn(const fs::path& path) {
  InputFile input = valueOf(InputFile::open(path));
  CsvReader csv = valueOf(CsvReader::open(input));
  std::vector<std::vector<std::string>> rows{csv.header()};
  std::vector<std::string> row;
  while (valueOf(csv.nextRow(row)))
    rows.push_back(row);
  return rows;
}

nlohmann::json jsonIn(const fs::path& file) {
  return nlohmann::json::parse(contentOf(file));
}

std::vector<std::string> namesOf(const std::vector<fs::path>& files) {
  std::vector<std::string> names;
  for (const fs::path& file : files)
    names.push_back(file.filename().string());
  return names;
}

const ConceptMatch& matchOf(const ConceptsFound& found, int32_t latent) {
  return *std::ranges::find(found.matches, LatentNumber(latent), &ConceptMatch::latent);
}

}  // namespace

/// Token tables and activations made elsewhere, in the default mode and as files.
class TestTableConcepts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  void specialTokensAreNoPlaces() {
    const Tables tables;
    const ConceptsFound found = valueOf(discoverConceptsInTables(tables.request, {}));
    QCOMPARE(found.matches.size(), size_t{2});
    for (const ConceptScore& score : matchOf(found, 1).sets) {
      QCOMPARE(score.agreement.f1, 1.0);
      QCOMPARE(score.support, int64_t{kSequences * 5});
    }
    QCOMPARE(matchOf(found, 0).sets[1].agreement.precision, 1.0);
    QCOMPARE(matchOf(found, 0).sets[1].agreement.recall, 0.6);
  }

  void aRunOfTokensIsARegion() {
    Tables tables;
    tables.request.search.type = F1Type::Domain;
    const ConceptsFound found = valueOf(discoverConceptsInTables(tables.request, {}));
    QCOMPARE(matchOf(found, 0).sets[0].support, int64_t{kSequences * 2});
    QCOMPARE(matchOf(found, 0).sets[0].agreement.recall, 0.5);
    QCOMPARE(matchOf(found, 1).sets[0].agreement.recall, 1.0);
  }

  void bothFamiliesOfFilesAreWritten() {
    const Tables tables;
    const ConceptsFound found = valueOf(discoverConceptsInTables(tables.request, {}));
    std::vector<std::string> expected{
        "val_set_0_tables_batchtopk_standard_results.csv", "val_set_1_tables_batchtopk_standard_results.csv",
        "val_set_2_tables_batchtopk_standard_results.csv", "summary_tables_batchtopk_standard.json", "concepts.csv"};
    if (canWriteWorkbooks())
      expected.push_back("concepts.xlsx");
    expected.push_back("concepts.json");
    QCOMPARE(namesOf(found.report.files), expected);
    const auto rows = rowsIn(found.report.files[2]);
    QCOMPARE(rows[0], (std::vector<std::string>{"latent_id", "annotation", "best_f1_val2", "best_precision_val2",
                                                "best_recall_val2", "threshold", "top_10_tokens"}));
    QCOMPARE(rows.size(), size_t{3});
    QCOMPARE(rows[1][0], std::string("1"));
    QCOMPARE(rows[1][1], std::string("['CapA']"));
    QCOMPARE(rows[1][6].substr(0, 34), std::string("['ACGT9', 'ACGT9', 'ACGT9', 'ACGT8"));
    QCOMPARE(rowsIn(found.report.files[4]).size(), 1 + 3 * found.matches.size());
  }

  void theSummaryNamesTheMode() {
    const Tables tables;
    const ConceptsFound found = valueOf(discoverConceptsInTables(tables.request, {}));
    const nlohmann::json run = jsonIn(found.report.files[3]).at("run_metadata");
    QCOMPARE(run.at("mode"), "standard, per token, token tables");
    QCOMPARE(run.at("dict_size"), 3);
    QVERIFY(run.at("k").is_null());
    QCOMPARE(valueOf(readPublishedRun(tables.request.outputFolder)).mode,
             std::string("standard, per token, token tables"));
    const nlohmann::json facts = jsonIn(found.report.files.back()).at("provenance");
    for (const char* key : {"token_table_0_sha256", "latents_2_sha256"})
      QCOMPARE(facts.at(key).get<std::string>().size(), size_t{64});
  }

  void theTuningSetsThresholdReachesEverySet() {
    const Tables tables(false);
    ConceptsFromTables request = tables.request;
    request.search.type = F1Type::Domain;
    const ConceptsFound found = valueOf(discoverConceptsInTables(request, {}));
    const auto tuned = rowsIn(found.report.files[0]), last = rowsIn(found.report.files[2]);
    QCOMPARE(rowsIn(found.report.files[1])[1][2], std::string("0.0"));
    QCOMPARE(last[1][0], tuned[1][0]);
    QCOMPARE(last[1][5], tuned[1][5]);
    QCOMPARE(last[1][2], std::string("1.0"));
  }

  void aSetWithoutTheConceptIsLeftEmpty() {
    const Tables tables(false);
    const ConceptsFound found = valueOf(discoverConceptsInTables(tables.request, {}));
    QCOMPARE(matchOf(found, 1).heldOutF1(), 1.0);  // of set 2 alone
    const auto rows = rowsIn(found.report.files[4]);
    QCOMPARE(rows[2][2], std::string("1"));
    for (const size_t column : {3, 4, 5, 8, 9, 10})  // f1, precision, recall, interval, null
      QCOMPARE(rows[2][column], std::string());
    QCOMPARE(rows[2][7], std::string("0"));  // support
    QVERIFY(!rows[2][11].empty());           // q is the pair's
    for (size_t column = 3; column < rows[3].size(); ++column)
      QVERIFY(!rows[3][column].empty());
  }

  void thePapersSummaryHasTheReferencesFieldsAlone() {
    const TemporaryFolder folder;
    const ConceptsReport report = valueOf(scoreTablesAsPaper(goldenTables(folder.path()), {}));
    QCOMPARE(namesOf(report.files)[0], std::string("val_set_0_nt50_batchtopk_standard_results.csv"));
    const nlohmann::json summary = jsonIn(report.files[3]);
    std::vector<std::string> fields;
    for (const auto& [name, value] : summary.at("run_metadata").items())
      fields.push_back(name);
    QCOMPARE(fields,
             (std::vector<std::string>{"activation_dim", "batch_size", "command_line_args", "dict_size", "f1_type", "k",
                                       "layer_num", "model_name", "model_type", "sae_model_path", "timestamp"}));
    QCOMPARE(summary.at("run_metadata").at("dict_size"), 4096);
    const nlohmann::json facts = jsonIn(report.files.back()).at("provenance");
    QCOMPARE(facts.at("mode"), "paper-compatible");
    QCOMPARE(facts.at("latents_0_sha256").get<std::string>().size(), size_t{64});
    QVERIFY(!facts.contains("permutations"));
  }

  void refusesActivationsOfAnotherLength() {
    const Tables tables;
    ConceptsFromTables request = tables.request;
    request.tokenTables[1] = tables.folder.write("cut.csv", "seq_id,tokens,token_annotations\na,ACGTAC,['CapA']\n");
    const auto found = discoverConceptsInTables(request, {});
    VERIFY_ERROR(found, ErrorKind::InvalidArgument);
    for (const char* file : {"cut.csv", "latents1.safetensors"})
      QVERIFY2(found.error().text().find(file) != std::string::npos, found.error().text().c_str());
  }

  void aTableGivenTwiceHoldsNothingOut() {
    const Tables tables;
    ConceptsFromTables request = tables.request;
    request.tokenTables[2] = tables.folder.write("copy.csv", contentOf(request.tokenTables[0]));
    const auto found = discoverConceptsInTables(request, {});
    VERIFY_ERROR(found, ErrorKind::InvalidArgument);
    QVERIFY2(found.error().text().find("copy.csv") != std::string::npos, found.error().text().c_str());
    const ConceptsReport asPaper = valueOf(scoreTablesAsPaper(request, {}));
    QCOMPARE(asPaper.warnings.size(), size_t{1});
  }
};

DGLM_TEST(TestTableConcepts);
#include "tst_table_concepts.moc"
