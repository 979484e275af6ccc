// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>

#include "core/study/project_concept_curves.h"
#include "core/study/project_concepts.h"
#include "core/study/scored_run.h"
#include "core/study/selection_concept.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

constexpr int64_t kLength = 600;
constexpr int64_t kWidth = 3;

Feature feature(const char* label, BaseRange bases) {
  Feature made;
  made.type = "CDS";
  made.segments = {{bases, Strand::Forward}};
  made.qualifiers = {{"label", label}, {"gene", "g"}};
  return made;
}

/// Circular; "AmpR" over 120 bases and "ori" over 60.
Record plasmid(int64_t start) {
  Record record;
  record.id = "p" + std::to_string(start);
  record.topology = Topology::Circular;
  record.bases.assign(kLength, 'A');
  record.features = {feature(start % 4 ? "bla" : "AmpR", {start, start + 120}),
                     feature("ori", {start + 300, start + 360})};
  return record;
}

/// One frame: latent 0 fires at 2 over AmpR and at 0.5 over ori, latent 1 over the first half of ori.
RecordCode codeOf(const Record& record) {
  CodedReading reading;
  reading.code.width = kWidth;
  const BaseRange ampR = record.features[0].extent(), ori = record.features[1].extent();
  for (int64_t start = 0; start < kLength; start += 6) {
    const BaseRange bases{start, start + 6};
    const auto fire = [&](int32_t latent, float value) {
      reading.code.latents.push_back(latent);
      reading.code.values.push_back(value);
    };
    reading.bases.push_back(bases);
    reading.tokenIds.push_back(10);
    if (overlaps(bases, ampR, kLength))
      fire(0, 2.0f);
    if (overlaps(bases, ori, kLength))
      fire(0, 0.5f);
    if (overlaps(bases, {ori.start, ori.start + 30}, kLength))
      fire(1, 1.0f);
    reading.code.rowStart.push_back(reading.code.nonzeros());
  }
  return {{std::move(reading)}};
}

}  // namespace

