// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <filesystem>
#include <string>

#include "core/base/file_hash.h"
#include "core/study/scores_beside.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_project.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

namespace fs = std::filesystem;

const fs::path kDemoWeights = fs::path(DGLM_TEST_DATA) / ".." / ".." / "resources" / "demo" / "sae" / "ae.pt";

constexpr auto kHeader =
    "latent,concept,set,f1,precision,recall,threshold,support,ci_low,ci_high,null_f1,q_value,mode\n";

std::string rowsOf(int latent, const char* name, double f1, const char* mode = "by base") {
  std::string rows;
  for (int set = 0; set < 3; ++set)
    rows += std::to_string(latent) + ',' + name + ',' + std::to_string(set) + ',' + std::to_string(f1) +
            ",.5,.5,1.5,30,.1,.9,.05,.01," + mode + '\n';
  return rows;
}

std::string factsOf(const std::string& sha256, int layer) {
  return R"({"provenance": {"mode": "by base", "sae_sha256": ")" + sha256 + R"(", "model": "/x/demo", "layer": )" +
         std::to_string(layer) + R"(, "f1_type": "standard", "set_0": "a", "set_0_sha256": "00"}})";
}

}  // namespace

class TestScoresBeside : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    tiny_ = makeTinyProject(projects_, qPrintable(QString("p%1.dglm").arg(++projectsMade_))).value();
    project_.emplace(Project::open(tiny_.path).value());
    sha256_ = project_->models().dictionaries().value().front().reference.sha256;
    weights_ = files_.path("ae.pt");
  }

  void theDemosScoresNameItsLatents() {
    const auto found = readScoresBeside(kDemoWeights, sha256OfFile(kDemoWeights, {}).value());
    QVERIFY2(found.hasValue(), found.hasError() ? found.error().text().c_str() : "");
    QVERIFY(found.value().has_value());
    const ScoresBeside& scores = *found.value();
    QCOMPARE(scores.run.sets.size(), size_t{3});
    QCOMPARE(scores.run.layer, 2);
    int64_t named = 0;
    for (const LatentScore& row : scores.scores.rows) {
      named += row.heldOutF1() >= 0.2;
      QVERIFY(row.latent >= 0 && row.latent < 2048);
      QVERIFY(!std::isnan(row.sets[1].low) || !std::isnan(row.sets[2].low));
    }
    QVERIFY(named > 400);
  }

  void namesComeWithTheDictionary() {
    write(rowsOf(2, "AmpR", 0.8) + rowsOf(2, "ori", 0.3) + rowsOf(5, "weak", 0.15) + rowsOf(4, "by token", 0.9, "else"),
          sha256_, 3);
    QVERIFY(addScoresBeside(*project_, tiny_.analysis, weights_).hasValue());
    const auto marks = project_->latentMarks().list(tiny_.dictionary).value();
    std::vector<std::string> names;
    for (const LatentMark& mark : marks)
      if (mark.kind == LatentMarkKind::Name)
        names.push_back(std::to_string(mark.latent) + mark.text);
    QCOMPARE(names, std::vector<std::string>{"2AmpR"});
    const auto runs = project_->scores().list().value();
    QCOMPARE(runs.size(), size_t{1});
    QCOMPARE(project_->scores().scores(runs[0].id).value().rows.size(), size_t{3});
    // Once: a project that has scores keeps them.
    QVERIFY(addScoresBeside(*project_, tiny_.analysis, weights_).hasValue());
    QCOMPARE(project_->scores().list().value().size(), size_t{1});
  }

  void scoresOfAnotherDictionaryOrLayerNameNothing() {
    write(rowsOf(2, "AmpR", 0.8), "00ff", 3);
    QVERIFY(addScoresBeside(*project_, tiny_.analysis, weights_).hasValue());
    write(rowsOf(2, "AmpR", 0.8), sha256_, 4);
    QVERIFY(addScoresBeside(*project_, tiny_.analysis, weights_).hasValue());
    QVERIFY(project_->scores().list().value().empty());
  }

  void damagedScoresAreToldAndStopNothing() {
    for (const std::string& rows : {std::string("nine,AmpR,0,.8,.5,.5,1,1,1,1,1,1,by base\n"),
                                    std::string("2,AmpR,7,.8,.5,.5,1,1,1,1,1,1,by base\n")}) {
      write(rows, sha256_, 3);
      const auto found = readScoresBeside(weights_, sha256_);
      QVERIFY(found.hasError());
      QVERIFY(found.error().kind == ErrorKind::MalformedFile);
      QVERIFY(addScoresBeside(*project_, tiny_.analysis, weights_).hasValue());
    }
    files_.write("concepts.json", "{");
    QVERIFY(readScoresBeside(weights_, sha256_).hasError());
    fs::remove(files_.path("concepts.json"));
    QVERIFY(!readScoresBeside(weights_, sha256_).value());
    QVERIFY(project_->scores().list().value().empty());
  }

 private:
  void write(const std::string& rows, const std::string& sha256, int layer) {
    files_.write("concepts.csv", kHeader + rows);
    files_.write("concepts.json", factsOf(sha256, layer));
  }

  QTemporaryDir projects_;
  TemporaryFolder files_;
  int projectsMade_ = 0;
  TinyProject tiny_;
  std::optional<Project> project_;
  std::string sha256_;
  fs::path weights_;
};

DGLM_TEST(TestScoresBeside);
#include "tst_scores_beside.moc"
