// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

#include "app/clusters/cluster_desk.h"
#include "app/clusters/cluster_dialog.h"
#include "app/clusters/cluster_values.h"
#include "app/clusters/cluster_window.h"
#include "app/concepts/concept_command.h"
#include "app/project/command_text.h"
#include "app/scan/scan_desk.h"
#include "app/scan/scan_request.h"
#include "app/shell/cluster_follow_up.h"
#include "app/training/sweep_request.h"
#include "app/training/training_desk.h"
#include "core/study/record_codes.h"
#include "tests/app/cli/run_program.h"
#include "tests/app/project_desks.h"
#include "tests/test_case.h"
#include "widgets/tables/shard_table.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// A project, and the desks to which a cluster's results go.
struct ClusterParts {
  ClusterParts() {
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.show();
  }
  ~ClusterParts() { desks.session.closeProject(); }

  bool settles() {
    return desks.settles() && QTest::qWaitFor([this] { return !desks.session.jobs().isBusy(); }, kPatience);
  }

  Desks desks;
  ScanDesk scans{desks.session};
  TrainingDesk training{desks.session};
  ClusterDesk clusters{desks.session};
  ClusterFollowUp followUp{clusters, {desks.session, desks.reading, desks.scoring, scans, training}, nullptr};
  ClusterWindow window{desks.session, clusters, nullptr};
};

/// As Snakemake does, a shard after the other.
void runShards(const fs::path& folder) {
  const QString shards = textOf(folder / "shards");
  for (const QString& shard : QDir(shards).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
    QProcess job;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("DECODE_GLM", decodeGlmFile());
    environment.insert("DGLM_PROGRESS", "json");
    job.setProcessEnvironment(environment);
    job.setWorkingDirectory(textOf(folder));
    job.setStandardErrorFile(shards + '/' + shard + "/log.txt");
    job.start("bash", {"shards/" + shard + "/command.txt"});
    QVERIFY(job.waitForFinished(kPatience));
    QFile log(shards + '/' + shard + "/log.txt");
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY2(job.exitCode() == 0, log.readAll().constData());
  }
}

}  // namespace

/// Work that runs on a cluster: written, followed, and taken in.
class TestClusters : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    path_ = pathOf(folder_->filePath("a lab's.dglm"));
    QVERIFY(makeProject(path_, "p", 3, 2).hasValue());
    parts_ = std::make_unique<ClusterParts>();
    QVERIFY(parts_->desks.opens(path_));
  }
  void cleanup() {
    parts_.reset();
    folder_.reset();
  }

  void hitsComeToTheScans();
  void sequencesAreReadElsewhere();
  void conceptsAreScored();
  void dictionariesComeToTheRuns();
  void aFolderThatGoesAndComesBack();
  void theDialogAsksForAFreeFolder();

 private:
  fs::path flow() const { return pathOf(folder_->filePath("the flow")); }

  ClusterSettings settings(int shards) const {
    ClusterSettings settings;
    settings.folder = flow();
    settings.shards = shards;
    return settings;
  }

  /// Written, run, seen to be whole, and taken in.
  void goThrough(const ClusterWish& wish, int shards) {
    parts_->clusters.write(wish, settings(shards));
    QVERIFY(parts_->settles());
    const ListedCluster* cluster = parts_->clusters.cluster(flow());
    QVERIFY(cluster);
    QVERIFY2(!cluster->failure, cluster->failure ? cluster->failure->text().c_str() : "");
    QVERIFY(cluster->state && !cluster->isWhole() && !parts_->clusters.canTake(*cluster));
    runShards(flow());
    parts_->clusters.look();
    QVERIFY(parts_->settles());
    QVERIFY(parts_->window.takeButton().isEnabled());
    parts_->window.takeButton().click();
    QVERIFY(parts_->settles());
    cluster = parts_->clusters.cluster(flow());
    QVERIFY2(!cluster->failure, cluster->failure ? cluster->failure->text().c_str() : "");
    QVERIFY(cluster->isTaken);
  }

  std::unique_ptr<QTemporaryDir> folder_;
  fs::path path_;
  std::unique_ptr<ClusterParts> parts_;
};

