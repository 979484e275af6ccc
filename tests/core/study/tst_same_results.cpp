// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <fstream>
#include <sstream>

#include "core/formats/record_writers.h"
#include "core/study/activation_shards.h"
#include "core/study/baselines_file.h"
#include "core/study/concept_scores_file.h"
#include "core/study/concepts.h"
#include "core/study/latents.h"
#include "core/study/project_baselines.h"
#include "core/study/project_concepts.h"
#include "core/study/project_edits.h"
#include "core/study/project_fidelity.h"
#include "core/study/project_files.h"
#include "core/study/project_stability.h"
#include "core/study/project_witnesses.h"
#include "core/study/record_reading.h"
#include "core/study/sequence_files.h"
#include "core/study/steer.h"
#include "core/study/steering_bench.h"
#include "core/study/sweep_run.h"
#include "core/study/track_values.h"
#include "core/tensor/aten.h"
#include "tests/core/dictionary_samples.h"
#include "tests/core/project_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

constexpr int kRecords = 6;

LatentSource sampleSource() {
  return {testData("glm/v2"), saeFile("batch_top_k.pt"), 1, Site::BlockOutput, {}, {}};
}

/// A circular record with two features, told apart by its number.
Record sampleRecord(int number) {
  Record record =
      recordOf(someBases(90, 7 + static_cast<uint32_t>(number)), Topology::Circular, "r" + std::to_string(number));
  for (const auto& [label, bases] : {std::pair{"AmpR", BaseRange{9, 39}}, std::pair{"ori", BaseRange{50, 70}}}) {
    Feature feature;
    feature.type = "misc_feature";
    feature.segments = {{bases, Strand::Forward}};
    feature.qualifiers = {{"label", label}};
    record.features.push_back(feature);
  }
  return record;
}

std::vector<double> columnOfCsv(const std::string& csv, const std::string& name) {
  std::istringstream lines(csv);
  std::string line, field;
  std::getline(lines, line);
  std::istringstream header(line);
  int column = 0;
  while (std::getline(header, field, ',') && field != name)
    ++column;
  std::vector<double> values;
  while (std::getline(lines, line)) {
    std::istringstream row(line);
    for (int i = 0; i <= column; ++i)
      std::getline(row, field, ',');
    values.push_back(std::stod(field));
  }
  return values;
}

}  // namespace

