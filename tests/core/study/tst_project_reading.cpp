// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <cmath>
#include <set>

#include "core/base/file_hash.h"
#include "core/sequence/least_rotation.h"
#include "core/study/analysis.h"
#include "core/study/project_fidelity.h"
#include "core/study/reading_needs.h"
#include "core/study/record_reading.h"
#include "core/study/track_values.h"
#include "core/tensor/aten.h"
#include "tests/core/dictionary_samples.h"
#include "tests/core/project_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

LatentSource sampleSource() {
  return {testData("glm/v2"), saeFile("batch_top_k.pt"), 1, Site::BlockOutput, {}, {}};
}

}  // namespace

/// What a project remembers of a model and dictionary that read its records.
class TestProjectReading : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  void sourceComesBackAsItWasGiven() {
    TemporaryFolder folder;
    Project project = valueOf(Project::create(folder.path("p.dglm")));
    LatentSource given = sampleSource();
    given.model = std::filesystem::absolute(given.model);
    given.dictionary = std::filesystem::absolute(given.dictionary);
    given.expected.architecture = Architecture::TopK;
    given.loading.compute.dtype = DType::Bf16;
    const LatentReader reader = valueOf(LatentReader::open(given));
    const AnalysisId analysis = valueOf(findOrAddAnalysis(project, reader, {}));
    const LatentSource back = valueOf(latentSourceOf(project, analysis));
    QCOMPARE(back.model, given.model);
    QCOMPARE(back.dictionary, given.dictionary);
    QCOMPARE(back.layer, 1);
    QVERIFY(back.site == Site::BlockOutput);
    QVERIFY(back.expected == given.expected);
    QVERIFY(back.loading.compute.dtype == DType::Bf16);
  }

  void otherReadingsAreOtherAnalyses() {
    TemporaryFolder folder;
    Project project = valueOf(Project::create(folder.path("p.dglm")));
    const LatentReader plain = valueOf(LatentReader::open(sampleSource()));
    LatentSource rounded = sampleSource();
    rounded.loading.compute.dtype = DType::Bf16;
    const LatentReader bf16 = valueOf(LatentReader::open(rounded));
    const AnalysisId first = valueOf(findOrAddAnalysis(project, plain, {}));
    QVERIFY(valueOf(findOrAddAnalysis(project, bf16, {})) != first);
    QVERIFY(valueOf(findOrAddAnalysis(project, plain, {})) == first);
  }

  /// A project that an earlier version saved: its analysis stays as it is, is known as read from base 1, and takes more
  /// records in that way; what is read anew is another analysis.
  void anEarlierVersionsAnalysisKeepsItsWindows() {
    TemporaryFolder folder;
    std::filesystem::copy_file(testData("projects/format_5.dglm"), folder.path("old.dglm"));
    Project project = valueOf(Project::open(folder.path("old.dglm")));
    const StoredAnalysis old = valueOf(project.analyses().list()).front();
    const RecordSummary summary = valueOf(project.records().list()).front();
    QVERIFY(readsFromFirstBase(old.analysis));
    QVERIFY(readingOptionsOf(old.analysis).start == WindowStart::FirstBase);
    QCOMPARE(valueOf(project.activations().latentInRecord(old.id, summary.id, 3)).tokens.size(), size_t{1});

    const LatentReader reader = valueOf(LatentReader::open(sampleSource()));
    LatentReadingOptions asThen;
    asThen.start = WindowStart::FirstBase;
    const AnalysisId first = valueOf(findOrAddAnalysis(project, reader, asThen));
    const AnalysisId anew = valueOf(findOrAddAnalysis(project, reader, {}));
    QVERIFY(first != anew);
    const Analysis then = valueOf(project.analyses().load(first)), now = valueOf(project.analyses().load(anew));
    QVERIFY(then.parametersJson.find("window_start") == std::string::npos);
    QVERIFY(readsFromFirstBase(then) && !readsFromFirstBase(now));
    QVERIFY(readingOptionsOf(now).start == WindowStart::LeastRotation);

    const Record circle =
        recordOf(someBases(20, 3) + std::string(12, 'A') + someBases(30, 4), Topology::Circular, "circle");
    const std::vector<NewRecord> added{{circle, {}}};
    const std::vector<RecordId> ids = valueOf(project.records().add(added));
    const auto firstTokenOf = [&](AnalysisId analysis) {
      return valueOf(project.activations().recordCode(analysis, ids.front())).readings.front().bases.front().start;
    };
    for (const AnalysisId analysis : {first, anew})
      VERIFY_OK(analyseRecords(ProjectAccess(project), analysis, reader, ids, {}));
    QCOMPARE(firstTokenOf(first), int64_t{0});
    QCOMPARE(firstTokenOf(anew), static_cast<int64_t>(leastRotation(circle.bases)));
    QVERIFY(leastRotation(circle.bases) > 0);
  }

  void aReadingThatWasCutGoesOnWhereItWas() {
    TemporaryFolder folder;
    Project project = valueOf(Project::create(folder.path("p.dglm")));
    const std::vector<NewRecord> added{{recordOf(someBases(9000, 3), Topology::Circular, "long"), {}},
                                       {recordOf(someBases(60, 4), Topology::Linear, "short"), {}}};
    const std::vector<RecordId> ids = valueOf(project.records().add(added));
    RecordReading reading;
    reading.source = sampleSource();
    reading.records = {ids[0]};
    ReaderCache models;
    StopSource stop;
    int64_t most = 0;
    const JobContext cut{stop.token(), [&](const Progress& progress) {
                           if (progress.step == Phrase("Reading %1", {"long"}))
                             most = std::max(most, progress.done);
                           if (most > 3000)
                             stop.requestStop();
                         }};
    VERIFY_ERROR(readRecords(ProjectAccess(project), models, reading, cut), ErrorKind::Cancelled);
    QVERIFY(most > 3000 && !models.draft().isEmpty());
    const size_t windows = models.draft().windows.size();

    RecordReading other = reading;  // another reading leaves the draft as it is
    other.records = {ids[1]};
    const AnalysisId analysis = valueOf(readRecords(ProjectAccess(project), models, other, {}));
    QCOMPARE(models.draft().windows.size(), windows);

    int64_t first = -1;
    const JobContext onwards{{}, [&](const Progress& progress) {
                               if (first < 0 && progress.step == Phrase("Reading %1", {"long"}))
                                 first = progress.done;
                             }};
    QVERIFY(valueOf(readRecords(ProjectAccess(project), models, reading, onwards)) == analysis);
    QVERIFY2(first >= most, qPrintable(QString::number(first)));
    QVERIFY(models.draft().isEmpty());
    const RecordCode found = valueOf(project.activations().recordCode(analysis, ids[0]));
    const RecordCode whole =
        valueOf(valueOf(LatentReader::open(sampleSource())).read(added[0].record, LatentReadingOptions(), {}));
    QCOMPARE(found.readings.size(), whole.readings.size());
    for (size_t i = 0; i < whole.readings.size(); ++i) {
      QVERIFY(found.readings[i].bases == whole.readings[i].bases);
      QVERIFY(found.readings[i].code.latents == whole.readings[i].code.latents);
      QVERIFY(found.readings[i].code.values == whole.readings[i].code.values);
    }
  }

  void whatIsInViewIsReadFirst() {
    TemporaryFolder folder;
    Project project = valueOf(Project::create(folder.path("p.dglm")));
    const std::vector<NewRecord> added{{recordOf(someBases(40'000, 3), Topology::Linear, "long"), {}}};
    const std::vector<RecordId> ids = valueOf(project.records().add(added));
    RecordReading reading;
    reading.source = sampleSource();
    reading.records = ids;
    reading.preview = std::make_shared<TrackPreview>(std::vector<LatentNumber>{0, 1, 2, 3});
    reading.preview->setVisible(ids[0], {20'000, 20'010});
    ReaderCache models;
    StopSource stop;
    const JobContext cut{stop.token(), [&](const Progress& progress) {
                           if (progress.step == Phrase("Reading %1", {"long"}) && progress.done > 0)
                             stop.requestStop();
                         }};
    VERIFY_ERROR(readRecords(ProjectAccess(project), models, reading, cut), ErrorKind::Cancelled);
    const auto partial = reading.preview->takeNewest();
    QVERIFY(partial && partial->record == ids[0]);
    const std::vector<float>& some = *partial->values.at(2);
    QCOMPARE(some.size(), size_t{40'000});
    QVERIFY(!std::isnan(some[20'005]) && std::isnan(some[0]) && std::isnan(some[39'999]));
    QVERIFY(!reading.preview->takeNewest());

    const AnalysisId analysis = valueOf(readRecords(ProjectAccess(project), models, reading, {}));
    reading.preview->publish();
    const auto whole = reading.preview->takeNewest();
    for (const auto& [latent, values] : whole->values) {
      const auto stored = valueOf(trackValues(project, analysis, ids[0], 40'000, latent, TrackFrames::Mean));
      for (size_t base = 0; base < stored.size(); ++base)
        if (!std::isnan((*values)[base]))  // the last bases have no token in some frames
          QVERIFY(std::abs((*values)[base] - stored[base]) < 1e-5F);
    }
  }

  void aCopyDoesNotRenameTheModel() {
    TemporaryFolder folder;
    std::filesystem::copy(testData("glm/v2"), folder.path("first"));
    std::filesystem::copy(testData("glm/v2"), folder.path("copy"));
    Project project = valueOf(Project::create(folder.path("p.dglm")));
    const auto readWith = [&](const char* name) {
      LatentSource source = sampleSource();
      source.model = folder.path(name);
      return valueOf(findOrAddAnalysis(project, valueOf(LatentReader::open(source)), {}));
    };
    const auto modelOf = [&] { return valueOf(project.models().models()).front().reference.path.filename().string(); };
    const AnalysisId first = readWith("first");
    QVERIFY(readWith("copy") == first);
    QCOMPARE(modelOf(), std::string("first"));
    std::filesystem::rename(folder.path("first"), folder.path("moved"));
    QVERIFY(readWith("moved") == first);
    QCOMPARE(modelOf(), std::string("moved"));
  }

  void weightsAreHashedBesideTheProject() {
    TemporaryFolder folder;
    std::filesystem::copy(testData("glm/v2"), folder.path("model"));
    LatentSource source = sampleSource();
    source.model = folder.path("model");
    const LatentReader reader = valueOf(LatentReader::open(source));
    Project project = valueOf(Project::create(folder.path("p.dglm")));
    StopSource stop;
    stop.requestStop();
    VERIFY_ERROR(referencesOf(reader, valueOf(knownWeights(project)), {stop.token(), {}}), ErrorKind::Cancelled);
    std::set<std::string> steps;
    const JobContext job{{}, [&](const Progress& progress) { steps.insert(progress.step.english()); }};
    const WeightReferences weights = valueOf(referencesOf(reader, valueOf(knownWeights(project)), job));
    QVERIFY(steps.contains("Reading model.safetensors"));

    std::filesystem::remove_all(folder.path("model"));  // the project's part looks at no file
    const AnalysisId analysis = valueOf(findOrAddAnalysis(project, reader, weights, {}));
    QVERIFY(valueOf(latentSourceOf(project, analysis)).model == folder.path("model"));
    QCOMPARE(valueOf(project.models().models()).front().reference.sha256,
             valueOf(sha256OfFile(testData("glm/v2") / "model.safetensors")));
  }

  void fidelityIsKept() {
    TemporaryFolder folder;
    Project project = valueOf(Project::create(folder.path("p.dglm")));
    const LatentReader reader = valueOf(LatentReader::open(sampleSource()));
    const AnalysisId analysis = valueOf(findOrAddAnalysis(project, reader, {}));
    QVERIFY(!valueOf(loadFidelity(project, analysis)).has_value());

    const std::vector<Record> records{recordOf(someBases(60, 1), Topology::Linear, "a"),
                                      recordOf("A", Topology::Linear, "too short")};
    const FidelityReport report = valueOf(measureFidelityOf(reader, records, {}, {}));
    QVERIFY(!report.warnings.empty());
    QCOMPARE(report.warnings.back(), std::string("too short is too short to be scored."));
    const std::chrono::sys_seconds time{std::chrono::seconds{1'700'000'000}};
    VERIFY_OK(storeFidelity(project, analysis, {report, time}));

    const ProjectFidelity kept = valueOf(loadFidelity(project, analysis)).value();
    QVERIFY(kept.measured == time);
    QCOMPARE(fidelityJson(kept.report), fidelityJson(report));
    QCOMPARE(kept.report.overall.sae, report.overall.sae);
    QCOMPARE(kept.report.sequences[1].tokens, int64_t{0});
  }

  void fidelityOfTheReferenceIsNamed() {
    const LatentReader reader = valueOf(LatentReader::open(sampleSource()));
    const std::vector<Record> records{recordOf(someBases(60, 1), Topology::Linear, "a")};
    const FidelityReport report = valueOf(measureFidelityOf(reader, records, {true, NormaliseChoice::On, 0}, {}));
    const FidelityReport back = valueOf(parseFidelity(fidelityJson(report), "here"));
    QVERIFY(back.paperCompatible && back.normalised);
    QVERIFY(back.site == Site::BlockOutput && back.layer == 1);
  }

  void damagedFidelityIsRefused() {
    VERIFY_ERROR(parseFidelity("{\"mode\": \"default\"}", "here"), ErrorKind::MalformedFile);
    VERIFY_ERROR(parseFidelity("not JSON", "here"), ErrorKind::MalformedFile);
  }

  void needsAreToldBeforehand() {
    const LatentSource source = sampleSource();
    const DictionaryFacts facts = valueOf(Dictionary::load(source.dictionary)).facts();
    const ReadingNeeds needs = valueOf(needsOfReading(source, facts, 6, 3000));
    QCOMPARE(needs.tokens, int64_t{6 * 3000 / kTinyKmer});
    LatentSource rounded = source;
    rounded.loading.compute.dtype = DType::Bf16;
    QVERIFY(valueOf(needsOfReading(rounded, facts, 6, 3000)).memoryBytes < needs.memoryBytes);
    VERIFY_ERROR(needsOfReading({folder_.path("nowhere"), {}}, facts, 6, 1), ErrorKind::FileNotFound);
  }

 private:
  TemporaryFolder folder_;
};

DGLM_TEST(TestProjectReading);
#include "tst_project_reading.moc"