void TestClusters::hitsComeToTheScans() {
  const std::string query = basesFrom(5, 300);
  const fs::path corpus = pathOf(folder_->filePath("corpus"));
  fs::create_directories(corpus);
  for (int file = 0; file < 4; ++file)
    std::ofstream(corpus / (std::to_string(file) + ".fna"))
        << ">s" << file << '\n'
        << basesFrom(20 + static_cast<uint32_t>(file), 2000) << (file % 2 == 0 ? query : "") << '\n';
  ScanWish wish;
  wish.title = "q";
  wish.queries = {{"q 1", query, true}};
  wish.corpus = {corpus};
  QSignalSpy scanned(&parts_->scans, &ScanDesk::scanned);
  goThrough(clusterWishOf(wish), 2);
  QTRY_VERIFY_WITH_TIMEOUT(!scanned.isEmpty(), kPatience);
  QVERIFY(parts_->settles());
  const ListedScan* taken = parts_->scans.current();
  QVERIFY(taken && taken->content && !taken->failure);
  // The same scan, here.
  parts_->scans.start(wish);
  QVERIFY(parts_->settles());
  const ListedScan* here = parts_->scans.current();
  taken = &parts_->scans.scans().front();
  QVERIFY(here && here->content && here->folder != taken->folder && taken->content);
  QCOMPARE(here->content->hits.size(), size_t{2});
  QCOMPARE(taken->content->hits.size(), here->content->hits.size());
  for (size_t i = 0; i < here->content->hits.size(); ++i) {
    const AlignedHit &a = taken->content->hits[i], &b = here->content->hits[i];
    QCOMPARE(a.hit.subject, b.hit.subject);
    QCOMPARE(a.hit.expected, b.hit.expected);
    QCOMPARE(a.queryRow, b.queryRow);
  }
  QCOMPARE(taken->content->wish.corpus, wish.corpus);
}

void TestClusters::sequencesAreReadElsewhere() {
  Session& session = parts_->desks.session;
  const AnalysisId analysis = *session.latents().analysis();
  const std::vector<RecordId> missing = parts_->desks.reading.missingRecords();
  QCOMPARE(missing.size(), size_t{1});
  goThrough(readingWish(session, analysis, missing), 1);
  QVERIFY(parts_->desks.reading.missingRecords().empty());
  session.closeProject();
  QVERIFY(parts_->settles());
  Project project = Project::open(path_).value();
  const RecordCode taken = project.activations().recordCode(analysis, missing.front()).value();
  const LatentReader reader = LatentReader::open({testData("glm/v2"), testData("sae/batch_top_k.pt"), 0}).value();
  const Record record = project.records().load(missing.front()).value();
  const RecordCode here = reader.read(record, readingOptionsOf(project.analyses().load(analysis).value()), {}).value();
  QCOMPARE(taken.readings.size(), here.readings.size());
  QVERIFY(!here.readings.empty() && !here.readings.front().code.latents.empty());
  for (size_t i = 0; i < here.readings.size(); ++i)
    QCOMPARE(taken.readings[i].code.latents, here.readings[i].code.latents);
}

void TestClusters::conceptsAreScored() {
  Session& session = parts_->desks.session;
  std::vector<RecordId> records;
  for (const RecordSummary& record : session.records())
    records.push_back(record.id);
  QCOMPARE(records.size(), size_t{4});
  // One of them was not read yet: the cluster reads it.
  const ProjectConceptsRequest request = scoringOf(*session.latents().analysis(), {records[3], records[1], records[2]});
  goThrough(clusterWishOf(session, request), 2);
  QTRY_VERIFY_WITH_TIMEOUT(parts_->settles() && session.latents().covers(records[3]), kPatience);
  QTRY_VERIFY_WITH_TIMEOUT(!parts_->desks.scoring.job() && parts_->desks.scoring.lastAsked() &&
                               parts_->desks.scoring.lastAsked()->sets == request.sets,
                           kPatience);
  QVERIFY(parts_->settles());
  QVERIFY(!parts_->desks.scoring.failure());
}