/// What the window's jobs do on an open project and what the commands do with files are one analysis: from the same
/// inputs come the same numbers, bit for bit.
class TestSameResults : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  void init() {
    folder_ = std::make_unique<TemporaryFolder>();
    project_.emplace(valueOf(Project::create(folder_->path("p.dglm"))));
    std::vector<Record> records;
    std::vector<NewRecord> added;
    for (int i = 0; i < kRecords; ++i) {
      records.push_back(sampleRecord(i));
      added.push_back({records.back(), {}});
    }
    ids_ = valueOf(project_->records().add(added));
    file_ = folder_->path("all.gb");
    VERIFY_OK(writeGenBank(file_, records));
    for (size_t set = 0; set < sets_.size(); ++set) {
      sets_[set] = folder_->path("set" + std::to_string(set) + ".gb");
      VERIFY_OK(writeGenBank(sets_[set], std::span(records).subspan(2 * set, 2)));
    }
    RecordReading reading;
    reading.source = sampleSource();
    reading.records = ids_;
    analysis_ = valueOf(readRecords(access(), models_, reading, {}));
  }
  void cleanup() {
    project_.reset();
    folder_.reset();
  }

  void filesThatAreAdded() {
    const std::string cds = "p\t.\tCDS\t3\t8\t.\t+\t0\tName=bla\n";
    const std::vector<fs::path> files = {folder_->write("p.fa", ">p\nACGTTGCAACACGT\n>p\nGGGGTTTT\n"),
                                         folder_->write("p.gff3", "##gff-version 3\n" + cds), file_};
    Project ofWindow = valueOf(Project::create(folder_->path("window.dglm")));
    const ReadFiles read = valueOf(readSequenceFiles({files, {}}, {}));
    QVERIFY(read.failures.empty());
    VERIFY_OK(ofWindow.records().addDistinct(read.records, {}));
    const fs::path ofCommand = folder_->path("command.dglm");
    VERIFY_OK(valueOf(Project::create(ofCommand)).close());
    const AddedRecords added = valueOf(addFilesToProject(ofCommand, files, {}));
    QVERIFY(!added.failure);
    QCOMPARE(added.files.size(), size_t{2});
    const Project opened = valueOf(Project::open(ofCommand, ProjectMode::ReadOnly));
    const auto inWindow = valueOf(ofWindow.records().list()), inCommand = valueOf(opened.records().list());
    QCOMPARE(inCommand.size(), size_t{2 + kRecords});
    QCOMPARE(inWindow.size(), inCommand.size());
    for (size_t i = 0; i < inWindow.size(); ++i) {
      QCOMPARE(inCommand[i].origin.sha256, inWindow[i].origin.sha256);
      QVERIFY(valueOf(opened.records().load(inCommand[i].id)) == valueOf(ofWindow.records().load(inWindow[i].id)));
    }
    QCOMPARE(valueOf(opened.records().load(inCommand[0].id)).features.size(), size_t{1});
  }

  void tracks() {
    LatentsRequest request;
    const LatentSource source = sampleSource();
    request.sequences.model = source.model;
    request.sequences.sequences = {file_};
    request.dictionary = source.dictionary;
    request.layer = source.layer;
    request.site = source.site;
    request.latents = {strongest()};
    request.out = folder_->path("t.bedgraph");
    VERIFY_OK(writeLatents(request, {}));
    for (int i = 0; i < kRecords; ++i) {
      const std::vector<float> values = valueOf(trackValues(*project_, analysis_, ids_[static_cast<size_t>(i)], 90,
                                                            request.latents.front(), TrackFrames::Mean));
      QCOMPARE(bedGraphValues(request.out, "r" + std::to_string(i), values.size()), values);
    }
  }

  void steering() {
    const Record record = sampleRecord(0);
    SteeringTask task;
    task.analysis = analysis_;
    task.recordId = ids_[0];
    task.record = std::make_shared<const Record>(record);
    task.setup.isWholeSequence = true;
    task.setup.readBase = 21;
    task.setup.dialFor(strongest()) = {strongest(), 2.5, true, false};
    SteeringBench bench(std::make_shared<ReaderCache>());
    const SteeringOutcome outcome = valueOf(bench.steer(access(), task, {}));

    SteerRequest request;
    request.input.source = sampleSource();
    request.input.sequence = file_.string();
    request.input.record = record.id;
    request.input.mask = outcome.maskText;
    request.positions = outcome.positionsText;
    request.edits = {{strongest(), SteeringMethod::Set, 2.5}};
    const SteerReport report = valueOf(steerSequence(request, {}));
    const TokenReadout& steered = report.result.steered.front();
    QCOMPARE(steered.token, outcome.token);
    QCOMPARE(steered.entropy, outcome.entropyAfter);
    QCOMPARE(report.result.control.front().entropy, outcome.entropyBefore);
    QVERIFY(outcome.entropyAfter != outcome.entropyBefore);
    for (size_t i = 0; i < steered.top.size(); ++i)
      QCOMPARE(steered.top[i].probability, outcome.after[i].probability);
  }

  void stability() {
    const std::vector<fs::path> dictionaries{saeFile("batch_top_k.pt"), saeFile("relu.pt")};
    const auto measured = valueOf(measureStabilityIntoProject(access(), dictionaries, {}));
    QCOMPARE(measured.size(), size_t{2});
    for (size_t i = 0; i < measured.size(); ++i) {
      StabilityRequest request;
      request.dictionaries = {dictionaries[i], dictionaries[1 - i]};
      request.out = folder_->path("stability.csv");
      const StabilityReport report = valueOf(measureStability(request, {}));
      QCOMPARE(measured[i].stability.csv, contentOf(request.out));
      QCOMPARE(measured[i].stability.comingBack(), report.comingBack);
      QVERIFY(!measured[i].hasCopy);
      const auto stored = valueOf(loadStability(*project_, measured[i].sha256));
      QVERIFY(stored.has_value());
      QCOMPARE(stored->stability, measured[i].stability.stability);
      QCOMPARE(stored->csv, measured[i].stability.csv);
      QCOMPARE(stored->others, std::vector<std::string>{dictionaries[1 - i].string()});
    }
    QVERIFY(valueOf(measureStabilityIntoProject(access(), {dictionaries[0], dictionaries[0]}, {}))[0].hasCopy);
    QVERIFY(!valueOf(loadStability(*project_, "another")).has_value());
    for (const char* broken : {"{}", R"({"csv": 3, "others": []})", R"({"csv": "latent\n0,x\n", "others": []})"}) {
      VERIFY_OK(project_->views().setState("stability of dictionary broken", broken));
      VERIFY_ERROR(loadStability(*project_, "broken"), ErrorKind::MalformedFile);
    }
  }

  void sweeps() {
    SteerSweepRequest request;
    request.input.source = sampleSource();
    request.input.sequence = file_.string();
    request.input.record = "r0";
    request.input.mask = "7";
    request.latents = {strongest()};
    request.values = {0, 1, 4};
    request.positions = "masked;all";
    request.target = "NNG";
    request.out = folder_->path("command.csv");
    VERIFY_OK(sweepSteering(request, {}));
    SteerSweepRequest again = request;
    again.out = folder_->path("window.csv");
    SweepTray tray;
    VERIFY_OK(sweepInto(tray, access(), analysis_, again, {}));
    const std::string written = contentOf(request.out);
    for (const char* column : {"target_group_prob", "baseline_target_group_prob"}) {
      const std::vector<double> values = columnOfCsv(written, column);
      QCOMPARE(values.size(), size_t{6});
      QCOMPARE(columnOfCsv(contentOf(again.out), column), values);
    }
    QCOMPARE(tray.take().size(), size_t{6});
  }

  void fidelity() {
    const ProjectFidelity measured =
        valueOf(measureIntoProject(access(), models_, {analysis_, ids_, FidelityOptions()}, {}));
    FidelityRequest request;
    const LatentSource source = sampleSource();
    request.sequences.model = source.model;
    request.sequences.sequences = {file_};
    request.dictionary = source.dictionary;
    request.layer = source.layer;
    request.site = source.site;
    const FidelityReport report = valueOf(measureFidelityOf(request, {}));
    QCOMPARE(report.sequences.size(), size_t{kRecords});
    QCOMPARE(fidelityJson(measured.report), fidelityJson(report));
  }

  void concepts() {
    ProjectConceptsRequest ofProject;
    ofProject.analysis = analysis_;
    for (size_t i = 0; i < ids_.size(); ++i)
      ofProject.sets[i / 2].push_back(ids_[i]);
    ofProject.search.leastRegions = 1;
    ofProject.search.permutations = 20;
    ofProject.search.resamples = 50;
    VERIFY_OK(scoreIntoProject(access(), ofProject, {}));
    const std::vector<StoredScoreRun> runs = valueOf(project_->scores().list());
    const ConceptScores scores = valueOf(project_->scores().scores(runs.front().id));

    ConceptsFromModel request;
    request.source = sampleSource();
    request.validation = sets_;
    request.search = ofProject.search;
    request.outputFolder = folder_->path("concepts");
    const ConceptsFound found = valueOf(discoverConcepts(request, {}));
    QVERIFY(!found.matches.empty());
    QCOMPARE(scores.rows.size(), found.matches.size());
    for (const ConceptMatch& match : found.matches) {
      const std::string& name = found.concepts.names()[static_cast<size_t>(match.number)];
      const auto same = std::ranges::find_if(scores.rows, [&](const LatentScore& row) {
        return row.latent == match.latent && scores.concepts[static_cast<size_t>(row.conceptNumber)] == name;
      });
      QVERIFY(same != scores.rows.end());
      QCOMPARE(same->sets[0].threshold, match.threshold);
      QCOMPARE(same->heldOutF1(), match.heldOutF1());
    }
  }

  void edits() {
    const Record record = sampleRecord(0);
    ProjectEditsRequest ofProject;
    ofProject.analysis = analysis_;
    ofProject.record = ids_[0];
    ofProject.background = ids_;
    ofProject.tracks = {strongest()};
    EditRequest request;
    const LatentSource source = sampleSource();
    request.latents.sequences.model = source.model;
    request.latents.sequences.sequences = {file_};
    request.latents.dictionary = source.dictionary;
    request.latents.layer = source.layer;
    request.latents.site = source.site;
    request.record = record.id;
    request.out = folder_->path("command.csv");
    for (const EditChoice& choice : {EditChoice{"85-4del,20insACGTA", ""}, EditChoice{"", "b:88-2"}}) {
      ofProject.choice = request.choice = choice;
      const ProjectEdits seen = valueOf(seeProjectEdits(access(), models_, ofProject, {}));
      const EditReport report = valueOf(runEdits(request, {}));
      QCOMPARE(report.effects.size(), choice.isSaturation() ? size_t{15} : size_t{2});
      QCOMPARE(seen.report.effects.front().tracks.size(), size_t{1});
      const auto files = valueOf(writeEdits(folder_->path("window.csv"), *seen.record, seen.report.effects));
      QCOMPARE(files.size(), report.files.size());
      for (size_t i = 0; i < files.size(); ++i) {
        QVERIFY(contentOf(report.files[i]).size() > 100);
        QCOMPARE(contentOf(files[i]), contentOf(report.files[i]));
      }
    }
  }

  void witnesses() {
    std::string table =
        "latent,concept,set,f1,precision,recall,threshold,support,ci_low,ci_high,null_f1,q_value,mode\n";
    const int32_t latent = strongest();
    for (const char* set : {"0", "1", "2"})
      table += std::to_string(latent) + ",AmpR," + set + ",0.5,1,1,0.01,9,,,,,by base\n";
    WitnessesRequest request;
    request.source = sampleSource();
    request.annotation = {file_};
    request.scores = folder_->write("concepts.csv", table);
    request.out = folder_->path("command.csv");
    const WitnessesReport report = valueOf(runWitnesses(request, {}));
    QCOMPARE(report.records, int64_t{kRecords});
    QVERIFY(report.disagreements > 0);
    ProjectWitnessesRequest ofProject;
    ofProject.analysis = analysis_;
    ofProject.records = ids_;
    ofProject.scores = std::make_shared<const ConceptScores>(valueOf(readConceptScores(request.scores)));
    ofProject.synonyms = ConceptNames::commonText();
    const ProjectWitnesses heard = valueOf(hearWitnesses(access(), ofProject, nullptr, {}));
    VERIFY_OK(writeWitnesses(folder_->path("window.csv"), heard.heard, WitnessRows::All, {}));
    QCOMPARE(contentOf(folder_->path("window.csv")), contentOf(request.out));
  }

 private:
  ProjectAccess access() { return ProjectAccess(*project_); }

  /// A latent that fires on the first record.
  int32_t strongest() {
    const ActivationSummary summary = valueOf(project_->activations().summary(analysis_));
    const auto most = std::ranges::max_element(summary.latents, {}, &LatentSummary::maximum);
    return static_cast<int32_t>(most - summary.latents.begin());
  }

  static std::vector<float> bedGraphValues(const fs::path& file, const std::string& record, size_t length) {
    std::vector<float> values(length);
    std::ifstream stream(file);
    std::string line;
    while (std::getline(stream, line)) {
      std::istringstream fields(line);
      std::string name;
      size_t start = 0, end = 0;
      float value = 0;
      if (fields >> name >> start >> end >> value && name == record)
        std::fill(values.begin() + static_cast<std::ptrdiff_t>(start),
                  values.begin() + static_cast<std::ptrdiff_t>(end), value);
    }
    return values;
  }

  std::unique_ptr<TemporaryFolder> folder_;
  std::optional<Project> project_;
  ReaderCache models_;
  std::vector<RecordId> ids_;
  AnalysisId analysis_{};
  fs::path file_;
  void baselines() {
    BaselinesRequest methods;
    methods.source.kmers = 3;
    methods.targets = {"AmpR", "ori"};
    methods.resamples = 50;
    methods.training.epochs = 3;
    const LatentSource source = sampleSource();
    ModelReadingRequest sequences;
    sequences.model = source.model;
    sequences.sequences = {file_};
    LatentsRequest latents;
    latents.sequences = sequences;
    latents.dictionary = source.dictionary;
    latents.layer = source.layer;
    latents.site = source.site;
    latents.out = folder_->path("latents.safetensors");
    VERIFY_OK(writeLatents(latents, {}));
    ShardsRequest shards;
    shards.reading = sequences;
    shards.site = source.site;
    shards.layers = {source.layer};
    shards.folder = folder_->path("shards");
    VERIFY_OK(writeActivationShards(shards, {}));
    BaselinesRequest request = methods;
    request.source.latents = latents.out;
    request.source.activations = shards.folder;
    request.source.annotated = {file_.string()};
    request.out = folder_->path("command.csv");
    VERIFY_OK(compareBaselines(request, {}));

    ProjectBaselinesRequest ofProject;
    ofProject.analysis = analysis_;
    ofProject.methods = methods;
    const ProjectBaselines found = valueOf(compareInProject(access(), models_, ofProject, {}));
    QCOMPARE(found.records, int64_t{kRecords});
    QCOMPARE(found.report.rows.size(), size_t{2 * 6});
    VERIFY_OK(writeBaselines(folder_->path("window.csv"), {}, found.report.rows));
    QCOMPARE(contentOf(folder_->path("window.csv")), contentOf(request.out));

    QCOMPARE(found.cosines.size(), size_t{2});
    QVERIFY(!found.cosines[0].empty() && found.cosines[0].front().cosine >= found.cosines[0].back().cosine);
    QVERIFY(found.cosines[0].front().cosine <= 1.0001);

    ofProject.randomModel = true;
    const ProjectBaselines random = valueOf(compareInProject(access(), models_, ofProject, {}));
    QCOMPARE(random.report.rows.size(), size_t{2 * 7});
    QCOMPARE(random.report.rows[4].kind, BaselineMethod::ProbeOnRandomModel);
    ofProject.methods.targets.clear();
    VERIFY_ERROR(compareInProject(access(), models_, ofProject, {}), ErrorKind::InvalidArgument);
  }

  std::array<fs::path, 3> sets_;
};

DGLM_TEST(TestSameResults);
#include "tst_same_results.moc"