class TestProjectConcepts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    project_.emplace(Project::create(std::filesystem::path(folder_->filePath("p.dglm").toStdString())).value());
    Analysis analysis;
    analysis.model = project_->models().addModel({"/models/tiny", std::string(64, 'a'), "{}"}).value();
    dictionary_ = project_->models().addDictionary({"/models/ae.pt", std::string(64, 'b'), R"({"k": 16})"}).value();
    analysis.dictionary = dictionary_;
    analysis.layer = 3;
    analysis.dictionaryWidth = kWidth;
    analysis.frames = 1;
    request_.analysis = project_->analyses().add(analysis).value();
    request_.synonyms = "AmpR = bla";
    request_.search.leastRegions = 1;
    request_.search.permutations = 20;
    request_.search.resamples = 50;
    std::vector<NewRecord> records;
    for (int64_t i = 0; i < 6; ++i)
      records.push_back({plasmid(6 * i), {"/data/a.gb", std::string(64, 'c'), ""}});
    ids_ = project_->records().add(records).value();
    auto writer = project_->activations().writer(request_.analysis).value();
    for (size_t i = 0; i < ids_.size(); ++i) {
      request_.sets[i % 3].push_back(ids_[i]);
      QVERIFY(!writer.add(ids_[i], codeOf(records[i].record)).hasError());
    }
    QVERIFY(!writer.commit().hasError());
  }
  void cleanup() {
    project_.reset();
    request_ = {};
  }

  void findsWhatTheLatentsOutline() {
    const ConceptScores scores = score().value();
    const auto best = bestConcepts(scores);
    QCOMPARE(best.size(), size_t{2});
    QCOMPARE(scores.concepts[static_cast<size_t>(best[0]->conceptNumber)], std::string("AmpR"));
    QCOMPARE(best[0]->heldOutF1(), 1.0);
    QCOMPARE(scores.concepts[static_cast<size_t>(best[1]->conceptNumber)], std::string("ori"));
    QVERIFY(std::abs(best[1]->heldOutF1() - 2.0 / 3) < 1e-9);
    QCOMPARE(*best[1]->sets[1].support, int64_t{120});
  }

  void aConceptThatNoTestSetCarriesHasNoF1() {
    const auto load = [this](RecordId id) -> Result<RecordAndCode> {
      DGLM_TRY(RecordAndCode loaded, loadRecordAndCode(*project_, request_.analysis, id));
      if (std::ranges::find(request_.sets[0], id) == request_.sets[0].end())
        loaded.record.features.resize(1);  // without ori
      return loaded;
    };
    const ConceptScores scores = scoreProjectConcepts(request_, kWidth, load, {}).value().scores;
    const ScoreRun run = scoreRunOf(*project_, request_).value();
    const ConceptScores stored = project_->scores().scores(project_->scores().add(run, scores).value()).value();
    const LatentScore& ori = *bestConcepts(stored)[1];
    QCOMPARE(ori.latent, 1);
    QCOMPARE(*ori.sets[1].support, int64_t{0});
    for (const double absent : {ori.sets[1].f1, ori.sets[2].low, ori.heldOutF1(), ori.countingF1(), ori.qValue})
      QVERIFY(std::isnan(absent));
    QVERIFY(storeProjectConcepts(*project_, run, scores, {}).hasValue());
    const std::vector<LatentMark> marks = project_->latentMarks().list(dictionary_).value();
    for (const LatentMark& mark : marks)
      QVERIFY(mark.latent != 1);  // nothing vouches for the name
  }

  void theRequestComesBackFromTheRun() {
    request_.labelKey = "gene";
    request_.search.type = F1Type::Domain;
    const ProjectConceptsRequest again = projectConceptsFrom(toJson(request_)).value();
    QVERIFY(again.analysis == request_.analysis && again.sets == request_.sets);
    QCOMPARE(again.labelKey, request_.labelKey);
    QCOMPARE(again.synonyms, request_.synonyms);
    QVERIFY(again.search.type == F1Type::Domain);
    QCOMPARE(again.search.permutations, 20);
    for (const char* other : {"{}", "", "[1]", R"({"of": 3})", R"({"of": "project records"})"})
      QVERIFY(projectConceptsFrom(other).hasError());
  }

  void aRunKnowsWhichOfItsRecordsWereCircular() {
    ScoreRun run = scoreRunOf(*project_, request_).value();
    std::vector<RecordSummary> records = project_->records().list().value();
    QVERIFY(!isOfOtherTopology(run, records));
    QVERIFY(projectConceptsFrom(run.parametersJson).hasValue());
    const auto scored =
        std::ranges::find_if(records, [&](const RecordSummary& each) { return each.id == request_.sets[1].front(); });
    scored->topology = scored->topology == Topology::Circular ? Topology::Linear : Topology::Circular;
    QVERIFY(isOfOtherTopology(run, records));
    run.parametersJson = toJson(request_);  // as earlier versions stored it
    QVERIFY(!isOfOtherTopology(run, records));
    run.parametersJson = "{}";
    QVERIFY(!isOfOtherTopology(run, records));
  }

  void aRecordInTwoSetsIsRefused() {
    request_.sets[1].push_back(ids_[0]);
    QVERIFY(score().hasError());
    request_.sets[1].clear();
    QVERIFY(score().hasError());
  }

  void aNewRunReplacesTheOldAndNamesTheLatents() {
    const ScoreRun run = scoreRunOf(*project_, request_).value();
    QCOMPARE(run.mode, std::string("standard, per base, one frame"));
    QCOMPARE(*run.k, int64_t{16});
    QCOMPARE(run.sets[0].path.string(), std::string("/data/a.gb"));
    const std::vector<LatentMark> mine{{1, LatentMarkKind::Name, MarkSource::User, "mine", {}},
                                       {2, LatentMarkKind::Name, MarkSource::Score, "of an older run", {}}};
    QVERIFY(!project_->latentMarks().set(dictionary_, mine).hasError());
    const ConceptScores scores = score().value();
    QVERIFY(storeProjectConcepts(*project_, run, scores, {}).hasValue());
    QVERIFY(storeProjectConcepts(*project_, run, scores, {}).hasValue());
    QCOMPARE(project_->scores().list().value().size(), size_t{1});
    QStringList names;
    const std::vector<LatentMark> marks = project_->latentMarks().list(dictionary_).value();
    for (const LatentMark& mark : marks)
      names << QStringLiteral("%1 %2").arg(mark.latent).arg(QString::fromStdString(mark.text));
    names.sort();
    QCOMPARE(names.join(", "), QString("0 AmpR, 1 mine, 1 ori"));
  }

  void curvesGiveTheScoresOfTheTable() {
    const ConceptScores scores = score().value();
    const AnnotatedSets sets = readAnnotatedSets(*project_, request_, {}).value();
    for (const LatentScore& row : scores.rows) {
      const std::string& meaning = scores.concepts[static_cast<size_t>(row.conceptNumber)];
      const ConceptOnSets onSets = readConceptOnSets(*project_, sets, row.latent, meaning).value();
      for (size_t set = 0; set < 3; ++set) {
        const auto threshold = static_cast<float>(row.sets[set].threshold);
        const Agreement agreement = onSets.curves[set].at(threshold, F1Type::Standard).agreement();
        QCOMPARE(agreement.f1, row.sets[set].f1);
        QCOMPARE(agreement.precision, row.sets[set].precision);
      }
    }
  }

  void featuresCanBeNamedByAnotherQualifier() {
    request_.labelKey = "gene";
    const ConceptScores scores = score().value();
    QCOMPARE(scores.concepts, std::vector<std::string>{"g"});
  }

  void copiesInTwoSetsAreTold() {
    const auto molecules = moleculesOf(*project_, ids_, {}).value();
    QCOMPARE(molecules.size(), ids_.size());
    QCOMPARE(molecules.at(ids_[0]), molecules.at(ids_[5]));  // the plasmids have the same bases
    const ProjectConcepts found = scoreWithRemarks().value();
    QCOMPARE(found.remarks.size(), size_t{1});
    const std::string remark = found.remarks[0].english();
    QVERIFY2(remark.starts_with("Records whose bases stand in an earlier set too: 4. The first is p6;"),
             remark.c_str());
  }

  void latentsThatOutlineNothingAreTold() {
    request_.search.leastF1 = 1.1;
    const auto found = score();
    QVERIFY(found.error().text().find("no latent outlines a concept of the tuning set") != std::string::npos);
  }

  void whatCannotBeScoredIsTold() {
    request_.search.leastRegions = 1000;
    QVERIFY(score().error().text().find("as many regions as a concept needs") != std::string::npos);
    request_.labelKey = "product";
    QVERIFY(score().error().text().find("has a name by that choice") != std::string::npos);
  }

  void aSelectedFeatureIsTestedOnTheOtherRecords() {
    const SelectionConcept found =
        scoreSelection(*project_, {request_.analysis, ids_[0], "bla", {{0, 120}}, true, request_.synonyms}, {}).value();
    QCOMPARE(found.scores.concepts, std::vector<std::string>{"AmpR"});
    QCOMPARE(found.scores.rows[0].latent, 0);
    QCOMPARE(found.scores.rows[0].heldOutF1(), 1.0);
    QCOMPARE(found.sets.sets[1].size() + found.sets.sets[2].size(), size_t{5});
  }

  void aSelectedPlaceHasNothingHeldOut() {
    const SelectionConcept found =
        scoreSelection(*project_, {request_.analysis, ids_[0], "here", {{300, 330}}, false, ""}, {}).value();
    QCOMPARE(found.scores.rows[0].latent, 1);
    QCOMPARE(found.scores.rows[0].sets[0].f1, 1.0);
    QVERIFY(std::isnan(found.scores.rows[0].heldOutF1()));
    QVERIFY(!found.scores.rows[0].sets[1].support);
  }

  void aStoredSelectionGivesItsSetsBack() {
    for (const bool isFeature : {true, false}) {
      const SelectionConcept found =
          scoreSelection(*project_, {request_.analysis, ids_[0], "bla", {{0, 120}}, isFeature, request_.synonyms}, {})
              .value();
      const ScoreRunId id = project_->scores().add(found.run, found.scores).value();
      const ScoreRun run = project_->scores().load(id).value();
      QVERIFY(isSelection(run) && projectConceptsFrom(run.parametersJson).hasError());
      QCOMPARE(run.sets.size(), size_t{3});
      const auto given = runOnProject(run);
      QVERIFY(given && given->analysis == request_.analysis && !given->search);
      QCOMPARE(given->sets[0], std::vector{ids_[0]});
      const AnnotatedSets sets = readAnnotatedSets(*project_, run, {}).value();
      const std::string& meaning = found.scores.concepts[0];
      for (const LatentScore& row : found.scores.rows) {
        const ConceptOnSets onSets = readConceptOnSets(*project_, sets, row.latent, meaning).value();
        for (size_t set = 0; set < 3; ++set)
          if (row.sets[set].support)
            QCOMPARE(onSets.curves[set].at(static_cast<float>(row.sets[0].threshold), F1Type::Standard).agreement().f1,
                     row.sets[set].f1);
      }
    }
    QVERIFY(!runOnProject(ScoreRun()));
    QVERIFY(storedSelectionFrom(R"({"of": "selection"})").hasError());
  }

 private:
  Result<ProjectConcepts> scoreWithRemarks() {
    const auto load = [this](RecordId id) { return loadRecordAndCode(*project_, request_.analysis, id); };
    return scoreProjectConcepts(request_, kWidth, load, {});
  }

  Result<ConceptScores> score() {
    DGLM_TRY(ProjectConcepts scored, scoreWithRemarks());
    return std::move(scored.scores);
  }

  std::unique_ptr<QTemporaryDir> folder_;
  std::optional<Project> project_;
  DictionaryId dictionary_{};
  ProjectConceptsRequest request_;
  std::vector<RecordId> ids_;
};

DGLM_TEST(TestProjectConcepts);
#include "tst_project_concepts.moc"