void TestClusters::dictionariesComeToTheRuns() {
  Session& session = parts_->desks.session;
  SaeSweepRequest request = usualSweep(session);
  request.grid.grid.ks = {2};
  request.grid.grid.expansionRatios = {2, 3};
  request.grid.grid.trainingSteps = {12};
  request.grid.grid.batchSizes = {16};
  request.training.options.steps = 12;
  request.training.options.batchSize = 16;
  request.training.windowTokens = 12;
  request.training.bufferRows = 64;
  TrainingRecords records;
  for (const RecordSummary& record : session.records())
    records.training.push_back(record.id);
  goThrough(clusterWishOf(request, records), 0);
  QTRY_COMPARE_WITH_TIMEOUT(parts_->training.runs().size(), size_t{2}, kPatience);
  QVERIFY(parts_->settles());
  for (const ListedRun& run : parts_->training.runs()) {
    QVERIFY(run.files && run.files->state == TrainingRunFiles::State::Finished);
    QVERIFY(!textOf(run.folder).startsWith(textOf(flow())));  // in the project's own folder
  }
}

void TestClusters::aFolderThatGoesAndComesBack() {
  Session& session = parts_->desks.session;
  const ClusterWish wish = readingWish(session, *session.latents().analysis(), parts_->desks.reading.missingRecords());
  parts_->clusters.write(wish, settings(1));
  QVERIFY(parts_->settles());
  const QString written = parts_->window.said();
  QVERIFY2(written.contains("0 of 1"), qPrintable(written));
  QVERIFY(parts_->window.slurmCommand().contains(shellLine(QStringList{textOf(flow())})));
  QVERIFY(parts_->window.localCommand().endsWith("snakemake --profile profiles/local"));
  QCOMPARE(parts_->window.shards().rows().size(), size_t{1});

  fs::rename(flow(), flow().string() + ".away");
  parts_->clusters.look();
  QVERIFY(parts_->settles());
  QVERIFY(parts_->clusters.cluster(flow())->failure);
  QCOMPARE(parts_->window.shards().rows().size(), size_t{1});  // what was seen stays

  // The window is closed and opened again meanwhile.
  session.closeProject();
  QVERIFY(parts_->settles());
  QVERIFY(parts_->clusters.clusters().empty());
  QVERIFY(parts_->desks.opens(path_));
  QVERIFY(parts_->clusters.cluster(flow()));
  QCOMPARE(parts_->clusters.cluster(flow())->title, wish.title);
  fs::rename(flow().string() + ".away", flow());
  parts_->clusters.look();
  QVERIFY(parts_->settles());
  QVERIFY(!parts_->clusters.cluster(flow())->failure && parts_->clusters.cluster(flow())->state);
  parts_->clusters.remove(flow());
  QVERIFY(parts_->clusters.clusters().empty() && fs::exists(flow() / "config.yaml"));
}

void TestClusters::theDialogAsksForAFreeFolder() {
  Session& session = parts_->desks.session;
  ClusterDialog dialog(
      session, readingWish(session, *session.latents().analysis(), parts_->desks.reading.missingRecords()), nullptr);
  QVERIFY(dialog.writeButton().isEnabled());
  QVERIFY2(dialog.command().contains(" workflow --dir ") && dialog.command().contains(" latents --model "),
           qPrintable(dialog.command()));
  dialog.shardsBox().setValue(3);
  QVERIFY(dialog.command().contains("--shards 3"));
  dialog.folderBox().setText(folder_->path());  // it holds the project
  QVERIFY(!dialog.writeButton().isEnabled());
  dialog.folderBox().setText(textOf(flow()));
  QVERIFY(dialog.writeButton().isEnabled());
  QCOMPARE(dialog.settings().folder, flow());
}

DGLM_TEST(TestClusters);
#include "tst_clusters.moc"
