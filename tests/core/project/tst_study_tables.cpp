// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "tests/core/project_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

constexpr std::chrono::sys_seconds kNoon{std::chrono::seconds{1'700'000'000}};

}  // namespace

/// Models, dictionaries, analyses, marks of latents, view state.
class TestStudyTables : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void movedModelKeepsItsNumber();
  void analysisComesBack();
  void unknownReferencesAreRefused();
  void marksTellWhoSaidWhat();
  void pinsKeepTheirOrder();
  void starsOfEarlierVersionsArePins();
  void viewStateIsReplaced();

 private:
  TemporaryFolder folder_;
  std::optional<Project> project_;
  int files_ = 0;
};

void TestStudyTables::init() {
  project_ = valueOf(Project::create(folder_.path(std::to_string(++files_) + ".dglm")));
}

void TestStudyTables::movedModelKeepsItsNumber() {
  const ModelReference before{"/old/glm", std::string(64, '1'), "{\"layers\": 6}"};
  const ModelReference after{"/new/glm", std::string(64, '1'), "{\"layers\": 6, \"name\": \"demo\"}"};
  const ModelReference other{"/old/glm", std::string(64, '2'), "{}"};
  const ModelId id = valueOf(project_->models().addModel(before));
  QVERIFY(valueOf(project_->models().addModel(after)) == id);
  QVERIFY(valueOf(project_->models().addModel(other)) != id);
  const std::vector<StoredModel> models = valueOf(project_->models().models());
  QCOMPARE(models.size(), size_t{2});
  QVERIFY(models[0].id == id);
  QVERIFY(models[0].reference == after);
  QVERIFY(valueOf(project_->models().dictionaries()).empty());
}

void TestStudyTables::analysisComesBack() {
  const AnalysisId first = addSampleAnalysis(*project_, 2048);
  Analysis analysis = valueOf(project_->analyses().load(first));
  analysis.site = "block-output";
  analysis.frames = 1;
  analysis.strands = StrandChoice::Both;
  analysis.parametersJson = "{\"windows\": \"all\"}";
  analysis.programVersion = "0.1.0";
  analysis.seed = -5;
  analysis.started = kNoon;
  const AnalysisId second = valueOf(project_->analyses().add(analysis));
  QVERIFY(valueOf(project_->analyses().load(second)) == analysis);
  analysis.finished = kNoon + std::chrono::hours(1);
  VERIFY_OK(project_->analyses().setFinished(second, analysis.finished));
  const std::vector<StoredAnalysis> all = valueOf(project_->analyses().list());
  QCOMPARE(all.size(), size_t{2});
  QVERIFY(all[0].id == first);
  QVERIFY(all[1].analysis == analysis);
  VERIFY_OK(project_->analyses().remove(first));
  VERIFY_ERROR(project_->analyses().load(first), ErrorKind::InvalidArgument);
}

void TestStudyTables::unknownReferencesAreRefused() {
  Analysis analysis;
  analysis.model = ModelId{9};
  analysis.dictionary = DictionaryId{9};
  VERIFY_ERROR(project_->analyses().add(analysis), ErrorKind::InvalidArgument);
  VERIFY_ERROR(project_->analyses().setFinished(AnalysisId{9}, kNoon), ErrorKind::InvalidArgument);
  VERIFY_ERROR(project_->latentMarks().set(DictionaryId{9}, {}), ErrorKind::InvalidArgument);
  VERIFY_ERROR(project_->latentMarks().list(DictionaryId{9}), ErrorKind::InvalidArgument);
}

void TestStudyTables::marksTellWhoSaidWhat() {
  const DictionaryId dictionary = valueOf(project_->models().addDictionary({"ae.pt", "1", "{}"}));
  const LatentMark scored{5, LatentMarkKind::Name, MarkSource::Score, "AmpR", kNoon};
  const LatentMark named{5, LatentMarkKind::Name, MarkSource::User, "beta-lactamase", kNoon};
  const LatentMark star{2, LatentMarkKind::Star, MarkSource::User, "", kNoon};
  VERIFY_OK(project_->latentMarks().set(dictionary, std::vector<LatentMark>{scored, named, star}));
  LatentMark renamed = named;
  renamed.text = "bla";
  renamed.time = kNoon + std::chrono::seconds(1);
  VERIFY_OK(project_->latentMarks().set(dictionary, std::vector<LatentMark>{renamed}));
  QVERIFY(valueOf(project_->latentMarks().list(dictionary)) == (std::vector<LatentMark>{star, scored, renamed}));
  VERIFY_OK(project_->latentMarks().clear(dictionary, 5, LatentMarkKind::Name));
  QVERIFY(valueOf(project_->latentMarks().list(dictionary)) == (std::vector<LatentMark>{star, scored}));
  const DictionaryId other = valueOf(project_->models().addDictionary({"ae.pt", "2", "{}"}));
  QVERIFY(valueOf(project_->latentMarks().list(other)).empty());
}

void TestStudyTables::pinsKeepTheirOrder() {
  const DictionaryId dictionary = valueOf(project_->models().addDictionary({"ae.pt", "1", "{}"}));
  LatentMarkTable marks = project_->latentMarks();
  VERIFY_OK(marks.setPins(dictionary, std::vector<int32_t>{412, 77, 5066}, kNoon));
  VERIFY_OK(marks.set(dictionary, std::vector<LatentMark>{{3, LatentMarkKind::Pin, MarkSource::User, "", kNoon},
                                                          {77, LatentMarkKind::Pin, MarkSource::User, "", kNoon}}));
  QCOMPARE(valueOf(marks.pins(dictionary)), (std::vector<int32_t>{412, 77, 5066, 3}));
  VERIFY_OK(marks.clear(dictionary, 77, LatentMarkKind::Pin));
  QCOMPARE(valueOf(marks.pins(dictionary)), (std::vector<int32_t>{412, 5066, 3}));
  VERIFY_OK(marks.setPins(dictionary, {}, kNoon));
  QVERIFY(valueOf(marks.pins(dictionary)).empty());
}

void TestStudyTables::starsOfEarlierVersionsArePins() {
  const DictionaryId dictionary = valueOf(project_->models().addDictionary({"ae.pt", "1", "{}"}));
  LatentMarkTable marks = project_->latentMarks();
  VERIFY_OK(marks.setPins(dictionary, std::vector<int32_t>{412, 77}, kNoon));
  const auto star = [](LatentNumber latent) {
    return LatentMark{latent, LatentMarkKind::Star, MarkSource::User, "", kNoon};
  };
  VERIFY_OK(marks.set(dictionary, std::vector<LatentMark>{star(9), star(77), star(3)}));
  QCOMPARE(valueOf(marks.pins(dictionary)), (std::vector<int32_t>{412, 77, 3, 9}));
  VERIFY_OK(marks.setPins(dictionary, std::vector<int32_t>{412, 9}, kNoon));
  QCOMPARE(valueOf(marks.pins(dictionary)), (std::vector<int32_t>{412, 9}));
}

void TestStudyTables::viewStateIsReplaced() {
  QCOMPARE(valueOf(project_->views().state("window")), std::string());
  VERIFY_OK(project_->views().setState("window", "{}"));
  VERIFY_OK(project_->views().setState("window", "{\"zoom\": 2}"));
  QCOMPARE(valueOf(project_->views().state("window")), std::string("{\"zoom\": 2}"));
  QCOMPARE(valueOf(project_->views().state("tracks")), std::string());
}

DGLM_TEST(TestStudyTables);
#include "tst_study_tables.moc"
