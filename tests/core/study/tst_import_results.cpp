// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>
#include <fstream>

#include "core/sae/dictionary.h"
#include "core/study/import_results.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace fs = std::filesystem;

namespace {

const fs::path kConcepts = fs::path(DGLM_TEST_DATA) / "published" / "concepts";
const fs::path kLayer3 = kConcepts / "nt50_base_saes" / "2025-10-14_09-30-23_nt50_L3_batchtopk_standard";
const fs::path kNeurons = kConcepts / "neurons";
const fs::path kSmallDictionary = fs::path(DGLM_TEST_DATA) / "sae" / "batch_top_k.pt";

ImportReport import(Project& project, const ImportRequest& request) {
  return valueOf(storeImport(project, request, valueOf(readForImport(request))));
}

}  // namespace

/// Published concept scores taken over into a project.
class TestImportResults : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void runsKeepWhereTheyCameFrom();
  void sameFilesAreStoredOnce();
  void numbersArriveAsTheyWere();
  void dictionaryMustBeTheOneScored();
  void namesComeWithTheDictionary();

 private:
  TemporaryFolder folder_;
  std::optional<Project> project_;
  int files_ = 0;
};

void TestImportResults::init() {
  project_ = valueOf(Project::create(folder_.path(std::to_string(++files_) + ".dglm")));
}

void TestImportResults::runsKeepWhereTheyCameFrom() {
  const ImportReport report = import(*project_, {kConcepts, {}});
  QCOMPARE(report.runs, int64_t{6});  // layer 2's neurons are the same twice over
  QCOMPARE(report.known, int64_t{1});
  QCOMPARE(report.scores, int64_t{15});
  const std::vector<StoredScoreRun> stored = valueOf(project_->scores().list());
  const auto found = std::find_if(stored.begin(), stored.end(), [](const StoredScoreRun& each) {
    return each.run.layer == 3 && each.run.modelType == "batchtopk";
  });
  QVERIFY(found != stored.end());
  const ScoreRun& run = found->run;
  QVERIFY(run.provenance == MarkSource::Import);
  QCOMPARE(run.mode, std::string("paper-compatible"));
  QCOMPARE(run.k, std::optional<int64_t>(16));
  QVERIFY(!run.dictionary);
  QCOMPARE(run.source, fs::absolute(kLayer3));
  QCOMPARE(run.sourceSha256.size(), size_t{64});
  QCOMPARE(run.sets.size(), size_t{3});
  QCOMPARE(QDateTime::fromSecsSinceEpoch(run.time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate),
           QString("2025-10-14T09:30:23Z"));
  QVERIFY(run.parametersJson.find("\"batch_size\":32") != std::string::npos);
}

void TestImportResults::sameFilesAreStoredOnce() {
  QCOMPARE(import(*project_, {kLayer3, {}}).runs, int64_t{1});
  const ImportReport again = import(*project_, {kLayer3, {}});
  QCOMPARE(again.runs, int64_t{0});
  QCOMPARE(again.known, int64_t{1});
  QCOMPARE(valueOf(project_->scores().list()).size(), size_t{1});
}

void TestImportResults::numbersArriveAsTheyWere() {
  import(*project_, {kLayer3, {}});
  const ConceptScores scores = valueOf(project_->scores().scores(valueOf(project_->scores().list())[0].id));
  QCOMPARE(scores.rows.size(), size_t{6});
  const LatentScore& first = scores.rows[0];
  QCOMPARE(first.latent, 2);
  QCOMPARE(scores.concepts[static_cast<size_t>(first.conceptNumber)], std::string("EF-1α intron A + EF-1α promoter"));
  QCOMPARE(first.sets[1].precision, 0.9625);
  QVERIFY(!first.sets[1].support && std::isnan(first.sets[1].nullF1) && std::isnan(first.qValue));
}

void TestImportResults::dictionaryMustBeTheOneScored() {
  VERIFY_ERROR(readForImport({kLayer3, kSmallDictionary}), ErrorKind::InvalidArgument);  // 4,096 latents were scored
  VERIFY_ERROR(readForImport({kConcepts, kSmallDictionary}), ErrorKind::InvalidArgument);
  VERIFY_ERROR(readForImport({kNeurons, kSmallDictionary}), ErrorKind::InvalidArgument);
}

void TestImportResults::namesComeWithTheDictionary() {
  const fs::path run = folder_.path("small_nt50_L2_batchtopk_standard");
  fs::create_directories(run);
  for (int set = 0; set < 3; ++set) {
    const std::string name = "best_f1_val" + std::to_string(set);
    std::ofstream(run / ("val_set_" + std::to_string(set) + "_results.csv"))
        << "latent_id,annotation," << name << ",threshold\n7,\"['kanMX', 'KanR']\",0.5,0\n7,['ori'],0.75,0\n";
  }
  std::ofstream(run / "summary_x.json") << R"({"run_metadata": {"dict_size": 40, "activation_dim": 24}})";
  QCOMPARE(import(*project_, {run, {}}).names, int64_t{0});

  const ImportReport report = import(*project_, {run, kSmallDictionary});
  QCOMPARE(report.names, int64_t{1});
  const std::vector<StoredScoreRun> stored = valueOf(project_->scores().list());
  QCOMPARE(stored.size(), size_t{1});  // the run of before, now with its dictionary
  const std::vector<LatentMark> marks = valueOf(project_->latentMarks().list(stored[0].run.dictionary.value()));
  QCOMPARE(marks.size(), size_t{1});
  QCOMPARE(marks[0].latent, 7);
  QCOMPARE(marks[0].text, std::string("ori"));
  QVERIFY(marks[0].source == MarkSource::Import);
  QCOMPARE(import(*project_, {run, kSmallDictionary}).known, int64_t{1});
}

DGLM_TEST(TestImportResults);
#include "tst_import_results.moc"
