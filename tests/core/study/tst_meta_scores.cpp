// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <fstream>

#include "core/study/meta_scores.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

namespace fs = std::filesystem;

constexpr int64_t kPlasmidLength = 600;
constexpr int64_t kPlasmidLatents = 4;

Feature regionOf(const char* label, BaseRange bases) {
  Feature made;
  made.type = "CDS";
  made.segments = {{bases, Strand::Forward}};
  made.qualifiers = {{"label", label}};
  return made;
}

/// "virus" over 120 bases, "ori" over 60.
Record virusPlasmid(int64_t start) {
  Record record;
  record.id = "v" + std::to_string(start);
  record.topology = Topology::Circular;
  record.bases.assign(kPlasmidLength, 'A');
  record.features = {regionOf("virus", {start, start + 120}), regionOf("ori", {start + 300, start + 360})};
  return record;
}

/// One frame: latent 0 fires over the first half of the virus, latent 1 over the second, latent 2 over ori.
RecordCode halvesOf(const Record& record) {
  CodedReading reading;
  reading.code.width = kPlasmidLatents;
  const BaseRange virus = record.features[0].extent(), ori = record.features[1].extent();
  const BaseRange first{virus.start, virus.start + 60}, second{virus.start + 60, virus.end};
  for (int64_t start = 0; start < kPlasmidLength; start += 6) {
    const BaseRange bases{start, start + 6};
    reading.bases.push_back(bases);
    reading.tokenIds.push_back(10);
    int32_t latent = 0;
    for (const BaseRange& region : {first, second, ori}) {
      if (overlaps(bases, region, kPlasmidLength)) {
        reading.code.latents.push_back(latent);
        reading.code.values.push_back(1.0F);
      }
      ++latent;
    }
    reading.code.rowStart.push_back(reading.code.nonzeros());
  }
  return {{std::move(reading)}};
}

/// Family 0 holds both halves of the virus, family 1 ori, family 2 a latent that never fires.
MetaRunFiles familiesIn(const fs::path& folder) {
  MetaRunFiles run;
  run.folder = folder;
  run.latents = {{0, 0, {}}, {1, 0, {}}, {2, 0, {}}, {3, 0, {}}};
  run.families.resize(3);
  run.families[0].children = {{0, 2.0F}, {1, 1.0F}};
  run.families[1].children = {{2, 0.5F}};
  run.families[2].children = {{3, 1.0F}};
  return run;
}

}  // namespace

class TestMetaScores : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    path_ = fs::path(folder_->filePath("p.dglm").toStdString());
    Project project = Project::create(path_).value();
    Analysis analysis;
    analysis.model = project.models().addModel({"/models/tiny", std::string(64, 'a'), "{}"}).value();
    analysis.dictionary = project.models().addDictionary({"/models/ae.pt", std::string(64, 'b'), "{}"}).value();
    analysis.dictionaryWidth = kPlasmidLatents;
    analysis.frames = 1;
    request_ = {};
    request_.analysis = project.analyses().add(analysis).value();
    request_.search.leastRegions = 1;
    request_.search.permutations = 20;
    request_.search.resamples = 50;
    std::vector<NewRecord> records;
    for (int64_t i = 0; i < 6; ++i)
      records.push_back({virusPlasmid(6 * i), {}});
    const std::vector<RecordId> ids = project.records().add(records).value();
    auto writer = project.activations().writer(request_.analysis).value();
    for (size_t i = 0; i < ids.size(); ++i) {
      request_.sets[i % 3].push_back(ids[i]);
      QVERIFY(!writer.add(ids[i], halvesOf(records[i].record)).hasError());
    }
    QVERIFY(!writer.commit().hasError());
    QVERIFY(!project.close().hasError());
  }

  /// No latent outlines more than half of the virus; their family outlines all of it, on records that chose nothing.
  void aFamilyOutlinesWhatItsLatentsShare() {
    Project project = Project::open(path_).value();
    const RecordLoader load = [&](RecordId id) { return loadRecordAndCode(project, request_.analysis, id); };
    const ConceptScores latents = scoreProjectConcepts(request_, kPlasmidLatents, load, {}).value().scores;
    for (const LatentScore* best : bestConcepts(latents))
      if (best->latent < 2)
        QVERIFY(best->heldOutF1() < 0.7);
    const auto found = scoreMetaLatents(request_, familiesIn({}), load, {});
    QVERIFY2(found.hasValue(), found.hasError() ? found.error().text().c_str() : "");
    const ConceptScores& scores = found.value().scores;
    const auto best = bestConcepts(scores);
    QCOMPARE(best.size(), size_t{2});  // the third never fires
    QCOMPARE(scores.concepts[static_cast<size_t>(best[0]->conceptNumber)], std::string("virus"));
    QCOMPARE(best[0]->heldOutF1(), 1.0);
    QVERIFY(best[0]->sets[1].nullF1 < 1);
    QCOMPARE(scores.concepts[static_cast<size_t>(best[1]->conceptNumber)], std::string("ori"));
    QCOMPARE(best[1]->latent, 1);
    MetaRunFiles wider = familiesIn({});
    wider.latents.back().latent = kPlasmidLatents;
    QCOMPARE(scoreMetaLatents(request_, wider, load, {}).error().kind, ErrorKind::LatentOutOfRange);
  }

  void scoresAreKeptWithTheRun() {
    Project project = Project::open(path_).value();
    const MetaRunFiles run = familiesIn(fs::path(folder_->path().toStdString()));
    QVERIFY(!readMetaScores(run.folder).value());
    const auto found = scoreMetaRun(ProjectAccess(project), request_, run, {});
    QVERIFY2(found.hasValue(), found.hasError() ? found.error().text().c_str() : "");
    const auto kept = readMetaScores(run.folder);
    QVERIFY2(kept.hasValue(), kept.hasError() ? kept.error().text().c_str() : "");
    QVERIFY(kept.value());
    const ConceptScores& before = found.value().scores;
    const ConceptScores& after = *kept.value();
    QCOMPARE(after.rows.size(), before.rows.size());
    for (size_t i = 0; i < after.rows.size(); ++i) {
      QCOMPARE(after.rows[i].latent, before.rows[i].latent);
      QCOMPARE(after.concepts[static_cast<size_t>(after.rows[i].conceptNumber)],
               before.concepts[static_cast<size_t>(before.rows[i].conceptNumber)]);
      for (size_t set = 0; set < kScoreSets; ++set) {
        QVERIFY(std::abs(after.rows[i].sets[set].f1 - before.rows[i].sets[set].f1) < 1e-6);
        QCOMPARE(after.rows[i].sets[set].support, before.rows[i].sets[set].support);
      }
    }
    QVERIFY(fs::exists(run.folder / "meta_concepts.json"));
    std::ofstream(run.folder / kMetaScoresTable) << "latent,concept\n1,x\n";
    QCOMPARE(readMetaScores(run.folder).error().kind, ErrorKind::MalformedFile);
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path path_;
  ProjectConceptsRequest request_;
};

DGLM_TEST(TestMetaScores);
#include "tst_meta_scores.moc"
